import { resolve } from 'node:path'
import { type ReportRequest, reportRoute } from '#shared/contract/reports.ts'
import type { PeriodChoice } from '#shared/domain/statistics-period.ts'
import { type Books, withBooks } from './books.ts'
import { yearOf } from './commands.ts'
import { handOver } from './hand-over.ts'
import { builtPage, writePdf } from './page-out.ts'
import type { Said } from './print-out.ts'
import { endingOf, refuseInput, refuseName } from './refusal.ts'
import { studioId } from './stats.ts'
import { words } from './words.ts'

export interface ReportOptions {
  readonly year: string
  readonly half?: string
  readonly month?: string
  readonly outline?: string
  readonly studio?: string
  readonly round?: boolean
  readonly out: string
  readonly json?: boolean
}

const formats = ['docx', 'pdf', 'txt'] as const

/** A report of an outline for a year, half or month, written by the ending of the file. */
export const report = async (dataDir: string, options: ReportOptions): Promise<Said> => {
  const format = endingOf(options.out, formats)
  const period = periodTyped(options)
  const page = format === 'pdf' ? await builtPage(dataDir, options) : undefined
  return withBooks(dataDir, async (books) => {
    const of = await requestOf(books, period, options)
    const { title } = await books.call('reports.draft', of)
    if (page === undefined) await copyExport(books, of, format === 'txt' ? 'txt' : 'docx', options)
    else await writePdf(books, { dataDir, page, route: reportRoute(of) }, options.out)
    const data = { file: resolve(options.out), title, outline: of.outline }
    return { data, lines: [words.reportWritten(title, options.out)] }
  })
}

const copyExport = async (
  { core, call }: Books,
  of: ReportRequest,
  format: 'docx' | 'txt',
  { out }: ReportOptions,
): Promise<void> => {
  const { token } = await call('reports.export', { of, format })
  await handOver({ core }, token, out)
}

const partOf = (text: string, option: string, most: number): number => {
  const part = Number(text)
  if (Number.isInteger(part) && part >= 1 && part <= most) return part
  const known = Array.from({ length: most }, (_, at) => String(at + 1))
  throw refuseName(option, text, known)
}

const periodTyped = ({ year: typed, half, month }: ReportOptions): PeriodChoice => {
  const year = yearOf(typed)
  if (month !== undefined && half !== undefined) throw refuseInput('--half', 'alone')
  if (month !== undefined) return { kind: 'month', year, month: partOf(month, '--month', 12) }
  if (half !== undefined) return { kind: 'half', year, half: partOf(half, '--half', 2) }
  return { kind: 'year', year }
}

const requestOf = async (
  books: Books,
  period: PeriodChoice,
  { outline, studio, round }: ReportOptions,
): Promise<ReportRequest> => {
  const outlines = await books.call('outlines.list', {})
  const fitting = outlines.find((one) => one.period === period.kind)
  const found = outline === undefined ? fitting : outlines.find(({ id }) => id === outline)
  if (found === undefined)
    throw refuseName(
      '--outline',
      outline ?? '',
      outlines.map(({ id, name }) => `${id}（${name}）`),
    )
  if (found.oneStudio && studio === undefined) throw refuseInput('--studio', 'required')
  const chosen = found.period === 'term' ? { kind: 'term' as const, year: yearIn(period) } : period
  return {
    outline: found.id,
    period: chosen,
    studios: studio === undefined ? undefined : [await studioId(books, studio)],
    numbers: round === true ? 'round' : 'exact',
  }
}

const yearIn = (period: PeriodChoice): number => ('year' in period ? period.year : 0)
