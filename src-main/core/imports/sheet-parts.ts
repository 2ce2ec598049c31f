import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { RawCell, RawSheet } from '../workbooks/book.ts'
import { cellText } from './cell-text.ts'
import { targetOfUse } from './columns/column-targets.ts'
import { type ColumnUse, fieldOfUse, type MappedColumn } from './columns/columns.ts'
import type { TableReading } from './columns/table-reading.ts'
import type { Grid } from './grid.ts'
import { calledField } from './grids/roll-fields.ts'
import { weekColumn } from './grids/roster-days.ts'
import { isRosterTable } from './grids/roster-table.ts'
import { headingKey } from './lessons.ts'
import { noteOf } from './row-issues.ts'
import type { DraftColumn, SheetDraft, SkipReason } from './sheet-draft.ts'
import type { FoundTable } from './tables/tables.ts'

const SAMPLES = 12
const SHOWN = 4

/** A sheet of which nothing is taken, and why. */
export const emptyDraft = (sheet: RawSheet, skipped: SkipReason): SheetDraft => ({
  sheet: sheet.name,
  table: 0,
  ledger: null,
  skipped,
  title: '',
  titleRows: [],
  headingRows: [],
  columns: [],
  ignoredRows: [],
  issues: [],
  questions: [],
  bodyRows: null,
  hiddenRows: 0,
  shape: '',
  lesson: undefined,
  saidColumns: [],
  isAnswered: false,
  titleFacts: { studio: null, unit: null, year: null, quarter: null, month: null, filler: null },
  drafts: [],
  problemRows: [],
})

/** Each line of a title once, however many cells its merge covers. */
export const titleLines = (grid: Grid, rows: readonly number[]): string[] =>
  rows.map((row) => {
    const texts: string[] = []
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column)
      if (text !== '' && text !== texts.at(-1)) texts.push(text)
    }
    return texts.join('  ')
  })

/** The lines above a table, then those above the first of its sheet. */
export const linesOf = (
  grid: Grid,
  { titleRows }: FoundTable,
  [first]: readonly FoundTable[],
): readonly string[] => [
  ...titleLines(grid, titleRows),
  ...(first === undefined ? [] : titleLines(grid, first.titleRows)),
]

/** Some cells of each column of a table, to see what it holds. */
export const samplesOf = (grid: Grid, table: FoundTable): Map<number, RawCell[]> => {
  const samples = new Map<number, RawCell[]>()
  for (const { index } of table.columns) {
    const cells: RawCell[] = []
    for (let row = table.from; row < table.to && cells.length < SAMPLES; row += 1) {
      const cell = grid.own(row, index)
      if (cell !== null && cell.k !== 'e') cells.push(cell)
    }
    samples.set(index, cells)
  }
  return samples
}

/** Rows from 0 as they are numbered in Excel, both ends included. */
export const rowNumbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at + 1)

/** A note for each heading that means no field: its column is kept as it stands. */
export const unmatchedNotes = (reading: TableReading): ImportIssue[] =>
  reading.columns
    .filter(
      ({ use, heading, by }) =>
        (use.kind === 'extra' || use.kind === 'seat') && heading !== '' && by === 'heading',
    )
    .map(({ letter, heading }) =>
      noteOf(
        'heading-unmatched',
        { row: reading.table.heading.bottom + 1, column: letter },
        heading,
      ),
    )

/** What the cells of a grid tell beside fields of their own: who came, who is down, on which day. */
const fieldIdOf = (
  { ledger, columns }: TableReading,
  column: MappedColumn,
  isCross: boolean,
): string | null => {
  const own = fieldOfUse(column.use)?.id
  if (own !== undefined) return own
  if (column.use.kind === 'month') return ledger.dateField ?? null
  if (isCross && column.use.kind === 'meeting') return calledField(ledger)?.id ?? null
  if (!isRosterTable(ledger, columns)) return null
  if (column.use.kind === 'seat') return ledger.standIn?.person ?? null
  return column === weekColumn(columns) ? (ledger.dateField ?? null) : null
}

const shownUse = (reading: TableReading, { kind }: ColumnUse): DraftColumn['use'] => {
  if (kind === 'detail') return 'field'
  if (kind === 'month') return reading.ledger.grid === 'roster' ? 'seat' : 'meeting'
  if (kind !== 'seat') return kind
  return isRosterTable(reading.ledger, reading.columns) ? 'seat' : 'extra'
}

/** A column as the plan tells it. */
export const draftColumn = (
  reading: TableReading,
  column: MappedColumn,
  samples: readonly RawCell[],
  isCross: boolean,
): DraftColumn => {
  const { index, letter, heading, use, scale, by } = column
  return {
    column: letter,
    heading,
    field: fieldIdOf(reading, column, isCross),
    use: shownUse(reading, use),
    fold: use.kind === 'fold' ? { row: use.fold.row, fills: use.fold.fills ?? null } : null,
    factor: scale,
    by,
    hidden: reading.hiddenColumns.has(index),
    samples: [...new Set(samples.map(cellText))].slice(0, SHOWN),
  }
}

/** The columns of which a person, now or before, said what they are. */
export const saidColumns = ({ columns, table }: TableReading): SheetDraft['saidColumns'] =>
  columns
    .filter(({ by }) => by !== 'heading')
    .map(({ index, use, scale }) => ({
      heading: headingKey(table.columns.find((column) => column.index === index)?.path ?? []),
      target: targetOfUse(use),
      factor: scale === 1 ? null : scale,
    }))
