import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import { bookWith, context, readRows, readTable, type SheetWish } from './reading.ts'

// Lists that tell of one person several times, and rolls and rosters of few columns.

const valuesOf = (...sheets: readonly SheetWish[]) =>
  readSheets(bookWith(sheets), context).flatMap(({ drafts }) => drafts.map(({ values }) => values))

describe('a member in several lists of a file', () => {
  const list = (
    name: string,
    people: readonly (readonly [string, string, string, string])[],
  ): SheetWish => ({
    name,
    rows: [
      [`政协白水县${name}委员会委员名册`],
      ['序号', '姓名', '性别', '界别', '工作单位及职务', '备注'],
      ...people.map((each, at) => [at + 1, ...each, ''] as const),
    ],
  })

  it('is entered once, with what the list of the latest term says', () => {
    const members = valuesOf(
      list('第九届', [['尹军', '男', '教育', '一中校长']]),
      list('第十届', [
        ['尹军', '男', '教育', '教体局长'],
        ['韩辉', '男', '经济', '商会会长'],
      ]),
    )
    expect(members.map(({ name, workUnit }) => [name, workUnit])).toEqual([
      ['尹军', '教体局长'],
      ['韩辉', '商会会长'],
    ])
  })

  it('keeps beside it what the list of an earlier term said otherwise', () => {
    const drafts = readSheets(
      bookWith([
        list('第九届', [['尹军', '男', '教育', '一中校长']]),
        list('第十届', [['尹军', '男', '教育', '教体局长']]),
      ]),
      context,
    ).flatMap((sheet) => sheet.drafts)
    expect(drafts.map(({ extra }) => extra)).toEqual([{ '工作单位及职务（第九届）': '一中校长' }])
  })

  it('is two where the lists say what cannot be of one person, or one list names two', () => {
    expect(
      valuesOf(
        list('第九届', [['王芳', '女', '教育', '一中教师']]),
        list('第十届', [['王芳', '男', '教育', '一中教师']]),
      ),
    ).toHaveLength(2)
    expect(
      valuesOf(
        list('第九届', [
          ['王芳', '女', '教育', '一中教师'],
          ['王芳', '女', '卫生', '县医院'],
        ]),
        list('第十届', [['王芳', '女', '教育', '一中教师']]),
      ),
    ).toHaveLength(3)
  })

  it('is two where nothing but the name is the same, and one where the telephone is', () => {
    const studio = (name: string, unit: string, phone: string): SheetWish => ({
      name,
      rows: [
        [`${name}成员名单`],
        ['序号', '姓名', '工作单位及职务', '联系电话'],
        [1, '王芳', unit, phone],
        [2, '尹军', '一中校长', ''],
      ],
    })
    const other = studio('商会委员工作室', '县医院医生', '13900000002')
    expect(valuesOf(studio('老街委员工作室', '三小教师', ''), other)).toHaveLength(3)
    expect(valuesOf(studio('老街委员工作室', '三小教师', '13900000002'), other)).toHaveLength(2)
  })

  it('left with an earlier term only where the later list does not name her', () => {
    const left = list('第九届', [['尹军', '男', '教育', '一中校长']])
    const rows = left.rows.with(2, [1, '尹军', '男', '教育', '一中校长', '2019年3月辞去委员'])
    const [member] = valuesOf({ ...left, rows }, list('第十届', [['尹军', '男', '教育', '']]))
    expect([member?.['status'], member?.['leftOn'], member?.['workUnit']]).toEqual([
      undefined,
      undefined,
      '一中校长',
    ])
  })

  it('belongs to every studio whose list names her', () => {
    const studio = (name: string): SheetWish => ({
      name,
      rows: [
        [`${name}成员名单`],
        ['序号', '姓名', '性别', '工作单位及职务'],
        [1, '尹军', '男', '一中校长'],
      ],
    })
    const [member, ...more] = valuesOf(studio('老街委员工作室'), studio('商会委员工作室'))
    expect(more).toEqual([])
    expect(member?.['studio']).toMatchObject([
      { studio: { name: '老街委员工作室' } },
      { studio: { name: '商会委员工作室' } },
    ])
  })
})

it('请假 beside a name is how one came, however few the columns; before a number it is a sum', () => {
  const [held] = readRows({
    rows: [
      ['常委会第六次会议签到表'],
      ['时间：2023年5月18日　地点：会议室'],
      ['姓名', '签到', '姓名', '签到'],
      ['尹军', '尹军', '韩辉', '请假'],
      ['罗凤霞', '请假', '金宏伟', '金宏伟'],
      ['实到', 2, '请假', 2],
    ],
  }).flatMap(({ drafts }) => drafts)
  expect(held?.values['attendance']).toEqual([
    { name: '尹军', status: 'PRESENT' },
    { name: '罗凤霞', status: 'LEAVE_OK' },
    { name: '韩辉', status: 'LEAVE_OK' },
    { name: '金宏伟', status: 'PRESENT' },
  ])
})

it('days with their weekday across and parts of the day down are a roster', () => {
  const { ledger, drafts } = readTable({
    rows: [
      ['北关社区委员工作室值班安排（2024年3月4日—3月8日）'],
      [
        '时间',
        ...['一', '二', '三', '四', '五'].map((day, at) => `星期${day}\n（3月${at + 4}日）`),
      ],
      ['上午', '尹军', '韩辉', '罗凤霞', '贺平', '郝洁'],
      ['下午', '金宏伟', '', '', '', ''],
      ['备注：值班人员请提前10分钟到岗。'],
    ],
  })
  expect(ledger).toBe('duties')
  expect(drafts.map(({ values: { date, shift } }) => [date, shift])).toEqual([
    ['2024-03-04', 'AM'],
    ['2024-03-05', 'AM'],
    ['2024-03-06', 'AM'],
    ['2024-03-07', 'AM'],
    ['2024-03-08', 'AM'],
    ['2024-03-04', 'PM'],
  ])
})

it('采用时间 and 刊物期号 under a level are those of its adoption', () => {
  const { drafts } = readTable({
    merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2'],
    rows: [
      ['2023年反映社情民意信息登记表'],
      ['题目', '作者', '上报时间', '县政协采用', '', '市政协采用', ''],
      ['', '', '', '采用时间', '刊物期号', '采用时间', '刊物期号'],
      ['关于飞线充电的建议', '尹军', '3月1日', '3月6日', '第2期', '3月11日', '第9期'],
      ['关于占道经营的建议', '韩辉', '3月2日', '', '', '3月12日', ''],
    ],
  })
  expect(drafts.map(({ values }) => values['adoptions'])).toEqual([
    [
      { level: 'COUNTY', on: '2023-03-06', carrier: '第2期' },
      { level: 'CITY', on: '2023-03-11', carrier: '第9期' },
    ],
    [{ level: 'CITY', on: '2023-03-12' }],
  ])
})
