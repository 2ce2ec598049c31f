import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundCount, shownChange, shownFigure } from '#core/reports/report/report-numbers.ts'

describe('the 余 form of a count', () => {
  it.each([
    [0, '0'],
    [3, '3'],
    [19, '19'],
    [20, '20'],
    [21, '20余'],
    [67, '60余'],
    [99, '90余'],
    [100, '100'],
    [101, '100余'],
    [197, '190余'],
    [200, '200'],
    [206, '200余'],
    [299, '290余'],
    [999, '990余'],
    [1000, '1000'],
    [1034, '1000余'],
    [9999, '9900余'],
    [10_000, '10000'],
    [10_001, '1万余'],
    [12_345, '1.2万余'],
    [123_456, '12万余'],
    [1_234_567, '120万余'],
  ])('of %i is %s', (value, text) => {
    expect(roundCount(value)).toBe(text)
  })

  it('is never above the count, never 余 for a round one, and never far below', () => {
    const said = (text: string): number =>
      Number.parseFloat(text) * (text.includes('万') ? 10_000 : 1)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (count) => {
        const text = roundCount(count)
        const value = Math.round(said(text))
        expect(value).toBeLessThanOrEqual(count)
        expect(text.includes('余')).toBe(value !== count)
        expect(value).toBeGreaterThan(count - Math.max(10, count / 10) - 1)
        if (count < 20) expect(text).toBe(String(count))
      }),
    )
  })
})

describe('a figure in a text', () => {
  const yuan = { unit: '元' }
  it.each([
    [yuan, 8000, 'exact', '8000元'],
    [yuan, 8540.5, 'round', '8500余元'],
    [yuan, 9999.99, 'exact', '9999.99元'],
    [yuan, 10_000, 'exact', '1万元'],
    [yuan, 9999.99, 'round', '9900余元'],
    [yuan, 10_000, 'round', '1万元'],
    [yuan, 1_234_567.89, 'exact', '123.456789万元'],
    [yuan, 1_234_567.89, 'round', '120余万元'],
    [yuan, 1_200_000, 'round', '120万元'],
    [yuan, 153_000, 'round', '15.3万元'],
    [{ unit: '%' }, 95.2, 'round', '95.2%'],
    [{ unit: '篇' }, 206, 'exact', '206'],
    [{ unit: '篇' }, null, 'exact', '—'],
  ] as const)('%j of %s in the %s form is %s', (measured, value, form, text) => {
    expect(shownFigure(measured, value, form)).toBe(text)
  })

  it.each([
    [120, 100, '件', '比上年增加20件，增长20%'],
    [97, 100, '件', '比上年减少3件，下降3%'],
    [5, 5, '件', '与上年持平'],
    [5, 0, '件', ''],
    [5, null, '件', ''],
    [95.5, 93.2, '%', '比上年提高2.3个百分点'],
    [250_000, 200_000, '元', '比上年增加5万元，增长25%'],
  ])('changed from %s', (value, before, unit, text) => {
    expect(shownChange({ unit }, value, before, '上年')).toBe(text)
  })
})
