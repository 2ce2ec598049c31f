import type { RawCell } from '../../workbooks/book.ts'
import type { ColumnUse, MappedColumn } from '../columns/columns.ts'
import type { Finding } from '../values/cell-reading.ts'

type SeatUse = Extract<ColumnUse, { kind: 'seat' }>

/** A column of a roster grid whose cells seat somebody. */
export type SeatColumn = MappedColumn & { readonly use: SeatUse }

/** The seats of a table, in the order of its columns. */
export const seatsOf = (columns: readonly MappedColumn[]): readonly SeatColumn[] =>
  columns.filter((column): column is SeatColumn => column.use.kind === 'seat')

/** What a seat's day rests on: the cell that says it and where that cell stands. */
export interface SeatDay {
  readonly day: string | undefined
  readonly finding: Finding | undefined
  readonly column: string
  readonly cell: RawCell | null
}

/** Says on which day a cell of the grid seats somebody. */
export type SeatDays = (row: number, column: SeatColumn) => SeatDay
