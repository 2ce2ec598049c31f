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

/** To whom an item or a block applies: by post in the committee and by role in a studio. */
export const AppliesTo = z.strictObject({
  posts: z.array(z.string()).min(1).optional(),
  exceptPosts: z.array(z.string()).min(1).optional(),
  studioRoles: z.array(z.string()).min(1).optional(),
})
export type AppliesTo = z.infer<typeof AppliesTo>
