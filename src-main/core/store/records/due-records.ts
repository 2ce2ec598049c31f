import type { Filter } from '#shared/contract/records.ts'
import { lifeCycleOf } from '#shared/domain/status/life-cycles.ts'
import { settledSigns } from '#shared/domain/status/settled.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { ledgerShape } from '../ledger-shape.ts'
import { snakeCase } from '../schema/names.ts'
import type { Reader } from '../sql.ts'
import type { RecordKey } from './matters.ts'

export interface DueRecord extends RecordKey {
  readonly due: string
  readonly unit: string
}

interface DueRow {
  readonly id: string
  readonly due: string
  readonly unit: string | null
}

const toDue =
  (ledger: LedgerId) =>
  ({ unit, ...row }: DueRow): DueRecord => ({ ledger, ...row, unit: unit ?? '' })

/** Records whose own last day (`dueOn`) is on or before a day and which are not settled. */
export const listDueRecords = (reader: Reader, until: string, limit: number): DueRecord[] =>
  (Object.keys(settledSigns) as LedgerId[]) // keys of a checked table
    .flatMap((ledger) => dueIn(reader, ledger, until, limit))

const dueIn = (reader: Reader, ledger: LedgerId, until: string, limit: number): DueRecord[] => {
  const unit = ledgerShape(ledger).columns.find(({ field }) => field.settles === true)
  const open = openCondition(ledger)
  return reader
    .all<DueRow>(
      `select id, due_on as due, ${unit?.name ?? 'null'} as unit from ${ledger}
        where due_on <= ? and deleted_at is null and ${open.sql} order by due_on limit ?`,
      until,
      ...open.values,
      limit,
    )
    .map(toDue(ledger))
}

/** Not one sign that a record is settled. */
const openCondition = (ledger: LedgerId): { sql: string; values: readonly string[] } => {
  const signs = settledSigns[ledger] ?? []
  const unset = signs.map(({ field, codes }) =>
    codes === undefined
      ? `coalesce(${snakeCase(field)}, '') = ''`
      : `coalesce(${snakeCase(field)}, '') not in (${codes.map(() => '?').join(', ')})`,
  )
  return { sql: unset.join(' and '), values: signs.flatMap(({ codes }) => codes ?? []) }
}

/** What was agreed to be done by a day and is not noted as done: who owes it, and the case. */
export const listOwedItems = (
  reader: Reader,
  until: string,
  limit: number,
): (DueRecord & { readonly text: string })[] =>
  reader
    .all<DueRow & { text: string | null }>(
      `select c.record_id as id, c.due_on as due, c.party as unit, c.text
         from mediations_agreement_items c join mediations t on t.id = c.record_id
        where c.due_on <= ? and c.performed_on is null and t.deleted_at is null
          and coalesce(t.performance, '') not in ('DONE', 'NOT_NEEDED')
        order by c.due_on limit ?`,
      until,
      limit,
    )
    .map(({ text, ...row }) => ({ ...toDue('mediations')(row), text: text ?? '' }))

/** The open records of a ledger up to a day that have no last day, as a list is asked for them. */
export const backlogFilters = (
  ledger: LedgerId,
  until: string,
  codesOf: (set: string | undefined) => readonly string[],
): Filter[] | undefined => {
  const { dateField, fields } = ledgerOf(ledger)
  const done = settledSigns[ledger]?.find(({ field }) => field === lifeCycleOf(ledger)?.field)
  const status = fields.find(({ id }) => id === done?.field)
  if (done === undefined || dateField === undefined || status === undefined) return undefined
  const open = codesOf(status.choices).filter((code) => !done.codes?.includes(code))
  return [
    { field: status.id, op: 'oneOf', value: open },
    { field: 'dueOn', op: 'empty', value: '' },
    { field: dateField, op: 'to', value: until },
  ]
}

/** Visits that were settled but whose visitor has not been told back, oldest first. */
export const listUncalled = (reader: Reader, since: string, limit: number): DueRecord[] =>
  reader
    .all<DueRow>(
      `select id, closed_on as due, handling_unit as unit from receptions
        where status in ('REPLIED', 'CLOSED') and called_back_on is null and closed_on >= ?
          and deleted_at is null order by closed_on limit ?`,
      since,
      limit,
    )
    .map(toDue('receptions'))

/** Open visits since a day for which nobody typed a last day or took a step: their day and urgency. */
export const listUndatedVisits = (
  reader: Reader,
  since: string,
  limit: number,
): (DueRecord & { readonly urgency: string | null })[] => {
  const open = openCondition('receptions')
  return reader
    .all<DueRow & { urgency: string | null }>(
      `select id, visited_on as due, handling_unit as unit, urgency from receptions r
        where visited_on >= ? and due_on is null and deleted_at is null
          and ${open.sql}
          and not exists (select 1 from steps s where s.record_id = r.id)
        order by visited_on limit ?`,
      since,
      ...open.values,
      limit,
    )
    .map(({ urgency, ...row }) => ({ ...toDue('receptions')(row), urgency }))
}
