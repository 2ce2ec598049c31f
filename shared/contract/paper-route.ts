import type { z } from 'zod'
import { PaperLayout } from '../domain/paper-layout.ts'
import type { PeriodChoice } from '../domain/statistics-period.ts'
import type { PaperRequest } from './papers.ts'

/** The address of the print page of some papers; `parsePaperRequest` reads what stands in it. */
export const paperRoute = (of: z.input<typeof PaperRequest>): string =>
  `/print/papers?of=${encodeURIComponent(JSON.stringify(of))}`

/** The address of the print page of the statistics of a period; without studios those of every record. */
export const statisticsRoute = (ask: {
  readonly period: PeriodChoice
  readonly studios: readonly string[]
  readonly perStudio: boolean
}): string => `/print/statistics?ask=${encodeURIComponent(JSON.stringify(ask))}`

/** The same page as a host prints it: the sheets alone, laid out as asked. */
export const bareRoute = (route: string, layout: z.input<typeof PaperLayout> = {}): string =>
  `${route}&bare=${encodeURIComponent(JSON.stringify(layout))}`

/** The layout in the address of a page that a host prints; undefined on the page a person looks at. */
export const parseBare = (text: string | null): PaperLayout | undefined => {
  if (text === null) return undefined
  try {
    return PaperLayout.safeParse(JSON.parse(text)).data
  } catch {
    return undefined // An address somebody changed by hand is a page to look at.
  }
}
