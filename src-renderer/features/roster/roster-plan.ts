import type { Input } from '#shared/contract/index.ts'
import type { Period } from '#shared/domain/days.ts'

type Asked = Input<'rosters.preview'>
export type Rules = Asked['rules']
export type Policy = 'NEXT_WORKDAY' | 'SKIP' | 'KEEP'
export type SpanKind = 'month' | 'quarter' | 'half' | 'year'

interface ShiftPlan {
  readonly isOn: boolean
  readonly days: readonly number[]
  readonly perShift: number
  readonly slots: readonly string[]
  readonly holiday: Policy
}

interface QuotaPlan {
  readonly isOn: boolean
  readonly period: SpanKind
  readonly min: number
}

export interface Absence {
  readonly member: string
  readonly from: string
  readonly to: string
}

export type Pair = readonly [string, string]

/** The rules of a studio as the form holds them; what is off is kept for when it comes back. */
export interface RosterPlan {
  readonly weekly: ShiftPlan
  readonly monthly: ShiftPlan
  readonly member: QuotaPlan
  readonly studio: QuotaPlan
  /** When members are not there. */
  readonly away: readonly Absence[]
  /** Members who never share a shift. */
  readonly apart: readonly Pair[]
  /** People of the liaison group take turns beside the members. */
  readonly withLiaison: boolean
}

/** What most studios do: the 10th and the 20th, one member a day, each once a quarter. */
export const initialPlan: RosterPlan = {
  weekly: { isOn: false, days: [3], perShift: 1, slots: ['DAY'], holiday: 'KEEP' },
  monthly: { isOn: true, days: [10, 20], perShift: 1, slots: ['DAY'], holiday: 'NEXT_WORKDAY' },
  member: { isOn: false, period: 'quarter', min: 1 },
  studio: { isOn: false, period: 'month', min: 2 },
  away: [],
  apart: [],
  withLiaison: false,
}

const isShiftPlan = (plan: ShiftPlan): boolean =>
  plan.isOn && plan.days.length > 0 && plan.slots.length > 0

/** The rules a plan amounts to; one that names no day makes none. */
export const planToRules = ({ weekly, monthly, member, studio, apart }: RosterPlan): Rules => {
  const shift = ({ perShift, slots, holiday }: ShiftPlan) => ({
    perShift,
    slots: [...slots],
    holiday,
  })
  const quota = (per: 'member' | 'studio', { period, min }: QuotaPlan) => ({
    kind: 'QUOTA' as const,
    per,
    period,
    min,
  })
  return {
    rules: [
      ...(isShiftPlan(weekly)
        ? [{ kind: 'WEEKLY' as const, weekdays: [...weekly.days], ...shift(weekly) }]
        : []),
      ...(isShiftPlan(monthly)
        ? [{ kind: 'MONTHLY' as const, days: [...monthly.days], ...shift(monthly) }]
        : []),
      ...(member.isOn ? [quota('member', member)] : []),
      ...(studio.isOn ? [quota('studio', studio)] : []),
    ],
    apart: apart.map(([one, other]): [string, string] => [one, other]),
  }
}

/** Whether a plan names any day at all. */
export const hasShifts = ({ weekly, monthly }: RosterPlan): boolean =>
  isShiftPlan(weekly) || isShiftPlan(monthly)

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null

const keptPart = <Part>(part: Part, kept: unknown): Part => {
  if (!isPart(kept) || Array.isArray(kept) !== Array.isArray(part)) return part
  return Array.isArray(part) ? (kept as Part) : { ...part, ...kept } // written by this page only
}

/** A plan as it was kept; what it does not say, or says in another shape, is as in a new one. */
export const planFrom = (kept: unknown): RosterPlan => {
  const said: Readonly<Record<string, unknown>> = isPart(kept) ? { ...kept } : {}
  return {
    weekly: keptPart(initialPlan.weekly, said['weekly']),
    monthly: keptPart(initialPlan.monthly, said['monthly']),
    member: keptPart(initialPlan.member, said['member']),
    studio: keptPart(initialPlan.studio, said['studio']),
    away: keptPart(initialPlan.away, said['away']),
    apart: keptPart(initialPlan.apart, said['apart']),
    withLiaison: said['withLiaison'] === true,
  }
}

/** The absences that touch a period. */
export const absencesIn = ({ away }: RosterPlan, { from, to }: Period): Absence[] =>
  away.filter((absence) => absence.from <= to && absence.to >= from)
