import type { SchemeWarning } from '#shared/contract/schemes.ts'
import { daysBetween } from '#shared/domain/calendar/calendar.ts'
import type { Period } from '#shared/domain/days.ts'
import type { Scheme, SchemeGroup, SchemeItem } from '#shared/domain/scheme.ts'
import type { AppliesTo } from '#shared/domain/scheme-words.ts'
import { takesAway } from '../line.ts'
import { quotaSpans, schemePeriod } from '../period.ts'
import { canCountSame } from './condition-overlap.ts'
import { warnings as filterWarnings, isImpossibleItem, isSingleField } from './filter-warnings.ts'
import { gradeWarnings, vetoWarnings } from './grade-warnings.ts'
import { singleOf, warning } from './warning.ts'
import { warningWords as words } from './warning-text.ts'

/** What warnings are judged by: the year at work, and the codes this office knows. */
export interface WarningGrounds {
  readonly year: number
  readonly codesOf: (choiceSet: string) => readonly string[]
}

const capWarnings = (item: SchemeItem, group: SchemeGroup | undefined): SchemeWarning[] => {
  const single = singleOf(item)
  if (single === null || single <= 0) return []
  const { id, name, cap, quota, value, accumulate } = item
  const found: SchemeWarning[] = []
  if (cap !== undefined && cap < single)
    found.push(warning('cap-below-single', id, 'cap', words.capBelowSingle(name, cap, single)))
  else if (group?.cap !== undefined && group.cap < single)
    found.push(
      warning(
        'cap-below-single',
        id,
        'cap',
        words.groupCapBelowSingle(group.name, name, group.cap, single),
      ),
    )
  const worth = (quota?.min ?? 0) * single
  const isEach = value?.kind === 'PER_EVENT' && accumulate.kind === 'ALL'
  if (quota && isEach && cap !== undefined && cap >= single && worth > cap)
    found.push(
      warning('quota-over-cap', id, 'quota', words.quotaOverCap(name, quota.min, worth, cap)),
    )
  return found
}

const dateWarnings = (scheme: Scheme, item: SchemeItem, period: Period): SchemeWarning[] => {
  const { id, name, effective, quota } = item
  const { from, to } = effective ?? {}
  const isReversed = from !== undefined && to !== undefined && from > to
  const isOutside =
    (from !== undefined && from > period.to) || (to !== undefined && to < period.from)
  const outside = (quota ? quotaSpans(scheme, quota, period) : []).filter(
    (span) => span.to < period.from || span.from > period.to || span.from > span.to,
  )
  return [
    ...(isReversed
      ? [warning('out-of-period', id, 'effective', words.datesReversed(name))]
      : isOutside
        ? [
            warning(
              'out-of-period',
              id,
              'effective',
              words.datesOutside(name, period.from, period.to),
            ),
          ]
        : []),
    ...outside.map(({ label }) =>
      warning('out-of-period', id, 'quota.spans', words.spanOutside(name, label ?? '')),
    ),
  ]
}

/** A demand that nobody can meet by what its metrics can find at all. */
const demandWarnings = (scheme: Scheme, item: SchemeItem, period: Period): SchemeWarning[] => {
  const { id, name, quota, metrics } = item
  if (!quota || metrics.length === 0) return []
  const all = (kind: string): boolean => metrics.every(({ aggregate }) => aggregate.kind === kind)
  if (all('EXISTS') && quota.min > 1)
    return [warning('demand-unreachable', id, 'quota.min', words.demandOnce(name, quota.min))]
  const shortest = Math.min(
    ...quotaSpans(scheme, quota, period).map(({ from, to }) => daysBetween(from, to) + 1),
  )
  if (all('DAYS') && quota.min > shortest)
    return [
      warning('demand-unreachable', id, 'quota.min', words.demandDays(name, quota.min, shortest)),
    ]
  return []
}

