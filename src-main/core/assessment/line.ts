import type { SchemeGroup, SchemeItem } from '#shared/domain/scheme.ts'
import { type Evidence, grantedItem, type QuotaSpan, type SheetLine } from '#shared/domain/score.ts'
import { type Earned, earn } from './accumulate.ts'
import type { Correction, ManualEntry, Review } from './facts.ts'
import type { Hit } from './hit.ts'
import { clamp, roundTo, sumOf } from './points.ts'
import type { Dropped, Sifted } from './sift.ts'
import type { Tally } from './tally.ts'
import { progressText } from './words/span-text.ts'

/** What is the same on every sheet for one item. */
export interface LineFrame {
  readonly item: SchemeItem
  readonly group: SchemeGroup
  readonly rule: string
  readonly digits: number
  /** How a record is told on the sheet. */
  readonly tell: (hit: Hit) => Evidence
}

/** A record as a sheet names it. */
export const evidenceOf = ({ record, on }: Hit): Evidence => ({
  ledger: record.ledger,
  id: record.id,
  label: record.label,
  on,
})

/** A record stands once among the evidence, also when several of its child rows count. */
const evidenceOnce = (hits: readonly Hit[], tell: LineFrame['tell']): Evidence[] => {
  if (!hits.some(({ row }) => row >= 0)) return hits.map(tell)
  const seen = new Set<Hit['record']>()
  return hits
    .filter(({ record }) => (seen.has(record) ? false : seen.add(record).size > 0))
    .map(tell)
}

const uncountedOf = (
  dropped: readonly Dropped[],
  tell: LineFrame['tell'],
): SheetLine['notCounted'] => dropped.map(({ hit, reason }) => ({ ...tell(hit), reason }))

const spansInYear = { month: 12, quarter: 4, half: 2, year: 1 } as const

const spansOf = (quota: SchemeItem['quota']): number => {
  if (quota === undefined) return 0
  return quota.per === 'own' ? (quota.spans ?? []).length : spansInYear[quota.per]
}

/** The most an item can give by itself: its cap, what is granted, what can be given once; else null. */
export const fullPoints = (item: SchemeItem): number | null => {
  const { cap, granted, value, accumulate, quota } = item
  if (cap !== undefined) return cap
  if (granted !== undefined) return granted
  if (value === undefined) return null
  if (value.kind === 'MANUAL') return value.max ?? null
  if (value.kind === 'SPAN_POINTS') return value.points * spansOf(quota)
  if (value.kind === 'RATE' || value.kind === 'QUOTA_POINTS' || value.kind === 'EXTERNAL_REVIEW')
    return value.points
  if (accumulate.kind !== 'ONCE_IF_ANY') return null
  if (value.kind === 'PER_EVENT' || value.kind === 'PER_UNIT') return value.points
  const points = value.cases.map((one) => one.points)
  return value.kind === 'STAGE_ADD' ? sumOf(points) : Math.max(...points)
}

/** Tells an item that only takes points away. */
export const takesAway = ({ value }: SchemeItem): boolean => {
  if (value === undefined) return false
  if (value.kind === 'MANUAL') return value.max === 0
  const points = 'cases' in value ? value.cases.map((one) => one.points) : [value.points]
  return points.every((one) => one <= 0) && points.some((one) => one < 0)
}

const frameLine = ({ item, group, rule }: LineFrame) => ({
  item: item.id,
  name: item.name,
  group: group.id,
  groupName: group.name,
  block: group.kind,
  rule,
  unit: item.unit,
  full: fullPoints(item),
  ...(item.granted !== undefined && takesAway(item) ? { deducts: true as const } : {}),
  correction: null,
})

/** Whether an item is judged by people: no judgement yet is no nought. Faults are there or they are not. */
const isJudged = ({ item, group }: LineFrame): boolean =>
  item.granted === undefined && group.kind !== 'DEDUCTION' && !takesAway(item)

type Points = Omit<Earned, 'used' | 'dropped'>

/** Where points are for a demand, not for records: for the whole of it, or for each stretch of it. */
const quotaPoints = (item: SchemeItem, earned: Points, spans: readonly QuotaSpan[]): Points => {
  const { value, quota } = item
  if (value?.kind === 'QUOTA_POINTS') {
    const isMet = spans.every(({ met }) => met)
    return { ...earned, points: clamp(isMet ? value.points : 0, item), capped: false }
  }
  if (value?.kind !== 'SPAN_POINTS') return earned
  // A stretch of which nothing was asked gives nothing either, unless it was done.
  const done = spans.filter(({ count }) => quota !== undefined && count >= quota.min).length
  const raw = (item.granted ?? 0) + value.points * done
  const points = clamp(raw, item)
  return { ...earned, points, capped: points !== raw }
}

