import { describe, expect, it } from 'vitest'
import { answers, heading, readTable, visit } from './reading.ts'

const dated = (...dates: (string | number)[]) => ({
  rows: [heading, ...dates.map((date, at) => [at + 1, date, '张三', null, 1, '修路', '尹军'])],
})

const daysOf = (sheet: ReturnType<typeof readTable>): unknown[] =>
  sheet.drafts.map(({ values }) => values['visitedOn'])

describe('dates of a column', () => {
  it('a cell that can be read twice is settled by another of its column', () => {
    expect(daysOf(readTable(dated('03/04/2023', '25/04/2023')))).toEqual([
      '2023-04-03',
      '2023-04-25',
    ])
    expect(daysOf(readTable(dated('03/04/2023', '03/25/2023')))).toEqual([
      '2023-03-04',
      '2023-03-25',
    ])
  })

  it('a column that nothing settles is asked about once, and its cells are not guessed', () => {
    const wish = dated('03/04/2023', '05/06/2023')
    const asked = readTable(wish)
    expect(asked.drafts).toEqual([])
    expect(asked.questions).toMatchObject([
      { id: 'date-order|Sheet1|B', kind: 'date-order', column: 'B' },
    ])
    expect(asked.issues).toMatchObject([
      { row: 2, column: 'B', code: 'needs-answer', level: 'problem', raw: '03/04/2023' },
      { row: 3, column: 'B', code: 'needs-answer', level: 'problem', raw: '05/06/2023' },
    ])
    const answered = readTable(wish, answers({ 'date-order|Sheet1|B': 'MDY' }))
    expect(daysOf(answered)).toEqual(['2023-03-04', '2023-05-06'])
  })

  it('month and day take the year of the title, before that of the filling date', () => {
    const sheet = readTable({
      rows: [
        ['2023年来访登记簿'],
        ['填报单位:商会委员工作室    填报日期:2024.1.10'],
        heading,
        visit(1, '12月30日', '张三'),
      ],
      merges: ['A1:G1', 'A2:G2'],
    })
    expect(daysOf(sheet)).toEqual(['2023-12-30'])
  })

  it('the year of the sheet name goes before that of the title', () => {
    const sheet = readTable({
      name: '2022年',
      rows: [['来访登记簿(2020-2024)'], heading, visit(1, '4.16', '张三')],
      merges: ['A1:G1'],
    })
    expect(daysOf(sheet)).toEqual(['2022-04-16'])
  })

  it('without any year the row is listed and not taken', () => {
    const sheet = readTable(dated('4月16日'))
    expect(sheet.problemRows).toMatchObject([{ row: 2, raw: { B: '4月16日' } }])
    expect(sheet.issues).toMatchObject([
      { code: 'needs-answer', level: 'problem', field: 'visitedOn' },
    ])
  })

  it('a birth month whose zero was lost is read by the others of its column', () => {
    const sheet = readTable({
      rows: [
        ['序号', '姓名', '性别', '出生年月', '界别'],
        [1, '张三', '男', 1970.09, '教育'],
        [2, '李四', '女', 1980.1, '经济'],
      ],
    })
    expect(sheet.drafts.map(({ values }) => values['birthDate'])).toEqual(['1970-09', '1980-10'])
  })

  it('a birth month that may be January or October is not guessed', () => {
    const sheet = readTable({
      rows: [
        ['序号', '姓名', '性别', '出生年月', '界别'],
        [1, '李四', '女', 1980.1, '经济'],
      ],
    })
    expect(sheet.drafts[0]?.values).not.toHaveProperty('birthDate')
    expect(sheet.issues).toMatchObject([
      { code: 'date-ambiguous', level: 'warning', raw: '1980.1' },
    ])
  })

  it('4.1 in a column kept by days is the 10th where only that fits', () => {
    const sheet = readTable({
      ...dated(4.6, 4.1, 4.16, 5.2),
      name: '2023年',
    })
    expect(daysOf(sheet)).toEqual(['2023-04-06', '2023-04-10', '2023-04-16'])
    expect(sheet.issues).toMatchObject([{ row: 5, code: 'date-ambiguous', raw: '5.2' }])
  })

  it('a year of two digits that fits both centuries is asked about', () => {
    const wish = {
      rows: [
        ['序号', '姓名', '性别', '出生年月日', '界别'],
        [1, '李四', '女', '15.3.2', '经济'],
      ],
    }
    const asked = readTable(wish)
    expect(asked.questions).toMatchObject([{ id: 'century|Sheet1|D', kind: 'century' }])
    expect(asked.issues).toMatchObject([{ code: 'needs-answer', level: 'warning' }])
    const answered = readTable(wish, answers({ 'century|Sheet1|D': '1900' }))
    expect(answered.drafts[0]?.values['birthDate']).toBe('1915-03-02')
  })

  it('a year nobody could have written in a ledger is reported', () => {
    expect(readTable(dated('2203-4-16')).issues).toMatchObject([{ code: 'date-out-of-range' }])
  })

  it('several days of one visit keep the first', () => {
    expect(daysOf(readTable(dated('2023年4月16日-18日')))).toEqual(['2023-04-16'])
  })
})
