import { z } from 'zod'
import { Code, Share01 } from './scheme-words.ts'

/** How many of those who are ranked: a number, or a share with its rounding. */
const Slice = {
  count: z.int().min(0).optional(),
  share: Share01.optional(),
  rounding: z.enum(['UP', 'DOWN', 'NEAREST']).default('DOWN'),
  /** Equal totals at the edge: all of them in, none of them in, or left to the meeting that decides. */
  ties: z.enum(['ALL', 'NONE', 'DECIDE']).default('ALL'),
  /** Only those who hold one of these posts are ranked, or none of those posts. */
  posts: z.array(z.string()).min(1).optional(),
  exceptPosts: z.array(z.string()).min(1).optional(),
}

/** One step of grading; the steps are taken in the order of the scheme. */
export const GradeRule = z.discriminatedUnion('kind', [
  /** The first grade whose points are reached; below all of them the last grade. */
  z.strictObject({
    kind: z.literal('THRESHOLD'),
    steps: z.array(z.strictObject({ grade: Code, points: z.number() })).min(1),
  }),
  /** By the quotas alone: all met, or not. */
  z.strictObject({ kind: z.literal('QUOTAS_MET'), met: Code, unmet: Code }),
  /** A minimum demand not met, or a fault found, keeps the grade from rising above `notAbove`. */
  z.strictObject({
    kind: z.literal('VETO'),
    label: z.string(),
    items: z.array(Code).min(1),
    when: z.enum(['ANY_UNMET', 'ANY_COUNTED']),
    notAbove: Code,
  }),
  /** A demand not met, or something found at least `least` times, earns a mark and leaves the grade. */
  z.strictObject({
    kind: z.literal('FOUND'),
    label: z.string(),
    items: z.array(Code).min(1),
    when: z.enum(['ANY_UNMET', 'ANY_COUNTED']),
    least: z.number().positive().default(1),
    mark: Code,
  }),
  /** `LIMIT`: no more than the slice may hold the grade. `ASSIGN`: the slice gets it. */
  z.strictObject({
    kind: z.literal('QUOTA'),
    mode: z.enum(['LIMIT', 'ASSIGN']),
    grade: Code,
    ...Slice,
  }),
  /** The last of the ranking: a mark, and a grade where the scheme says so. */
  z.strictObject({
    kind: z.literal('RANK_TAIL'),
    mark: Code,
    grade: Code.optional(),
    ...Slice,
  }),
  /** Below so many points: a mark (a talk and the like). */
  z.strictObject({ kind: z.literal('BELOW'), points: z.number(), mark: Code }),
  /** A mark of this and of the years before, one after the other. */
  z.strictObject({
    kind: z.literal('LOOK_BACK'),
    of: Code,
    years: z.int().min(2),
    mark: Code,
  }),
])
export type GradeRule = z.infer<typeof GradeRule>

export const Grading = z.strictObject({
  /** Best first. The words are the scheme's own. */
  grades: z.array(z.strictObject({ code: Code, label: z.string(), colour: z.string().optional() })),
  marks: z.array(z.strictObject({ code: Code, label: z.string() })).default([]),
  /** Items whose points decide between equal totals, in order. */
  tieBreak: z.array(Code).default([]),
  rules: z.array(GradeRule).default([]),
})
export type Grading = z.infer<typeof Grading>