const countedLine = (
  frame: LineFrame,
  counted: Points,
  spans: readonly QuotaSpan[],
): Omit<SheetLine, 'records' | 'notCounted'> => {
  const { item, digits } = frame
  const met = item.quota ? spans.every((span) => span.met) : null
  const { count, points, capped } = quotaPoints(item, counted, spans)
  const progress = item.quota === undefined ? '' : progressText(item.quota.per, spans)
  return {
    ...frameLine(frame),
    ...(progress === '' ? {} : { progress }),
    count: roundTo(count, 4),
    points: roundTo(points, digits),
    capped,
    met,
    spans: [...spans],
  }
}

/** The line of an item that counts records. */
export const recordLine = (
  frame: LineFrame,
  sifted: Sifted,
  spans: readonly QuotaSpan[],
): SheetLine => {
  const earned = earn(frame.item, sifted.counted)
  return {
    ...countedLine(frame, earned, spans),
    records: evidenceOnce(earned.used, frame.tell),
    notCounted: uncountedOf([...sifted.dropped, ...earned.dropped], frame.tell),
  }
}

/** What stands for a record where only their number is asked. */
export const untold: Evidence = { ledger: '', id: '', label: '', on: '' }

/** The same of hits that were added up as they came: as many records, none of them told. */
export const talliedLine = (
  frame: LineFrame,
  { earned, used, dropped }: Tally,
  spans: readonly QuotaSpan[],
): SheetLine => ({
  ...countedLine(frame, earned, spans),
  records: Array.from({ length: used }, () => untold),
  notCounted: Array.from({ length: dropped }, () => ({ ...untold, reason: 'no-points' as const })),
})

/** The line of an item whose points people give, each with a reason. */
export const manualLine = (frame: LineFrame, entries: readonly ManualEntry[]): SheetLine => {
  const { item, digits } = frame
  const ordered = entries.toSorted((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1))
  const raw = sumOf(ordered.map(({ points }) => points)) + (item.granted ?? 0)
  const range = item.value?.kind === 'MANUAL' ? item.value : undefined
  const given = ordered.length > 0 ? clamp(raw, { cap: range?.max, floor: range?.min }) : raw
  const points = clamp(given, item)
  return {
    ...frameLine(frame),
    count: ordered.length,
    points: roundTo(points, digits),
    capped: points !== raw,
    met: null,
    spans: [],
    ...(ordered.length === 0 && isJudged(frame) ? { awaited: true as const } : {}),
    records: ordered.map(({ id, reason, on }) => ({ ledger: 'entries', id, label: reason, on })),
    notCounted: [],
  }
}

/** The weighted mean of the groups of raters that gave an opinion; 0–100. */
const meanOf = (item: SchemeItem, reviews: readonly Review[]): number => {
  if (item.value?.kind !== 'EXTERNAL_REVIEW') return 0
  const means = item.value.raters.flatMap(({ code, weight }) => {
    const scores = reviews.filter(({ rater }) => rater === code).map(({ score }) => score)
    return scores.length > 0 ? [{ weight, mean: sumOf(scores) / scores.length }] : []
  })
  const weights = sumOf(means.map(({ weight }) => weight))
  return weights === 0 ? 0 : sumOf(means.map(({ weight, mean }) => weight * mean)) / weights
}

/** The line of an item that averages the opinions of groups of raters by their weights. */
export const reviewLine = (frame: LineFrame, reviews: readonly Review[]): SheetLine => {
  const { item, digits } = frame
  const full = item.value?.kind === 'EXTERNAL_REVIEW' ? item.value.points : 0
  const raw = (full * meanOf(item, reviews)) / 100
  const points = clamp(raw, item)
  return {
    ...frameLine(frame),
    count: reviews.length,
    points: roundTo(points, digits),
    capped: points !== raw,
    met: null,
    spans: [],
    ...(reviews.length === 0 && isJudged(frame) ? { awaited: true as const } : {}),
    // Who said what stays with the committee: opinions are counted, not named.
    records: [],
    notCounted: [],
  }
}

/** The line of what a block grants before anything is added or taken away. */
export const grantedLine = (
  group: SchemeGroup,
  words: { name: string; rule: string; unit: string },
): SheetLine => ({
  item: grantedItem(group.id),
  name: words.name,
  group: group.id,
  groupName: group.name,
  block: group.kind,
  rule: words.rule,
  unit: words.unit,
  full: group.granted ?? null,
  count: 1,
  points: group.granted ?? 0,
  capped: false,
  met: null,
  spans: [],
  records: [],
  notCounted: [],
  correction: null,
})

/** A line with the points people set instead of those computed, within the item's cap and floor. */
export const correctedLine = (
  { awaited: _given, ...line }: SheetLine,
  { item, digits }: LineFrame,
  { points, reason, person, on }: Correction,
): SheetLine => ({
  ...line,
  points: roundTo(clamp(points, item), digits),
  correction: { computed: line.points, reason, person, on },
})
