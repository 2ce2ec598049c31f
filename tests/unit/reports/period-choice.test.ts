import { expect, test } from 'vitest'
import { PeriodChoice } from '#shared/domain/statistics-period.ts'

test('a period of one day is one, and one that ends before it begins is none', () => {
  const own = (from: string, to: string) =>
    PeriodChoice.safeParse({ kind: 'own', from, to }).success
  expect([own('2024-05-01', '2024-05-01'), own('2024-05-02', '2024-05-01')]).toEqual([true, false])
})

test('a year is one in which there are books: from the first committee on, and not beyond all plans', () => {
  const isYear = (year: number) => PeriodChoice.safeParse({ kind: 'year', year }).success
  expect([1948, 1949, 2200, 2201].map(isYear)).toEqual([false, true, true, false])
})
