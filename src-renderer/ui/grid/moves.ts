import {
  type Extent,
  extendTo,
  isSingle,
  type Point,
  type Range,
  rangeOf,
  type Selection,
  selectCell,
} from './selection.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

export type Move =
  | { readonly kind: 'step' | 'edge' | 'page'; readonly to: Direction; readonly extend: boolean }
  | {
      readonly kind: 'rowStart' | 'rowEnd' | 'sheetStart' | 'sheetEnd'
      readonly extend: boolean
    }
  | { readonly kind: 'enter' | 'tab'; readonly back: boolean }

/** What a move has to know of the sheet. */
export interface Ground {
  readonly extent: Extent
  /** Rows that hold records: End stops there, a step may go one further. */
  readonly filledRows: number
  readonly pageRows: number
  readonly isFilled: (point: Point) => boolean
}

const STEPS: Readonly<Record<Direction, Point>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
}

const isInside = ({ row, column }: Point, { rows, columns }: Extent): boolean =>
  row >= 0 && column >= 0 && row < rows && column < columns

const stepped = (from: Point, to: Direction, extent: Extent, by = 1): Point => {
  const { row, column } = STEPS[to]
  return {
    row: Math.max(0, Math.min(from.row + row * by, extent.rows - 1)),
    column: Math.max(0, Math.min(from.column + column * by, extent.columns - 1)),
  }
}

/** As Ctrl with an arrow in a spreadsheet: to the end of this block, or to the next one. */
const edgeFrom = (from: Point, to: Direction, ground: Ground): Point => {
  const next = (point: Point): Point => ({
    row: point.row + STEPS[to].row,
    column: point.column + STEPS[to].column,
  })
  const extent = { ...ground.extent, rows: Math.max(ground.filledRows, from.row + 1) }
  let at = from
  const leavesBlock = ground.isFilled(from) && isInside(next(from), extent)
  const inBlock = leavesBlock && ground.isFilled(next(from))
  while (isInside(next(at), extent)) {
    const ahead = ground.isFilled(next(at))
    if (inBlock && !ahead) break
    at = next(at)
    if (!inBlock && ahead) break
  }
  return at
}

const target = (from: Point, move: Exclude<Move, { back: boolean }>, ground: Ground): Point => {
  const lastColumn = ground.extent.columns - 1
  switch (move.kind) {
    case 'step':
      return stepped(from, move.to, ground.extent)
    case 'page':
      return stepped(from, move.to, ground.extent, ground.pageRows)
    case 'edge':
      return edgeFrom(from, move.to, ground)
    case 'rowStart':
      return { row: from.row, column: 0 }
    case 'rowEnd':
      return { row: from.row, column: lastColumn }
    case 'sheetStart':
      return { row: 0, column: 0 }
    case 'sheetEnd':
      return { row: Math.max(0, ground.filledRows - 1), column: lastColumn }
  }
}

/** Round and round inside a selected block, down its columns (Enter) or along its rows (Tab). */
const cycled = (active: Point, range: Range, by: 'enter' | 'tab', back: boolean): Point => {
  const height = range.bottom - range.top + 1
  const width = range.right - range.left + 1
  const row = active.row - range.top
  const column = active.column - range.left
  const count = height * width
  const at = by === 'enter' ? column * height + row : row * width + column
  const next = (at + (back ? -1 : 1) + count) % count
  return by === 'enter'
    ? { row: range.top + (next % height), column: range.left + Math.floor(next / height) }
    : { row: range.top + Math.floor(next / width), column: range.left + (next % width) }
}

const tabbed = (from: Point, back: boolean, { rows, columns }: Extent): Point => {
  const at = from.row * columns + from.column + (back ? -1 : 1)
  const kept = Math.max(0, Math.min(at, rows * columns - 1))
  return { row: Math.floor(kept / columns), column: kept % columns }
}

const movedOn = (
  selection: Selection,
  move: Extract<Move, { back: boolean }>,
  extent: Extent,
): Selection => {
  const range = rangeOf(selection)
  const { active } = selection
  if (!isSingle(range)) return { ...selection, active: cycled(active, range, move.kind, move.back) }
  if (move.kind === 'tab')
    return {
      ...selectCell(tabbed(active, move.back, extent)),
      entryColumn: selection.entryColumn ?? active.column,
    }
  const column = move.back ? active.column : (selection.entryColumn ?? active.column)
  return selectCell(stepped({ row: active.row, column }, move.back ? 'up' : 'down', extent))
}

/** Where a move leads. It never leaves the sheet. */
export const moved = (selection: Selection, move: Move, ground: Ground): Selection => {
  if ('back' in move) return movedOn(selection, move, ground.extent)
  const from = move.extend ? selection.head : selection.active
  const to = target(from, move, ground)
  return move.extend ? extendTo(selection, to) : selectCell(to)
}
