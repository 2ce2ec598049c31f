import type { SchemeItem } from '#shared/domain/scheme.ts'
import type { Hit } from './hit.ts'
import { clamp, sumOf } from './points.ts'
import type { Dropped } from './sift.ts'

/** The points of an item before its block, and which hits earned them. */
export interface Earned {
  readonly points: number
  readonly capped: boolean
  /** Units found, whether or not a cap let them earn. */
  readonly count: number
  readonly used: readonly Hit[]
  readonly dropped: readonly Dropped[]
}

interface Valued {
  readonly hit: Hit
  readonly points: number
}

interface Choice {
  readonly taken: readonly Valued[]
  readonly dropped: readonly Dropped[]
}

/** Of several hits of one record only the highest stays; the earliest of equals. */
const replaceLower = (hits: readonly Hit[]): Choice => {
  const bestByRecord = new Map<Hit['record'], Hit>()
  for (const hit of hits) {
    const best = bestByRecord.get(hit.record)
    if (!best || (hit.worth ?? 0) > (best.worth ?? 0)) bestByRecord.set(hit.record, hit)
  }
  const best = new Set(bestByRecord.values())
  return {
    taken: hits.filter((hit) => best.has(hit)).map(valued),
    dropped: hits
      .filter((hit) => !best.has(hit))
      .map((hit): Dropped => ({ hit, reason: 'replaced' })),
  }
}

const valued = (hit: Hit): Valued => ({ hit, points: (hit.worth ?? 0) * hit.amount })

const bestOf = (all: readonly Valued[], hits: number): ReadonlySet<Valued> =>
  new Set(all.toSorted((a, b) => b.points - a.points).slice(0, hits))

const choose = (item: SchemeItem, all: readonly Valued[]): Choice => {
  const rule = item.accumulate
  const drop = (reason: Dropped['reason'], out: readonly Valued[]): readonly Dropped[] =>
    out.map(({ hit }) => ({ hit, reason }))
  switch (rule.kind) {
    case 'ALL':
      return { taken: all, dropped: [] }
    case 'ONCE_IF_ANY': {
      const best = Math.max(...all.map(({ hit }) => hit.worth ?? 0))
      return {
        taken: all.map(({ hit }, index) => ({ hit, points: index === 0 ? best : 0 })),
        dropped: [],
      }
    }
    case 'BEST': {
      const best = bestOf(all, rule.hits)
      return {
        taken: all.filter((one) => best.has(one)),
        dropped: drop(
          'not-best',
          all.filter((one) => !best.has(one)),
        ),
      }
    }
    case 'AFTER': {
      const best = bestOf(all, rule.hits)
      return {
        taken: all.filter((one) => !best.has(one)),
        dropped: drop(
          'counted-as-first',
          all.filter((one) => best.has(one)),
        ),
      }
    }
    case 'NTH_AND_AFTER': {
      const best = bestOf(all, rule.hits)
      const further = (one: Valued): Valued => ({ ...one, points: rule.further * one.hit.amount })
      return { taken: all.map((one) => (best.has(one) ? one : further(one))), dropped: [] }
    }
  }
}

/** Those that come when the cap is already full earn nothing; meaningful where nothing is taken away. */
const beyondCap = (item: SchemeItem, taken: readonly Valued[]): ReadonlySet<Valued> => {
  const { cap } = item
  const beyond = new Set<Valued>()
  if (cap === undefined || taken.some(({ points }) => points < 0)) return beyond
  let run = item.granted ?? 0
  for (const one of taken) {
    if (run >= cap && one.points > 0) beyond.add(one)
    run += one.points
  }
  return beyond
}

const rateOf = (item: SchemeItem, all: readonly Valued[]): number => {
  if (item.value?.kind !== 'RATE') return 0
  const { points, full, whenNone } = item.value
  if (all.length === 0) return whenNone === 'FULL' ? points : 0
  const rate = sumOf(all.map(({ hit }) => hit.worth ?? 0)) / all.length
  return points * (full === 0 ? 1 : Math.min(1, rate / full))
}

/** What the counted hits of an item earn by its chain, choice, grant, cap and floor. */
export const earn = (item: SchemeItem, hits: readonly Hit[]): Earned => {
  const chained: Choice =
    item.chain === 'HIGHER_REPLACES_LOWER'
      ? replaceLower(hits)
      : { taken: hits.map(valued), dropped: [] }
  const chosen = chained.taken.length > 0 ? choose(item, chained.taken) : chained
  const raw =
    (item.granted ?? 0) +
    (item.value?.kind === 'RATE'
      ? rateOf(item, chosen.taken)
      : sumOf(chosen.taken.map(({ points }) => points)))
  const points = clamp(raw, item)
  const beyond = beyondCap(item, chosen.taken)
  return {
    points,
    capped: points !== raw,
    count: sumOf(chosen.taken.map(({ hit }) => hit.amount)),
    used: chosen.taken.filter((one) => !beyond.has(one)).map(({ hit }) => hit),
    dropped: [
      ...chained.dropped,
      ...(chosen === chained ? [] : chosen.dropped),
      ...[...beyond].map(({ hit }): Dropped => ({ hit, reason: 'over-cap' })),
    ],
  }
}
