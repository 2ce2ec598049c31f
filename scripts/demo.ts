/**
 * The main job without a screen, on the ledgers of the sample: 1 books are set up, 2 the ledgers taken
 * in, 3 the year assessed, 4 the register written and every member's sheet printed into one PDF. The
 * steps are those of `lxq`; nothing is done here that a clerk could not do.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { STORE_FILE } from '#shared/data-folder.ts'
import type { Sheet } from '#shared/domain/score.ts'
import { type Books, withBooks } from '../src-main/hosts/cli/books.ts'
import { exportLedger, init, printAssessment } from '../src-main/hosts/cli/commands.ts'
import { type FileReport, importFiles } from '../src-main/hosts/cli/import-files.ts'
import { Refusal } from '../src-main/hosts/cli/refusal.ts'
import { errorToSentence } from '../src-main/hosts/common/sentences.ts'
import { countLines, fileLine, importLines, sheetLines, words } from './demo/summary.ts'

const UNIT = '政协锦溪县委员会'
const YEAR = 2024
const SCHEME = 'wangyi-2024'
const SAMPLE = join(import.meta.dirname, '../resources/sample')
/** Lies in a data folder the demo made, so that it never touches the books of an office. */
const MARKER = '示例数据说明.txt'

interface Folders {
  readonly out: string
  readonly data: string
}

interface Year {
  readonly reports: readonly FileReport[]
  readonly counts: Readonly<Record<string, number>>
  readonly scheme: string
  readonly sheets: readonly Sheet[]
}

class DemoRefused extends Error {}

const say = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

const readFolders = (): Folders => {
  const { values } = parseArgs({ options: { out: { type: 'string' }, data: { type: 'string' } } })
  if (values.out === undefined) throw new DemoRefused(words.usage)
  const out = resolve(values.out)
  return { out, data: resolve(values.data ?? join(out, 'data')) }
}

/** Sets up books of the demo's own; those of an earlier run are used again. */
const prepare = async ({ out, data }: Folders): Promise<void> => {
  mkdirSync(out, { recursive: true })
  if (existsSync(join(data, MARKER))) return
  if (existsSync(join(data, STORE_FILE))) throw new DemoRefused(words.foreign(data))
  await init(data, UNIT, String(YEAR))
  writeFileSync(join(data, MARKER), words.marker)
}

const sampleFiles = (): readonly string[] => {
  const order = readFileSync(join(SAMPLE, 'order.json'), 'utf8')
  return (JSON.parse(order) as readonly string[]).map((file) => join(SAMPLE, file)) // our own file
}

const workThrough = async (books: Books): Promise<Year> => {
  const options = { dryRun: false, ledger: undefined }
  const { batches: reports } = await importFiles(books, sampleFiles(), options)
  const { counts } = await books.call('office.get', {})
  const schemes = await books.call('schemes.list', {})
  const sheets = await books.call('assessments.list', { year: YEAR, scheme: SCHEME })
  return {
    reports,
    counts,
    scheme: schemes.find(({ id }) => id === SCHEME)?.name ?? SCHEME,
    sheets,
  }
}

const sizeLine = (path: string): string => fileLine(path, statSync(path).size)

const writeRegister = async ({ out, data }: Folders): Promise<string> => {
  const path = join(out, `来访接待登记簿${YEAR}.xlsx`)
  await exportLedger(data, 'receptions', { out: path })
  return sizeLine(path)
}

const printSheets = async ({ out, data }: Folders): Promise<string> => {
  const path = join(out, `委员考核表${YEAR}.pdf`)
  try {
    await printAssessment(data, { year: String(YEAR), scheme: SCHEME, kind: 'member', out: path })
    return sizeLine(path)
  } catch (error) {
    if (error instanceof Refusal && error.json.code === 'print-unavailable') return words.noBrowser
    throw error
  }
}

const demo = async (): Promise<void> => {
  const folders = readFolders()
  await prepare(folders)
  say([words.begin(UNIT, folders.data)])
  const { reports, counts, scheme, sheets } = await withBooks(folders.data, workThrough)
  say([words.imported, ...importLines(reports)])
  say([words.counted, ...countLines(counts)])
  say([words.assessed(YEAR, scheme)])
  say([...sheetLines(sheets, 'member'), ...sheetLines(sheets, 'studio')])
  say([words.written, await writeRegister(folders)])
  say([await printSheets(folders)])
}

/** A sentence for what can be put right by the person at the terminal; anything else is a bug. */
const sentenceOf = (error: unknown): string | undefined => {
  if (error instanceof DemoRefused) return error.message
  if (error instanceof Refusal) return errorToSentence(error.json)
  const { code } = error as { readonly code?: string } // errors of Node carry one
  return code?.startsWith('ERR_PARSE_ARGS') === true ? words.usage : undefined
}

// A pipe that was closed early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await demo()
} catch (error) {
  const sentence = sentenceOf(error)
  if (sentence === undefined) throw error
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}
