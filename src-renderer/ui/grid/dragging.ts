import { activeText } from './active-cell.ts'
import { draggedRange, fillRange } from './blocks.ts'
import { copyCells } from './commands.ts'
import { beginEdit, finishEdit, select } from './editing.ts'
import { pointAt, type Viewport } from './geometry.ts'
import {
  extendTo,
  type Point,
  type Range,
  rangeOf,
  type Selection,
  selectCell,
  selectRange,
} from './selection.ts'
import { extentOf, filledRows, type GridSession } from './session.ts'

/** The mouse in the viewport, wherever the sheet is scrolled to. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** What the mouse is on: cells, the numbers before the rows, the headings, or the corner. */
export type Zone = 'cells' | 'numbers' | 'heads' | 'corner'

export interface Spot {
  readonly zone: Zone
  readonly point: Point
}

export const spotAt = (session: GridSession, place: Place, viewport: Viewport): Spot => {
  const { rows, columns } = extentOf(session)
  const { row, column } = pointAt(place, viewport, session.layout())
  const zone = row < 0 ? (column < 0 ? 'corner' : 'heads') : column < 0 ? 'numbers' : 'cells'
  const point = {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  }
  return { zone, point }
}

const whole = (session: GridSession, zone: Zone, from: Point, to: Point): Selection => {
  const { columns } = extentOf(session)
  const bottom = Math.max(0, filledRows(session) - 1)
  const all: Range = { top: 0, left: 0, bottom, right: columns - 1 }
  if (zone === 'corner') return selectRange(all)
  if (zone === 'numbers')
    return {
      ...selectCell({ row: from.row, column: 0 }),
      head: { row: to.row, column: all.right },
    }
  return {
    ...selectCell({ row: 0, column: from.column }),
    head: { row: bottom, column: to.column },
  }
}

/** The selection while the mouse is drawn from one spot to another. */
export const drawnSelection = (session: GridSession, from: Spot, to: Point): Selection =>
  from.zone === 'cells'
    ? extendTo(selectCell(from.point), to)
    : whole(session, from.zone, from.point, to)

/** Pressing the mouse ends the cell in work and selects; with Shift it goes on from the anchor. */
export const pressMouse = (session: GridSession, spot: Spot, extend: boolean): Spot => {
  const { selection } = session.state()
  const from: Spot = extend ? { zone: spot.zone, point: selection.anchor } : spot
  const next = drawnSelection(session, from, spot.point)
  if (session.state().mode === 'idle') select(session, next)
  else finishEdit(session, next)
  return from
}

/** A double click opens the cell with what is in it. */
export const openCell = (session: GridSession, spot: Spot): void => {
  if (spot.zone === 'cells') beginEdit(session, 'editing', activeText(session))
}

/** The cells a fill would reach. It may grow over the last row into new ones. */
export const fillTarget = (session: GridSession, to: Point): Range =>
  draggedRange(rangeOf(session.state().selection), to)

/** Lets the fill handle go over a cell. */
export const dropFill = (session: GridSession, target: Range): void => {
  const source = rangeOf(session.state().selection)
  copyCells(session, fillRange(source, target), selectRange(target))
}
