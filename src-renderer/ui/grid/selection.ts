export interface Point {
  readonly row: number
  readonly column: number
}

/** Both ends belong to it. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Extent {
  readonly rows: number
  readonly columns: number
}

/** The rectangle between anchor and head; the active cell lies in it and takes what is typed. */
export interface Selection {
  readonly active: Point
  readonly anchor: Point
  readonly head: Point
  /** Where a run of Tab began: Enter goes on below that column. */
  readonly entryColumn: number | undefined
}

export const selectCell = (point: Point): Selection => ({
  active: point,
  anchor: point,
  head: point,
  entryColumn: undefined,
})

export const selectRange = ({ top, left, bottom, right }: Range): Selection => ({
  ...selectCell({ row: top, column: left }),
  head: { row: bottom, column: right },
})

export const extendTo = (selection: Selection, head: Point): Selection => ({
  active: selection.anchor,
  anchor: selection.anchor,
  head,
  entryColumn: undefined,
})

export const rangeOf = ({ anchor, head }: Selection): Range => ({
  top: Math.min(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  bottom: Math.max(anchor.row, head.row),
  right: Math.max(anchor.column, head.column),
})

export const heightOf = (range: Range): number => range.bottom - range.top + 1
export const widthOf = (range: Range): number => range.right - range.left + 1
export const isSingle = (range: Range): boolean => heightOf(range) === 1 && widthOf(range) === 1

const clampPoint = (point: Point, extent: Extent): Point => ({
  row: Math.max(0, Math.min(point.row, extent.rows - 1)),
  column: Math.max(0, Math.min(point.column, extent.columns - 1)),
})

/** The same selection where rows or columns went away under it. */
export const clampSelection = (selection: Selection, extent: Extent): Selection => {
  const active = clampPoint(selection.active, extent)
  const anchor = clampPoint(selection.anchor, extent)
  const head = clampPoint(selection.head, extent)
  const isSame = [
    [active, selection.active],
    [anchor, selection.anchor],
    [head, selection.head],
  ].every(([one, other]) => one?.row === other?.row && one?.column === other?.column)
  return isSame ? selection : { ...selection, active, anchor, head }
}
