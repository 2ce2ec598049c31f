import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { periodKinds } from '../domain/outline.ts'
import { NumberForm, ReportDocument } from '../domain/report.ts'
import { PeriodChoice } from '../domain/statistics-period.ts'
import { StudioIds } from './figure-ref.ts'
import { command, query } from './procedure.ts'

/** What a report is made of. */
export const ReportRequest = z.object({
  outline: z.string(),
  period: PeriodChoice,
  studios: StudioIds,
  numbers: NumberForm.default('exact'),
})
export type ReportRequest = z.output<typeof ReportRequest>

/** A chart as it was drawn on the page, for Word. */
const ChartPicture = z.object({
  /** The block it is of. */
  chart: z.string(),
  /** Base64. */
  png: z.string().max(4_000_000),
  width: z.int().min(1),
  height: z.int().min(1),
})

export const reportsContract = {
  'outlines.list': query(
    z.object({}),
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        about: z.string(),
        period: z.enum(periodKinds),
        oneStudio: z.boolean(),
      }),
    ),
  ),
  /** A report as it comes out of the books; nothing is kept. */
  'reports.draft': query(ReportRequest, ReportDocument),
  /** A report as a file: of the books as they are. */
  'reports.export': command(
    z.object({
      of: ReportRequest,
      format: z.enum(['docx', 'txt']),
      pictures: z.array(ChartPicture).max(20).default([]),
    }),
    FileRef,
  ),
} as const

/** The address of the print page of a report. */
export const reportRoute = (of: z.input<typeof ReportRequest>): string =>
  `/print/report?of=${encodeURIComponent(JSON.stringify(of))}`

/** Reads the request in the address of a print page; undefined when it asks for no report. */
export const parseReportRequest = (text: string): ReportRequest | undefined => {
  try {
    return ReportRequest.safeParse(JSON.parse(text)).data
  } catch {
    return undefined // An address somebody changed by hand asks for nothing.
  }
}
