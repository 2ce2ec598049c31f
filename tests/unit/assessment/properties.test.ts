import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundTo } from '#core/assessment/points.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet } from '#shared/domain/score.ts'
import { is } from './one-item.ts'
import { free, kinds, members, record, records, recordsOf, scheme } from './random-year.ts'
import { events, schemeJson, score, setupScheme, where } from './world.ts'

const sum = (values: readonly number[]) =>
  roundTo(
    values.reduce((a, b) => a + b, 0),
    2,
  )
const pointsIn = ({ lines }: Sheet, groups: readonly string[]) =>
  sum(lines.filter(({ group }) => groups.includes(group)).map(({ points }) => points))
const groupAndInner = ({ groups }: Scheme, id: string) => [
  id,
  ...groups.filter(({ within }) => within === id).map((group) => group.id),
]

describe('scoring', () => {
  it('never passes a cap or a floor of item, block or whole', () => {
    fc.assert(
      fc.property(scheme, records, (rules, all) => {
        for (const sheet of score(rules, members, recordsOf(all))) {
          for (const { id, cap = Infinity } of rules.items)
            expect(sheet.lines.find((line) => line.item === id)?.points).toBeLessThanOrEqual(cap)
          for (const group of rules.groups) {
            const points = pointsIn(sheet, groupAndInner(rules, group.id))
            expect(points).toBeLessThanOrEqual(group.cap ?? Infinity)
            expect(points).toBeGreaterThanOrEqual(group.floor ?? -Infinity)
          }
          expect(sheet.total).toBeLessThanOrEqual(rules.total.cap ?? Infinity)
        }
      }),
    )
  })

  it('makes the lines add up to the total', () => {
    fc.assert(
      fc.property(scheme, records, (rules, all) => {
        for (const { lines, total } of score(rules, members, recordsOf(all)))
          expect(sum(lines.map(({ points }) => points))).toBe(total)
      }),
    )
  })

  it('does not look at the order of the records', () => {
    const shuffled = records.chain((all) =>
      fc.tuple(
        fc.constant(recordsOf(all)),
        fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
      ),
    )
    fc.assert(
      fc.property(scheme, shuffled, (rules, [all, order]) => {
        const other = order.flatMap((at) => all[at] ?? [])
        expect(score(rules, members, other)).toEqual(score(rules, members, all))
      }),
    )
  })

  it('changes no line that does not ask for a record which is added, where nothing binds lines', () => {
    fc.assert(
      fc.property(free, records, record, (rules, all, added) => {
        const made = recordsOf([...all, added])
        const before = score(rules, members, made.slice(0, -1))
        const after = score(rules, members, made)
        const isAsked = (id: string) =>
          JSON.stringify(rules.items.find((one) => one.id === id)?.metrics).includes(
            `"${added.kind}"`,
          )
        after.forEach((sheet, index) => {
          const isNamed = added.who.some((name) => name === sheet.subject.id)
          for (const [at, line] of sheet.lines.entries())
            if (!isNamed || !isAsked(line.item)) expect(line).toEqual(before[index]?.lines[at])
        })
      }),
    )
  })

  it('loses no record: it is among the evidence, or refused with a reason', () => {
    fc.assert(
      fc.property(free, records, (rules, all) => {
        const made = recordsOf(all)
        for (const sheet of score(rules, members, made))
          for (const [at, line] of sheet.lines.entries()) {
            const { rows, where: asked } = rules.items[at]?.metrics[0] ?? { where: [] }
            const kind = JSON.stringify(asked)
            const matching = made.filter(
              (one) =>
                kind.includes(`"${String(one.values['kind'])}"`) &&
                one.people.some(({ memberId }) => memberId === sheet.subject.id) &&
                (rows === undefined || (one.values['rows'] as readonly unknown[]).length > 0), // made above
            )
            const found = [...line.records, ...line.notCounted].map(({ id }) => id)
            expect(new Set(found)).toEqual(new Set(matching.map(({ id }) => id)))
          }
      }),
    )
  })

  it('counts what a plain search of the records finds', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...kinds), (all, kind) => {
        const rules = setupScheme(
          schemeJson([
            { metrics: [events(where(is('kind', kind)))], quota: { per: 'month', min: 1 } },
          ]),
        )
        for (const { subject, lines } of score(rules, members, recordsOf(all))) {
          const mine = all.filter(
            (one) => one.kind === kind && one.who.some((name) => name === subject.id),
          )
          const byMonth = Array.from(
            { length: 12 },
            (_, month) => mine.filter((one) => one.month === month + 1).length,
          )
          expect(lines[0]?.spans.map(({ count }) => count)).toEqual(byMonth)
          expect(lines[0]?.met).toBe(byMonth.every((count) => count > 0))
        }
      }),
    )
  })
})
