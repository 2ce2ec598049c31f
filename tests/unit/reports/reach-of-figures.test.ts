import { describe, expect, it } from 'vitest'
import { asOfWords, untilWords } from '#core/reports/report/report-words.ts'
import type { PeriodChoice } from '#shared/domain/statistics-period.ts'
import { periodOf } from '#shared/domain/statistics-period.ts'

const today = '2026-11-29'
const wordsOf = (choice: PeriodChoice): readonly [until: string, asOf: string] => {
  const period = periodOf(choice, { today, first: '2022-03-05' })
  return [untilWords(choice, period, today), asOfWords(period, today)]
}

describe('a report says up to when its figures reach', () => {
  it.each<readonly [PeriodChoice, string]>([
    [{ kind: 'year', year: 2024 }, '截至2024年12月底'],
    [{ kind: 'year', year: 2026 }, '截至2026年11月29日'],
    [{ kind: 'half', year: 2024, half: 1 }, '截至2024年6月底'],
    [{ kind: 'month', year: 2024, month: 1 }, '截至2024年1月底'],
    [{ kind: 'term', year: 2022 }, '截至2026年11月29日'],
    [{ kind: 'founding' }, '截至2026年11月29日'],
    [{ kind: 'own', from: '2024-01-01', to: '2024-10-20' }, '截至2024年10月20日'],
  ])('%j: %s', (choice, said) => {
    expect(wordsOf(choice)[0]).toBe(said)
  })

  it.each<readonly [PeriodChoice, string]>([
    [{ kind: 'month', year: 2024, month: 10 }, '2024年10月'],
    [{ kind: 'half', year: 2024, half: 2 }, '2024年下半年'],
    [{ kind: 'quarter', year: 2024, quarter: 3 }, '2024年第三季度'],
    [{ kind: 'own', from: '2023-12-01', to: '2024-11-30' }, '2023年12月1日至2024年11月30日'],
  ])('%j began inside a year and is not told as all there was by its end: %s', (choice, said) => {
    expect(wordsOf(choice)[0]).toBe(said)
  })

  it('and of what stands it says now only where the stretch is not over', () => {
    expect(wordsOf({ kind: 'year', year: 2026 })[1]).toBe('目前')
    expect(wordsOf({ kind: 'year', year: 2024 })[1]).toBe('截至2024年12月底，')
  })
})
