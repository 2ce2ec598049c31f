import type { ColumnLayout } from './columns.ts'
import type { Point } from './selection.ts'

export const ROW_PX = 30
export const HEAD_PX = 34
export const NUMBER_PX = 56

/** What of the sheet is on screen, head and frozen columns included. */
export interface Viewport {
  readonly scrollLeft: number
  readonly scrollTop: number
  readonly width: number
  readonly height: number
}

/** The cell under a place in the viewport. Outside the cells it is the nearest one; row −1 is the head. */
export const pointAt = (
  place: { readonly x: number; readonly y: number },
  viewport: Viewport,
  layout: ColumnLayout,
): Point => {
  const x = place.x < layout.frozenWidth ? place.x : place.x + viewport.scrollLeft
  const after = layout.lefts.findIndex((left) => left > x)
  const column = after < 0 ? layout.columns.length - 1 : after - 1
  const row = Math.floor((place.y - HEAD_PX + viewport.scrollTop) / ROW_PX)
  return { row: place.y < HEAD_PX ? -1 : row, column }
}

/** Where to scroll so that a cell is seen whole, clear of the head and the frozen columns. */
export const revealed = (
  point: Point,
  viewport: Viewport,
  layout: ColumnLayout,
): { readonly left: number; readonly top: number } => {
  const rowTop = point.row * ROW_PX
  const top = Math.min(
    rowTop,
    Math.max(viewport.scrollTop, rowTop + ROW_PX + HEAD_PX - viewport.height),
  )
  if (point.column < layout.frozen) return { left: viewport.scrollLeft, top }
  const start = layout.lefts[point.column] ?? 0
  const end = start + (layout.columns[point.column]?.width ?? 0)
  const left = Math.min(
    start - layout.frozenWidth,
    Math.max(viewport.scrollLeft, end - viewport.width),
  )
  return { left, top }
}

/** The column before which a dragged heading is dropped; the last place has none. */
export const dropTarget = (layout: ColumnLayout, x: number): string | null => {
  const at = layout.lefts.findIndex(
    (left, index) => left + (layout.columns[index]?.width ?? 0) / 2 > x,
  )
  return layout.columns[at]?.id ?? null
}
