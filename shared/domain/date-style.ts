import { z } from 'zod'
import { spokenDay } from './days.ts'

/** How the tables of an office write a day: 2024.01.05, 2024年1月5日 or 2024-01-05. */
export const dateStyles = ['dotted', 'spoken', 'dashed'] as const
export const DateStyle = z.enum(dateStyles)
export type DateStyle = z.infer<typeof DateStyle>

/** Of an office that chose none: as most ledgers on paper write it, and the shortest. */
export const initialDateStyle: DateStyle = 'dotted'

/**
 * A day, month or year as the cells of papers and workbooks show it. Sentences, and the places where a
 * blank form prints 年 月 日 for the pen, write it out whatever was chosen (`spokenDay`).
 */
export const styledDay = (style: DateStyle, day: string): string => {
  if (style === 'dashed') return day
  return style === 'dotted' ? day.replaceAll('-', '.') : spokenDay(day)
}
