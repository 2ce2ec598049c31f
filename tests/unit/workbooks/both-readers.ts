import type { RawBook } from '#core/workbooks/book.ts'
import { createBookGatherer } from '#core/workbooks/book-gatherer.ts'
import { FileFailure } from '#core/workbooks/file-failure.ts'
import { defaultLimits, type Limits } from '#core/workbooks/limits.ts'
import { parseBytes } from '#core/workbooks/sheetjs/sheetjs.ts'
import { toSheets } from '#core/workbooks/sheetjs/sheetjs-book.ts'
import { Unfamiliar } from '#core/workbooks/unfamiliar.ts'
import { readXlsx } from '#core/workbooks/xlsx/xlsx-book.ts'
import { checkZip, openZip } from '#core/workbooks/zip/zip-preflight.ts'

/** A book as one of the two readers of .xlsx gives it, or why it does not. */
export type Outcome =
  | (Pick<RawBook, 'd1904' | 'sheets'> & { readonly warnings: readonly string[] })
  | { readonly refused: string }
  | { readonly unfamiliar: string }

const outcomeOf = (read: () => Outcome): Outcome => {
  try {
    return read()
  } catch (error) {
    if (error instanceof FileFailure) return { refused: error.problem }
    if (error instanceof Unfamiliar) return { unfamiliar: error.message }
    throw error
  }
}

export const readQuickly = (bytes: Buffer, limits: Limits = defaultLimits): Outcome =>
  outcomeOf(() => {
    const gatherer = createBookGatherer()
    const { d1904, warnings, sheets } = readXlsx(openZip(bytes, limits), limits, gatherer)
    return { d1904, warnings: [...warnings].sort(), sheets: gatherer.finish(sheets) }
  })

/** The oracle: slower, known for years, and asked for every format. */
export const readBySheetJs = (bytes: Buffer, limits: Limits = defaultLimits): Outcome =>
  outcomeOf(() => {
    checkZip(bytes, limits)
    const { d1904, warnings, sheets } = toSheets(parseBytes(bytes, limits), limits)
    return { d1904, warnings: [...warnings].sort(), sheets: sheets }
  })
