import type { Grid } from '../grid.ts'
import { isSequenceLabel, labelKey } from '../headings/heading-labels.ts'
import { type HeadingBlock, headingAt, type LabelTest, mayBeHeading } from './heading-block.ts'
import { textsOf } from './heading-rows.ts'
import { isPageNote } from './page-notes.ts'

export interface TableColumn {
  readonly index: number
  /** Distinct labels from the top row of the heading down. */
  readonly path: readonly string[]
}

/** One table of a sheet; rows from 0, `to` not included. */
export interface FoundTable {
  readonly titleRows: readonly number[]
  readonly heading: HeadingBlock
  readonly columns: readonly TableColumn[]
  readonly from: number
  readonly to: number
  /** Headings that come again lower down, for the next page of paper. */
  readonly repeats: readonly HeadingBlock[]
}

/** Tells a row in which no cell says anything. */
export const isBlankRow = (grid: Grid, row: number): boolean => {
  for (let column = 0; column < grid.width; column += 1)
    if (grid.text(row, column) !== '') return false
  return true
}

const distinctCells = (grid: Grid, row: number): number => {
  let count = 0
  for (let column = 0; column < grid.width; column += 1) {
    const merge = grid.merge(row, column)
    if ((merge === undefined || merge.left === column) && grid.text(row, column) !== '') count += 1
  }
  return count
}

/** Parents without merges reach right until the next one, over columns that have a label below. */
const groupLabel = (grid: Grid, block: HeadingBlock, row: number, column: number): string => {
  const own = grid.text(row, column)
  if (own !== '' || row === block.bottom || grid.text(block.bottom, column) === '') return own
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = grid.text(row, left)
    if (text === '') continue
    return grid.merge(row, left) === undefined && grid.text(block.bottom, left) !== '' ? text : ''
  }
  return ''
}

const pathOf = (grid: Grid, block: HeadingBlock, column: number): string[] => {
  const path: string[] = []
  for (let row = block.top; row <= block.bottom; row += 1) {
    const label = groupLabel(grid, block, row, column).replace(/\s+/g, ' ')
    if (label !== '' && label !== path.at(-1)) path.push(label)
  }
  return path
}

/** The columns under a heading, each with its labels from the top down; none beyond the last label. */
export const columnsOf = (grid: Grid, block: HeadingBlock): TableColumn[] => {
  const columns: TableColumn[] = []
  for (let index = 0; index < grid.width; index += 1)
    columns.push({ index, path: pathOf(grid, block, index) })
  while (columns.at(-1)?.path.length === 0) columns.pop()
  return columns
}

const leafKey = (column: TableColumn): string => labelKey(column.path.at(-1) ?? '')

/** A gap between two groups of headings (活动情况, 社情民意): each group is a table of its own. */
const isOtherGroup = (before: TableColumn | undefined, column: TableColumn): boolean =>
  before !== undefined &&
  column.index > before.index + 1 &&
  before.path.length > 1 &&
  column.path.length > 1 &&
  before.path[0] !== column.path[0]

/**
 * Tables side by side: the first heading of the left one comes again, followed by its second.
 * Columns without any label belong to none.
 */
const splitBands = (columns: readonly TableColumn[]): TableColumn[][] => {
  const labelled = columns.filter((column) => column.path.length > 0)
  const [first, second] = labelled
  if (first === undefined || second === undefined) return []
  const startsBand = (at: number): boolean => {
    const column = labelled[at]
    const next = labelled[at + 1]
    if (at === 0 || column === undefined || next === undefined) return false
    if (isOtherGroup(labelled[at - 1], column)) return true
    if (isSequenceLabel(column.path.at(-1) ?? '')) return isSequenceLabel(first.path.at(-1) ?? '')
    return leafKey(column) === leafKey(first) && leafKey(next) === leafKey(second)
  }
  const bands: TableColumn[][] = [[]]
  labelled.forEach((column, at) => {
    if (startsBand(at)) bands.push([])
    bands.at(-1)?.push(column)
  })
  return bands
}

interface Region {
  readonly heading: HeadingBlock
  readonly titleRows: number[]
  readonly repeats: HeadingBlock[]
  to: number
}

const isSameHeading = (grid: Grid, a: HeadingBlock, b: HeadingBlock): boolean => {
  const keysOf = (block: HeadingBlock): string[] => columnsOf(grid, block).map(leafKey)
  const [first, second] = [keysOf(a), keysOf(b)]
  const size = Math.max(first.length, second.length)
  const equal = first.filter((key, at) => key === second[at]).length
  return equal >= size * 0.6
}

