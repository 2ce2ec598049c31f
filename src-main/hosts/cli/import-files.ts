import { copyFile, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Decisions } from '#shared/contract/import-corrections.ts'
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
  'sheet' | 'ledger' | 'headingRows' | 'counts' | 'ignoredRows'
> & {
  readonly columns: readonly Pick<SheetReading['columns'][number], 'column' | 'heading' | 'field'>[]
  readonly issues: readonly Omit<SheetReading['issues'][number], 'level'>[]
}

export interface ImportOptions {
  readonly dryRun: boolean
  readonly ledger: string | undefined
  /**
   * A JSON file with what a person would say: question id → answer, or `{ answers, corrections }`.
   */
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
    decisions: await decisionsOf(options.answers),
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
export const deliver = async ({ core }: Books, file: string): Promise<string> => {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) throw refuseFile(basename(file), 'missing')
  const { token, path } = valueOfAnswer(await core.reserve(basename(file)))
  await copyFile(file, path)
  return token
}

interface Asked {
  readonly ledger: LedgerId | undefined
  readonly decisions: Decisions
}

const preview = (
  books: Books,
  token: string,
  { ledger, decisions }: Asked,
): Promise<ImportPreview> =>
  books.call('imports.preview', {
    file: token,
    ...decisions,
    ...(ledger === undefined ? {} : { ledger }),
  })

const decisionsOf = async (file: string | undefined): Promise<Decisions> => {
  if (file === undefined) return { answers: {}, corrections: [] }
  const text = await readFile(file, 'utf8').catch(() => {
    throw refuseFile(basename(file), 'missing')
  })
  const json = jsonOf(text)
  const answers = Answers.safeParse(json)
  if (answers.success) return { answers: answers.data, corrections: [] }
  const decisions = Decisions.strict().safeParse(json)
  if (!decisions.success) throw refuseInput('--answers', 'invalid')
  return decisions.data
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
  const { sheet, ledger, headingRows, counts, ignoredRows } = reading
  const columns = reading.columns.map(({ column, heading, field }) => ({ column, heading, field }))
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
