import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { periodKinds } from '../domain/outline.ts'
import { NumberForm, ReportDocument } from '../domain/report.ts'
import { ReportChange, ReportMove, ReportTake } from '../domain/report-move.ts'
import { PeriodChoice } from '../domain/statistics-period.ts'
import { Days, StudioIds } from './figure-ref.ts'
import { command, query } from './procedure.ts'

/** What a report is made of. */
export const ReportRequest = z.object({
  outline: z.string(),
  period: PeriodChoice,
  studios: StudioIds,
  numbers: NumberForm.default('exact'),
})
export type ReportRequest = z.output<typeof ReportRequest>

/** A kept report, or one as it comes out of the books now. */
export const ReportRef = z.union([z.object({ report: z.string() }), ReportRequest])
export type ReportRef = z.output<typeof ReportRef>

export const KeptReport = z.object({ id: z.string(), revision: z.int(), report: ReportDocument })
export type KeptReport = z.infer<typeof KeptReport>

const Target = { id: z.string(), revision: z.int() }

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
  'reports.list': query(
    z.object({}),
    z.array(
      z.object({
        id: z.string(),
        revision: z.int(),
        title: z.string(),
        outline: z.string(),
        updatedAt: z.string(),
        updatedBy: z.string(),
      }),
    ),
  ),
  'reports.create': command(ReportRequest, KeptReport),
  'reports.get': query(z.object({ id: z.string() }), KeptReport),
  'reports.update': command(
    z.object({ ...Target, changes: z.array(ReportChange).min(1).max(500) }),
    KeptReport,
  ),
  'reports.remove': command(z.object(Target), z.object({})),
  /** What a kept report would say differently now: sentence by sentence, from what to what. */
  'reports.check': query(z.object({ id: z.string() }), z.array(ReportMove)),
  /** Takes the new figures; edited sentences change only where a take says so. */
  'reports.refresh': command(
    z.object({ ...Target, takes: z.array(ReportTake).max(1000).default([]) }),
    KeptReport,
  ),
  /** Records a report may tell as cases, each with a first draft. */
  'reports.cases': query(
    z.object({ ...Days.shape, studios: StudioIds, search: z.string().max(100).default('') }),
    z.array(
      z.object({
        ledger: z.string(),
        label: z.string(),
        record: z.string(),
        on: z.string(),
        text: z.string(),
      }),
    ),
  ),
  /** A report as a file. */
  'reports.export': command(
    z.object({
      of: ReportRef,
      format: z.enum(['docx', 'txt']),
      pictures: z.array(ChartPicture).max(20).default([]),
    }),
    FileRef,
  ),
} as const

/** The address of the print page of a report. */
export const reportRoute = (of: z.input<typeof ReportRef>): string =>
  `/print/report?of=${encodeURIComponent(JSON.stringify(of))}`

/** Reads the request in the address of a print page; undefined when it asks for no report. */
export const parseReportRef = (text: string): ReportRef | undefined => {
  try {
    return ReportRef.safeParse(JSON.parse(text)).data
  } catch {
    return undefined // An address somebody changed by hand asks for nothing.
  }
}
