import type { Paper, PaperCell, PaperPart, PaperRow } from '#shared/domain/paper.ts'
import { type PageBox, pageOf, textWidth } from '#shared/domain/paper-layout.ts'

/** A cell with the column of the paper's grid it begins in. */
export interface PlacedCell {
  readonly cell: PaperCell
  readonly at: number
  /** In mm. */
  readonly width: number
}

export interface PlacedRow {
  readonly row: PaperRow
  readonly cells: readonly PlacedCell[]
}

/** The widths of a paper's columns on a page, in mm. */
export const columnWidths = (paper: Paper, page: PageBox = pageOf(paper)): readonly number[] => {
  const all = paper.columns.reduce((sum, share) => sum + share, 0)
  return paper.columns.map((share) => (share / all) * textWidth(page))
}

/** Finds the column each cell begins in: cells from rows above may reach down into a row. */
export const placeRows = (
  rows: readonly PaperRow[],
  widths: readonly number[],
): readonly PlacedRow[] => {
  const reached = widths.map(() => 0)
  return rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const at = reached.findIndex((rest) => rest <= 0)
      const span = cell.span ?? 1
      for (let column = at; column < at + span; column++) reached[column] = cell.down ?? 1
      const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
      return { cell, at, width }
    })
    for (const column of reached.keys()) reached[column] = (reached[column] ?? 0) - 1
    return { row, cells }
  })
}

/** The columns in which some cell begins: a workbook needs no others. */
export const usedColumns = (parts: readonly PaperPart[], widths: readonly number[]): number[] => {
  const starts = parts.flatMap((part) =>
    part.kind === 'grid'
      ? [...placeRows(part.head, widths), ...placeRows(part.rows, widths)].flatMap(({ cells }) =>
          cells.map(({ at }) => at),
        )
      : [],
  )
  return [...new Set([0, ...starts])].toSorted((a, b) => a - b)
}
