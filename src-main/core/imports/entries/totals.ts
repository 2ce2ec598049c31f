import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { cellText } from '../cell-text.ts'
import type { MappedColumn } from '../columns/columns.ts'
import { bodyCell, type TableReading } from '../columns/table-reading.ts'
import { noteOf } from '../row-issues.ts'
import { readNumber } from '../values/numbers.ts'

const figureOf = (field: Field, values: Values): number => {
  const value = values[field.id]
  if (typeof value !== 'number') return 0
  return field.kind === 'money' ? value / 100 : value
}

interface Sums {
  all: number
  sinceLast: number
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.005

/** 3件 counts the entries, whatever the column holds. */
const ENTRIES = /^\s*\d+\s*[件起宗条]\s*$/

/** A column of figures, and the field it fills. */
interface Summed {
  readonly column: MappedColumn
  readonly field: Field
}

const compare = (
  reading: TableReading,
  { column, field }: Summed,
  row: number,
  sums: Sums,
): ImportIssue | undefined => {
  const cell = bodyCell(reading.grid, row, column.index)
  const parsed = cell === null ? null : readNumber(cell)
  if (cell === null || parsed === null || parsed.value === null) return undefined
  if (ENTRIES.test(cellText(cell))) return undefined
  const scale = field.kind === 'money' && parsed.why !== 'WAN' ? column.scale : 1
  const written = parsed.value * scale
  if (isNear(written, sums.all) || isNear(written, sums.sinceLast)) return undefined
  const place = { row: row + 1, column: column.letter }
  return noteOf('total-mismatch', place, cellText(cell), {
    field: field.id,
    detail: String(sums.all),
  })
}

const checkColumn = (
  reading: TableReading,
  summed: Summed,
  valuesByRow: ReadonlyMap<number, Values>,
): ImportIssue[] => {
  const sums: Sums = { all: 0, sinceLast: 0 }
  const issues: ImportIssue[] = []
  const first = reading.body.findIndex(({ class: kind }) => kind === 'data')
  // 合计 above the entries is of all of them; what of the body stands before it sums nothing up.
  const [above, below] = [reading.body.slice(0, first), reading.body.slice(Math.max(0, first))]
  for (const { row, class: kind } of [...below, ...above]) {
    const values = kind === 'data' ? valuesByRow.get(row + 1) : undefined
    if (values !== undefined) {
      const figure = figureOf(summed.field, values)
      sums.all += figure
      sums.sinceLast += figure
    }
    if (kind !== 'total') continue
    const issue = compare(reading, summed, row, sums)
    if (issue !== undefined) issues.push(issue)
    sums.sinceLast = 0
  }
  return issues
}

const COUNTED = /(?:合计|总计|小计|共计)[:：\s]*(?:共)?(\d+)\s*([\p{Script=Han}])/u

/** 合计:22件 in words counts the entries. */
const checkWords = (reading: TableReading, entries: number): ImportIssue[] => {
  const totals = reading.body.filter((row) => row.class === 'total')
  const [only, ...more] = totals
  if (only === undefined || more.length > 0) return []
  const column = reading.columns.find(({ index }) => reading.grid.text(only.row, index) !== '')
  const text = column === undefined ? '' : reading.grid.text(only.row, column.index)
  const found = COUNTED.exec(text)
  const isMeasure = found?.[2] === reading.ledger.measure || '件条项'.includes(found?.[2] ?? ' ')
  if (found === null || !isMeasure || Number(found[1]) === entries) return []
  const place = { row: only.row + 1, column: column?.letter ?? '' }
  return [noteOf('total-mismatch', place, text, { detail: String(entries) })]
}

/** Tells whether a table has rows that sum others up. */
export const hasTotals = ({ body }: Pick<TableReading, 'body'>): boolean =>
  body.some((row) => row.class === 'total')

/** Compares 合计 and 小计 rows with the sum of the rows they stand for; a difference is only noted. */
export const checkTotals = (
  reading: TableReading,
  valuesByRow: ReadonlyMap<number, Values>,
): readonly ImportIssue[] => {
  if (!hasTotals(reading)) return []
  return [
    ...reading.columns.flatMap((column) => {
      const field = column.use.kind === 'field' ? column.use.field : undefined
      if (field?.kind !== 'integer' && field?.kind !== 'money') return []
      return checkColumn(reading, { column, field }, valuesByRow)
    }),
    ...checkWords(reading, valuesByRow.size),
  ]
}
