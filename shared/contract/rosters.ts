import { z } from 'zod'
import { isIsoDay } from '../domain/days.ts'
import { RosterRules } from '../domain/roster/roster-rules.ts'
import { command, query } from './procedure.ts'

const Day = z.string().refine(isIsoDay)

/** A shift as the roster shows it before it is written. */
export const RosterShift = z.object({
  day: z.string(),
  /** The day the rule named, where a holiday moved it. */
  plannedFor: z.string(),
  slot: z.string(),
  members: z.array(z.object({ id: z.string(), name: z.string() })),
  missing: z.int(),
  /** Already in the book, and left as it is. */
  kept: z.boolean(),
  certain: z.boolean(),
})
export type RosterShift = z.infer<typeof RosterShift>

const Asked = z.object({
  studio: z.string(),
  from: Day,
  to: Day,
  rules: RosterRules,
  /** When members are not there, by id. */
  away: z
    .array(z.object({ member: z.string(), from: Day, to: Day }))
    .max(500)
    .default([]),
  /** Whether people of the liaison group, who are no members of the committee, take turns too. */
  withLiaison: z.boolean().default(false),
  /** No shift is proposed before this day. */
  since: Day.optional(),
})

const Duty = z.object({ id: z.string(), revision: z.int() })

export const rostersContract = {
  /** Whom a roster of a studio may seat on some day of a period, namesakes told apart. */
  'rosters.members': query(
    Asked.pick({ studio: true, from: true, to: true, withLiaison: true }),
    z.array(z.object({ id: z.string(), label: z.string() })),
  ),
  /** What the rules give for a studio and a period; nothing is written. */
  'rosters.preview': query(
    Asked,
    z.object({
      shifts: z.array(RosterShift),
      skipped: z.array(z.object({ day: z.string(), slot: z.string() })),
      unmet: z.array(
        z.object({
          member: z.string().nullable(),
          from: z.string(),
          to: z.string(),
          have: z.int(),
          min: z.int(),
        }),
      ),
      /** Years whose holidays must be typed in before the days are sure. */
      unknownYears: z.array(z.int()),
      /** The studio's first and last day, as it was written, where the period reaches beyond; nothing is proposed there. */
      opensOn: z.string().nullable(),
      closesOn: z.string().nullable(),
    }),
  ),
  /** Lets two duties of the book that are still to come change their persons; answers the new revisions. */
  'rosters.swap': command(
    z.object({ one: Duty, other: Duty }),
    z.object({ one: z.int(), other: z.int() }),
  ),
  /** Writes the shifts of a preview that are not in the book yet; answers how many. */
  'rosters.apply': command(Asked, z.object({ created: z.int() })),
} as const
