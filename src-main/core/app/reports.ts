import { writeFileSync } from 'node:fs'
import type { ReportRequest } from '#shared/contract/reports.ts'
import type { Outline } from '#shared/domain/outline.ts'
import type { ReportDocument } from '#shared/domain/report.ts'
import type { ChartPictures } from '../documents/report-layout.ts'
import { writeReportDocx } from '../documents/write-report-docx.ts'
import { makeReport } from '../reports/report-document.ts'
import { reportText } from '../reports/report-lines.ts'
import { outlineNeeds } from '../reports/report-outline.ts'
import { findOffice } from '../store/office.ts'
import type { Reader } from '../store/store.ts'
import type { CommandContext, Feature, Handlers, QueryContext } from './handler.ts'
import { findOutline, listOutlines } from './outlines.ts'
import { statisticsOf } from './statistics.ts'

/** Documents made from the books: outlines, their texts filled with figures, and files of them. */
export const reportHandlers: Handlers<Feature<'reports' | 'outlines'>> = {
  'outlines.list': (_, { place }) =>
    listOutlines(place).map(({ id, name, about, period, oneStudio }) => ({
      id,
      name,
      about,
      period,
      oneStudio: oneStudio === true,
    })),

  'reports.draft': (request, context) => draftOf(request, context),

  'reports.export': async ({ of, format, pictures }, context) => {
    const report = draftOf(of, context)
    return format === 'docx'
      ? exportDocx(report, picturesOf(pictures), context)
      : exportText(report, context)
  },
}

type ReportContext = Pick<QueryContext, 'reader' | 'place' | 'ports'>

const draftOf = (request: ReportRequest, { reader, place, ports }: ReportContext): ReportDocument =>
  reportOf(findOutline(place, request.outline), request, reader, ports.today())

/** A report of an outline from the books as they are. */
export const reportOf = (
  outline: Outline,
  { period, studios, numbers }: Omit<ReportRequest, 'outline'>,
  reader: Reader,
  today: string,
): ReportDocument => {
  const { figures, breakdowns, perStudio } = outlineNeeds(outline.parts)
  const asked = studios === undefined ? {} : { studios }
  const statistics = statisticsOf(reader, today, {
    period,
    ...asked,
    figures,
    breakdowns,
    perStudio,
    compare: true,
    checks: false,
  })
  return makeReport(outline, {
    statistics,
    choice: period,
    ...asked,
    numbers,
    unit: findOffice(reader)?.unit ?? '',
    today,
  })
}

interface Sent {
  readonly chart: string
  readonly png: string
  readonly width: number
  readonly height: number
}

const picturesOf = (pictures: readonly Sent[]): ChartPictures =>
  new Map(
    pictures.map(({ chart, png, width, height }) => [
      chart,
      { bytes: Buffer.from(png, 'base64'), width, height },
    ]),
  )

type Files = Pick<CommandContext, 'files'>

const exportDocx = async (report: ReportDocument, pictures: ChartPictures, { files }: Files) => {
  const { token, path } = files.reserve(`${report.title}.docx`)
  await writeReportDocx(path, report, pictures)
  return files.refer(token)
}

const exportText = (report: ReportDocument, { files }: Files) => {
  const { token, path } = files.reserve(`${report.title}.txt`)
  // Notepad of older Windows takes UTF-8 only with its mark, and lines with both ends.
  writeFileSync(path, `\uFEFF${reportText(report).replaceAll('\n', '\r\n')}`, { mode: 0o600 })
  return files.refer(token)
}
