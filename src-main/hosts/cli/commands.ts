import { extname, resolve } from 'node:path'
import type { AssessmentForm } from '#shared/contract/papers.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { type Books, withBooks } from './books.ts'
import { handOver } from './hand-over.ts'
import { type ImportOptions, importFiles } from './import-files.ts'
import { filterOf, ledgerIdOf, listLedger, listOfYear } from './list-ledger.ts'
import type { Said } from './print-out.ts'
import { type PaperOptions, printPapers } from './print-papers.ts'
import { refuseInput, refuseName } from './refusal.ts'
import { recordToSpeech } from './speech.ts'
import { leftToLines, recordToLine, reportToLines, totalLine, words } from './words.ts'

// What was typed is looked at before the books are opened: that costs time and their lock.

export const init = async (
  dataDir: string,
  unit: string,
  typedYear: string | undefined,
): Promise<Said> => {
  const year = typedYear === undefined ? new Date().getFullYear() : yearOf(typedYear)
  const begin = async ({ call }: Books): Promise<Said> => {
    const office = await call('office.create', { unit, year })
    const data = { ...office, dataDir: resolve(dataDir) }
    return { data, lines: [words.initDone(office.unit, office.year, data.dataDir)] }
  }
  return withBooks(dataDir, begin, { begins: true })
}

export const takeIn = (
  dataDir: string,
  files: readonly string[],
  options: ImportOptions,
): Promise<Said> =>
  withBooks(dataDir, async (books) => {
    const { batches, left } = await importFiles(books, files, options)
    const lines = [...batches.flatMap(reportToLines), ...leftToLines(left)]
    return { data: { batches, ...(left.length === 0 ? {} : { left }) }, lines }
  })

export const undo = (dataDir: string, batch: string): Promise<Said> =>
  withBooks(dataDir, async ({ call }) => {
    const data = await call('imports.undo', { batch })
    const lines = [
      words.undone(data.batch, data.removed, data.restored),
      ...data.kept.map(({ name, reason }) => words.kept(name, reason)),
      ...data.failed.map(({ name, reason }) => words.failed(name, reason)),
    ]
    return { data, lines }
  })

export const list = async (
  dataDir: string,
  typed: string,
  where: readonly string[],
): Promise<Said> => {
  const id = ledgerIdOf(typed)
  const ledger = ledgerOf(id)
  const filters = where.map((text) => filterOf(ledger, text))
  return withBooks(dataDir, async (books) => {
    const records = await listLedger(books, id, filters)
    return {
      data: records.map((record) => recordToSpeech(ledger, record)),
      lines: [
        ...records.map((record) => recordToLine(ledger, record)),
        totalLine(ledger, records.length),
      ],
    }
  })
}

/** A workbook under another ending would open in nothing. */
const refuseEnding = (out: string): void => {
  const ending = extname(out).slice(1).toLowerCase()
  if (ending !== 'xlsx') throw refuseName('--out', ending, ['xlsx'])
}

interface ExportOptions {
  readonly out: string
  readonly year?: string
  readonly from?: string
  readonly to?: string
  readonly unmasked?: boolean
}

export const exportLedger = async (
  dataDir: string,
  typed: string,
  { out, year, from, to, unmasked = false }: ExportOptions,
): Promise<Said> => {
  refuseEnding(out)
  if (from !== undefined) throw refuseInput('--from', 'outputs')
  if (to !== undefined) throw refuseInput('--to', 'outputs')
  const list = listOfYear(ledgerIdOf(typed), year === undefined ? undefined : yearOf(year))
  return withBooks(dataDir, async (books) => {
    const { token } = await books.call('registers.export', { list, unmasked })
    await handOver(books, token, out)
    return { data: { file: resolve(out) }, lines: [words.exported(out)] }
  })
}

export const saveTemplate = async (dataDir: string, typed: string, out: string): Promise<Said> => {
  refuseEnding(out)
  const ledger = ledgerIdOf(typed)
  const save = async (books: Books): Promise<Said> => {
    const { token } = await books.call('registers.template', { ledger })
    await handOver(books, token, out)
    return { data: { file: resolve(out) }, lines: [words.templateSaved(out)] }
  }
  return withBooks(dataDir, save, { begins: true })
}

export interface PrintAssessmentOptions extends PaperOptions {
  readonly year: string
  readonly scheme?: string
  readonly subject?: string
  readonly kind?: string
  readonly blank?: boolean
}

/** The forms of an assessment: sheets, summary, review form, notice. */
export const printAssessment = (
  dataDir: string,
  options: PrintAssessmentOptions,
  form: AssessmentForm = 'assessment',
): Promise<Said> => {
  const { scheme, subject, kind, blank } = options
  const asked = { form, year: yearOf(options.year), scheme, subject, kind, blank }
  return printPapers(dataDir, asked, options)
}

/** The year that was typed; refuses what is none. */
export const yearOf = (text: string): number => {
  if (/^\d{4}$/.test(text)) return Number(text)
  throw refuseInput('--year', 'year')
}

/** The scheme that was named, else the first that the program ships. */
export const schemeOf = async ({ call }: Books, named: string | undefined): Promise<string> => {
  const schemes = await call('schemes.list', {})
  const found = named === undefined ? schemes[0] : schemes.find(({ id }) => id === named)
  if (found === undefined)
    throw refuseName(
      '--scheme',
      named ?? '',
      schemes.map(({ id, name }) => `${id}（${name}）`),
    )
  return found.id
}
