import type { PointCase, SchemeItem, ShareCase, ValueRule } from '#shared/domain/scheme.ts'
import { allOf, type Candidate, type Test } from './condition.ts'

/** The place of a person among those who share a record. */
export interface Place {
  /** From 0. */
  readonly index: number
  readonly heads: number
}

export type Worth = (candidate: Candidate, place: Place) => number | null

const tested = <T extends { readonly when: PointCase['when'] }>(
  cases: readonly T[],
  today: string,
): readonly { readonly one: T; readonly test: Test }[] =>
  cases.map((one) => ({ one, test: allOf(one.when, today) }))

const splitShare = (share: ShareCase & { kind: 'SPLIT_EQUALLY' }, place: Place): number => {
  const heads = Math.min(place.heads, share.heads ?? place.heads)
  if (place.index >= heads) return 0
  if (share.first === undefined || heads === 1) return 1 / heads
  return place.index === 0 ? share.first : (1 - share.first) / (heads - 1)
}

const shareOf = (
  cases: readonly ShareCase[],
  today: string,
): ((c: Candidate, p: Place) => number) => {
  const all = tested(cases, today)
  return (candidate, place) => {
    const found = all.find(({ test }) => test(candidate))?.one
    if (!found) return 1
    return found.kind === 'ROLE_FACTOR' ? found.factor : splitShare(found, place)
  }
}

const pointsPerHit = (
  value: ValueRule,
  today: string,
): ((candidate: Candidate) => number | null) => {
  switch (value.kind) {
    case 'PER_EVENT':
    case 'PER_UNIT':
      return () => value.points
    case 'STATUS_POINTS':
    case 'ROLE_POINTS':
    case 'LEVEL_POINTS': {
      const all = tested(value.cases, today)
      return (candidate) => all.find(({ test }) => test(candidate))?.one.points ?? null
    }
    case 'STAGE_ADD': {
      const all = tested(value.cases, today)
      return (candidate) => {
        const reached = all.filter(({ test }) => test(candidate))
        return reached.length === 0 ? null : reached.reduce((sum, { one }) => sum + one.points, 0)
      }
    }
    case 'RATE': {
      // The points of a rate are those of all hits together; a hit only says whether it is met.
      const isMet = allOf(value.met, today)
      return (candidate) => (isMet(candidate) ? 1 : 0)
    }
    default:
      return () => 0
  }
}

/** What one hit of an item is worth per unit: value × share; null where no case of the rule fits. */
export const worthOf = (item: SchemeItem, today: string): Worth => {
  if (!item.value) return () => 0
  const value = pointsPerHit(item.value, today)
  const share = shareOf(item.share, today)
  return (candidate, place) => {
    const points = value(candidate)
    return points === null ? null : points * share(candidate, place)
  }
}
