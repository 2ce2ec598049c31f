import { describe, expect, it } from 'vitest'
import { createKeptChoice } from '../../../src-renderer/api/kept-choice.ts'
import { otherYear } from '../../../src-renderer/api/other-year.ts'

describe('the year to look at instead', () => {
  it.each([
    [
      'the fullest',
      [
        [2024, 3],
        [2023, 812],
      ],
      2026,
      2023,
    ],
    [
      'the later of two alike',
      [
        [2021, 5],
        [2023, 5],
        [2022, 5],
      ],
      2026,
      2023,
    ],
    [
      'none where the year has records itself',
      [
        [2026, 1],
        [2023, 812],
      ],
      2026,
      undefined,
    ],
    ['none where nothing has', [], 2026, undefined],
  ] as const)('is %s', (_, counts, year, expected) => {
    const years = counts.map(([of, records]) => ({ year: of, records }))
    expect(otherYear(years, year)?.year).toBe(expected)
  })
})

it('leads back to what a page showed, but not into another year of the office', () => {
  const kept = createKeptChoice<string>()
  expect(kept.get(2024)).toBeUndefined()
  kept.set(2024, 'q2')
  expect(kept.get(2024)).toBe('q2')
  expect(kept.get(2023)).toBeUndefined()
})
