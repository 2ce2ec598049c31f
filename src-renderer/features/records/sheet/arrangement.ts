import { z } from 'zod'
import type { GridColumn } from '../../../ui/grid/columns.ts'
import type { ColumnArrangement } from '../../../ui/grid/rows.ts'

/** How a clerk laid out the columns of a sheet; kept with the office, names of columns only. */
export const Arrangement = z.object({
  hidden: z.array(z.string()).default([]),
  widths: z.record(z.string(), z.number()).default({}),
  /** Columns in their order; empty is the order of the description. */
  order: z.array(z.string()).default([]),
})
export type Arrangement = z.infer<typeof Arrangement>

export const plainArrangement: Arrangement = { hidden: [], widths: {}, order: [] }

/** The columns in the clerk's order and widths; a column she never saw stands after the others. */
const arranged = (columns: readonly GridColumn[], { order, widths }: Arrangement): GridColumn[] => {
  const place = new Map(order.map((id, at) => [id, at]))
  const placeOf = ({ id }: GridColumn): number => place.get(id) ?? order.length
  return columns
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((column) => ({ ...column, width: widths[column.id] ?? column.width }))
}

/** The columns that are shown, as the clerk laid them out. */
export const shownColumns = (
  columns: readonly GridColumn[],
  arrangement: Arrangement,
): readonly GridColumn[] => {
  const shown = arranged(columns, arrangement).filter(({ id }) => !arrangement.hidden.includes(id))
  return shown.length > 0 ? shown : columns
}

/** The arrangement after the clerk pulled, dragged or hid a column. */
export const arrange = (
  now: Arrangement,
  change: ColumnArrangement,
  columns: readonly GridColumn[],
): Arrangement => {
  switch (change.kind) {
    case 'width':
      return { ...now, widths: { ...now.widths, [change.column]: change.width } }
    case 'hide':
      return { ...now, hidden: [...new Set([...now.hidden, ...change.columns])] }
    case 'order': {
      const others = arranged(columns, now)
        .map(({ id }) => id)
        .filter((id) => id !== change.column)
      const at = change.before === null ? others.length : others.indexOf(change.before)
      return { ...now, order: others.toSpliced(at, 0, change.column) }
    }
  }
}
