import { z } from 'zod'
import { spanKinds } from '../calendar/calendar.ts'

/** What becomes of a shift that falls on a day off: moved on, left out, or held all the same. */
export const HolidayPolicy = z.enum(['NEXT_WORKDAY', 'SKIP', 'KEEP'])
export type HolidayPolicy = z.infer<typeof HolidayPolicy>

/** Part of a day, by its code in the ledger's choices; each named one is a shift of its own. */
const Slots = z
  .array(z.string().regex(/^[A-Z][A-Z0-9_]*$/))
  .min(1)
  .default(['DAY'])

const PerShift = z.int().min(1).max(100).default(1)

/**
 * Shifts on the same weekdays of every week. A reception day on a Sunday is meant: only listed
 * holidays count as days off here, not weekends.
 */
const WeeklyRule = z.strictObject({
  kind: z.literal('WEEKLY'),
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  perShift: PerShift,
  slots: Slots,
  holiday: HolidayPolicy.default('KEEP'),
})

/**
 * Shifts on the same days of every month; in a shorter month the last day stands for them. Here a
 * weekend is a day off like a holiday, and a make-up workday is not.
 */
const MonthlyRule = z.strictObject({
  kind: z.literal('MONTHLY'),
  days: z.array(z.int().min(1).max(31)).min(1),
  perShift: PerShift,
  slots: Slots,
  holiday: HolidayPolicy.default('NEXT_WORKDAY'),
})

/** At least so many shifts in every month, quarter, half or year: for each member, or held at all. */
export const QuotaRule = z.strictObject({
  kind: z.literal('QUOTA'),
  per: z.enum(['member', 'studio']),
  period: z.enum(spanKinds),
  min: z.int().min(1).max(366),
})
export type QuotaRule = z.infer<typeof QuotaRule>

/** One rule of a studio's duty roster. */
export const RosterRule = z.discriminatedUnion('kind', [WeeklyRule, MonthlyRule, QuotaRule])
export type RosterRule = z.infer<typeof RosterRule>
export type ShiftRule = Exclude<RosterRule, QuotaRule>

/** What a studio decides about its roster; pairs in `apart` never share a shift. */
export const RosterRules = z.strictObject({
  rules: z.array(RosterRule),
  apart: z.array(z.tuple([z.string(), z.string()])).default([]),
})
export type RosterRules = z.infer<typeof RosterRules>
