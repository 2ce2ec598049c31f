import { z } from 'zod'
import { isIsoDay } from '../domain/days.ts'

const Day = z.string().refine(isIsoDay, 'day')
export const Days = z.object({ from: Day, to: Day })

/** Ids of studios; the empty text is the records without one. Without a list: all records there are. */
export const StudioIds = z.array(z.string()).min(1).max(2000).optional()

/**
 * Which records are behind a number: a condition that is asked anew, never a list that was kept. With
 * `by` and `key` those of one line of a breakdown; the empty key is what nobody filled in.
 */
export const FigureRef = z.object({
  figure: z.string(),
  by: z.string().optional(),
  key: z.string().optional(),
  ...Days.shape,
  studios: StudioIds,
})
export type FigureRef = z.infer<typeof FigureRef>
