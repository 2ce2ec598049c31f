import { describe, expect, it } from 'vitest'
import { readTable } from './reading.ts'

// Members down, months across, and in the cells the days on which each came.

const months = ['序号', '姓名', '1月', '2月', '3月']
const days = [
  months,
  [1, '方瑜', '3日、18日', '', '5'],
  [2, '江涛', 3, '2.6', '5、20'],
  ['合计', '', 3, 1, 3],
]

describe('days in the cells of members and months', () => {
  it('are duties where the title speaks of duty', () => {
    const sheet = readTable({ rows: [['青石镇委员工作室2024年委员值班排班表'], ...days] })
    expect(sheet.ledger).toBe('duties')
    expect(
      sheet.drafts.map(({ row, values }) => [row, values['scheduled'], values['date']]),
    ).toEqual([
      [3, { name: '方瑜' }, '2024-01-03'],
      [3, { name: '方瑜' }, '2024-01-18'],
      [3, { name: '方瑜' }, '2024-03-05'],
      [4, { name: '江涛' }, '2024-01-03'],
      [4, { name: '江涛' }, '2024-02-06'],
      [4, { name: '江涛' }, '2024-03-05'],
      [4, { name: '江涛' }, '2024-03-20'],
    ])
    expect(sheet.drafts[0]?.values['studio']).toMatchObject({ name: '青石镇委员工作室' })
  })

  it('are what was held on each day, with all who came, where it speaks of activities', () => {
    const sheet = readTable({ rows: [['2024年委员参加活动情况表'], ...days] })
    expect(sheet.ledger).toBe('activities')
    expect(sheet.drafts).toHaveLength(5)
    expect(sheet.drafts[0]?.values).toMatchObject({
      title: '委员参加活动',
      heldOn: '2024-01-03',
      attendance: [
        { name: '方瑜', status: 'PRESENT' },
        { name: '江涛', status: 'PRESENT' },
      ],
    })
  })

  it('that the month does not have are said, and the year is asked where nothing names it', () => {
    const rows = [['2023年委员值班表'], months, [1, '方瑜', '3日', '30日', '5日']]
    const wrong = readTable({ rows })
    expect(wrong.issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'D', 'date-invalid'],
    ])
    expect(wrong.drafts).toHaveLength(2)
    const yearless = readTable({ rows: [['委员值班表'], ...rows.slice(1)] })
    expect(yearless.questions.map(({ kind }) => kind)).toEqual(['year'])
    expect(yearless.drafts).toEqual([])
  })

  it.each([
    ['counts', [months, [1, '方瑜', 3, 2, 5], [2, '江涛', 1, 4, 2]]],
    ['sums of money', [months, [1, '方瑜', 3200, 3200, 3500], [2, '江涛', 3000, 3000, 3100]]],
  ])('are none where the cells hold %s', (_, rows) => {
    expect(readTable({ rows: [['2024年委员值班表'], ...rows] }).drafts).toEqual([])
  })
})
