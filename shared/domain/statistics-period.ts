import { z } from 'zod'
import { addMonths } from './calendar/calendar.ts'
import { daysInMonth, isIsoDay, monthsOf, type Period } from './days.ts'

const Day = z.string().refine(isIsoDay, 'day')
const Year = z.int().min(1949).max(2200)

/** What a clerk may count over; `founding` reaches from the first entry to a day (today without one). */
export const PeriodChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), year: Year }),
  z.object({ kind: z.literal('half'), year: Year, half: z.int().min(1).max(2) }),
  z.object({ kind: z.literal('quarter'), year: Year, quarter: z.int().min(1).max(4) }),
  z.object({ kind: z.literal('month'), year: Year, month: z.int().min(1).max(12) }),
  /** Five years from the one the term began in. */
  z.object({ kind: z.literal('term'), year: Year }),
  z
    .object({ kind: z.literal('own'), from: Day, to: Day })
    .refine(({ from, to }) => from <= to, { path: ['to'], message: 'order' }),
  z.object({ kind: z.literal('founding'), to: Day.optional() }),
])
export type PeriodChoice = z.infer<typeof PeriodChoice>

/** Years a committee sits before it is elected anew. */
const TERM_YEARS = 5

/** What a choice needs to know of the books. */
export interface PeriodGround {
  readonly today: string
  /** The earliest day anything is known of; null in empty books. */
  readonly first: string | null
}

/** The days of a choice, both included. */
export const periodOf = (choice: PeriodChoice, { today, first }: PeriodGround): Period => {
  switch (choice.kind) {
    case 'year':
      return monthsOf(choice.year, 1, 12)
    case 'half':
      return monthsOf(choice.year, choice.half * 6 - 5, choice.half * 6)
    case 'quarter':
      return monthsOf(choice.year, choice.quarter * 3 - 2, choice.quarter * 3)
    case 'month':
      return monthsOf(choice.year, choice.month, choice.month)
    case 'term':
      return { from: `${choice.year}-01-01`, to: `${choice.year + TERM_YEARS - 1}-12-31` }
    case 'own':
      return { from: choice.from, to: choice.to }
    case 'founding': {
      const to = choice.to ?? today
      return { from: first === null || first > to ? to : first, to }
    }
  }
}

const endsMonth = (day: string): boolean =>
  Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))

const yearsBack = (day: string, years: number): string => {
  const moved = addMonths(day, -12 * years)
  if (!endsMonth(day)) return moved
  // The end of February stays one, whatever year it is.
  return monthsOf(Number(moved.slice(0, 4)), Number(moved.slice(5, 7)), Number(moved.slice(5, 7)))
    .to
}

/** What is set beside it: the same days a year earlier, of a term the term before, of all time nothing. */
export const periodBefore = (choice: PeriodChoice, period: Period): Period | null => {
  if (choice.kind === 'founding') return null
  const years = choice.kind === 'term' ? TERM_YEARS : 1
  return { from: addMonths(period.from, -12 * years), to: yearsBack(period.to, years) }
}
