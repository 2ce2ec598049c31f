import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  daysOf,
  numberToDay,
  spanOf,
  spansTouching,
  weekdayOf,
} from '#shared/domain/calendar/calendar.ts'

const MS_PER_DAY = 86_400_000
const FIRST = Date.UTC(1000, 0, 1) / MS_PER_DAY
const LAST = Date.UTC(9999, 11, 31) / MS_PER_DAY
const written = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10)

describe('the calendar', () => {
  it('numbers every day of two centuries as the platform does', () => {
    for (let number = Date.UTC(1899, 0, 1) / MS_PER_DAY; number < 48_000; number += 1) {
      const day = written(number)
      if (dayNumber(day) !== number || numberToDay(number) !== day) {
        expect([dayNumber(day), numberToDay(number)]).toEqual([number, day])
      }
    }
  })

  it('adds, counts back and names the weekday of any day', () => {
    const number = fc.integer({ min: FIRST, max: LAST })
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(addDays(written(a), b - a)).toBe(written(b))
        expect(daysBetween(written(a), written(b))).toBe(b - a)
        expect(weekdayOf(written(a)) % 7).toBe(new Date(a * MS_PER_DAY).getUTCDay())
      }),
    )
  })

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', -2, '2023-11-30'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-05-31', 0, '2024-05-31'],
    ['2024-03-01', -25, '2022-02-01'],
  ])('keeps %s and %i months inside the month: %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it.each([
    ['2024-02-29', 'month', '2024-02-01', '2024-02-29'],
    ['2024-02-29', 'quarter', '2024-01-01', '2024-03-31'],
    ['2024-12-31', 'quarter', '2024-10-01', '2024-12-31'],
    ['2024-06-30', 'half', '2024-01-01', '2024-06-30'],
    ['2024-07-01', 'half', '2024-07-01', '2024-12-31'],
    ['2024-07-01', 'year', '2024-01-01', '2024-12-31'],
  ] as const)('finds the %s’s %s', (day, kind, from, to) => {
    expect(spanOf(day, kind)).toEqual({ from, to })
  })

  it('lists the whole quarters that a period touches', () => {
    expect(spansTouching({ from: '2023-12-31', to: '2024-04-01' }, 'quarter')).toEqual([
      { from: '2023-10-01', to: '2023-12-31' },
      { from: '2024-01-01', to: '2024-03-31' },
      { from: '2024-04-01', to: '2024-06-30' },
    ])
    expect(spansTouching({ from: '2024-01-01', to: '2024-12-31' }, 'month')).toHaveLength(12)
    expect(spansTouching({ from: '9999-12-01', to: '9999-12-31' }, 'year')).toHaveLength(1)
  })

  it('lists no day of a period that ends before it begins', () => {
    expect(daysOf({ from: '2024-01-02', to: '2024-01-01' })).toEqual([])
    expect(daysOf({ from: '2024-02-28', to: '2024-03-01' })).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ])
  })

  it.each(['2024-02-30', '2023-02-29', '2024-2-1', '2024', 'today', '2024-13-01'])(
    'refuses %s',
    (text) => {
      expect(() => weekdayOf(text)).toThrow(RangeError)
    },
  )
})
