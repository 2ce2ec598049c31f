import type { FieldValue } from '#shared/domain/record.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText } from '../cell-text.ts'
import type { ColumnPlan, TableReading } from '../columns/table-reading.ts'
import { type CellMemory, createCellMemory } from '../values/cell-memory.ts'
import { isDitto, isSameDay } from '../values/ditto.ts'
import { isAnswer } from './entry-choices.ts'
import type { OpenEntry } from './open-entry.ts'
import { readColumn } from './read-column.ts'

/** A cell that does no more in its row than fill the field of its column, or says nothing. */
export interface PlainCell {
  readonly shown: string
  readonly value: FieldValue | undefined
}

type Found = PlainCell | 'odd'

/** What the cells of a column came to, and the field they fill. */
export interface PlainCells {
  readonly field: string
  readonly plan: ColumnPlan
  readonly memory: CellMemory<Found>
}

/** Nearly all columns: whatever a cell is to do in a row hangs on that cell alone. */
const plainCellsOf = (plan: ColumnPlan): PlainCells | undefined => {
  const { use } = plan.column
  const isSure =
    use.kind === 'field' &&
    use.field.kind !== 'rows' &&
    !isAnswer(use) &&
    plan.alike.size === 0 &&
    plan.cell.date.isOfRow !== true
  return isSure ? { field: use.field.id, plan, memory: createCellMemory() } : undefined
}

const cellsByPlans = new WeakMap<readonly ColumnPlan[], readonly (PlainCells | undefined)[]>()

/** The memories of the columns of a table, in their order. */
export const plainCellsIn = (plans: readonly ColumnPlan[]): readonly (PlainCells | undefined)[] => {
  const known = cellsByPlans.get(plans)
  if (known !== undefined) return known
  const made = plans.map(plainCellsOf)
  cellsByPlans.set(plans, made)
  return made
}

const isNothing = (record: object): boolean => {
  for (const _ in record) return false
  return true
}

/** Reads a cell into a row of its own and looks what has become of that. */
const tryCell = (reading: TableReading, { field, plan }: PlainCells, cell: RawCell): Found => {
  const shown = cellText(cell)
  const text = cleanText(shown)
  if (isDitto(text) || isSameDay(text)) return 'odd'
  const entry: OpenEntry['entry'] = { row: 0, values: {}, extra: {}, raw: {}, issues: [] }
  const open: OpenEntry = { entry, reading }
  readColumn(open, plan, { cell, text })
  const { [field]: value, ...others } = entry.values
  const isPlain =
    entry.issues.length === 0 &&
    entry.moreNames === undefined &&
    open.folds === undefined &&
    open.narrower === undefined &&
    isNothing(entry.extra) &&
    isNothing(others)
  return isPlain ? { shown, value } : 'odd'
}

/** The plain cell that a cell of the column is; undefined where it must be read in its row, with all that this takes. */
export const plainCell = (
  reading: TableReading,
  cells: PlainCells,
  cell: RawCell,
): PlainCell | undefined => {
  const { memory } = cells
  if (!memory.isOfUse()) return undefined
  let found = memory.recall(cell)
  if (found === undefined) {
    found = tryCell(reading, cells, cell)
    memory.keep(cell, found)
  }
  return found === 'odd' ? undefined : found
}
