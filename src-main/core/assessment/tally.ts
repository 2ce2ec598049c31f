import { isWithin } from '#shared/domain/days.ts'
import type { Scheme, SchemeItem } from '#shared/domain/scheme.ts'
import type { Earned } from './accumulate.ts'
import type { FactSubject } from './facts.ts'
import type { FoundRecord, Hit } from './hit.ts'
import { clamp } from './points.ts'
import type { LabelledSpan } from './quota.ts'
import { dayRefusal, hitRefusal, type SiftRules } from './sift.ts'

/** The hits of an item added up one by one, so that none of them need be kept. */
export interface Tally {
  /** Everything but the records, which are only told by how many they are. */
  readonly earned: Omit<Earned, 'used' | 'dropped'>
  readonly counts: readonly number[]
  readonly used: number
  readonly dropped: number
}

/** What decides whether a hit of an item counts, and where. */
export interface TallyRules extends Pick<SiftRules, 'item' | 'group'> {
  readonly spans: readonly LabelledSpan[]
  /** In which stretches of the quota a day lies; undefined for a day that does not count. */
  readonly dayOf: (on: string) => readonly number[] | undefined
}

/** Works out once a day what would be the same for each of its hits. */
export const dayFates = (rules: SiftRules, spans: readonly LabelledSpan[]): TallyRules['dayOf'] => {
  const known = new Map<string, readonly number[] | undefined>()
  return (on) => {
    const before = known.get(on)
    if (before !== undefined || known.has(on)) return before
    const places = [...spans.keys()].filter((at) => spans[at] && isWithin(spans[at], on))
    const fate = dayRefusal(on, rules) === undefined ? places : undefined
    known.set(on, fate)
    return fate
  }
}

/** A sum under way; changed in place because millions of hits go through it. */
export interface Running {
  last: FoundRecord | undefined
  sum: number
  /** The sum on top of what is granted. */
  level: number
  amount: number
  hits: number
  beyond: number
  hasNegative: boolean
  refused: number
  readonly counts: number[]
}

const inOrder = (item: SchemeItem): boolean =>
  new Set(item.metrics.map(({ ledger }) => ledger)).size === 1 &&
  item.metrics.every(({ dateField }) => dateField === undefined)

const addsWhole = (item: SchemeItem): boolean =>
  item.value === undefined && item.metrics.every(({ aggregate }) => aggregate.kind === 'COUNT')

/**
 * Tells whether the hits of an item can be added up as they come: nothing is chosen among them, none
 * takes another's place, and the sum does not hang on an order they do not come in.
 */
export const isTallied = ({ noDouble }: Scheme, item: SchemeItem): boolean =>
  item.metrics.length > 0 &&
  item.metrics.every(
    ({ rows, aggregate }) =>
      rows === undefined && (aggregate.kind === 'COUNT' || aggregate.kind === 'SUM'),
  ) &&
  item.accumulate.kind === 'ALL' &&
  item.value?.kind !== 'RATE' &&
  !noDouble.some(({ sets }) => sets.flat().includes(item.id)) &&
  (inOrder(item) || addsWhole(item))

/** A sum of nothing yet. */
export const startTally = ({ item, spans }: TallyRules): Running => ({
  last: undefined,
  sum: 0,
  level: item.granted ?? 0,
  amount: 0,
  hits: 0,
  beyond: 0,
  hasNegative: false,
  refused: 0,
  counts: spans.map(() => 0),
})

/** Adds a hit; a record that two metrics of the item find counts once. */
export const addHit = (run: Running, hit: Hit, rules: TallyRules, subject: FactSubject): void => {
  if (run.last === hit.record) return
  run.last = hit.record
  const places = rules.dayOf(hit.on)
  if (places === undefined || hitRefusal(hit, rules, subject) !== undefined) {
    run.refused += 1
    return
  }
  const { item } = rules
  const points = (hit.worth ?? 0) * hit.amount
  // Those that come when the cap is already full earn nothing.
  if (item.cap !== undefined && run.level >= item.cap && points > 0) run.beyond += 1
  if (points < 0) run.hasNegative = true
  run.sum += points
  run.level += points
  run.amount += hit.amount
  run.hits += 1
  for (const at of places) run.counts[at] = (run.counts[at] ?? 0) + hit.amount
}

/** What the hits that were added earn. */
export const endTally = (item: SchemeItem, run: Running): Tally => {
  const raw = (item.granted ?? 0) + run.sum
  const points = clamp(raw, item)
  const beyond = run.hasNegative ? 0 : run.beyond
  return {
    earned: { points, capped: points !== raw, count: run.amount },
    counts: run.counts,
    used: run.hits - beyond,
    dropped: run.refused + beyond,
  }
}
