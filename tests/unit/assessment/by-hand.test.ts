import { describe, expect, it } from 'vitest'
import type { Correction, Facts, ManualEntry, Review } from '#core/assessment/facts.ts'
import { entry, review } from './by-hand.ts'
import { each, type Json, lineWith, many } from './one-item.ts'

const byHand = (value: Json, over: Json = {}): Json => ({ metrics: [], value, ...over })
const manual = (over: Json = {}): Json => byHand({ kind: 'MANUAL', ...over })

describe('points given by hand', () => {
  it.each<[string, Json, readonly ManualEntry[], number, boolean]>([
    ['are nothing where nobody gave any', manual({ min: 1, max: 5 }), [], 0, false],
    ['add up', manual(), [entry(2), entry(3.5)], 5.5, false],
    ['end at the most', manual({ max: 5 }), [entry(4), entry(3)], 5, true],
    ['do not fall below the least', manual({ min: 1, max: 5 }), [entry(0.5)], 1, true],
    ['may take away', manual({ max: 0 }), [entry(-2)], -2, false],
    ['end at the cap of the item', byHand({ kind: 'MANUAL' }, { cap: 3 }), [entry(4)], 3, true],
    ['are of this year', manual(), [entry(2), entry(9, { on: '2023-12-31' })], 2, false],
    ['are of this one', manual(), [entry(2), entry(9, { subjectId: 'bob' })], 2, false],
    ['are of this item', manual(), [entry(2), entry(9, { item: 'other' })], 2, false],
  ])('%s', (_, item, entries, points, capped) => {
    expect(lineWith(item, [], { entries })).toMatchObject({ points, capped })
  })

  it.each<[string, Json, readonly ManualEntry[], true | undefined]>([
    ['awaited while nobody gave any', manual({ max: 5 }), [], true],
    ['given once somebody gave nought', manual({ max: 5 }), [entry(0)], undefined],
    ['nothing to wait for where they only take away', manual({ max: 0 }), [], undefined],
    [
      'nothing to wait for where they begin with some',
      byHand({ kind: 'MANUAL' }, { granted: 5 }),
      [],
      undefined,
    ],
  ])('are %s', (_, item, entries, awaited) => {
    expect(lineWith(item, [], { entries }).awaited).toBe(awaited)
  })

  it('name their reasons for proof, in order of time', () => {
    const entries = [entry(3, { on: '2024-11-02' }), entry(2, { on: '2024-03-01' })]
    expect(lineWith(manual(), [], { entries })).toMatchObject({
      count: 2,
      records: [
        { ledger: 'entries', id: 'e2', label: 'paper 2', on: '2024-03-01' },
        { ledger: 'entries', id: 'e3', label: 'paper 3', on: '2024-11-02' },
      ],
    })
  })
})

describe('opinions of raters', () => {
  const raters: Json = {
    kind: 'EXTERNAL_REVIEW',
    points: 20,
    raters: [
      { code: 'MASSES', label: 'masses', weight: 3 },
      { code: 'PEERS', label: 'peers', weight: 1 },
    ],
  }
  it.each<[string, readonly Review[], number]>([
    ['are nothing where nobody gave any', [], 0],
    ['are averaged within their group first', [review('MASSES', 60), review('MASSES', 100)], 16],
    ['weigh as the scheme says', [review('MASSES', 100), review('PEERS', 0)], 15],
    ['of a group nobody of which spoke do not weigh', [review('PEERS', 90)], 18],
    ['are of groups of the scheme', [review('PEERS', 90), review('CROWD', 0)], 18],
    ['are of this year', [review('PEERS', 90), review('PEERS', 0, { on: '2025-01-01' })], 18],
    ['are of this one', [review('PEERS', 90), review('PEERS', 0, { subjectId: 'bob' })], 18],
  ])('%s', (_, reviews, points) => {
    expect(lineWith(byHand(raters), [], { reviews }).points).toBe(points)
  })

  it('are counted and not named', () => {
    const line = lineWith(byHand(raters), [], {
      reviews: [review('PEERS', 90), review('MASSES', 80)],
    })
    expect([line.count, line.records]).toEqual([2, []])
  })
})

describe('a corrected line', () => {
  const correction = (points: number, over: Partial<Correction> = {}): Correction => ({
    subjectId: 'ann',
    item: 'item0',
    on: '2024-12-20',
    points,
    reason: 'miscounted',
    person: '李主任',
    ...over,
  })
  const corrected = (item: Json, ...corrections: readonly Correction[]) => {
    const facts: Partial<Facts> = { corrections }
    return lineWith(item, many(3), facts)
  }

  it('has the points people set, and says what was computed, why and by whom', () => {
    expect(corrected(each(2), correction(9))).toMatchObject({
      points: 9,
      count: 3,
      correction: { computed: 6, reason: 'miscounted', person: '李主任', on: '2024-12-20' },
    })
  })

  it('has those set last', () => {
    expect(corrected(each(2), correction(9), correction(1)).points).toBe(1)
  })

  it('stays within the cap and the floor of the item', () => {
    expect(corrected({ ...each(2), cap: 8 }, correction(9)).points).toBe(8)
    expect(corrected({ ...each(2), floor: 0 }, correction(-1)).points).toBe(0)
  })

  it('is not touched by a correction of another year, item or member', () => {
    const others = [{ on: '2023-12-20' }, { item: 'x' }, { subjectId: 'bob' }]
    expect(corrected(each(2), ...others.map((over) => correction(9, over)))).toMatchObject({
      points: 6,
      correction: null,
    })
  })
})