/** Tells two rules that can never apply to the same subject. */
const areApart = (a: AppliesTo | undefined, b: AppliesTo | undefined): boolean => {
  const isApart = (some?: readonly string[], others?: readonly string[]): boolean =>
    some !== undefined && others !== undefined && !some.some((post) => others.includes(post))
  const isBarred = (some?: readonly string[], barred?: readonly string[]): boolean =>
    some !== undefined && barred !== undefined && some.every((post) => barred.includes(post))
  return (
    isBarred(a?.posts, a?.exceptPosts) ||
    isBarred(a?.posts, b?.exceptPosts) ||
    isBarred(b?.posts, a?.exceptPosts) ||
    isApart(a?.posts, b?.posts) ||
    isBarred(a?.sectors, a?.exceptSectors) ||
    isBarred(a?.sectors, b?.exceptSectors) ||
    isBarred(b?.sectors, a?.exceptSectors) ||
    isApart(a?.sectors, b?.sectors) ||
    isApart(a?.studioRoles, b?.studioRoles) ||
    isApart(a?.kinds, b?.kinds)
  )
}

const emptyWarnings = (item: SchemeItem, group: SchemeGroup | undefined): SchemeWarning[] => {
  const { id, name, value } = item
  const points = value && 'cases' in value ? value.cases.map((one) => one.points) : []
  const isPointless =
    points.length > 0
      ? points.every((one) => one === 0)
      : value && 'points' in value && value.points === 0
  return [
    ...(isPointless === true ? [warning('never-counts', id, 'value', words.noPoints(name))] : []),
    ...(areApart(item.appliesTo, group?.appliesTo)
      ? [warning('never-counts', id, 'appliesTo', words.appliesNobody(name))]
      : []),
  ]
}

/** A rate or a demand weighs all records together; none of them is worth points by itself. */
const weighsTogether = ({ value }: SchemeItem): boolean =>
  value?.kind === 'RATE' || value?.kind === 'QUOTA_POINTS' || value?.kind === 'SPAN_POINTS'

/**
 * Two items that were made to stand beside each other: chosen between, counted apart, meant to add
 * up, one giving and the other taking away, or not counting record by record.
 */
const isReconciled = (scheme: Scheme, a: SchemeItem, b: SchemeItem): boolean => {
  const group = scheme.groups.find(({ id }) => id === a.group)
  const isEitherOr = a.group === b.group && group?.exclusive === true
  const isApart = scheme.noDouble.some(({ sets }) => {
    const [at, other] = [a, b].map(({ id }) => sets.findIndex((set) => set.includes(id)))
    return at !== other && at !== -1 && other !== -1
  })
  const isContinued = a.accumulate.kind === 'AFTER' || b.accumulate.kind === 'AFTER'
  const isMeant = scheme.stacks.some((stack) => stack.includes(a.id) && stack.includes(b.id))
  return (
    isEitherOr ||
    isApart ||
    isContinued ||
    isMeant ||
    takesAway(a) !== takesAway(b) ||
    weighsTogether(a) ||
    weighsTogether(b) ||
    areApart(a.appliesTo, b.appliesTo)
  )
}

const twiceWarnings = (scheme: Scheme): SchemeWarning[] => {
  const subjectOf = new Map(scheme.groups.map(({ id, subject }) => [id, subject]))
  const valued = scheme.items.filter(({ value }) => value !== undefined)
  return valued.flatMap((a, at) =>
    valued.slice(at + 1).flatMap((b) => {
      if (subjectOf.get(a.group) !== subjectOf.get(b.group)) return []
      if (isReconciled(scheme, a, b) || !canCountSame(a, b, isSingleField)) return []
      const said = warning('counted-twice', b.id, 'metrics', words.countedTwice(b.name, a.name))
      return [{ ...said, other: a.id }]
    }),
  )
}

/** What a valid scheme says that can hardly be meant, item by item in the scheme's order. */
export const schemeWarnings = (scheme: Scheme, grounds: WarningGrounds): SchemeWarning[] => {
  const period = schemePeriod(scheme, grounds.year)
  const groupById = new Map(scheme.groups.map((group) => [group.id, group]))
  const demands = scheme.items.flatMap((item) => demandWarnings(scheme, item, period))
  const unreachable = new Set([
    ...demands.map(({ item }) => item),
    ...scheme.items.filter(isImpossibleItem).map(({ id }) => id),
  ])
  const byItem = scheme.items.flatMap((item) => {
    const group = groupById.get(item.group)
    return [
      ...filterWarnings(item, grounds.codesOf),
      ...capWarnings(item, group),
      ...dateWarnings(scheme, item, period),
      ...emptyWarnings(item, group),
    ]
  })
  return [
    ...byItem,
    ...demands,
    ...twiceWarnings(scheme),
    ...vetoWarnings(scheme, unreachable),
    ...gradeWarnings(scheme),
  ]
}
