import { heightOf, type Point, type Range, widthOf } from './selection.ts'
import type { TextBlock } from './tsv.ts'

/** A cell that takes the content of another one. */
export interface CellCopy {
  readonly from: Point
  readonly to: Point
}

const pointsOf = function* ({ top, left, bottom, right }: Range): Generator<Point> {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) yield { row, column }
}

export const cellsIn = (range: Range): readonly Point[] => [...pointsOf(range)]

const wrapped = (at: number, from: number, size: number): number =>
  from + ((((at - from) % size) + size) % size)

/** Repeats the source over the target, the pattern kept in step also where it grows upwards. */
export const fillRange = (source: Range, target: Range): readonly CellCopy[] =>
  cellsIn(target)
    .filter(
      ({ row, column }) =>
        row < source.top || row > source.bottom || column < source.left || column > source.right,
    )
    .map((to) => ({
      to,
      from: {
        row: wrapped(to.row, source.top, heightOf(source)),
        column: wrapped(to.column, source.left, widthOf(source)),
      },
    }))

/**
 * Ctrl+D and Ctrl+R: the first row (column) of the selection goes into the others; a selection of
 * one row (column) takes the one before it.
 */
export const fillFrom = (range: Range, way: 'down' | 'right'): readonly CellCopy[] => {
  if (way === 'down') {
    const from = heightOf(range) === 1 ? range.top - 1 : range.top
    if (from < 0) return []
    return fillRange({ ...range, top: from, bottom: from }, { ...range, top: from })
  }
  const from = widthOf(range) === 1 ? range.left - 1 : range.left
  if (from < 0) return []
  return fillRange({ ...range, left: from, right: from }, { ...range, left: from })
}

/** The rectangle a dragged fill handle covers: it grows the source in one direction only. */
export const draggedRange = (source: Range, to: Point): Range => {
  const below = to.row - source.bottom
  const above = source.top - to.row
  const right = to.column - source.right
  const left = source.left - to.column
  const vertical = Math.max(below, above, 0)
  const horizontal = Math.max(right, left, 0)
  if (vertical === 0 && horizontal === 0) return source
  if (vertical >= horizontal)
    return below > 0 ? { ...source, bottom: to.row } : { ...source, top: to.row }
  return right > 0 ? { ...source, right: to.column } : { ...source, left: to.column }
}

export interface PlacedText {
  readonly at: Point
  readonly text: string
}

export interface PastePlan {
  readonly cells: readonly PlacedText[]
  readonly range: Range
  /** Columns of the block that stand beyond the last column of the sheet. */
  readonly columnsLost: number
}

const timesIn = (size: number, room: number): number => (room % size === 0 ? room / size : 1)

/**
 * Where the cells of a pasted block go: at the corner of the selection, or over the whole selection
 * where the block fits into it a whole number of times, as one value does into any.
 */
export const planPaste = (block: TextBlock, selected: Range, columns: number): PastePlan => {
  const height = block.length
  const width = Math.max(...block.map((row) => row.length))
  const down = timesIn(height, heightOf(selected))
  const across = timesIn(width, widthOf(selected))
  const bottom = selected.top + height * down - 1
  const right = Math.min(selected.left + width * across, columns) - 1
  const range = { top: selected.top, left: selected.left, bottom, right }
  const cells = cellsIn(range).map((at) => ({
    at,
    text: block[(at.row - range.top) % height]?.[(at.column - range.left) % width] ?? '',
  }))
  return { cells, range, columnsLost: Math.max(0, selected.left + width * across - columns) }
}
