import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseFacts } from '#core/assessment/facts/facts-file.ts'
import { scoreAll } from '#core/assessment/score.ts'
import type { FactRecord } from '#shared/domain/fact-record.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import { people, recordMaker, score, setupMember, shippedScheme } from './world.ts'

const names = ['ann', 'bob', 'cid'] as const
const code = (set: string) => fc.constantFrom(...choicesOf(set).map((choice) => choice.code))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one)
const day = fc
  .tuple(
    fc.constantFrom(2023, 2024),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
const persons = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 })

/** A record as a ledger's JSON has it, beside the same as scoring reads it. */
interface Twin {
  readonly ledger: string
  readonly json: Readonly<Record<string, unknown>>
  readonly fact: (make: ReturnType<typeof recordMaker>) => FactRecord
}

const activity = fc
  .record({
    on: day,
    kind: code('activityKind'),
    status: maybe(code('attendanceStatus')),
    role: maybe(code('attendanceRole')),
    participation: maybe(code('participationMode')),
    halfDays: maybe(fc.integer({ min: 0, max: 6 })),
    who: persons,
  })
  .map(
    ({ on, kind, status, role, who, ...values }): Twin => ({
      ledger: 'activities',
      json: {
        heldOn: on,
        kinds: [kind],
        attendance: who.map((name) => ({ name, status, role })),
        ...values,
      },
      fact: (make) =>
        make(
          'activities',
          on,
          { kinds: [kind], ...values },
          people('attendance', ...who).map((one) => ({ ...one, status, role })),
        ),
    }),
  )

const proposal = fc
  .record({
    on: day,
    review: maybe(code('proposalReview')),
    proposerKind: maybe(code('proposerKind')),
    keyProposal: fc.boolean(),
    excellentProposal: fc.boolean(),
    status: code('coSignState'),
    who: persons,
    matterId: maybe(fc.constantFrom('m1', 'm2')),
  })
  .map(
    ({ on, status, who: [first = '', ...others], matterId, ...values }): Twin => ({
      ledger: 'proposals',
      json: {
        submittedOn: on,
        firstProposer: first,
        coSigners: others.map((name) => ({ name, status })),
        matterId,
        ...values,
      },
      fact: (make) => {
        const signed = people('coSigners', ...others).map((one) => ({ ...one, status }))
        const named = [...people('firstProposer', first), ...signed]
        return make('proposals', on, values, named, { matterId })
      },
    }),
  )

const information = fc
  .record({
    on: day,
    status: maybe(code('informationStatus')),
    who: persons,
    matterId: maybe(fc.constantFrom('m1', 'm2')),
    adoptions: fc.array(
      fc.record({
        level: maybe(code('adoptionLevel')),
        mode: maybe(code('adoptionMode')),
        effect: maybe(code('adoptionEffect')),
        instructionLevel: maybe(code('instructionLevel')),
        on: day,
      }),
      { maxLength: 3 },
    ),
  })
  .map(
    ({ on, who, matterId, ...values }): Twin => ({
      ledger: 'informations',
      json: { submittedOn: on, authors: who, matterId, ...values },
      fact: (make) => make('informations', on, values, people('authors', ...who), { matterId }),
    }),
  )

const twins = fc.array(fc.oneof(activity, proposal, information), { maxLength: 20 })
const scheme = fc
  .constantFrom(
    'tongcheng-2019',
    'hefei-county',
    'jinan-2015',
    'yanbian-2022',
    'minhang',
    'hongkou-2018',
    'information-province',
  )
  .map(shippedScheme)

it('facts that go through a file give the same sheets', () => {
  fc.assert(
    fc.property(scheme, twins, (rules, all) => {
      const make = recordMaker()
      const direct = score(
        rules,
        names.map((name) => setupMember(name)),
        all.map(({ fact }) => fact(make)),
      )
      const byLedger = Map.groupBy(all, ({ ledger }) => ledger)
      const file = {
        year: 2024,
        members: names,
        ...Object.fromEntries(
          [...byLedger].map(([ledger, some]) => [ledger, some.map(({ json }) => json)]),
        ),
      }
      const parsed = parseFacts(rules, JSON.parse(JSON.stringify(file)))
      if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.code}`)
      const numbersOf = (sheets: typeof direct) =>
        sheets.map(({ subject, lines, total, grade }) => [
          subject.name,
          total,
          grade,
          ...lines.map(({ item, count, points, capped, met }) => [
            item,
            count,
            points,
            capped,
            met,
          ]),
        ])
      expect(numbersOf(scoreAll(rules, parsed.facts))).toEqual(numbersOf(direct))
    }),
  )
})
