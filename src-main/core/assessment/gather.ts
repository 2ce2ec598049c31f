import type { FactPerson, FactRecord, FactRow } from '#shared/domain/fact-record.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { type Candidate, rowsAt } from './condition.ts'
import type { FactSubject } from './facts.ts'
import type { FoundRecord, Hit } from './hit.ts'
import { amountOf, dateOf, type Gathering, type Probe, probesOf } from './probe.ts'
import { addHit, type Running, startTally } from './tally.ts'
import type { Place } from './worth.ts'

/** What was found for one subject, by the place of the item in the scheme. */
export interface Found {
  readonly hits: ReadonlyMap<number, readonly Hit[]>
  /** Of items whose hits are added up as they come. */
  readonly sums: readonly (Running | undefined)[]
}

export interface Gathered {
  /** Hands out what was found for a subject, once: a year of it is too much to keep. */
  readonly take: (subject: Pick<FactSubject, 'kind' | 'id'>) => Found
}

interface Kept {
  readonly subject: FactSubject
  readonly hits: Map<number, Hit[]>
  readonly sums: (Running | undefined)[]
}

type Store = Map<string, Kept>
type Stores = Readonly<Record<FactSubject['kind'], Store>>

/** Those who are named in the asked fields, in the order of the fields and of their places. */
const namedIn = (record: FactRecord, who: readonly string[]): readonly FactPerson[] => {
  const [first] = record.people
  if (record.people.length === 1 && first && who.includes(first.field)) return record.people
  const named = record.people.filter(({ field }) => who.includes(field))
  if (named.length < 2) return named
  const seen = new Set<string>()
  return named
    .toSorted((a, b) => who.indexOf(a.field) - who.indexOf(b.field) || a.position - b.position)
    .filter((person) => {
      const key = person.memberId ?? `name ${person.name}`
      return seen.has(key) ? false : seen.add(key).size > 0
    })
}

/** Two metrics of an OR-group may find the same record; records come one at a time. */
const isKept = (hits: readonly Hit[], { record, row }: Hit): boolean => {
  for (let at = hits.length - 1; hits[at]?.record === record; at -= 1)
    if (hits[at]?.row === row) return true
  return false
}

const keep = (store: Store, subjectId: string, { item, tally }: Probe, hit: Hit): void => {
  const kept = store.get(subjectId)
  // Someone who is not assessed; nothing of theirs is kept.
  if (!kept) return
  const { subject, hits, sums } = kept
  if (tally) {
    const sum = sums[item] ?? startTally(tally)
    sums[item] = sum
    addHit(sum, hit, tally, subject)
    return
  }
  const before = hits.get(item)
  if (!before) hits.set(item, [hit])
  else if (!isKept(before, hit)) before.push(hit)
}

const hitOf = (probe: Probe, candidate: Candidate, { at, found }: Sight, place: Place): Hit => ({
  record: found,
  row: at,
  on: candidate.on,
  amount: amountOf(probe.metric, candidate),
  worth: probe.worth(candidate, place),
  aggregate: probe.metric.aggregate.kind,
  isSetAside: probe.scoredBy !== undefined && candidate.record.values[probe.scoredBy] === false,
})

const nobody: readonly FactPerson[] = []
const alone: Place = { index: 0, heads: 1 }

/** One record, or one of its child rows, as a probe looks at it. */
interface Sight {
  readonly record: FactRecord
  readonly found: FoundRecord
  readonly row: FactRow | undefined
  /** Which child row, or -1. */
  readonly at: number
}

const probeStudio = (probe: Probe, sight: Sight, store: Store): void => {
  const { record, row } = sight
  if (record.studioId === null) return
  const on = dateOf(probe.metric, record, row)
  const persons = probe.metric.who ? namedIn(record, probe.metric.who).length : 0
  const candidate = { record, row, on, persons, person: undefined }
  if (probe.onRest(candidate) && (probe.onCounted?.(candidate) ?? true))
    keep(store, record.studioId, probe, hitOf(probe, candidate, sight, alone))
}

type MemberCandidate = Candidate & { readonly person: FactPerson }

/** Those whom a probe means; they alone are the persons of the record, so one who declined is none. */
const fittingOf = (probe: Probe, all: readonly MemberCandidate[]): readonly MemberCandidate[] => {
  const left = all.filter(probe.onRest)
  const persons = left.length
  const fitting = persons === all.length ? left : left.map((one) => ({ ...one, persons }))
  return probe.onCounted ? fitting.filter(probe.onCounted) : fitting
}

const probeMembers = (probe: Probe, sight: Sight, store: Store): void => {
  const { record, row } = sight
  const on = dateOf(probe.metric, record, row)
  const named = probe.metric.who ? namedIn(record, probe.metric.who) : nobody
  const fitting = fittingOf(
    probe,
    named.map((person) => ({ record, row, on, persons: named.length, person })),
  )
  for (const [index, candidate] of fitting.entries()) {
    const { memberId } = candidate.person
    if (memberId === null) continue
    const place = { index, heads: fitting.length }
    keep(store, memberId, probe, hitOf(probe, candidate, sight, place))
  }
}

const probeSight = (probe: Probe, sight: Sight, store: Store): void =>
  probe.subject === 'studio' ? probeStudio(probe, sight, store) : probeMembers(probe, sight, store)

const foundOf = ({ ledger, id, on, label, matterId }: FactRecord): FoundRecord => ({
  ledger,
  id,
  on,
  label,
  matterId,
})

const probeRecord = (probes: readonly Probe[], record: FactRecord, stores: Stores): void => {
  const whole = { record, person: undefined, row: undefined, persons: 0, on: record.on }
  const found = foundOf(record)
  for (const probe of probes) {
    if (!probe.onRecord(whole)) continue
    const store = stores[probe.subject]
    const { rows } = probe.metric
    if (rows === undefined) probeSight(probe, { record, found, row: undefined, at: -1 }, store)
    else
      for (const [at, row] of rowsAt(record, rows).entries())
        probeSight(probe, { record, found, row, at }, store)
  }
}

const storeOf = (subjects: readonly FactSubject[], kind: FactSubject['kind']): Store =>
  new Map(
    subjects
      .filter((one) => one.kind === kind)
      .map((subject) => [subject.id, { subject, hits: new Map(), sums: [] }]),
  )

/**
 * Reads all records once and says for each of the subjects which of them every item found. Where hits
 * are added up, the records of a ledger must come in order of time.
 */
export const gatherHits = (
  scheme: Scheme,
  subjects: readonly FactSubject[],
  records: Iterable<FactRecord>,
  gathering: Gathering,
): Gathered => {
  const probes = probesOf(scheme, gathering)
  const stores = { member: storeOf(subjects, 'member'), studio: storeOf(subjects, 'studio') }
  for (const record of records) probeRecord(probes.get(record.ledger) ?? [], record, stores)
  return {
    take: ({ kind, id }) => {
      const kept = stores[kind].get(id)
      stores[kind].delete(id)
      return kept ?? { hits: new Map(), sums: [] }
    },
  }
}
