import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Decisions } from '#shared/contract/import-corrections.ts'
import { Answers, type ImportPreview, type SheetReading } from '#shared/contract/imports.ts'
import { jsonOfText } from '#shared/json-text.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { registersFirst } from '#shared/ledgers/taking-order.ts'
import { copyTaken } from '../common/copy-taken.ts'
import type { Books } from './books.ts'
import { ledgerIdOf } from './list-ledger.ts'
import { Refusal, refuseFile, refuseInput, refuseRead, valueOfAnswer } from './refusal.ts'
import { findSpreadsheets } from './spreadsheet-folder.ts'

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

/** A file of a folder that was not taken, and why: a reason, or the code of what is wrong with it. */
export interface LeftFile {
  readonly file: string
  readonly reason: string
}

export interface Imported {
  readonly batches: readonly FileReport[]
  readonly left: readonly LeftFile[]
}

interface ReadFile {
  readonly file: string
  readonly token: string
  readonly preview: ImportPreview
  /** As the file was when it was read. */
  readonly stamp: string
}

/** Plans wait in memory, and only so many of them. */
const FEW = 10

/**
 * Reads every file before one is written, so that a named file that cannot be read leaves the store
 * as it was; each is then applied in its own batch, registers first, and told in the order in which
 * they were named. Of a folder every spreadsheet is taken, and what was left there is told.
 */
export const importFiles = async (
  books: Books,
  named: readonly string[],
  options: ImportOptions,
): Promise<Imported> => {
  const asked: Asked = {
    ledger: options.ledger === undefined ? undefined : ledgerIdOf(options.ledger, '--ledger'),
    decisions: await decisionsOf(options.answers),
  }
  const { files, left } = await gather(named)
  const read: ReadFile[] = []
  for (const { file, isNamed } of files) {
    const outcome = await readOne(books, file, asked, isNamed)
    if ('reason' in outcome) left.push(outcome)
    else read.push(outcome)
  }
  if (options.dryRun)
    return {
      batches: read.map(({ preview: { file, sheets } }) => toReport(null, file, sheets)),
      left,
    }
  const inTurn = registersFirst(read, ({ preview: { sheets } }) =>
    sheets.map(({ ledger }) => ledger),
  )
  const reports = await applyAll(books, inTurn, asked)
  return { batches: read.flatMap((each) => reports.get(each) ?? []), left }
}

/** A file no sheet of which is one of our ledgers has nothing to write, and makes no batch. */
const isTaken = ({ ledger }: SheetReading): boolean => ledger !== null

const applyAll = async (
  books: Books,
  read: readonly ReadFile[],
  asked: Asked,
): Promise<ReadonlyMap<ReadFile, FileReport>> => {
  const reports = new Map<ReadFile, FileReport>()
  for (const [at, each] of read.entries()) {
    const { file, token, stamp, preview: first } = each
    if ((await stampOf(file)) !== stamp) throw refuseFile(basename(file), 'changed-since-preview')
    // What was written a moment ago changes what is new: a later file is looked at once more.
    const isFresh = at === 0 && read.length <= FEW
    const looked = isFresh ? first : await preview(books, token, asked)
    const { plan } = looked
    if (!looked.sheets.some(isTaken)) {
      reports.set(each, toReport(null, looked.file, looked.sheets))
      await books.call('imports.discard', { plan })
      continue
    }
    const { batch, sheets } = await books.call('imports.apply', { plan })
    reports.set(each, toReport(batch.batch, batch.file, sheets))
  }
  return reports
}

const gather = async (named: readonly string[]) => {
  const files: { readonly file: string; readonly isNamed: boolean }[] = []
  const left: LeftFile[] = []
  for (const path of named) {
    const found = await stat(path).catch(() => undefined)
    if (found?.isDirectory() !== true) {
      files.push({ file: path, isNamed: true })
      continue
    }
    const inside = await findSpreadsheets(path)
    files.push(...inside.files.map((file) => ({ file, isNamed: false })))
    left.push(...inside.left)
  }
  return { files, left }
}

const readOne = async (
  books: Books,
  file: string,
  asked: Asked,
  isNamed: boolean,
): Promise<ReadFile | LeftFile> => {
  try {
    const stamp = await stampOf(file)
    const token = await deliver(books, file)
    return { file, token, stamp, preview: await preview(books, token, asked) }
  } catch (error) {
    const details = error instanceof Refusal ? error.json.details : undefined
    // One bad file of a folder does not hold up the others; one that was named does.
    if (isNamed || details === undefined || !('problem' in details)) throw error
    return { file, reason: details.problem }
  }
}

const stampOf = async (file: string): Promise<string> => {
  const found = await stat(file).catch(() => undefined)
  return found === undefined ? '' : `${found.size}/${found.mtimeMs}`
}

/** Puts a copy where the core finds it by its token, like an upload. */
export const deliver = async ({ core }: Books, file: string): Promise<string> => {
  const found = await stat(file).catch((error: unknown) => {
    throw refuseRead(basename(file), error)
  })
  if (!found.isFile()) throw refuseFile(basename(file), 'missing')
  const { token, path } = valueOfAnswer(await core.reserve(basename(file)))
  valueOfAnswer(await copyTaken(file, path))
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

/** What a person said beforehand in a file; refuses one that is not there, is no JSON, or says something else. */
export const decisionsOf = async (file: string | undefined): Promise<Decisions> => {
  if (file === undefined) return { answers: {}, corrections: [] }
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw refuseRead(basename(file), error)
  })
  const json = jsonOf(text, file)
  const answers = Answers.safeParse(json)
  if (answers.success) return { answers: answers.data, corrections: [] }
  const decisions = Decisions.strict().safeParse(json)
  if (!decisions.success) throw refuseInput('--answers', 'invalid')
  return decisions.data
}

const jsonOf = (text: string, file: string): unknown => {
  try {
    return jsonOfText(text)
  } catch {
    throw refuseInput(file, 'json')
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
