import { spanKinds, spansTouching } from '../calendar/calendar.ts'
import { isWithin, type Period } from '../days.ts'
import type { RosterMember, RosterRequest, ServedShift, Shift } from './roster-request.ts'
import type { QuotaRule } from './roster-rules.ts'
import { isPresent } from './roster-seating.ts'

/** One quota in one stretch of time. */
export interface QuotaSpan {
  readonly per: QuotaRule['per']
  readonly span: Period
  readonly min: number
}

/** A quota that could not be met, with what there is and why. */
export type UnmetQuota =
  | (Omit<QuotaSpan, 'per'> & { readonly per: 'studio'; readonly have: number })
  | (Omit<QuotaSpan, 'per'> & {
      readonly per: 'member'
      readonly member: string
      readonly have: number
      /** Away on too many of the days, or too few seats for everyone. */
      readonly reason: 'AWAY' | 'TOO_FEW_SEATS'
    })

const strictest = (rules: readonly QuotaRule[], per: QuotaRule['per']): readonly QuotaRule[] =>
  spanKinds.flatMap((kind) => {
    const same = rules.filter((rule) => rule.per === per && rule.period === kind)
    const [first] = same
    return first === undefined ? [] : [{ ...first, min: Math.max(...same.map(({ min }) => min)) }]
  })

/** The stretches in which a roster must look at a quota, short ones first. */
export const quotaSpans = (
  request: RosterRequest,
  shifts: readonly Shift[],
  per: QuotaRule['per'],
): readonly QuotaSpan[] => {
  const rules = request.rules.filter((rule) => rule.kind === 'QUOTA')
  const to = [request.period.to, ...shifts.map(({ day }) => day)].toSorted().at(-1) ?? ''
  return strictest(rules, per).flatMap(({ period, min }) =>
    spansTouching({ from: request.period.from, to }, period).map((span) => ({ per, span, min })),
  )
}

/** Who joins or leaves inside a stretch owes nothing for it. */
export const owes = (member: RosterMember, span: Period): boolean =>
  (member.from === null || member.from <= span.from) && (member.to === null || span.to <= member.to)

/** The shifts held before the period, of a stretch. */
export const pastOf = (request: RosterRequest, span: Period): readonly ServedShift[] =>
  request.history.filter(({ day }) => day < request.period.from && isWithin(span, day))

const shortfall = (
  request: RosterRequest,
  shifts: readonly Shift[],
  member: RosterMember,
  { span, min }: QuotaSpan,
): UnmetQuota[] => {
  const held = [...pastOf(request, span), ...shifts.filter(({ day }) => isWithin(span, day))]
  const have = held.filter(({ members }) => members.includes(member.id)).length
  if (have >= min || !owes(member, span)) return []
  const open = held.filter(
    ({ day, members }) => members.includes(member.id) || isPresent(member, day),
  ).length
  const reason = open < min && held.length >= min ? 'AWAY' : 'TOO_FEW_SEATS'
  return [{ per: 'member', member: member.id, span, min, have, reason }]
}

/** What the finished roster owes; a stretch that goes on after the period is not judged yet. */
export const unmetQuotas = (
  request: RosterRequest,
  shifts: readonly Shift[],
): readonly UnmetQuota[] => {
  const isOver = ({ span }: QuotaSpan): boolean => span.to <= request.period.to
  const ofStudio = quotaSpans(request, shifts, 'studio').filter(isOver)
  const ofMembers = quotaSpans(request, shifts, 'member').filter(isOver)
  return [
    ...ofStudio.flatMap(({ span, min }): UnmetQuota[] => {
      const manned = shifts.filter(({ day, members }) => members.length > 0 && isWithin(span, day))
      const have = pastOf(request, span).length + manned.length
      return have < min ? [{ per: 'studio', span, min, have }] : []
    }),
    ...ofMembers.flatMap((quota) =>
      request.members.flatMap((member) => shortfall(request, shifts, member, quota)),
    ),
  ]
}
