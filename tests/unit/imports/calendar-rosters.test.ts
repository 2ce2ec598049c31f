import { describe, expect, it } from 'vitest'
import { answers, readRows, readTable, type SheetWish } from './reading.ts'

// A month as it hangs on the wall: days of the week across, weeks down.

const seated = (wish: SheetWish, more = {}) =>
  readTable(wish, more).drafts.map(({ row, values }) => {
    const { scheduled } = values
    const name = typeof scheduled === 'object' && scheduled !== null ? scheduled : {}
    return [row, values['date'], 'name' in name ? name.name : '']
  })

const head = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日']

describe('a calendar of a month', () => {
  const wish: SheetWish = {
    name: '5月',
    rows: [
      ['桐柏路街道委员工作室2023年5月值班日历'],
      head,
      [1, 2, 3, 4, 5, 6, 7],
      ['放假', '放假', '放假', '海明', '韦珍', '', '休'],
      [8, 9, 10, 11],
      ['苗壮', '', '海明、苗壮'],
      ['备注：值班时间上午9:00—11:30，请准时到岗。'],
    ],
  }

  it('days stand above the names', () => {
    expect(seated(wish)).toEqual([
      [4, '2023-05-04', '海明'],
      [4, '2023-05-05', '韦珍'],
      [6, '2023-05-08', '苗壮'],
      [6, '2023-05-10', '海明'],
      [6, '2023-05-10', '苗壮'],
    ])
    const sheet = readTable(wish)
    expect(sheet.ledger).toBe('duties')
    expect(sheet.drafts[0]?.values['studio']).toEqual({ id: null, name: '桐柏路街道委员工作室' })
  })

  it('day and name in one cell, weeks from Sunday, days of other months in grey', () => {
    const rows = [
      ['2022年9月委员值班月历'],
      ['日', '一', '二', '三', '四', '五', '六'],
      [28, 29, 30, 31, '1\n欧明', '2 纪中', '3'],
      ['4', '5日 祝枝、纪中', '6', '', '8 初三', '', '10 中秋节'],
      ['25', '26', '27', '28', '29', '30 欧明', '1 纪中'],
    ]
    expect(seated({ rows })).toEqual([
      [3, '2022-09-01', '欧明'],
      [3, '2022-09-02', '纪中'],
      [4, '2022-09-05', '祝枝'],
      [4, '2022-09-05', '纪中'],
      [5, '2022-09-30', '欧明'],
    ])
    const sheet = readTable({ rows })
    expect(sheet.issues).toMatchObject([{ code: 'date-invalid', row: 5, column: 'G' }])
  })

  it('months one below the other are as many tables', () => {
    const month = (n: number, name: string) => [[`2023年${n}月值班表`], head, [1, 2], ['', name]]
    const drafts = readRows({ rows: [...month(5, '海明'), [''], ...month(6, '苗壮')] }).flatMap(
      (sheet) => sheet.drafts,
    )
    expect(drafts.map(({ values }) => [values['date'], values['scheduled']])).toEqual([
      ['2023-05-02', { name: '海明' }],
      ['2023-06-02', { name: '苗壮' }],
    ])
  })

  it('without a year the year is asked, and nothing is taken before', () => {
    const rows = [['5月值班表'], head, [1, 2], ['海明', '苗壮']]
    const sheet = readTable({ rows })
    expect(sheet.drafts).toEqual([])
    expect(sheet.questions).toMatchObject([{ kind: 'year', id: 'year|Sheet1' }])
    expect(seated({ rows }, answers({ 'year|Sheet1': '2023' }))).toEqual([
      [4, '2023-05-01', '海明'],
      [4, '2023-05-02', '苗壮'],
    ])
  })

  it('a name before any day is said', () => {
    const sheet = readTable({ rows: [['2023年5月值班表'], head, ['海明'], [1, 2], ['', '苗壮']] })
    expect(sheet.drafts.map(({ row }) => row)).toEqual([5])
    expect(sheet.issues).toMatchObject([{ code: 'date-invalid', row: 3 }])
  })
})
