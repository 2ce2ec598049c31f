import { expect, it } from 'vitest'
import type { FigureValue } from '#shared/contract/statistics.ts'
import {
  shownChange,
  shownNumber,
  studioNumber,
} from '../../../src-renderer/features/statistics/numbers.ts'

const figure = (value: number | null): FigureValue => ({
  ...{ id: 'a', title: '率', unit: '%', definition: '', value, before: null, records: 0 },
  ...{ reason: null, breakdowns: [] },
  studios: [{ studio: 's', value: 7, before: null, records: 7 }],
})

it('a studio that has none of it has nought, and a dash where there is nothing to divide by', () => {
  expect(studioNumber(figure(12), 's')).toBe(7)
  expect(studioNumber(figure(12), 'other')).toBe(0)
  expect(studioNumber(figure(null), 'other')).toBeNull()
})

it('a change has its sign, and is a dash where one side is', () => {
  expect([shownChange(3, 1), shownChange(1, 3), shownChange(1, 1)]).toEqual(['+2', '-2', '0'])
  expect([shownChange(null, 1), shownChange(1, null)]).toEqual([shownNumber(null), '—'])
})
