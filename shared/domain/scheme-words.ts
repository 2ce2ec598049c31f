import { z } from 'zod'

/** An identifier inside a scheme, or a code of a ledger: compared, never shown. */
export const Code = z.string().regex(/^[A-Za-z][\w.-]*$/)

/** A part of a whole. */
export const Share01 = z.number().min(0).max(1)

/** A day told from the year of the assessment: `year: -1` is the year before. */
export const Day = z.strictObject({
  year: z.int().min(-5).max(5),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
})
export type RelativeDay = z.infer<typeof Day>

const Names = z.array(z.string().min(1)).min(1).optional()

/**
 * To whom a scheme, an item or a block applies: by post in the committee, by sector (by the office's own
 * name of it; invited persons are one), by role in a studio, and by what one is: a member of the
 * committee, or somebody of the liaison group who is none.
 */
export const AppliesTo = z.strictObject({
  posts: Names,
  exceptPosts: Names,
  sectors: Names,
  exceptSectors: Names,
  studioRoles: Names,
  kinds: Names,
})
export type AppliesTo = z.infer<typeof AppliesTo>

/** Full marks other than a hundred, and whose they are; of several cases the first that fits decides. */
const FullMarks = z.strictObject({
  label: z.string().min(1),
  appliesTo: AppliesTo.optional(),
  full: z.number().positive(),
})
export type FullMarks = z.infer<typeof FullMarks>

/** Points on other full marks brought to a hundred: of the base alone, or of everything. */
export const Hundred = z.strictObject({
  subject: z.enum(['member', 'studio']).default('member'),
  of: z.enum(['BASE', 'ALL']).default('BASE'),
  cases: z.array(FullMarks).min(1),
})
export type Hundred = z.infer<typeof Hundred>
