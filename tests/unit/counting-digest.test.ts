import { describe, expect, it } from 'vitest'
import { countingDigest } from '#core/store/statistics/counting-digest.ts'
import type { Tallies } from '#core/store/statistics/statistics-tallies.ts'
import { figures } from '#shared/figures/index.ts'
import { type CountedFigure, countedParts } from '#shared/figures/parts.ts'

const counted = countedParts(figures)

/** What was tallied, in full: maps say nothing as JSON. */
const toText = (tallies: Tallies): string =>
  JSON.stringify(tallies, (_, value) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  )

const digestOf = (how: readonly CountedFigure[], by = true): string =>
  countingDigest(how, () => by, toText)

describe('a way of counting', () => {
  it.each(counted)('$id is known again, and told from any other', (figure) => {
    const known = digestOf([figure])
    expect(digestOf([figure])).toBe(known)
    const { how } = figure
    for (const at of how.where.keys()) {
      const where = how.where.toSpliced(at, 1)
      expect(digestOf([{ ...figure, how: { ...how, where } }]), `without ${at}`).not.toBe(known)
    }
    if (how.by.length > 0) expect(digestOf([figure], false)).not.toBe(known)
    const count = how.count === 'each' ? ({ once: 'matter' } as const) : 'each'
    expect(digestOf([{ ...figure, how: { ...how, count } }])).not.toBe(known)
  })

  it('is another one where the same rows become another number', () => {
    const doubled = (tallies: Tallies): string => toText(tallies).replaceAll('1', '2')
    expect(countingDigest(counted, () => false, doubled)).not.toBe(digestOf(counted, false))
  })
})
