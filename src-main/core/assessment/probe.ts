import type { FactRecord, FactRow, FactValue } from '#shared/domain/fact-record.ts'
import type { Condition, Metric, Scheme } from '#shared/domain/scheme.ts'
import { allOf, type Candidate, scopeOf, type Test } from './condition.ts'
import { memberScoreFieldOf } from './hit.ts'
import type { TallyRules } from './tally.ts'
import { type Worth, worthOf } from './worth.ts'

/** One metric of an item made ready to look at records. */
export interface Probe {
  readonly item: number
  readonly metric: Metric
  readonly subject: 'member' | 'studio'
  readonly onRecord: Test
  /** On the person and the child row. */
  readonly onRest: Test
  /** On the day and the number of persons, once it is known who is left; mostly nothing is asked. */
  readonly onCounted: Test | undefined
  readonly worth: Worth
  /** Where a record says whether it counts for its members; not asked for a studio. */
  readonly scoredBy: string | undefined
  /** Set where the hits are added up and not kept. */
  readonly tally: TallyRules | undefined
}

/** Items whose hits are added up, by their place in the scheme. */
export type TalliesByItem = ReadonlyMap<number, TallyRules>

/** How records are looked at: by which day something is overdue, and what is added up as it comes. */
export interface Gathering {
  readonly today: string
  readonly tallies?: TalliesByItem
}

const isCounted = (condition: Condition): boolean => scopeOf(condition) === 'counted'

/** The metrics of a scheme made ready, by the ledger they look at. */
export const probesOf = (scheme: Scheme, { today, tallies }: Gathering): Map<string, Probe[]> => {
  const subjectOf = new Map(scheme.groups.map((group) => [group.id, group.subject]))
  const probes = scheme.items.flatMap((item, index) => {
    const worth = worthOf(item, today)
    const subject = subjectOf.get(item.group) ?? 'member'
    return item.metrics.map((metric): Probe & { readonly ledger: string } => ({
      ledger: metric.ledger,
      item: index,
      metric,
      subject,
      scoredBy: subject === 'member' ? memberScoreFieldOf(metric.ledger) : undefined,
      onRecord: allOf(
        metric.where.filter((one) => scopeOf(one) === 'record'),
        today,
      ),
      onRest: allOf(
        metric.where.filter((one) => ['person', 'row'].includes(scopeOf(one))),
        today,
      ),
      onCounted: metric.where.some(isCounted)
        ? allOf(metric.where.filter(isCounted), today)
        : undefined,
      worth,
      tally: tallies?.get(index),
    }))
  })
  return Map.groupBy(probes, ({ ledger }) => ledger)
}

const textOr = (value: FactValue | undefined, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise

/** The date that decides for a hit: a field of the row, of the record, else the record's own date. */
export const dateOf = (metric: Metric, record: FactRecord, row: FactRow | undefined): string => {
  const field = metric.dateField
  if (field === undefined) return record.on
  return field.startsWith('row.')
    ? textOr(row?.[field.slice('row.'.length)], record.on)
    : textOr(record.values[field], record.on)
}

/** What a hit adds: one, or the number that is summed. */
export const amountOf = (metric: Metric, { record, person, row }: Candidate): number => {
  if (metric.aggregate.kind !== 'SUM') return 1
  const { field } = metric.aggregate
  const value = field.startsWith('person.')
    ? person?.values?.[field.slice('person.'.length)]
    : field.startsWith('row.')
      ? row?.[field.slice('row.'.length)]
      : record.values[field]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
