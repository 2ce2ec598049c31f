import type { WorkBook } from '@e965/xlsx'
import type { Limits } from '../limits.ts'
import { parseBytes } from '../sheetjs/sheetjs.ts'
import type { DenseSheet } from '../sheetjs/sheetjs-book.ts'
import { Unfamiliar } from '../unfamiliar.ts'
import { type StoredPart, writeStoredZip } from '../zip/stored-zip.ts'
import type { ZipPart } from '../zip/zip-directory.ts'
import { isXmlPart, type ZipPackage } from '../zip/zip-preflight.ts'
import { startOf } from './xlsx-strings.ts'

/** The rows of one sheet, still packed or already in memory. */
export interface SheetRows {
  readonly part: ZipPart
  /** The whole part and the places between which its rows stand. */
  readonly open: () => { readonly bytes: Buffer; readonly from: number; readonly to: number }
}

/**
 * A workbook without its rows and texts, as SheetJS understood it: names, styles, merges, hidden
 * columns, comments, links. That is small; the rest is read quickly beside it.
 */
export interface Skeleton {
  readonly book: WorkBook
  readonly sheets: readonly SheetRows[]
  readonly strings: Buffer | undefined
}

interface Stub {
  readonly head: Buffer
  readonly tail: Buffer
}

/** Unpacked sheets are kept for a second look up to this; beyond, they are unpacked twice. */
const KEPT_BYTES = 96 * 1024 * 1024
const MARK = 'lianxinqiao-part-'
const MARKED = new RegExp(`^${MARK}(\\d+)$`)

const OPEN = /<(\w+:)?sheetData>$/

interface Between extends Stub {
  readonly from: number
  readonly to: number
}

/** Finds the rows of a sheet part; undefined for a part that is no sheet, or one without rows. */
const rowsIn = (bytes: Buffer): Between | undefined => {
  const named = bytes.indexOf('sheetData>')
  if (named < 0) return undefined
  const from = named + 'sheetData>'.length
  const start = OPEN.exec(bytes.toString('latin1', Math.max(0, named - 64), from))
  if (start === null) return undefined
  const closing = Buffer.from(`</${start[1] ?? ''}sheetData>`)
  // Little stands behind the rows.
  const to = bytes.lastIndexOf(closing)
  if (to < from) throw new Unfamiliar('rows without an end')
  return {
    head: bytes.subarray(0, named - (start[1]?.length ?? 0) - 1),
    tail: bytes.subarray(to + closing.length),
    from,
    to,
  }
}

const markedRows = (at: number): Buffer =>
  Buffer.from(
    `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${MARK}${at}</t></is></c></row></sheetData>`,
  )

/** Reads the skeleton of an .xlsx package. */
export const readSkeleton = (zip: ZipPackage, limits: Limits): Skeleton => {
  const stored: StoredPart[] = []
  const sheets: SheetRows[] = []
  const tables = new Map<string, Buffer>()
  let kept = 0
  for (const part of zip.parts) {
    const bytes = zip.unpack(part)
    if (!isXmlPart(part)) continue
    const rows = rowsIn(bytes)
    if (rows !== undefined) {
      const isKept = kept + bytes.length <= KEPT_BYTES
      if (isKept) kept += bytes.length
      const { from, to } = rows
      const again = isKept ? () => bytes : () => zip.unpack(part)
      const data = Buffer.concat([rows.head, markedRows(sheets.length), rows.tail])
      sheets.push({ part, open: () => ({ bytes: again(), from, to }) })
      stored.push({ name: part.name, data })
    } else if (startOf(bytes, 'sst') >= 0) {
      tables.set(part.name.toLowerCase(), bytes)
      stored.push({ name: part.name, data: Buffer.from('<sst></sst>') })
    } else stored.push({ name: part.name, data: bytes })
  }
  const book = parseBytes(writeStoredZip(stored), limits)
  return { book, sheets, strings: stringsOf(book, tables) }
}

const stringsOf = (book: WorkBook, tables: ReadonlyMap<string, Buffer>): Buffer | undefined => {
  // SheetJS's types leave out the list of parts.
  const { sst } = (book as { Directory?: { sst?: string } }).Directory ?? {}
  if (sst === undefined || sst === '') return undefined
  const found = tables.get(sst.replace(/^\//, '').replaceAll('\\', '/').toLowerCase())
  if (found === undefined) throw new Unfamiliar('a table of strings that is elsewhere')
  return found
}

/** Which rows belong to a sheet of the skeleton; undefined for one that came without any. */
export const rowsOfSheet = (sheet: DenseSheet, skeleton: Skeleton): SheetRows | undefined => {
  const mark = sheet['!data']?.[0]?.[0]?.v
  const found = typeof mark === 'string' ? MARKED.exec(mark) : null
  return found === null ? undefined : skeleton.sheets[Number(found[1])]
}
