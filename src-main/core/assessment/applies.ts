import { isWithin, type Period } from '#shared/domain/days.ts'
import { firstDay, isHeldOn } from '#shared/domain/membership.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { AppliesTo } from '#shared/domain/scheme-words.ts'
import type { FactSubject } from './facts.ts'
import { earlier } from './period.ts'

/** Tells whether a rule applies to a subject on a day, by the posts and roles held that day. */
export const appliesOn = (
  applies: AppliesTo | undefined,
  subject: FactSubject,
  day: string,
): boolean => {
  if (!applies) return true
  const on = firstDay(day)
  // Asked of every hit, and mostly of one of them alone.
  const held = () => subject.posts.filter((one) => isHeldOn(one, on))
  const posts = () => held().map(({ post }) => post)
  const sectors = () => held().map(({ sector }) => sector ?? '')
  const roles = () => subject.memberships.filter((one) => isHeldOn(one, on)).map(({ role }) => role)
  return (
    isAmong(applies.posts, posts) &&
    !isBarred(applies.exceptPosts, posts) &&
    isAmong(applies.sectors, sectors) &&
    !isBarred(applies.exceptSectors, sectors) &&
    isAmong(applies.studioRoles, roles) &&
    isAmong(applies.kinds, () => [kindOf(subject)])
  )
}

type Held = () => readonly string[]

const isAmong = (asked: readonly string[] | undefined, held: Held): boolean =>
  asked === undefined || held().some((one) => asked.includes(one))

const isBarred = (barred: readonly string[] | undefined, held: Held): boolean =>
  barred !== undefined && held().some((one) => barred.includes(one))

/** What everybody of the register is unless it says otherwise. */
export const COMMITTEE_MEMBER = 'CPPCC'

const kindOf = ({ memberKind = COMMITTEE_MEMBER }: FactSubject): string => memberKind

/**
 * Tells whether a scheme assesses somebody at all: studios it always does, of the register those of its
 * scope on any day of the period.
 */
export const isAssessed = (
  { scope }: Pick<Scheme, 'scope'>,
  subject: FactSubject,
  period: Period,
): boolean =>
  subject.kind === 'studio' ||
  (isAmong(scope?.kinds ?? [COMMITTEE_MEMBER], () => [kindOf(subject)]) &&
    appliesWithin(scope, subject, period))

/** Tells whether a rule applies to a subject on any day of a period. */
export const appliesWithin = (
  applies: AppliesTo | undefined,
  subject: FactSubject,
  period: Period,
): boolean => {
  if (!applies) return true
  const turns = [...subject.posts, ...subject.memberships]
    .flatMap(({ from, to }) => [from, to])
    .filter((day): day is string => day !== null && day > period.from && day < period.to)
  return [period.from, period.to, ...turns].some((day) => appliesOn(applies, subject, day))
}

/** Tells whether a subject was in office on any day of a period. */
export const isInOffice = ({ joinedOn, leftOn }: FactSubject, period: Period): boolean =>
  isHeldOn({ from: joinedOn && firstDay(joinedOn), to: null }, period.to) &&
  isHeldOn({ from: null, to: leftOn }, period.from)

/** Tells whether a subject was in office from the first to the last day of a period. */
export const isInOfficeThroughout = ({ joinedOn, leftOn }: FactSubject, period: Period): boolean =>
  isHeldOn({ from: joinedOn && firstDay(joinedOn), to: leftOn }, period.from) &&
  isHeldOn({ from: null, to: leftOn }, period.to)

/** The last day of a period on which a subject was in office. */
export const lastDayIn = ({ leftOn }: Pick<FactSubject, 'leftOn'>, period: Period): string =>
  leftOn === null ? period.to : earlier(firstDay(leftOn), period.to)

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** Which part of a period, by months begun, a subject was in office. */
export const shareInOffice = (
  subject: Pick<FactSubject, 'joinedOn' | 'leftOn'>,
  period: Period,
): number => {
  const { joinedOn } = subject
  const joined = joinedOn === null ? '' : firstDay(joinedOn)
  const from = isWithin(period, joined) ? joined : period.from
  const to = lastDayIn(subject, period)
  const months = Math.max(0, monthOf(to) - monthOf(from) + 1)
  return months / (monthOf(period.to) - monthOf(period.from) + 1)
}
