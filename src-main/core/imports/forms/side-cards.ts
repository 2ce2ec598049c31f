import type { Grid } from '../grid.ts'
import type { LabelTest } from '../tables/heading-block.ts'
import type { Card, CardPair } from './cards.ts'

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

/** 来访人 张三 联系电话 139…: a column of labels, whatever reaches over it from the left, is no record. */
const isOfLabels = (
  grid: Grid,
  { top, bottom }: LabelRun,
  column: number,
  isLabel: LabelTest,
): boolean => {
  const own: string[] = []
  for (let row = top; row <= bottom; row += 1) {
    const merge = grid.merge(row, column)
    const text = merge === undefined || merge.left === column ? labelAt(grid, row, column) : ''
    if (text !== '') own.push(text)
  }
  return own.length > 0 && own.filter((text) => isLabel(text)).length * 2 > own.length
}

/** Every line tells of more than one record, and no label stands among the values. */
const isOnItsSide = (
  grid: Grid,
  { column, top, bottom }: LabelRun,
  records: readonly number[],
  isLabel: LabelTest,
): boolean => {
  if (records.some((each) => isOfLabels(grid, { column, top, bottom }, each, isLabel))) return false
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
    if (run === undefined) continue
    const records = valueColumns(grid, top, run.column)
    if (isHeadOfColumns(grid, records, top) && isOnItsSide(grid, run, records, isLabel))
      return records.map((at, place) => cardOf(grid, run, at, run.top + place))
    // The lower lines of a form are no list on its side either.
    if (records.some((each) => isOfLabels(grid, run, each, isLabel))) top = run.bottom
  }
  return []
}
