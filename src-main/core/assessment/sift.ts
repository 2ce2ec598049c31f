import { isWithin, type Period } from '#shared/domain/days.ts'
import { firstDay } from '#shared/domain/membership.ts'
import type { Scheme, SchemeGroup, SchemeItem } from '#shared/domain/scheme.ts'
import type { UncountedReason } from '#shared/domain/score.ts'
import { appliesOn } from './applies.ts'
import type { FactSubject } from './facts.ts'
import type { Hit } from './hit.ts'

export interface Dropped {
  readonly hit: Hit
  readonly reason: UncountedReason
}

/** The hits of an item that count, in order of time, and those that do not, with the reason. */
export interface Sifted {
  readonly counted: readonly Hit[]
  readonly dropped: readonly Dropped[]
}

/** What decides whether a hit counts for an item at all. */
export interface SiftRules {
  readonly item: SchemeItem
  readonly group: SchemeGroup
  readonly period: Period
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inTime = (a: Hit, b: Hit): number =>
  compare(a.on, b.on) ||
  compare(a.record.ledger, b.record.ledger) ||
  compare(a.record.id, b.record.id) ||
  a.row - b.row

/** Why nothing of a day counts for an item; undefined where it does. */
export const dayRefusal = (
  on: string,
  { item, period }: SiftRules,
): UncountedReason | undefined => {
  if (!isWithin(period, on)) return 'out-of-period'
  const day = firstDay(on)
  const { from, to } = item.effective ?? {}
  return (from !== undefined && day < from) || (to !== undefined && day > to)
    ? 'not-effective'
    : undefined
}

/** Why a hit of a day that counts does not count for a subject; undefined where it does. */
export const hitRefusal = (
  { on, worth, isSetAside }: Hit,
  { item, group }: Pick<SiftRules, 'item' | 'group'>,
  subject: FactSubject,
): UncountedReason | undefined => {
  if (isSetAside) return 'set-aside'
  if (item.appliesTo || group.appliesTo) {
    const day = firstDay(on)
    if (!appliesOn(item.appliesTo, subject, day) || !appliesOn(group.appliesTo, subject, day))
      return 'not-applicable'
  }
  return worth === null ? 'no-points' : undefined
}

/** The key under which hits are one, for aggregates that count distinct things. */
const onceKey = ({ aggregate, on, record }: Hit): string | null => {
  switch (aggregate) {
    case 'DAYS':
      return `day ${on}`
    case 'MATTERS':
      return record.matterId === null ? null : `matter ${record.matterId}`
    case 'EXISTS':
      return 'any'
    default:
      return null
  }
}

const againReason = {
  COUNT: 'double',
  SUM: 'double',
  DAYS: 'same-day',
  MATTERS: 'same-matter',
  EXISTS: 'already-exists',
} as const satisfies Record<Hit['aggregate'], UncountedReason>

/** Records mostly come in order of time already; then there is nothing to sort. */
const ordered = (hits: readonly Hit[]): readonly Hit[] => {
  const isOrdered = hits.every((hit, at) => {
    const before = hits[at - 1]
    return before === undefined || inTime(before, hit) <= 0
  })
  return isOrdered ? hits : hits.toSorted(inTime)
}

/** Parts the hits of one item into those that count and those that do not. */
export const siftHits = (hits: readonly Hit[], rules: SiftRules, subject: FactSubject): Sifted => {
  const counted: Hit[] = []
  const dropped: Dropped[] = []
  const seen = new Set<string>()
  for (const hit of ordered(hits)) {
    const key = onceKey(hit)
    const reason =
      dayRefusal(hit.on, rules) ??
      hitRefusal(hit, rules, subject) ??
      (key !== null && seen.has(key) ? againReason[hit.aggregate] : undefined)
    if (reason === undefined) {
      counted.push(hit)
      if (key !== null) seen.add(key)
    } else dropped.push({ hit, reason })
  }
  return { counted, dropped }
}

const doubleKey = (by: 'RECORD' | 'MATTER', { record }: Hit): string | null =>
  by === 'MATTER' ? record.matterId : `${record.ledger} ${record.id}`

const dropTaken = ({ counted, dropped }: Sifted, isTaken: (hit: Hit) => boolean): Sifted => ({
  counted: counted.filter((hit) => !isTaken(hit)),
  dropped: [
    ...dropped,
    ...counted.filter(isTaken).map((hit): Dropped => ({ hit, reason: 'double' })),
  ],
})

/** Takes out of later sets of items what an earlier set has counted already. */
export const dropDoubles = (
  rules: Scheme['noDouble'],
  sifted: ReadonlyMap<string, Sifted>,
): ReadonlyMap<string, Sifted> => {
  const result = new Map(sifted)
  for (const { by, sets } of rules) {
    let taken: ReadonlySet<string | null> = new Set()
    for (const items of sets) {
      const before = taken
      const here = items.flatMap((id) => {
        const item = result.get(id)
        return item ? [[id, dropTaken(item, (hit) => before.has(doubleKey(by, hit)))] as const] : []
      })
      for (const [id, item] of here) result.set(id, item)
      const keys = here.flatMap(([, item]) => item.counted.map((hit) => doubleKey(by, hit)))
      taken = new Set([...before, ...keys.filter((key) => key !== null)])
    }
  }
  return result
}
