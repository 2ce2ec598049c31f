import { createHash } from 'node:crypto'
import { struckRowsInBiff } from './biff-strikes.ts'
import type { BookKind, BookWarning, RawBook, RawSheet } from './book.ts'
import { createBookGatherer } from './book-gatherer.ts'
import { readDelimited } from './delimited.ts'
import { FileFailure } from './file-failure.ts'
import type { Limits } from './limits.ts'
import { unpackMhtml } from './mhtml.ts'
import { struckRowsInOds } from './ods-strikes.ts'
import { checkOle } from './ole-preflight.ts'
import { parseBytes, parseText } from './sheetjs/sheetjs.ts'
import { toSheets } from './sheetjs/sheetjs-book.ts'
import { sniffContainer } from './sniff.ts'
import { decodeText } from './text-encoding.ts'
import { Unfamiliar } from './unfamiliar.ts'
import { type BookFrame, type RowSink, readXlsx, type SheetFrame } from './xlsx/xlsx-book.ts'
import { checkZip, openZip, type ZipPackage } from './zip/zip-preflight.ts'

type Content = Pick<RawBook, 'kind' | 'd1904' | 'warnings' | 'sheets'>

/** A book whose rows went to a sink while they were read. */
export interface PackedBook extends Omit<RawBook, 'sheets'> {
  readonly frames: readonly SheetFrame[]
}

type PackedContent = Omit<Content, 'sheets'> & Pick<PackedBook, 'frames'>

/** Reads a workbook or text table from its bytes; fails with a `FileFailure` that names the fault. */
export const readBytes = (bytes: Buffer, name: string, limits: Limits): RawBook => {
  const gatherer = createBookGatherer()
  const read = readBytesInto(bytes, name, limits, gatherer)
  if (!('frames' in read)) return read
  const { frames, ...book } = read
  return { ...book, sheets: gatherer.finish(frames) }
}

/**
 * As `readBytes`, but the rows of an .xlsx go to the sink as they come, and only its frame is given
 * back. A book that is given back whole makes what the sink was given until then void.
 */
export const readBytesInto = (
  bytes: Buffer,
  name: string,
  limits: Limits,
  sink: RowSink,
): RawBook | PackedBook => {
  const container = sniffContainer(bytes)
  if (bytes.length > (container === 'text' ? limits.textBytes : limits.fileBytes))
    throw new FileFailure('file-too-large')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (container === 'zip') return { name, sha256, ...readZip(bytes, limits, sink) }
  const content = { ole: readOle, biff: readBiff, text: readText }[container]
  return { name, sha256, ...content(bytes, name, limits) }
}

const WARNINGS: readonly BookWarning[] = [
  'bad-characters',
  'traditional-text',
  'unclosed-quote',
  'has-images',
  'wps-cell-images',
  'rows-cut',
  'columns-cut',
  'merges-cut',
  'has-macros',
  'external-links',
]

const inOrder = (found: readonly BookWarning[], more: ReadonlySet<BookWarning>): BookWarning[] =>
  WARNINGS.filter((warning) => found.includes(warning) || more.has(warning))

const fromBytes = (
  bytes: Buffer,
  kind: BookKind,
  limits: Limits,
  found: readonly BookWarning[],
): Content => {
  const { sheets, d1904, warnings } = toSheets(parseBytes(bytes, limits), limits)
  return { kind, d1904, warnings: inOrder(found, warnings), sheets }
}

/** Rows that another look into the file found struck through, where it met the same sheets. */
const withStruckRows = (content: Content, struckRows: readonly (readonly number[])[]): Content => {
  const { sheets } = content
  if (struckRows.length !== sheets.length) return content
  return {
    ...content,
    sheets: sheets.map((sheet, at) => {
      const struck = struckRows[at] ?? []
      return struck.length === 0 ? sheet : { ...sheet, struckRows: struck }
    }),
  }
}

const ODS_CONTENT = 'content.xml'

const struckInOds = ({ parts, unpack }: ZipPackage): readonly (readonly number[])[] => {
  const part = parts.find(({ name }) => name === ODS_CONTENT)
  const content = part === undefined ? undefined : unpack(part)
  // A large table is not made a text for what it does not have.
  return content?.includes('line-through') === true ? struckRowsInOds(content.toString('utf8')) : []
}

