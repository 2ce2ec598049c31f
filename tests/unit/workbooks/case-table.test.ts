import { describe, expect, it } from 'vitest'
import { readDate } from '#core/imports/values/dates.ts'
import { cellsOf, readHard } from './books.ts'

const rowsOf = (name: string) => readHard(name).sheets.flatMap(({ rows }) => rows)
const valuesOf = (name: string) => rowsOf(name).map((row) => row.map((cell) => cell?.v ?? null))

/** Cases of the table of hard ones that no other test of this folder holds. */
describe('hard cells', () => {
  it('serial numbers of days are days, but 0, 60 and those beyond the calendar are none', () => {
    const outcome = (v: number) => readDate({ k: 'date', v }, { today: '2024-12-31' })
    expect([0, 60, -1, 2_958_466].map((v) => outcome(v).st)).toEqual(Array(4).fill('invalid'))
    expect([1, 59, 61, 45_032].map((v) => outcome(v).value?.day)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2023-04-16',
    ])
    expect(rowsOf('t/serials.xlsx').every((row) => row[0]?.v === row[1]?.v)).toBe(true)
  })

  it.each([
    'lo/xls/datetext.xls',
    'lo/ods/datetext.ods',
    'lo/gn/datetext.biff8.xls',
    'lo/gn/datetext.gn.xlsx',
  ])('%s: the 56 dates written as text stay the text they are', (file) => {
    expect(valuesOf(file)).toHaveLength(56)
    expect(valuesOf(file)).toEqual(valuesOf('t/datetext.xlsx'))
  })

  it.each(['lo/xls/ids.xls', 'lo/gn/ids.biff8.xls', 'lo/gn/ids.biff7gbk.xls', 'lo/gn/ids.gn.xlsx'])(
    '%s: IDs and phones are those of the .xlsx',
    (file) => expect(valuesOf(file)).toEqual(valuesOf('t/ids.xlsx')),
  )

  it('links on plain, rich, number and inner cells stand beside their values', () => {
    expect(cellsOf(readHard('t/hyperlink.xlsx').sheets[0]).slice(1)).toEqual([
      { k: 's', v: '张三@b.cn', link: 'mailto:a@b.cn' },
      { k: 's', v: '富文本链接', link: 'http://x.cn/?a=1&b=2' },
      { k: 'n', v: 13_800_138_000, link: 'http://x.cn/?a=1&b=2' },
      { k: 's', v: '内部', link: "#'接访台账'!A1" },
    ])
  })

  it('a comment of an .xls ends where its text ends', () => {
    const notes = cellsOf(readHard('lo/xls/comment.xls').sheets[0]).flatMap(
      ({ note }) => note ?? [],
    )
    expect(notes).toEqual(['此人为代表'])
  })

  it('a value hidden under a merge is there for the reader of tables to report', () => {
    expect(valuesOf('t/merge-values.xlsx')[1]).toEqual(['x', 'hidden-under-merge'])
    expect(readHard('t/merge-values.xlsx').sheets[0]?.merges).not.toEqual([])
  })

  it('a protected sheet is read: its lock keeps nobody from looking', () => {
    expect(valuesOf('m/sheet-protect.xlsx')).toEqual([['姓名'], ['张三']])
  })

  it('rows cut off at the far end of a sheet are said', () => {
    expect(readHard('t/sparse-corner.xlsx').warnings).toEqual(['rows-cut'])
  })
})
