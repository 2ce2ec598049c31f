import { createRequire } from 'node:module'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import type { RawCell } from '#core/workbooks/book.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { readFile } from '../../imports/reading.ts'
import { cellsOf, hardFile, outcomeOf, readHard } from '../books.ts'

/** The library as it is, for writing books; its types leave the container format out. */
export const xlsx = createRequire(import.meta.url)('@e965/xlsx')

export const first = (name: string) => readHard(name).sheets[0]
export const column = (name: string, at: number): readonly (RawCell | null | undefined)[] =>
  (first(name)?.rows ?? []).map((row) => row[at])
export const byName = (name: string): ReadonlyMap<unknown, RawCell | null | undefined> =>
  new Map((first(name)?.rows ?? []).map((row) => [row[0]?.v, row[1]]))
export const values = (name: string) => cellsOf(first(name)).map(({ v }) => v)
export const outcomes = (...names: readonly string[]) => names.map(outcomeOf)
export const countsOf = (...names: readonly string[]) =>
  names.map((name) => readHard(`t/${name}.xlsx`).sheets.map((sheet) => cellsOf(sheet).length))
export const nines = (count: number) => Array.from({ length: count }, () => [9])
export const layout = () => readFile(hardFile('t/layout.xlsx'))
export const january = () => layout()[0] as SheetDraft // the book has twelve sheets

/** A book of so many rows with characters beyond the first plane in each. */
export const rareBook = (bookType: 'xlsx' | 'biff8', rows: number) => {
  const texts = Array.from({ length: rows }, (_, at) => [`${at}𠮷𬭎䶮${'某'.repeat(at % 97)}`])
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(texts), '一')
  const bytes = xlsx.write(book, { type: 'buffer', bookType, bookSST: true })
  const read = cellsOf(readBytes(bytes, '生僻字', defaultLimits).sheets[0]).map(({ v }) => v)
  return read.filter((text, at) => text !== texts[at]?.[0])
}

export const inZone = <T>(zone: string, read: () => T): T => {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    return read()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

export const party = ['序号', '受理时间', '申请人', '电话', '被申请人', '调解结果']

/** The number of the case in the reference, its name, what is found and what must be. */
export type Case = readonly [number: number, name: string, found: () => unknown, wanted: unknown]