const readZip = (bytes: Buffer, limits: Limits, sink: RowSink): Content | PackedContent => {
  const zip = openZip(bytes, limits)
  const { kind } = zip
  const found: BookWarning[] = []
  if (zip.hasImages) found.push('has-images')
  if (zip.hasMacros) found.push('has-macros')
  if (zip.hasExternalLinks) found.push('external-links')
  if (zip.hasWpsCellImages) found.push('wps-cell-images')
  const quick = kind === 'xlsx' ? readQuickly(zip, limits, sink) : undefined
  if (quick !== undefined) {
    const { d1904, warnings, sheets } = quick
    return { kind, d1904, warnings: inOrder(found, warnings), frames: sheets }
  }
  checkZip(bytes, limits)
  const content = fromBytes(bytes, kind, limits, found)
  return kind === 'ods' ? withStruckRows(content, struckInOds(zip)) : content
}

/** The quick way where it knows its way; undefined where SheetJS has to look. */
const readQuickly = (zip: ZipPackage, limits: Limits, sink: RowSink): BookFrame | undefined => {
  try {
    return readXlsx(zip, limits, sink)
  } catch (error) {
    if (error instanceof Unfamiliar) return undefined
    throw error
  }
}

const readOle = (bytes: Buffer, _name: string, limits: Limits): Content => {
  const { hasMacros, hasExternalLinks, struckRows } = checkOle(bytes)
  const found: BookWarning[] = []
  if (hasMacros) found.push('has-macros')
  if (hasExternalLinks) found.push('external-links')
  return withStruckRows(fromBytes(bytes, 'xls', limits, found), struckRows)
}

const readBiff = (bytes: Buffer, _name: string, limits: Limits): Content =>
  withStruckRows(fromBytes(bytes, 'xls', limits, []), struckRowsInBiff(bytes))

const HTML = /<(html|table|!doctype html|body|meta)[\s>]/i
const XML_BOOK = /<(\w+:)?Workbook[\s>]/
const MHTML = /^\s*(mime-version:|from:|content-type:\s*multipart)/i

const readMarkup = (pages: readonly string[], kind: BookKind, limits: Limits): Content => {
  if (pages.reduce((sum, page) => sum + page.length, 0) > limits.htmlBytes)
    throw new FileFailure('file-too-large')
  const readings = pages.map((page) => toSheets(parseText(page, limits), limits))
  return {
    kind,
    d1904: readings.some((reading) => reading.d1904),
    warnings: [...new Set(readings.flatMap((reading) => [...reading.warnings]))],
    sheets: withUniqueNames(readings.flatMap((reading) => reading.sheets)),
  }
}

/** Every page of a web archive calls its sheet the same; sources and answers need to tell them apart. */
const withUniqueNames = (sheets: readonly RawSheet[]): readonly RawSheet[] => {
  const seen = new Map<string, number>()
  return sheets.map((sheet) => {
    const times = (seen.get(sheet.name) ?? 0) + 1
    seen.set(sheet.name, times)
    return times === 1 ? sheet : { ...sheet, name: `${sheet.name} (${times})` }
  })
}

const sheetNameOf = (file: string): string => file.replace(/\.[^.]*$/, '').slice(0, 31) || 'Sheet1'

const readText = (bytes: Buffer, name: string, limits: Limits): Content => {
  const { text, lossy, isBig5 = false } = decodeText(bytes)
  const head = text.slice(0, 4096)
  if (MHTML.test(head)) return readMarkup(unpackMhtml(bytes), 'html', limits)
  if (XML_BOOK.test(head)) return readXmlBook(text, limits)
  if (HTML.test(head)) return readMarkup([text], 'html', limits)
  if (lossy && !/[\t,;，]/.test(head)) throw new FileFailure('not-spreadsheet')
  const { sheet, warnings } = readDelimited(text, sheetNameOf(name), limits)
  const found: BookWarning[] = [
    ...(lossy ? ['bad-characters' as const] : []),
    ...(isBig5 ? ['traditional-text' as const] : []),
  ]
  return { kind: 'text', d1904: false, warnings: [...found, ...warnings], sheets: [sheet] }
}

const readXmlBook = (text: string, limits: Limits): Content => {
  if (/<!(DOCTYPE|ENTITY)/.test(text)) throw new FileFailure('xml-dtd')
  return readMarkup([text], 'xml2003', limits)
}
