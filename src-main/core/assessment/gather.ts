import type { Metric, Scheme } from '#shared/domain/scheme.ts'
import { allOf, type Candidate, rowsAt, scopeOf, type Test } from './condition.ts'
import type { FactPerson, FactRecord, FactRow, FactSubject, FactValue } from './facts.ts'
import { type Place, type Worth, worthOf } from './worth.ts'

/** A record (or one child row of it) that an item found for one subject. */
export interface Hit {
  readonly record: FactRecord
  /** Which child row, or -1 for the record as a whole. */
  readonly row: number
  readonly on: string
  readonly amount: number
  /** Worth of one unit; null where the rule has no case for it. */
  readonly worth: number | null
  readonly aggregate: Metric['aggregate']['kind']
}

/** The hits of one subject, by the place of the item in the scheme. */
export type HitsByItem = ReadonlyMap<number, readonly Hit[]>

export interface Gathered {
  readonly of: (subject: Pick<FactSubject, 'kind' | 'id'>) => HitsByItem
}

interface Probe {
  readonly item: number
  readonly metric: Metric
  readonly subject: 'member' | 'studio'
  readonly onRecord: Test
  readonly onRest: Test
  readonly worth: Worth
}

type Store = Map<string, Map<number, Hit[]>>

const probesOf = (scheme: Scheme): Map<string, Probe[]> => {
  const subjectOf = new Map(scheme.groups.map((group) => [group.id, group.subject]))
  const probes = scheme.items.flatMap((item, index) => {
    const worth = worthOf(item)
    return item.metrics.map((metric): Probe & { readonly ledger: string } => ({
      ledger: metric.ledger,
      item: index,
      metric,
      subject: subjectOf.get(item.group) ?? 'member',
      onRecord: allOf(metric.where.filter((one) => scopeOf(one) === 'record')),
      onRest: allOf(metric.where.filter((one) => scopeOf(one) !== 'record')),
      worth,
    }))
  })
  return Map.groupBy(probes, ({ ledger }) => ledger)
}

const textOr = (value: FactValue | undefined, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise

/** The date that decides for a hit: a field of the row, of the record, else the record's own date. */
const dateOf = (metric: Metric, record: FactRecord, row: FactRow | undefined): string => {
  const field = metric.dateField
  if (field === undefined) return record.on
  return field.startsWith('row.')
    ? textOr(row?.[field.slice('row.'.length)], record.on)
    : textOr(record.values[field], record.on)
}

const amountOf = (metric: Metric, { record, person, row }: Candidate): number => {
  if (metric.aggregate.kind !== 'SUM') return 1
  const { field } = metric.aggregate
  const value = field.startsWith('person.')
    ? person?.values?.[field.slice('person.'.length)]
    : field.startsWith('row.')
      ? row?.[field.slice('row.'.length)]
      : record.values[field]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** Those who are named in the asked fields, in the order of the fields and of their places. */
const namedIn = (record: FactRecord, who: readonly string[]): readonly FactPerson[] => {
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

const keep = (store: Store, subject: string, item: number, hit: Hit): void => {
  const items = store.get(subject)
  // Someone who is not assessed; nothing of theirs is kept.
  if (!items) return
  const hits = items.get(item)
  if (!hits) items.set(item, [hit])
  else if (!isKept(hits, hit)) hits.push(hit)
}

const hitOf = (probe: Probe, candidate: Candidate, row: number, place: Place): Hit => ({
  record: candidate.record,
  row,
  on: candidate.on,
  amount: amountOf(probe.metric, candidate),
  worth: probe.worth(candidate, place),
  aggregate: probe.metric.aggregate.kind,
})

const nobody: readonly FactPerson[] = []
const alone: Place = { index: 0, heads: 1 }

/** One record, or one of its child rows, as a probe looks at it. */
interface Sight {
  readonly record: FactRecord
  readonly row: FactRow | undefined
  /** Which child row, or -1. */
  readonly at: number
}

const probeSight = (probe: Probe, { record, row, at }: Sight, store: Store): void => {
  const on = dateOf(probe.metric, record, row)
  const named = probe.metric.who ? namedIn(record, probe.metric.who) : nobody
  const persons = named.length
  if (probe.subject === 'studio') {
    const candidate = { record, row, on, persons, person: undefined }
    if (record.studioId !== null && probe.onRest(candidate))
      keep(store, record.studioId, probe.item, hitOf(probe, candidate, at, alone))
    return
  }
  const fitting = named.map((person) => ({ record, row, on, persons, person })).filter(probe.onRest)
  for (const [index, candidate] of fitting.entries()) {
    const { memberId } = candidate.person
    if (memberId === null) continue
    keep(store, memberId, probe.item, hitOf(probe, candidate, at, { index, heads: fitting.length }))
  }
}

const probeRecord = (probe: Probe, record: FactRecord, store: Store): void => {
  if (!probe.onRecord({ record, person: undefined, row: undefined, persons: 0, on: record.on }))
    return
  const { rows } = probe.metric
  if (rows === undefined) probeSight(probe, { record, row: undefined, at: -1 }, store)
  else
    for (const [at, row] of rowsAt(record, rows).entries())
      probeSight(probe, { record, row, at }, store)
}

const storeOf = (subjects: readonly FactSubject[], kind: FactSubject['kind']): Store =>
  new Map(subjects.filter((one) => one.kind === kind).map(({ id }) => [id, new Map()]))

/** Reads all records once and says for each of the subjects which of them every item found. */
export const gatherHits = (
  scheme: Scheme,
  subjects: readonly FactSubject[],
  records: Iterable<FactRecord>,
): Gathered => {
  const probes = probesOf(scheme)
  const stores = { member: storeOf(subjects, 'member'), studio: storeOf(subjects, 'studio') }
  for (const record of records)
    for (const probe of probes.get(record.ledger) ?? [])
      probeRecord(probe, record, stores[probe.subject])
  const none: HitsByItem = new Map()
  return { of: ({ kind, id }) => stores[kind].get(id) ?? none }
}
