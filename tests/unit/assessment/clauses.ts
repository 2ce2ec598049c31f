import { describe, expect, it } from 'vitest'
import type { FactSubject, ManualEntry } from '#core/assessment/facts.ts'
import { schemePeriod } from '#core/assessment/period.ts'
import type { FactPerson, FactRecord } from '#shared/domain/fact-record.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import {
  lineOf,
  people,
  recordMaker,
  score,
  setupMember,
  setupStudio,
  shippedScheme,
} from './world.ts'

type Values = FactRecord['values']
type Fact = (make: ReturnType<typeof recordMaker>) => FactRecord | ManualEntry

/** A clause of a rule as its text has it, the item that says it, and what minimal facts must give. */
export type Clause = readonly [
  clause: string,
  item: string,
  points: number,
  facts: readonly Fact[],
  subject?: string,
]

/** Those of the clauses: `sue` sits in the standing committee, `one` is a studio, the others are members. */
const subjects: readonly FactSubject[] = [
  ...['ann', 'bob', 'cid', 'dan', 'eve'].map((id) => setupMember(id)),
  setupMember('sue', { posts: [{ post: 'STANDING', from: null, to: null }] }),
  setupStudio('one'),
]

const day = '2024-05-20'

const record =
  ({ on = day, ...values }: Values, ledger: string, named: readonly FactPerson[]): Fact =>
  (make) =>
    make(ledger, String(on), values, named, { studioId: 'one' })

/** An attendance: `ann:PRESENT`, `ann/KEYNOTE:PRESENT`. */
export const came = (kind: string, who: string, values: Values = {}): Fact =>
  record({ title: 'x', kinds: [kind], ...values }, 'activities', people('attendance', who))

/** A proposal of the first and those who signed with them. */
export const proposed = (values: Values, first: string, ...others: readonly string[]): Fact =>
  record(values, 'proposals', [
    ...people('firstProposer', first),
    ...people('coSigners', ...others),
  ])

/** An information of its authors with its adoptions. */
export const reflected = (
  authors: string,
  adoptions: readonly Readonly<Record<string, string>>[] = [],
  values: Values = {},
): Fact =>
  record({ adoptions, ...values }, 'informations', people('authors', ...authors.split(' ')))

/** Any other record, of a studio or of one person in a field. */
export const kept = (ledger: string, values: Values, field = '', ...who: readonly string[]): Fact =>
  record(values, ledger, people(field, ...who))

/** Points given by hand. */
export const given =
  (item: string, points: number, subjectId = 'ann'): Fact =>
  () => ({ id: `${item} ${points}`, subjectId, item, on: '2024-12-01', points, reason: 'proved' })

/** The same fact so many times. */
export const times = (count: number, fact: Fact): readonly Fact[] =>
  Array.from({ length: count }, () => fact)

export const filed: Values = { review: 'FILED' }
/** One adoption: by a level, in a mode. */
export const by = (
  level: string,
  mode = 'SINGLE',
  over: Readonly<Record<string, string>> = {},
) => ({
  level,
  mode,
  on: day,
  ...over,
})
/** An instruction of a leader, which is no adoption by itself. */
export const instructed = (instructionLevel: string) => ({
  effect: 'INSTRUCTION',
  instructionLevel,
  on: day,
})

const isEntry = (fact: FactRecord | ManualEntry): fact is ManualEntry => 'reason' in fact

interface Setting {
  /** Fills in what the reference does not know, so that the structure shows. */
  readonly change?: (scheme: Scheme) => Scheme
  /** Given for a part of the clauses: then not every item need be told of. */
  readonly year?: number
}

/** Proves the reading of a shipped scheme: each clause gives its points, and no item goes without one. */
export const proveClauses = (
  id: string,
  clauses: readonly Clause[],
  { change = (scheme) => scheme, year }: Setting = {},
): void => {
  const scheme = change(shippedScheme(id))
  describe(`the clauses of ${id}${year === undefined ? '' : ` in ${year}`}`, () => {
    const rows = clauses.map(
      ([clause, item, points, facts, who = 'ann']) => [clause, item, points, facts, who] as const,
    )
    it.each(rows)('%s: %s %d', (_, item, points, facts, subject) => {
      const make = recordMaker()
      const made = facts.map((fact) => fact(make))
      const entries = made.filter(isEntry)
      const records = made.filter((fact) => !isEntry(fact)) as FactRecord[] // all that is left
      const period = schemePeriod(scheme, year ?? 2024)
      const sheets = score(scheme, subjects, records, { entries, period })
      const line = lineOf(
        sheets.find((one) => one.subject.id === subject),
        item,
      )
      // Of a demand it is told whether it is met; only some demands give points.
      const isDemand = line.met !== null && line.full === null
      expect(isDemand ? line.met : line.points).toBe(isDemand ? points > 0 : points)
    })

    if (year !== undefined) return
    it('are told of every item', () => {
      const told = new Set(clauses.map(([, item]) => item))
      expect(scheme.items.map((item) => item.id).filter((item) => !told.has(item))).toEqual([])
    })
  })
}
