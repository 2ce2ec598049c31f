import { describe, expect, it } from 'vitest'
import { answers, readRows, readTable, type SheetWish } from './reading.ts'

const seated = (wish: SheetWish, more = {}) =>
  readTable(wish, more).drafts.map(({ row, values }) => {
    const { scheduled } = values
    const name = typeof scheduled === 'object' && scheduled !== null ? scheduled : {}
    return [row, values['date'], 'name' in name ? name.name : '']
  })

const head = ['周次', '星期一', '星期二', '星期三', '星期四', '星期五', '带班领导']

describe('a roster of weeks: weeks down, days of the week across', () => {
  it('spans of days say which days they are, and what stands beside them is taken along', () => {
    const wish: SheetWish = {
      name: '一季度',
      rows: [
        ['桃源委员工作室轮值表'],
        ['时间', '周一', '周二', '周三', '周四', '周五', '带班领导'],
        ['2024年3月4日-3月8日', '方瑜', '丁一鸣', '江涛', '', '白露', '何静'],
        ['3月11日—15日', '丁一鸣、程远', '', '休', '/', '', '刘波'],
        ['3.18-3.22', '', '', '', '', '方瑜', ''],
      ],
    }
    expect(seated(wish)).toEqual([
      [3, '2024-03-04', '方瑜'],
      [3, '2024-03-05', '丁一鸣'],
      [3, '2024-03-06', '江涛'],
      [3, '2024-03-08', '白露'],
      [4, '2024-03-11', '丁一鸣'],
      [4, '2024-03-11', '程远'],
      [5, '2024-03-22', '方瑜'],
    ])
    // The page tells what each column is taken for: the day, then who is down for it.
    expect(readTable(wish).columns.map(({ field }) => field)).toEqual([
      'date',
      ...Array(5).fill('scheduled'),
      'leader',
    ])
    expect(readTable(wish).drafts[0]?.values).toMatchObject({
      studio: { id: null, name: '桃源委员工作室' },
      leader: { name: '何静' },
    })
  })

  it.each([
    ['1日 is a Monday', '2024年委员值班周安排表', [['2024-01-01'], ['2024-03-08']]],
    ['the title names a month that begins on a Monday', '2024年4月值班表', [['2024-04-01']]],
  ])('numbers of weeks count without a question where %s', (_, title, days) => {
    const rows = [
      [title],
      head,
      ['第1周', '方瑜', '', '', '', '', ''],
      ...(days.length > 1 ? [['第十周', '', '', '', '', '江涛', '']] : []),
    ]
    expect(seated({ rows }).map(([, day]) => [day])).toEqual(days)
  })

  it('where the first week could begin on two days, a person is asked once and nothing is taken before', () => {
    const wish: SheetWish = {
      rows: [['2023年委员值班表'], head, ['第1周', '方瑜'], ['第2周', '', '江涛']],
    }
    const sheet = readTable(wish)
    expect(sheet.drafts).toEqual([])
    expect(sheet.issues.map(({ code, row }) => [code, row])).toEqual([
      ['needs-answer', 3],
      ['needs-answer', 4],
    ])
    expect(sheet.questions).toMatchObject([
      {
        id: 'week|Sheet1',
        kind: 'week',
        choices: [{ value: '2022-12-26' }, { value: '2023-01-02' }],
      },
    ])
    expect(seated(wish, answers({ 'week|Sheet1': '2023-01-02' }))).toEqual([
      [3, '2023-01-02', '方瑜'],
      [4, '2023-01-10', '江涛'],
    ])
  })

  it('a number of a week with its days beside it needs no counting', () => {
    const rows = [
      ['2023年值班表'],
      head,
      ['第3周（1月16日-1月20日）', '方瑜', '', '', '', '江涛'],
      ['第4周', '白露'],
    ]
    expect(seated({ rows })).toEqual([
      [3, '2023-01-16', '方瑜'],
      [3, '2023-01-20', '江涛'],
    ])
  })

  it('days of the week down and weeks across', () => {
    const rows = [
      ['2024年值班表'],
      ['星期', '第1周', '第2周', '第3周'],
      ['星期一', '方瑜', '江涛', ''],
      ['星期日', '', '', '白露'],
    ]
    expect(seated({ rows })).toEqual([
      [3, '2024-01-01', '方瑜'],
      [3, '2024-01-08', '江涛'],
      [4, '2024-01-21', '白露'],
    ])
  })

  it('weeks that begin on Sunday, because Sunday stands first', () => {
    const rows = [
      ['2024年9月值班表'],
      ['周次', '星期日', '星期一', '星期二', '星期三'],
      ['第1周', '方瑜', '江涛', '', '白露'],
    ]
    expect(seated({ rows }).map(([, day]) => day)).toEqual([
      '2024-09-01',
      '2024-09-02',
      '2024-09-04',
    ])
  })

  it('a name under a day that its week does not have is said and not taken', () => {
    const rows = [['2024年值班表'], head, ['3月4日-3月6日', '方瑜', '', '', '', '江涛']]
    const sheet = readTable({ rows })
    expect(seated({ rows })).toEqual([[3, '2024-03-04', '方瑜']])
    expect(sheet.issues).toMatchObject([{ code: 'date-invalid', row: 3, column: 'F' }])
  })

  it('without a year the year is asked', () => {
    const [sheet] = readRows({ rows: [['值班表'], head, ['第1周', '方瑜']] })
    expect(sheet?.questions).toMatchObject([{ kind: 'year', id: 'year|Sheet1' }])
    expect(sheet?.drafts).toEqual([])
  })
})

it('a roster of days keeps the leader and the remark that stand beside its seats', () => {
  const rows = [
    ['2024年8月值班安排'],
    ['日期', '星期', '上午', '下午', '带班领导', '备注'],
    ['8.1', '四', '张涛', '林静', '何静', '建军节'],
  ]
  expect(readTable({ rows }).drafts.map(({ values }) => values)).toMatchObject([
    { shift: 'AM', leader: { name: '何静' }, remark: '建军节' },
    { shift: 'PM', leader: { name: '何静' }, remark: '建军节' },
  ])
})
