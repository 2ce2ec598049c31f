import { copyFile, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Answers, type ImportPreview, type SheetReading } from '#shared/contract/imports.ts'
import { isLedgerId, type LedgerId } from '#shared/ledgers/index.ts'
import type { Books } from './books.ts'
import { refuseFile, refuseInput, valueOfAnswer } from './refusal.ts'

/** What is said of one file, in the shape scripts rely on. */
export interface FileReport {
  /** Null when nothing was written. */
  readonly batch: string | null
  readonly file: string
  readonly sheets: readonly SheetReport[]
}

type SheetReport = Pick<
  SheetReading,
  'sheet' | 'ledger' | 'headingRows' | 'columns' | 'counts' | 'ignoredRows'
> & {
  readonly issues: readonly Omit<SheetReading['issues'][number], 'level'>[]
}

export interface ImportOptions {
  readonly dryRun: boolean
  readonly ledger: string | undefined
  /** A JSON file with what a person would answer: question id → answer. */
  readonly answers?: string | undefined
}

/**
 * Reads every file before one is written, so that a file that cannot be read leaves the store as it
 * was; each is then applied in its own batch.
 */
export const importFiles = async (
  books: Books,
  files: readonly string[],
  options: ImportOptions,
): Promise<readonly FileReport[]> => {
  const asked: Asked = {
    ledger: ledgerOf(options.ledger),
    answers: await answersOf(options.answers),
  }
  const read: { readonly token: string; readonly preview: ImportPreview }[] = []
  for (const file of files) {
    const token = await deliver(books, file)
    read.push({ token, preview: await preview(books, token, asked) })
  }
  if (options.dryRun)
    return read.map(({ preview: { file, sheets } }) => toReport(null, file, sheets))
  const reports: FileReport[] = []
  for (const [at, { token, preview: first }] of read.entries()) {
    // What was written a moment ago changes what is new: a later file is looked at once more.
    const { plan } = at === 0 ? first : await preview(books, token, asked)
    const { batch, sheets } = await books.call('imports.apply', { plan })
    reports.push(toReport(batch.batch, batch.file, sheets))
  }
  return reports
}

const ledgerOf = (id: string | undefined): LedgerId | undefined => {
  if (id === undefined || isLedgerId(id)) return id
  throw refuseInput('--ledger', 'unknown')
}

/** Puts a copy where the core finds it by its token, like an upload. */
const deliver = async ({ core }: Books, file: string): Promise<string> => {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) throw refuseFile(basename(file), 'missing')
  const { token, path } = valueOfAnswer(await core.reserve(basename(file)))
  await copyFile(file, path)
  return token
}

interface Asked {
  readonly ledger: LedgerId | undefined
  readonly answers: Answers
}

const preview = (books: Books, token: string, { ledger, answers }: Asked): Promise<ImportPreview> =>
  books.call('imports.preview', {
    file: token,
    answers,
    ...(ledger === undefined ? {} : { ledger }),
  })

const answersOf = async (file: string | undefined): Promise<Answers> => {
  if (file === undefined) return {}
  const text = await readFile(file, 'utf8').catch(() => {
    throw refuseFile(basename(file), 'missing')
  })
  const parsed = Answers.safeParse(jsonOf(text))
  if (!parsed.success) throw refuseInput('--answers', 'invalid')
  return parsed.data
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Refused as what it is: no answers.
  }
}

const toReport = (
  batch: string | null,
  file: string,
  sheets: readonly SheetReading[],
): FileReport => ({ batch, file, sheets: sheets.map(toSheetReport) })

const toSheetReport = (reading: SheetReading): SheetReport => {
  const { sheet, ledger, headingRows, columns, counts, ignoredRows } = reading
  const issues = reading.issues.map(({ row, column, field, code, raw, message }) => ({
    row,
    column,
    field,
    code,
    raw,
    message,
  }))
  return { sheet, ledger, headingRows, columns, counts, ignoredRows, issues }
}
