import type { Card, CardPair } from './cards.ts'
import type { Grid } from './grid.ts'
import type { LabelTest } from './heading-block.ts'

const FEWEST_LABELS = 3
const FEWEST_RECORDS = 2
const LONGEST_LABEL = 12
const FIRST_ROWS = 200

/** Where labels stand below each other; rows from 0, both included. */
interface LabelRun {
  readonly column: number
  readonly top: number
  readonly bottom: number
}

const firstFilled = (grid: Grid, row: number): number | undefined => {
  for (let column = 0; column < grid.width; column += 1)
    if (grid.text(row, column) !== '') return column
  return undefined
}

const labelAt = (grid: Grid, row: number, column: number): string =>
  grid.text(row, column).replace(/[:：]$/, '')

/** Values beside the label: as many cells as are filled, each merge once for every column it reaches. */
const valueColumns = (grid: Grid, row: number, label: number): readonly number[] => {
  const columns: number[] = []
  for (let column = label + 1; column < grid.width; column += 1)
    if (grid.text(row, column) !== '') columns.push(column)
  return columns
}

/** The labels from a row down: the first two known, others where they stand in the same column. */
const runFrom = (grid: Grid, top: number, isLabel: LabelTest): LabelRun | undefined => {
  const column = firstFilled(grid, top)
  if (column === undefined || !isLabel(labelAt(grid, top, column))) return undefined
  let [bottom, known] = [top, 1]
  for (let row = top + 1; row < grid.height && firstFilled(grid, row) === column; row += 1) {
    const label = labelAt(grid, row, column)
    if (label.length > LONGEST_LABEL) break
    if (isLabel(label)) known += 1
    else if (known < FEWEST_LABELS - 1) return undefined
    bottom = row
  }
  return known >= FEWEST_LABELS ? { column, top, bottom } : undefined
}

const isHeadOfColumns = (grid: Grid, columns: readonly number[], row: number): boolean =>
  columns.length >= FEWEST_RECORDS &&
  new Set(columns.map((column) => grid.text(row, column))).size === columns.length &&
  columns.every((column) => grid.merge(row, column) === undefined)

/** Every line tells of more than one record, and no label stands among the values. */
const isOnItsSide = (
  grid: Grid,
  { column, top, bottom }: LabelRun,
  records: readonly number[],
  isLabel: LabelTest,
): boolean => {
  let [labels, values, shared] = [0, 0, 0]
  for (let row = top; row <= bottom; row += 1) {
    const filled = valueColumns(grid, row, column)
    if (filled.some((each) => !records.includes(each))) return false
    if (filled.length >= FEWEST_RECORDS) shared += 1
    values += filled.length
    labels += filled.filter((each) => isLabel(labelAt(grid, row, each))).length
  }
  return shared * 2 > bottom - top + 1 && labels * 4 <= values
}

const cardOf = (grid: Grid, { column, top, bottom }: LabelRun, at: number, line: number): Card => {
  const pairs: CardPair[] = []
  for (let row = top; row <= bottom; row += 1)
    pairs.push({
      path: [labelAt(grid, row, column)],
      cell: grid.at(row, at),
      original: grid.original(row, at),
      row,
      column: at,
    })
  return { top, bottom, pairs, line }
}

/** Finds a list laid on its side: labels down one column, a record in each of the next. */
export const findSideCards = (grid: Grid, isLabel: LabelTest): readonly Card[] => {
  for (let top = 0; top < Math.min(grid.height, FIRST_ROWS); top += 1) {
    const run = runFrom(grid, top, isLabel)
    const records = run === undefined ? [] : valueColumns(grid, top, run.column)
    if (run === undefined || !isHeadOfColumns(grid, records, top)) continue
    if (!isOnItsSide(grid, run, records, isLabel)) continue
    return records.map((at, place) => cardOf(grid, run, at, top + place))
  }
  return []
}
