import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupEntries } from '#core/store/statistics/entry-groups.ts'
import { statisticsSource } from '#core/store/statistics/statistics-source.ts'
import { createAsked, meets } from '#core/store/statistics/statistics-statement.ts'
import type { Counted } from '#shared/figures/figure.ts'

const FIGURES = 70
const scope = { from: '2024-01-01', to: '2024-12-31', today: '2024-12-31' }

/** Figures of one condition each, more than one number of a row can tell of. */
const figures = Array.from(
  { length: FIGURES },
  (_, at): Counted => ({
    kind: 'counted',
    ledger: 'receptions',
    where: [{ field: 'persons', atLeast: at }],
    count: 'each',
    by: [],
  }),
)

const masksOf = () => {
  const [first] = figures
  if (first === undefined) throw new Error('figures are wanted')
  const asked = createAsked({ scope, source: statisticsSource(first, scope), by: undefined })
  return { masks: figures.map(asked.maskOf), asked }
}

it('entries are counted for every condition they meet, however many are asked', () => {
  const { masks, asked } = masksOf()
  const width = asked.words().length
  expect(width).toBeGreaterThan(1)
  const entry = fc.record({
    studio: fc.constantFrom('a', 'b'),
    met: fc.uniqueArray(fc.nat(FIGURES - 1)),
    item: fc.option(fc.constantFrom('x', 'y')),
  })
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const rows = entries.map(({ studio, met, item }) => {
        const words = Array.from({ length: width }, (_, word) =>
          met.reduce((bits, at) => bits | (masks[at]?.[word] ?? 0), 0),
        )
        return [studio, '', ...words, item]
      })
      const cells = groupEntries(rows, { words: width, values: 1 })
      for (const { studio, groups } of cells)
        for (const [at, mask] of masks.entries()) {
          const found = groups.filter(({ words }) => meets(words, mask))
          const plain = entries.filter((one) => one.studio === studio && one.met.includes(at))
          expect(found.reduce((sum, group) => sum + group.entries, 0)).toBe(plain.length)
          const items = found.flatMap(({ values }) => values[0] ?? [])
          expect(items.toSorted()).toEqual(plain.flatMap(({ item }) => item ?? []).toSorted())
        }
      expect(new Set(cells.map(({ studio }) => studio))).toEqual(
        new Set(entries.map(({ studio }) => studio)),
      )
    }),
  )
})
