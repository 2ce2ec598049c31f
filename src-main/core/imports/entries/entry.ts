import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText } from '../cell-text.ts'
import type { ColumnUse, MappedColumn } from '../columns/columns.ts'
import { inYearOfRow } from '../columns/row-years.ts'
import {
  bodyCell,
  type ColumnPlan,
  originalCell,
  type TableReading,
} from '../columns/table-reading.ts'
import { issueOfFinding, noteOf } from '../row-issues.ts'
import { closeNarrower } from './entry-choices.ts'
import type { Entry, OpenEntry } from './open-entry.ts'
import { type PlainCells, plainCell, plainCellsIn } from './plain-cells.ts'
import { closeFolds, placeOf, readColumn } from './read-column.ts'
import { type CellsAbove, type SpokenCell, spokenBy } from './spoken-cell.ts'
import { settleRole } from './studio-role.ts'

/** Columns of which nothing is taken: what they say stays in the row as it stood. */
const isSilent = ({ kind }: ColumnUse): boolean =>
  kind === 'sequence' || kind === 'aside' || kind === 'none'

/** The cell that stands for another by a person's word; null where it then says nothing. */
const meantCell = (spoken: SpokenCell, { alike }: ColumnPlan): SpokenCell | null => {
  const text = alike.size === 0 ? undefined : alike.get(spoken.text)
  if (text === undefined) return spoken
  return text === '' ? null : { cell: { k: 's', v: text }, text: cleanText(text) }
}

const noteHidden = (
  open: OpenEntry,
  column: MappedColumn,
  row: number,
  cell: RawCell | null,
): void => {
  const { grid } = open.reading
  if (cell === null || grid.merge(row, column.index) === undefined) return
  const own = grid.own(row, column.index)
  if (own === null || own === cell) return
  open.entry.issues.push(noteOf('hidden-under-merge', placeOf(open, column), cellText(own)))
}

/** Where a cell stands: what says all of it in its column, and the row, from 0. */
interface Standing {
  readonly plan: ColumnPlan
  readonly plain: PlainCells | undefined
  readonly row: number
}

const readOne = (open: OpenEntry, { plan, plain, row }: Standing, above: CellsAbove): void => {
  const { grid } = open.reading
  const { column } = plan
  const cell = bodyCell(grid, row, column.index)
  noteHidden(open, column, row, cell)
  const original = originalCell(grid, row, column.index)
  if (cell !== null && cell === original && plain !== undefined && readPlain(open, plain, cell))
    above[column.index] = cell
  else readInRow(open, plan, { cell, original }, above)
}

/** Takes a cell for what its like came to before; false where it must be read in its row. */
const readPlain = ({ entry, reading }: OpenEntry, plain: PlainCells, cell: RawCell): boolean => {
  const { field, plan } = plain
  // Two columns of one field come to more than the second would alone.
  if (entry.values[field] !== undefined) return false
  const known = plainCell(reading, plain, cell)
  if (known === undefined) return false
  if (known.shown !== '') entry.raw[plan.column.letter] = known.shown
  if (known.value !== undefined) entry.values[field] = known.value
  return true
}

const readInRow = (
  open: OpenEntry,
  plan: ColumnPlan,
  { cell, original }: { readonly cell: RawCell | null; readonly original: RawCell | null },
  above: CellsAbove,
): void => {
  const { column } = plan
  const text = cellText(original)
  if (text !== '') open.entry.raw[column.letter] = text
  if (isSilent(column.use)) return
  const shown = cell === original ? text : cellText(cell)
  const spoken = cell === null ? null : spokenBy(open.reading, { cell, shown, column }, above)
  above[column.index] = spoken?.cell ?? null
  if (cell === null) return
  const meant = spoken === null ? undefined : meantCell(spoken, plan)
  if (meant === null) return
  if (meant !== undefined) readColumn(open, plan, meant)
  else if (column.use.kind === 'field')
    open.entry.issues.push(
      issueOfFinding(
        { code: 'ditto-without-above' },
        column.use.field,
        placeOf(open, column),
        text,
      ),
    )
}

/** Reads one row of the body; `above` carries what 同上 in the next row will mean. */
export const readEntry = (
  reading: TableReading,
  plans: readonly ColumnPlan[],
  row: number,
  above: CellsAbove,
): Entry => {
  const entry: Entry = {
    row: row + 1,
    values: {},
    extra: {},
    raw: {},
    issues: [],
  }
  const open: OpenEntry = { entry, reading }
  const plainCells = plainCellsIn(plans)
  for (const [at, each] of plans.entries()) {
    const plan = inYearOfRow(reading, each, entry.values)
    readOne(open, { plan, plain: plainCells[at], row }, above)
  }
  closeFolds(open)
  settleRole(entry)
  if (open.narrower !== undefined) closeNarrower(entry.values, open.narrower)
  if (reading.hiddenRows.has(row))
    entry.issues.push(noteOf('hidden-row', { row: row + 1, column: '' }, ''))
  return entry
}
