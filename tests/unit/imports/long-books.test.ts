import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import { bookWith, context, type SheetWish } from './reading.ts'

// What books of some hundred rows hold that short ones do not: sections, sums and a New Year within.

const readAll = (wish: SheetWish, file = '台账.xlsx'): readonly SheetDraft[] =>
  readSheets(bookWith([wish], file), { ...context, today: '2025-03-01' })

const valuesOf = (wish: SheetWish) =>
  readAll(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))
const ignoredOf = (wish: SheetWish) => readAll(wish).flatMap(({ ignoredRows }) => ignoredRows)

describe('lines between the rows of a long book', () => {
  const member = (...cells: readonly string[]) => [...cells, '男', '13800138001']

  it('name the sector with its count, in the column of numbers or in that of names', () => {
    const numbered = valuesOf({
      rows: [
        ['第九届委员名单'],
        ['序号', '姓名', '性别', '电话'],
        ['中共界（1人）'],
        member('1', '包拯'),
        ['民盟界（1人）'],
        member('2', '上官婉'),
      ],
    })
    expect(numbered.map(({ name, sector }) => [name, sector])).toEqual([
      ['包拯', '中共界'],
      ['上官婉', '民盟界'],
    ])
    const unnumbered = valuesOf({
      rows: [
        ['第九届委员名单'],
        ['姓名', '性别', '电话'],
        ['中共界（1人）'],
        member('包拯'),
        ['民盟界（共 1 人）'],
        member('上官婉'),
        ['截至2024年6月30日'],
      ],
    })
    expect(unnumbered).toEqual(
      numbered.map((values) => expect.objectContaining({ name: values['name'] })),
    )
    expect(unnumbered.map(({ sector }) => sector)).toEqual(['中共界', '民盟界'])
  })

  it('sum up a month or a quarter under its own name', () => {
    const rows = ['1月小计', '二月份合计', '第一季度合计', '本月小计'].map((word) => [word, '', 1])
    const sums = ignoredOf({
      rows: [
        ['2023年群众来访登记'],
        ['来访日期', '来访人', '人数', '反映问题'],
        ['1.4', '包拯', 1, '路灯不亮'],
        ...rows,
        ['2.5', '公孙策', 1, '水管漏水'],
        ['合计', '', 2],
      ],
    })
    expect(sums.map(({ reason }) => reason)).toEqual(Array(5).fill('total'))
  })
})

describe('a roll with sums beside the meetings', () => {
  const titles = ['全体会议', '常委会议', '座谈会', '学习培训', '视察活动']
  const days = ['1.25', '2.8', '5.19', '5.25', '6.7']
  const marks = ['√', '√', '请假', '√', '×']
  const meetingsOf = (wish: SheetWish) =>
    valuesOf(wish).map(({ title, heldOn, attendance }) => [title, heldOn, attendance])
  const expected = titles.map((title, at) => [
    title,
    `2024-0${days[at]?.[0]}-${days[at]?.slice(2).padStart(2, '0')}`,
    [expect.objectContaining({ name: '包拯' }), expect.objectContaining({ name: '公孙策' })],
  ])
  const people = [
    ['1', '包拯', ...marks, '60%'],
    ['2', '公孙策', ...marks, '60%'],
  ]

  it.each([
    ['merged over both rows of the heading', '出席率', ['A2:A3', 'B2:B3', 'H2:H3'], true],
    ['in the row of the days alone', '合计', ['A2:A3', 'B2:B3'], false],
    ['in the row of the meetings alone', '参会次数', ['A2:A3', 'B2:B3'], true],
  ] as const)('is read where the sum stands %s', (_, word, merges, isAbove) => {
    const rows = [
      ['2024年委员会议活动考勤表（上半年）'],
      ['序号', '姓名', ...titles, isAbove ? word : ''],
      ['', '', ...days, isAbove ? '' : word],
      ...people,
    ]
    expect(meetingsOf({ rows, merges })).toEqual(expected)
  })

  it('makes no meeting of a sum that stands under the day of the last', () => {
    const rows = [
      ['2024年委员会议活动考勤表（上半年）'],
      ['序号', '姓名', ...days.map((day) => `${day.replace('.', '月')}日`)],
      ['', '', ...titles, '出席率'],
      ...people,
    ]
    expect(meetingsOf({ rows, merges: ['A2:A3', 'B2:B3'] })).toEqual(expected)
  })
})

describe('who stood in', () => {
  it('may be named behind the word', () => {
    const turns = valuesOf({
      rows: [
        ['2023年值班安排表'],
        ['日期', '值班委员', '到岗情况'],
        ['1月3日', '包拯', '替班：公孙策'],
        ['1月5日', '公孙策', '到岗'],
      ],
    })
    expect(turns.map(({ attendedBy }) => attendedBy)).toEqual([
      expect.objectContaining({ name: '公孙策' }),
      expect.objectContaining({ name: '公孙策' }),
    ])
  })
})

describe('days without a year that pass New Year', () => {
  const dispute = (day: string, closed = '') => [day, '包拯、公孙策', '排水', '调解成功', closed]
  const disputesOf = (title: string, days: readonly (readonly string[])[]) =>
    valuesOf({
      name: 'Sheet1',
      rows: [[title], ['受理日期', '当事人', '案由', '调解结果', '结案日期'], ...days],
    })
  const acceptedOf = (title: string, ...days: readonly string[]) =>
    disputesOf(
      title,
      days.map((day) => dispute(day)),
    ).map(({ acceptedOn }) => acceptedOn)

  it('are of the next year where the column is kept in the order of days', () => {
    expect(
      acceptedOf('2023年矛盾纠纷台账', '3.2', '11.9', '12.28', '2023-12-30', '1.5', '1月6日'),
    ).toEqual(['2023-03-02', '2023-11-09', '2023-12-28', '2023-12-30', '2024-01-05', '2024-01-06'])
  })

  it('belong to the year before where the paper is called after New Year', () => {
    expect(acceptedOf('2024年元旦期间矛盾纠纷台账', '12.28', '12.30', '12.31', '1.2')).toEqual([
      '2023-12-28',
      '2023-12-30',
      '2023-12-31',
      '2024-01-02',
    ])
  })

  it.each([
    ['a day is out of order', ['3.2', '2.9', '12.28', '1.5']],
    ['what comes late goes on through the year', ['3.2', '11.9', '12.28', '1.5', '4.6']],
    ['the year is written', ['3.2', '11.9', '12.28', '2023.1.5']],
    ['it is not December that stands before', ['3.2', '8.9', '9.28', '1.5']],
  ])('stay in the year of the title where %s', (_, days) => {
    const years = acceptedOf('2023年矛盾纠纷台账', ...days).map((day) => String(day).slice(0, 4))
    expect(new Set(years)).toEqual(new Set(['2023']))
  })

  it('close in the next year what was taken in at the end of this one', () => {
    const closed = disputesOf('2023年矛盾纠纷台账', [
      dispute('12.28', '1.5'),
      dispute('5.8', '4.9'),
      dispute('12.29', '2023-01-06'),
    ]).map(({ closedOn }) => closedOn)
    expect(closed).toEqual(['2024-01-05', '2023-04-09', '2023-01-06'])
  })
})
