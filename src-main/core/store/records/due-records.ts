import type { Filter } from '#shared/contract/records.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { ledgerShape } from '../ledger-shape.ts'
import type { Reader } from '../sql.ts'
import type { RecordKey } from './matters.ts'

export interface DueRecord extends RecordKey {
  readonly title: string
  readonly due: string
  readonly unit: string
}

/** Statuses in which nobody waits for anything any more, by ledger: field → codes. */
const DONE: Partial<
  Record<LedgerId, { readonly field: string; readonly codes: readonly string[] }>
> = {
  receptions: {
    field: 'status',
    codes: ['ONSITE_CLOSED', 'REPLIED', 'CLOSED', 'CALLED_BACK', 'ARCHIVED', 'REJECTED', 'GUIDED'],
  },
  topics: { field: 'stage', codes: ['CLOSED'] },
  proposals: {
    field: 'status',
    codes: ['REPLIED', 'AWAITING_FEEDBACK', 'FEEDBACK_GIVEN', 'ARCHIVED'],
  },
}

/** Records whose own last day (`dueOn`) is on or before a day and whose status is still open. */
export const listDueRecords = (reader: Reader, until: string, limit: number): DueRecord[] =>
  (Object.keys(DONE) as LedgerId[]).flatMap((ledger) => dueIn(reader, ledger, until, limit)) // keys of the table above

const dueIn = (reader: Reader, ledger: LedgerId, until: string, limit: number): DueRecord[] => {
  const done = DONE[ledger]
  const shape = ledgerShape(ledger)
  const due = shape.columnByField.get('dueOn')
  const status = shape.columnByField.get(done?.field ?? '')
  const title = shape.columnByField.get(ledgerOf(ledger).titleField)
  const unit = shape.columnByField.get('handlingUnit') ?? shape.columnByField.get('leadUnit')
  if (done === undefined || due === undefined || status === undefined || title === undefined)
    return []
  const rows = reader.all<{ id: string; title: string | null; due: string; unit: string | null }>(
    `select id, "${title.name}" as title, "${due.name}" as due,
            ${unit === undefined ? 'null' : `"${unit.name}"`} as unit
       from ${ledger}
      where "${due.name}" <= ? and deleted_at is null
        and coalesce("${status.name}", '') not in (${done.codes.map(() => '?').join(', ')})
      order by "${due.name}" limit ?`,
    until,
    ...done.codes,
    limit,
  )
  return rows.map((row) => ({
    ledger,
    id: row.id,
    title: row.title ?? '',
    due: row.due,
    unit: row.unit ?? '',
  }))
}

/** The open records of a ledger up to a day that have no last day, as a list is asked for them. */
export const backlogFilters = (
  ledger: LedgerId,
  until: string,
  codesOf: (set: string | undefined) => readonly string[],
): Filter[] | undefined => {
  const done = DONE[ledger]
  const { dateField, fields } = ledgerOf(ledger)
  const status = fields.find(({ id }) => id === done?.field)
  if (done === undefined || dateField === undefined || status === undefined) return undefined
  const open = codesOf(status.choices).filter((code) => !done.codes.includes(code))
  return [
    { field: status.id, op: 'oneOf', value: open },
    { field: 'dueOn', op: 'empty', value: '' },
    { field: dateField, op: 'to', value: until },
  ]
}

/** Visits that were settled but whose visitor has not been told back, oldest first. */
export const listUncalled = (reader: Reader, since: string, limit: number): DueRecord[] =>
  reader
    .all<{ id: string; title: string | null; due: string; unit: string | null }>(
      `select id, visitor_name as title, closed_on as due, handling_unit as unit from receptions
        where status in ('REPLIED', 'CLOSED') and called_back_on is null and closed_on >= ?
          and deleted_at is null order by closed_on limit ?`,
      since,
      limit,
    )
    .map((row) => ({
      ledger: 'receptions',
      id: row.id,
      title: row.title ?? '',
      due: row.due,
      unit: row.unit ?? '',
    }))

/** Open visits since a day for which nobody typed a last day or took a step: their day and urgency. */
export const listUndatedVisits = (
  reader: Reader,
  since: string,
  limit: number,
): (DueRecord & { readonly urgency: string | null })[] => {
  const done = DONE.receptions?.codes ?? []
  return reader
    .all<{ id: string; title: string | null; due: string; unit: string | null; urgency: string }>(
      `select id, visitor_name as title, visited_on as due, handling_unit as unit, urgency
         from receptions r
        where visited_on >= ? and length(visited_on) = 10 and due_on is null and deleted_at is null
          and coalesce(status, '') not in (${done.map(() => '?').join(', ')})
          and not exists (select 1 from steps s where s.record_id = r.id)
        order by visited_on limit ?`,
      since,
      ...done,
      limit,
    )
    .map((row) => ({
      ...row,
      ledger: 'receptions' as const,
      title: row.title ?? '',
      unit: row.unit ?? '',
    }))
}
