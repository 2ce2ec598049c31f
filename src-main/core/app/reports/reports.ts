import { writeFileSync } from 'node:fs'
import type { KeptReport, ReportRef, ReportRequest } from '#shared/contract/reports.ts'
import type { Outline } from '#shared/domain/outline.ts'
import { ReportDocument } from '#shared/domain/report.ts'
import type { ChartPictures } from '../../documents/report-layout.ts'
import { writeReportDocx } from '../../documents/write-report-docx.ts'
import { AppError } from '../../errors.ts'
import { changedReport } from '../../reports/report/report-changes.ts'
import { makeReport } from '../../reports/report/report-document.ts'
import { reportText } from '../../reports/report/report-lines.ts'
import { refreshedReport, reportMoves } from '../../reports/report/report-moves.ts'
import { outlineNeeds, parseOutline } from '../../reports/report/report-outline.ts'
import { findOffice } from '../../store/office.ts'
import {
  deleteReportRow,
  findReportRow,
  listReportRows,
  putReportRow,
  type ReportRow,
} from '../../store/reports.ts'
import type { Reader } from '../../store/store.ts'
import type { CommandContext, Feature, Handlers, QueryContext } from '../handler.ts'
import { findOutline, listOutlines } from './outlines.ts'
import { listCases } from './report-cases.ts'
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

  'reports.list': (_, { reader }) =>
    listReportRows(reader).map(({ content: _content, source: _source, ...row }) => row),

  'reports.create': (request, context) => {
    const outline = findOutline(context.place, request.outline)
    const report = draftOf(request, context)
    return keep(context, { id: context.ports.newId(), revision: 0, outline, report })
  },

  'reports.get': ({ id }, { reader }) => keptOf(rowOf(reader, id)),

  'reports.update': ({ id, revision, changes }, context) => {
    const row = rowOf(context.reader, id, revision)
    const report = changedReport(keptOf(row).report, changes)
    return keep(context, { id, revision, outline: outlineOf(row), report })
  },

  'reports.remove': ({ id, revision }, { write, ports }) => {
    write((writer) => {
      rowOf(writer, id, revision)
      deleteReportRow(writer, id)
    })
    ports.emit({ kind: 'store-changed', ledgers: [] })
    return {}
  },

  'reports.check': ({ id }, { reader, ports }) => {
    const row = rowOf(reader, id)
    return [...reportMoves(keptOf(row).report, freshOf(row, reader, ports.today()))]
  },

  'reports.refresh': ({ id, revision, takes }, context) => {
    const row = rowOf(context.reader, id, revision)
    const fresh = freshOf(row, context.reader, context.ports.today())
    const report = refreshedReport(keptOf(row).report, fresh, takes)
    return keep(context, { id, revision, outline: outlineOf(row), report })
  },

  'reports.cases': (asked, { reader, ports }) => listCases(reader, asked, ports.today()),

  'reports.export': async ({ of, format, pictures }, context) => {
    const report = referredReport(of, context)
    return format === 'docx'
      ? exportDocx(report, picturesOf(pictures), context)
      : exportText(report, context)
  },
}

type ReportContext = Pick<QueryContext, 'reader' | 'place' | 'ports'>

const draftOf = (request: ReportRequest, { reader, place, ports }: ReportContext): ReportDocument =>
  reportOf(findOutline(place, request.outline), request, reader, ports.today())

const referredReport = (of: ReportRef, context: ReportContext): ReportDocument =>
  'report' in of ? keptOf(rowOf(context.reader, of.report)).report : draftOf(of, context)

/** The kept report of that id; throws `not-found`, and `stale-write` when it is another by now. */
const rowOf = (reader: Reader, id: string, revision?: number): ReportRow => {
  const row = findReportRow(reader, id)
  if (row === undefined) throw new AppError('not-found', { what: 'reports', id })
  if (revision !== undefined && row.revision !== revision)
    throw new AppError('stale-write', { what: 'reports', id, revision: row.revision })
  return row
}

const keptOf = ({ id, revision, content }: ReportRow): KeptReport => ({
  id,
  revision,
  report: ReportDocument.parse(JSON.parse(content)),
})

/** The outline as it was when the report was made: a newer program changes no kept report. */
const outlineOf = ({ source }: ReportRow): Outline => {
  const parsed = parseOutline(JSON.parse(source))
  if (parsed.ok) return parsed.outline
  throw new Error(parsed.faults.join('; '))
}

const freshOf = (row: ReportRow, reader: Reader, today: string): ReportDocument => {
  const { period, studios, numbers } = keptOf(row).report
  return reportOf(outlineOf(row), { period, studios, numbers }, reader, today)
}

interface Kept extends KeptReport {
  readonly outline: Outline
}

const keep = ({ write, ports }: CommandContext, { id, revision, outline, report }: Kept) => {
  const next = revision + 1
  write((writer) => {
    if (revision > 0) rowOf(writer, id, revision)
    putReportRow(
      writer,
      {
        id,
        revision: next,
        title: report.title,
        outline: outline.id,
        content: JSON.stringify(report),
        source: JSON.stringify(outline),
      },
      { at: ports.now(), by: ports.user() },
    )
  })
  ports.emit({ kind: 'store-changed', ledgers: [] })
  return { id, revision: next, report }
}

/** A report of an outline from the books as they are. */
const reportOf = (
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
