import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { RawBook, RawCell, RawSheet } from '#core/workbooks/book.ts'
import { FileFailure } from '#core/workbooks/file-failure.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { writeStoredZip } from '#core/workbooks/zip/stored-zip.ts'
import { openZip } from '#core/workbooks/zip/zip-preflight.ts'

/** A hard workbook of the fixtures. */
export const hardFile = (name: string): string =>
  join(import.meta.dirname, '..', '..', 'fixtures', 'workbooks', name)

export const readHard = (name: string): RawBook =>
  readBytes(readFileSync(hardFile(name)), basename(name), defaultLimits)

/** The problem a file is refused with, or what it was read as. */
export const outcomeOf = (name: string): string => {
  try {
    return readHard(name).kind
  } catch (error) {
    if (error instanceof FileFailure) return error.problem
    throw error
  }
}

export const cellsOf = (sheet: RawSheet | undefined): RawCell[] =>
  (sheet?.rows ?? []).flatMap((row) => row.filter((cell) => cell !== null))

export const countCells = (book: RawBook): number =>
  book.sheets.reduce((sum, sheet) => sum + cellsOf(sheet).length, 0)

/** All texts of a book, for comparing one content in many formats. */
export const textsOf = (book: RawBook): string[] =>
  book.sheets.flatMap((sheet) => cellsOf(sheet).map(({ v, w }) => w ?? String(v)))

/** A known package with some words of one of its parts changed. */
export const changed = (file: string, part: string, change: (xml: string) => string): Buffer => {
  const zip = openZip(readFileSync(hardFile(file)), defaultLimits)
  return writeStoredZip(
    zip.parts.map((each) => {
      const data = zip.unpack(each)
      return {
        name: each.name,
        data: each.name === part ? Buffer.from(change(data.toString())) : data,
      }
    }),
  )
}
