import { extname, join, resolve } from 'node:path'
import { bareRoute, paperRoute } from '#shared/contract/paper-route.ts'
import { type PaperForm, PaperRequest } from '#shared/contract/papers.ts'
import { PaperLayout, paperSizes } from '#shared/domain/paper-layout.ts'
import { findPlace } from '../common/place.ts'
import { paperFileNames } from '../common/print-tasks.ts'
import { type Books, withBooks } from './books.ts'
import { handOver, writeOut } from './hand-over.ts'
import { pageOf } from './page.ts'
import type { Said } from './print-out.ts'
import { printPages } from './print-pages.ts'
import { refuseInput, refuseName, valueOfAnswer } from './refusal.ts'
import { words } from './words.ts'

const formats = ['pdf', 'docx', 'xlsx'] as const
type Format = (typeof formats)[number]

export interface PaperOptions {
  readonly out: string
  /** A file for every paper; `out` is then a folder. */
  readonly each?: boolean
  readonly format?: string
  readonly duplex?: boolean
  /** A4, A3 or B5. */
  readonly paper?: string
  readonly upright?: boolean
  readonly json?: boolean
}

interface Wanted {
  readonly of: PaperRequest
  readonly format: Format
  readonly layout: PaperLayout
}

/** Prints any form: to a PDF, or by the ending of the file to Word or Excel; all in one, or each by itself. */
export const printPapers = async (
  dataDir: string,
  asked: { readonly form: PaperForm } & Readonly<Record<string, unknown>>,
  options: PaperOptions,
): Promise<Said> => {
  const wanted: Wanted = {
    of: requestOf(asked),
    format: formatOf(options),
    layout: layoutOf(options),
  }
  return wanted.format === 'pdf'
    ? printPdf(dataDir, wanted, options)
    : withBooks(dataDir, (books) => exportFiles(books, wanted, options))
}

/** What was typed as the contract takes it; refused with the option that is written wrongly. */
export const requestOf = (asked: Readonly<Record<string, unknown>>): PaperRequest => {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined)
  const parsed = PaperRequest.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0] ?? '')
  if (issue?.code === 'invalid_value')
    throw refuseName(`--${name}`, String(asked[name]), issue.values.map(String))
  throw refuseInput(`--${name}`, name === 'month' ? 'month' : 'unknown')
}

const layoutOf = ({ duplex = false, paper = 'A4', upright }: PaperOptions): PaperLayout => {
  const turn = upright === true ? { turn: 'portrait' } : {}
  const parsed = PaperLayout.safeParse({ duplex, size: paper.toUpperCase(), ...turn })
  if (parsed.success) return parsed.data
  throw refuseName('--paper', paper, Object.keys(paperSizes))
}

const formatOf = ({ out, each, format }: PaperOptions): Format => {
  const named = format ?? (each === true ? 'pdf' : extname(out).slice(1).toLowerCase())
  const found = formats.find((one) => one === named)
  if (found === undefined)
    throw refuseName(format === undefined ? '--out' : '--format', named, formats)
  return found
}

const printPdf = async (
  dataDir: string,
  { of, layout }: Wanted,
  options: PaperOptions,
): Promise<Said> => {
  const say = (line: string): void => {
    if (options.json !== true) process.stderr.write(line)
  }
  const page = await pageOf(findPlace(dataDir).pageDir, () => say(`${words.building}\n`))
  const each = options.each === true
  return withBooks(dataDir, async (books) => {
    const { length } = await books.call('papers.list', of)
    const progress = (done: number, total: number): void => {
      if (each && process.stderr.isTTY) say(`\r${words.printing(done + 1, total)}`)
    }
    const route = bareRoute(paperRoute(of), layout)
    const printed = await printPages(books, { dataDir, page, route, each, progress })
    const names = each ? await paperFileNames(printed) : []
    const paths = each ? names.map((name) => join(options.out, name)) : [options.out]
    for (const [at, path] of paths.entries()) {
      await writeOut(path, printed[at]?.pdf ?? '')
    }
    return saidOf(options, paths, length)
  })
}

const exportFiles = async (
  { core, call }: Books,
  { of, format, layout }: Wanted,
  options: PaperOptions,
): Promise<Said> => {
  const each = options.each === true
  const { length } = await call('papers.list', of)
  if (format === 'pdf') throw new Error('a PDF is printed, not written')
  const files = await call('papers.export', { of, format, layout, pack: each ? 'each' : 'one' })
  const paths: string[] = []
  for (const { token } of files) {
    const { name } = valueOfAnswer(await core.locate(token))
    const to = each ? join(options.out, name) : options.out
    await handOver({ core }, token, to)
    paths.push(to)
  }
  return saidOf(options, paths, length)
}

const saidOf = ({ out, each }: PaperOptions, paths: readonly string[], sheets: number): Said => ({
  data:
    each === true
      ? { folder: resolve(out), files: paths.map((path) => resolve(path)), sheets }
      : { file: resolve(out), sheets },
  lines: [words.printed(out, sheets)],
})
