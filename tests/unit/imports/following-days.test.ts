import { describe, expect, it } from 'vitest'
import { readTable } from './reading.ts'

// Days without a year, in the year that what stands around them leaves as the only one.

const read = (...rows: readonly (readonly string[])[]) => readTable({ rows })
const valuesOf = (...rows: readonly (readonly string[])[]) =>
  read(...rows).drafts.map(({ values }) => values)

describe('what follows the day of an entry', () => {
  it('is of the next year behind New Year: an instruction, an adoption on a day', () => {
    const head = ['报送日期', '标题', '反映人', '市政协采用', '批示领导', '批示日期']
    expect(
      valuesOf(
        ['2024年社情民意信息报送采用情况表'],
        head,
        ['12月5日', '关于路灯的建议', '李强', '√', '张县长', '1月15日'],
        ['3.5', '关于用水的建议', '李强', '√', '张县长', '4月15日'],
        ['12.20', '关于用电的建议', '李强', '1.9', '', ''],
      ).map(({ adoptions }) => adoptions),
    ).toMatchObject([
      [{ level: 'CITY' }, { effect: 'INSTRUCTION', on: '2025-01-15' }],
      [{ level: 'CITY' }, { effect: 'INSTRUCTION', on: '2024-04-15' }],
      [{ level: 'CITY', on: '2025-01-09' }],
    ])
  })

  it('is of the next year behind New Year: every day of a proposal', () => {
    const head = ['案由', '提案人', '提交日期', '主办单位', '答复日期', '反馈日期']
    expect(
      valuesOf(
        ['2024年提案办理台账'],
        head,
        ['关于路灯', '李强', '2024-11-05', '住建局', '1月15日', '1月20日'],
        ['关于用水', '李强', '3.5', '水务局', '4月15日', '4.16'],
      ),
    ).toMatchObject([
      { repliedOn: '2025-01-15', feedbackOn: '2025-01-20' },
      { repliedOn: '2024-04-15', feedbackOn: '2024-04-16' },
    ])
  })

  it('is of the year of its entry where only that is written, and nothing is asked', () => {
    const head = ['来访日期', '来访人', '反映问题', '办结日期']
    const sheet = read(
      ['来访登记表'],
      head,
      ['2024-12-25', '王芳', '路灯不亮', '1月5日'],
      ['2023-03-05', '李强', '水压不足', '3.8'],
    )
    expect(sheet.questions).toEqual([])
    expect(sheet.drafts.map(({ values }) => values)).toMatchObject([
      { visitedOn: '2024-12-25', closedOn: '2025-01-05' },
      { visitedOn: '2023-03-05', closedOn: '2023-03-08' },
    ])
  })

  it('is told in that year though its column stands before the day of the entry', () => {
    const head = ['办结日期', '来访日期', '来访人', '反映问题']
    const row = ['3.8', '2023-03-05', '李强', '水压不足']
    expect(valuesOf(['来访登记表'], head, row)).toMatchObject([{ closedOn: '2023-03-08' }])
  })
})

it('a bare day behind one written with the next year is of that year too', () => {
  const row = (day: string, content: string) => [day, '王芳', content]
  expect(
    valuesOf(
      ['2018年来访登记表'],
      ['来访日期', '来访人', '反映问题'],
      row('12月5日', '路灯'),
      row('12.15', '水压'),
      row('12月25日', '油烟'),
      row('20190104', '噪声'),
      row('1.5', '停车'),
    ).map(({ visitedOn }) => visitedOn),
  ).toEqual(['2018-12-05', '2018-12-15', '2018-12-25', '2019-01-04', '2019-01-05'])
})
