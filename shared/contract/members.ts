import { z } from 'zod'
import { RefValue } from '../domain/record.ts'
import { query } from './procedure.ts'

const Day = z.string().max(10).default('')

/** A member as a picker offers one for a record of a day. */
export const MemberOffer = z.object({
  id: z.string(),
  name: z.string(),
  /** The name, with what tells namesakes apart where the office has any. */
  label: z.string(),
  workUnit: z.string().nullable(),
  inOffice: z.boolean(),
  /** The studios the member belonged to on the day. */
  studios: z.array(RefValue),
  sector: z.string().nullable(),
  cppccPost: z.string().nullable(),
})
export type MemberOffer = z.infer<typeof MemberOffer>

/** The same with what papers ask of her besides. */
export const MemberStanding = MemberOffer.extend({
  memberNo: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
})
export type MemberStanding = z.infer<typeof MemberStanding>

export const membersContract = {
  /**
   * Members whose name (by characters, pinyin or initials) or number answers what is typed, as they
   * were on the day: those in office first, of them those of the studio first. No day means today.
   */
  'members.offer': query(
    z.object({
      text: z.string().max(50),
      on: Day,
      studio: z.string().default(''),
      limit: z.int().min(1).max(200).default(20),
    }),
    z.array(MemberOffer),
  ),
  /** What members were on a day, by id or by a name that means one only; others are left out. */
  'members.standing': query(
    z.object({
      ids: z.array(z.string()).max(200).default([]),
      names: z.array(z.string().max(100)).max(200).default([]),
      on: Day,
    }),
    z.array(MemberStanding),
  ),
  /** The members who share their name with another, with the label that tells them apart. */
  'members.namesakes': query(
    z.object({}),
    z.array(z.object({ id: z.string(), label: z.string() })),
  ),
} as const
