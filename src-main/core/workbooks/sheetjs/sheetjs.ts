import { createRequire } from 'node:module'
import type * as SheetJs from '@e965/xlsx'
import { FileFailure } from '../file-failure.ts'
import type { Limits } from '../limits.ts'

// The CommonJS build brings the code page tables along; the module build would need them handed over.
const load = createRequire(import.meta.url)
let library: typeof SheetJs | undefined

/** Large, and needed only when a file is read: a program that starts does without. */
const sheetJs = (): typeof SheetJs => {
  library ??= load('@e965/xlsx') as typeof SheetJs // what is loaded this way has no type
  return library
}

/** Dates stay serial numbers, so that no time zone can move them; a broken format spoils no file. */
const options = (limits: Limits): SheetJs.ParsingOptions => ({
  dense: true,
  cellNF: true,
  cellText: true,
  cellStyles: true,
  cellFormula: true,
  cellHTML: false,
  cellDates: false,
  UTC: true,
  WTF: false,
  codepage: 936,
  sheetRows: limits.rows + 1,
})

const problemOf = (error: unknown): FileFailure => {
  const message = error instanceof Error ? error.message : String(error)
  if (/password|encrypt/i.test(message)) return new FileFailure('password', error)
  return new FileFailure('xls-corrupt', error)
}

/** Hands bytes that passed the preflight to SheetJS; its complaints become `password` or `xls-corrupt`. */
export const parseBytes = (bytes: Buffer, limits: Limits): SheetJs.WorkBook => {
  try {
    return sheetJs().read(bytes, { ...options(limits), type: 'buffer' })
  } catch (error) {
    throw problemOf(error)
  }
}

/** Hands decoded HTML or XML text to SheetJS without letting it guess numbers and dates in HTML. */
export const parseText = (text: string, limits: Limits): SheetJs.WorkBook => {
  try {
    return sheetJs().read(text, { ...options(limits), type: 'string', raw: true })
  } catch (error) {
    throw problemOf(error)
  }
}

/** Tells whether a number format shows dates. */
export const isDateFormat = (format: string): boolean => sheetJs().SSF.is_date(format)

/** A number as a format shows it; undefined where SheetJS cannot follow the format. */
export const formatNumber = (format: string, value: number, d1904: boolean): string | undefined => {
  try {
    return sheetJs().SSF.format(format, value, { date1904: d1904 })
  } catch {
    return undefined
  }
}
