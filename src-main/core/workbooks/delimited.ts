import Papa from 'papaparse'
import type { BookWarning, RawRow, RawSheet } from './book.ts'
import type { Limits } from './limits.ts'
import { textCell } from './text-cell.ts'

export interface DelimitedReading {
  readonly sheet: RawSheet
  readonly warnings: readonly BookWarning[]
}

const DELIMITERS = [',', '\t', ';', '，', '|'] as const
const SEP_LINE = /^sep=(.)\r?\n?/i
const SAMPLE = 40

/** Rows that a delimiter splits alike, weighted by how many cells they have. */
const fitness = (sample: string, delimiter: string): number => {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE })
  const rowsByWidth = new Map<number, number>()
  for (const row of data)
    if (row.length > 1) rowsByWidth.set(row.length, (rowsByWidth.get(row.length) ?? 0) + 1)
  return Math.max(0, ...[...rowsByWidth].map(([width, rows]) => rows * Math.sqrt(width)))
}

const chooseDelimiter = (text: string): string => {
  const sample = text.slice(0, 20_000)
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: fitness(sample, delimiter) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? best.delimiter : ','
}

const chooseNewline = (text: string): '\r\n' | '\n' | '\r' => {
  const sample = text.slice(0, 200_000)
  if (sample.includes('\r\n')) return '\r\n'
  return sample.includes('\r') && !sample.includes('\n') ? '\r' : '\n'
}

const toRow = (cells: readonly string[], limits: Limits): RawRow =>
  cells.slice(0, limits.columns).map((cell) => textCell(cell))

/** Splits decoded text into one sheet. Nothing is typed: every cell stays the text it was. */
export const readDelimited = (text: string, name: string, limits: Limits): DelimitedReading => {
  const declared = SEP_LINE.exec(text)
  const body = declared === null ? text : text.slice(declared[0].length)
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: declared?.[1] ?? chooseDelimiter(body),
    newline: chooseNewline(body),
    preview: limits.rows + 1,
  })
  const warnings: BookWarning[] = []
  if (errors.some((error) => error.type === 'Quotes')) warnings.push('unclosed-quote')
  if (data.length > limits.rows) warnings.push('rows-cut')
  if (data.some((row) => row.length > limits.columns)) warnings.push('columns-cut')
  const rows = data.slice(0, limits.rows).map((row) => toRow(row, limits))
  return {
    sheet: { name, state: 0, rows, merges: [], hiddenRows: [], hiddenCols: [] },
    warnings,
  }
}
