import { withRows, writeCells } from './changes.ts'
import { textAt } from './commands.ts'
import { lookThrough } from './looking.ts'
import type { Point, Range } from './selection.ts'
import { filledRows, type GridSession } from './session.ts'

/** A text to find, in part of the sheet where `within` says so. */
export interface Wanted {
  readonly text: string
  readonly within: Range | undefined
}

/** One gesture stores no more: a ledger that needs more is narrowed by its filters first. */
export const MOST_REPLACED = 5000

/** The text in any case of its letters, wherever it stands in a cell. */
const patternOf = (text: string): RegExp =>
  new RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`), 'giu')

const wholeSheet = (session: GridSession): Range => ({
  top: 0,
  left: 0,
  bottom: filledRows(session) - 1,
  right: session.layout().columns.length - 1,
})

/** The cells that hold the text, row by row; undefined where nobody waits for them any more. */
export const findCells = async (
  session: GridSession,
  { text, within }: Wanted,
  isWanted: () => boolean,
): Promise<readonly Point[] | undefined> => {
  if (text === '') return []
  const pattern = patternOf(text)
  const found: Point[] = []
  const isWhole = await lookThrough(session, {
    range: within ?? wholeSheet(session),
    isWanted,
    onCell: ({ row, column, text: shown }) => {
      if (shown.search(pattern) >= 0) found.push({ row, column })
    },
  })
  return isWhole ? found : undefined
}

const isBefore = (one: Point, other: Point): boolean =>
  one.row < other.row || (one.row === other.row && one.column < other.column)

/** The next of the found cells, or the one before; beyond the last comes the first again. */
export const nextFound = (found: readonly Point[], from: Point, by: 1 | -1): Point | undefined =>
  by === 1
    ? (found.find((point) => isBefore(from, point)) ?? found[0])
    : (found.findLast((point) => isBefore(point, from)) ?? found.at(-1))

/** Which of the found cells a cell is, from 0; -1 where it is none. */
export const placeAmong = (found: readonly Point[], { row, column }: Point): number =>
  found.findIndex((point) => point.row === row && point.column === column)

/** Writes another text in place of the found one in these cells, as one step of undo. */
export const replaceIn = (
  session: GridSession,
  cells: readonly Point[],
  { text, by }: { readonly text: string; readonly by: string },
): void => {
  const pattern = patternOf(text)
  const rows = cells.map(({ row }) => row)
  const from = rows.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY)
  const to = rows.reduce((most, row) => Math.max(most, row), 0)
  if (cells.length === 0) return
  withRows(session, { from, to }, (rowOf) =>
    writeCells(session, {
      writes: cells.map((at) => ({
        at,
        // A function: in a plain text `$&` would mean the text that was found.
        text: textAt(session, at, rowOf).replaceAll(pattern, () => by),
      })),
    }),
  )
}

/** The found cells that may be written to. */
export const changeable = (session: GridSession, found: readonly Point[]): readonly Point[] =>
  found.filter(({ column }) => session.layout().columns[column]?.isReadOnly !== true)
