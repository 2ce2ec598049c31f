import type { RowValue, Values } from '../record.ts'

/** The list of a record that keeps the statuses it came to, a row each, and what the parts of a row are. */
export interface StatusList {
  readonly field: string
  readonly status: string
  readonly on: string
  readonly by: string
  readonly note: string
}

/** What is known of coming to a status. */
export interface Passage {
  readonly on: string
  readonly by?: string | null
  readonly note?: string | null
}

const rowsOf = ({ field }: StatusList, values: Values): readonly RowValue[] => {
  const rows = values[field]
  return Array.isArray(rows) ? (rows as readonly RowValue[]) : [] // the list of the field is one of rows
}

/**
 * The list with a row for the status a record comes to. Where its last row is of that status already,
 * somebody wrote it down first: it only takes the day it lacks.
 */
export const statusAdded = (
  list: StatusList | undefined,
  values: Values,
  status: string,
  { on, by, note }: Passage,
): Values => {
  if (list === undefined) return {}
  const rows = rowsOf(list, values)
  const last = rows.at(-1)
  if (last?.[list.status] !== status) {
    const told = { [list.on]: on, [list.by]: by ?? null, [list.note]: note ?? null }
    return { [list.field]: [...rows, { [list.status]: status, ...told }] }
  }
  return last[list.on] ? {} : { [list.field]: [...rows.slice(0, -1), { ...last, [list.on]: on }] }
}

/** The list without its last row where that says a status and its day alone: nobody wrote anything of it. */
export const statusTakenOff = (
  list: StatusList | undefined,
  values: Values,
  status: string,
): Values => {
  if (list === undefined) return {}
  const rows = rowsOf(list, values)
  const last = rows.at(-1)
  const isBare = last?.[list.status] === status && !last[list.by] && !last[list.note]
  return isBare ? { [list.field]: rows.slice(0, -1) } : {}
}
