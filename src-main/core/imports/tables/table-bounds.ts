import { type Bounds, columnIndex } from '../correction-book.ts'
import type { Grid } from '../grid.ts'
import type { HeadingBlock } from './heading-block.ts'
import { columnsOf, type FoundTable, isBlankRow, type TableColumn } from './tables.ts'

const within = (row: number | undefined, grid: Grid): number | undefined =>
  row === undefined ? undefined : Math.min(Math.max(row - 1, 0), Math.max(grid.height - 1, 0))

const headingOf = (
  grid: Grid,
  found: HeadingBlock | undefined,
  bounds: Bounds,
): HeadingBlock | undefined => {
  const top = within(bounds.headingFrom, grid) ?? found?.top
  const bottom =
    within(bounds.headingTo, grid) ?? (bounds.headingFrom === undefined ? found?.bottom : top)
  if (top === undefined || bottom === undefined) return undefined
  return { top, bottom: Math.max(top, bottom) }
}

const spanOf = (found: FoundTable | undefined, bounds: Bounds, grid: Grid) => {
  const first = found?.columns[0]?.index ?? 0
  const last = found?.columns.at(-1)?.index ?? grid.width - 1
  // A heading that moved may be wider than the one that was found, unless tables stand side by side.
  const left = bounds.left === undefined ? first : columnIndex(bounds.left)
  const right = bounds.right === undefined ? last : columnIndex(bounds.right)
  return { left, right: Math.min(right, grid.width - 1) }
}

const labelled = (
  grid: Grid,
  heading: HeadingBlock,
  { left, right }: { left: number; right: number },
): readonly TableColumn[] => {
  const columns = new Map(columnsOf(grid, heading).map((column) => [column.index, column]))
  return Array.from(
    { length: Math.max(0, right - left + 1) },
    (_, at) => columns.get(left + at) ?? { index: left + at, path: [] },
  )
}

const titlesAbove = (grid: Grid, top: number, tables: readonly FoundTable[]): number[] => {
  const lowest = tables.reduce(
    (most, each) => (each.heading.bottom < top ? Math.max(most, each.heading.bottom + 1) : most),
    0,
  )
  if (lowest > 0) return []
  return Array.from({ length: top }, (_, row) => row).filter((row) => !isBlankRow(grid, row))
}

const rebound = (
  grid: Grid,
  found: FoundTable | undefined,
  bounds: Bounds,
  others: readonly FoundTable[],
): FoundTable | undefined => {
  const heading = headingOf(grid, found?.heading, bounds)
  if (heading === undefined) return undefined
  const isMoved = found?.heading.top !== heading.top
  const isAlone = others.every((each) => each === found || each.heading.top !== found?.heading.top)
  const span = spanOf(isAlone && isMoved ? undefined : found, bounds, grid)
  const next = others
    .filter((each) => each !== found && each.heading.top > heading.bottom)
    .reduce((least, each) => Math.min(least, each.titleRows[0] ?? each.heading.top), grid.height)
  const from = Math.max(within(bounds.bodyFrom, grid) ?? 0, heading.bottom + 1)
  const to = bounds.bodyTo === undefined ? (isMoved ? next : (found?.to ?? next)) : bounds.bodyTo
  return {
    titleRows: isMoved
      ? titlesAbove(
          grid,
          heading.top,
          others.filter((each) => each !== found),
        )
      : (found?.titleRows ?? []),
    heading,
    columns: labelled(grid, heading, span),
    from,
    to: Math.max(from, Math.min(to, grid.height)),
    repeats: (found?.repeats ?? []).filter((repeat) => repeat.top > heading.bottom),
  }
}

/** Moves the tables of a sheet to where a person says they lie; one beyond the last is a new one. */
export const moveTables = (
  grid: Grid,
  found: readonly FoundTable[],
  bounds: ReadonlyMap<number, Bounds>,
): FoundTable[] => {
  if (bounds.size === 0) return [...found]
  const moved = found.map((table, at) => {
    const said = bounds.get(at)
    return said === undefined ? table : (rebound(grid, table, said, found) ?? table)
  })
  const added = bounds.get(found.length)
  const fresh = added === undefined ? undefined : rebound(grid, undefined, added, found)
  return fresh === undefined ? moved : [...moved, fresh]
}
