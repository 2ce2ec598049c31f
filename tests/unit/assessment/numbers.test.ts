import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemePeriod } from '#core/assessment/period.ts'
import { recordsOn, scoreNumbers } from '#core/assessment/score.ts'
import type { FactRecord } from '#shared/domain/fact-record.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { is } from './one-item.ts'
import { free, kinds, members, records, recordsOf, scheme } from './random-year.ts'
import { events, schemeJson, score, setupScheme, where } from './world.ts'

const inTime = (a: FactRecord, b: FactRecord): number =>
  a.on < b.on || (a.on === b.on && a.id < b.id) ? -1 : 1

const expectSame = (rules: Scheme, all: readonly FactRecord[]): void => {
  const whole = score(rules, members, all)
  const facts = { period: schemePeriod(rules, 2024), subjects: members }
  const numbers = scoreNumbers(rules, { ...facts, records: all.toSorted(inTime) })
  expect(numbers).toEqual(
    whole.map((sheet) => ({
      sheet: {
        ...sheet,
        lines: sheet.lines.map((line) => ({ ...line, records: [], notCounted: [] })),
      },
      records: recordsOn(sheet),
    })),
  )
}

describe('the numbers of a year without its records', () => {
  it('are those of the sheets, whatever binds lines', () => {
    fc.assert(fc.property(scheme, records, (rules, all) => expectSame(rules, recordsOf(all))))
  })

  it('are those of the sheets where items stand alone', () => {
    fc.assert(fc.property(free, records, (rules, all) => expectSame(rules, recordsOf(all))))
  })

  const plain = fc.record(
    {
      points: fc.constantFrom(-2.5, 0, 1.1, 3),
      cap: fc.constantFrom(1, 2, 5.5),
      granted: fc.constantFrom(0, 4),
      floor: fc.constantFrom(0, 1),
      per: fc.constantFrom('month', 'quarter', 'half', 'year'),
      from: fc.constantFrom('2024-03-15', '2024-06-01'),
      posts: fc.boolean(),
      amount: fc.boolean(),
      again: fc.boolean(),
    },
    { requiredKeys: ['points', 'posts', 'amount', 'again'] },
  )
  it('are those of the sheets for every item that is added up as its records come', () => {
    const made = fc.tuple(fc.array(plain, { minLength: 1, maxLength: 4 }), records)
    fc.assert(
      fc.property(made, fc.constantFrom(...kinds), ([items, all], kind) => {
        const rules = setupScheme(
          schemeJson(
            items.map(({ points, per, from, posts, amount, again, ...bounds }) => {
              const metric = events({
                ...where(is('kind', kind)),
                ...(amount && { aggregate: { kind: 'SUM', field: 'amount' } }),
              })
              return {
                ...bounds,
                metrics: again ? [metric, metric] : [metric],
                value: { kind: amount ? 'PER_UNIT' : 'PER_EVENT', points },
                ...(per && { quota: { per, min: 1 } }),
                ...(from && { effective: { from } }),
                ...(posts && { appliesTo: { exceptPosts: ['MEMBER'] } }),
              }
            }),
          ),
        )
        expectSame(
          rules,
          recordsOf(all).map((one, at) => ({
            ...one,
            values: { ...one.values, amount: (at % 4) * 0.3 },
          })),
        )
      }),
    )
  })
})