/** Lines just above a further heading that look like its title rather than like the last body rows. */
export const titleAbove = (grid: Grid, top: number, lowest: number): number[] => {
  const rows: number[] = []
  for (let row = top - 1; row >= lowest && rows.length < 4; row -= 1) {
    if (isBlankRow(grid, row) || distinctCells(grid, row) > 2) break
    rows.unshift(row)
  }
  return rows
}

/** Rows of a sheet from 0, the end not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The rows of a span in which some cell says something. */
export const filledRows = (grid: Grid, { from, to }: Span): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).filter(
    (row) => !isBlankRow(grid, row),
  )

const TAIL = /^(?:第?\d+页|.{0,4}(?:合计|总计|小计|累计|共计|续表)|.{2,8}[:：]|[注备说])/

/** The same heading under a title of its own (another studio, another year) begins another table. */
const hasOtherTitle = (grid: Grid, last: Region, heading: HeadingBlock): boolean => {
  const lowest = (last.repeats.at(-1) ?? last.heading).bottom + 1
  const textOf = (row: number): string =>
    [...new Set(textsOf(grid, row))].join('').replace(/\s+/g, '')
  const known = new Set(last.titleRows.map(textOf))
  return titleAbove(grid, heading.top, lowest).some((row) => {
    const text = textOf(row)
    return (
      distinctCells(grid, row) === 1 &&
      text.length > 3 &&
      !TAIL.test(text) &&
      !isPageNote(text) &&
      !known.has(text)
    )
  })
}

/** Takes a heading in: as the next page of the table above, or as the begin of another table. */
const takeHeading = (
  grid: Grid,
  regions: Region[],
  heading: HeadingBlock,
  { from, to }: Span,
): void => {
  const last = regions.at(-1)
  const isNext = last !== undefined && isSameHeading(grid, last.heading, heading)
  if (isNext && !hasOtherTitle(grid, last, heading)) {
    last.repeats.push(heading)
    return
  }
  const titleRows =
    last === undefined
      ? filledRows(grid, { from, to: heading.top })
      : titleAbove(grid, heading.top, last.heading.bottom + 1)
  if (last !== undefined) last.to = titleRows[0] ?? heading.top
  regions.push({ heading, titleRows, repeats: [], to })
}

const findRegions = (grid: Grid, isLabel: LabelTest, span: Span): Region[] => {
  const regions: Region[] = []
  for (let row = span.from; row < span.to; row += 1) {
    const last = regions.at(-1)
    if (last !== undefined && !mayBeHeading(grid, row, isLabel)) continue
    const from = last === undefined ? span.from : last.heading.bottom + 1
    const heading = headingAt(grid, row, from, isLabel)
    if (heading === undefined) continue
    takeHeading(grid, regions, heading, span)
    row = heading.bottom
  }
  return regions
}

const saysSomething = (grid: Grid, column: number, rows: Span): boolean => {
  for (let row = rows.from; row < rows.to; row += 1) {
    if (grid.own(row, column) === null || grid.text(row, column) === '') continue
    const merge = grid.merge(row, column)
    if (merge === undefined || merge.left === column) return true
  }
  return false
}

/** A column that nobody has given a heading is kept where its cells say something. */
const withUnlabelled = (
  grid: Grid,
  labelled: readonly TableColumn[],
  end: number,
  rows: Span,
): readonly TableColumn[] => {
  const byIndex = new Map(labelled.map((column) => [column.index, column]))
  const columns: TableColumn[] = []
  for (let index = labelled[0]?.index ?? 0; index < end; index += 1) {
    const known = byIndex.get(index)
    if (known !== undefined) columns.push(known)
    else if (saysSomething(grid, index, rows)) columns.push({ index, path: [] })
  }
  return columns
}

/**
 * Finds the tables of a sheet, or of some rows of it, one below the other or side by side, by headings
 * the ledgers know.
 */
export const findTables = (
  grid: Grid,
  isLabel: LabelTest,
  span: Span = { from: 0, to: grid.height },
): FoundTable[] =>
  findRegions(grid, isLabel, span).flatMap(({ heading, titleRows, repeats, to }) => {
    const bands = splitBands(columnsOf(grid, heading))
    return bands.map((columns, at) => ({
      titleRows,
      heading,
      columns: withUnlabelled(grid, columns, bands[at + 1]?.[0]?.index ?? grid.width, {
        from: heading.bottom + 1,
        to,
      }),
      from: heading.bottom + 1,
      to,
      repeats,
    }))
  })
