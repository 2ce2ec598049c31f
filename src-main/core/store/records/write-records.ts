import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import { insertChange } from '../changes.ts'
import { columnValue, type LedgerShape, ledgerShape } from '../ledger-shape.ts'
import { indexRecord, unindexRecord } from '../search/search-index.ts'
import type { SqlValue, Writer } from '../sql.ts'
import { findRecord } from './find-records.ts'
import type { Draft } from './insert-records.ts'
import type { RecordKey } from './matters.ts'
import { linkNamesToMember, unlinkMember } from './member-names.ts'
import type { Pen } from './pen.ts'
import { writeParts } from './record-parts.ts'
import { resolveReferences } from './record-references.ts'
import { isSameValue } from './same-value.ts'

/** What a change did: the record's new revision and the former values of what it touched. */
export interface Updated {
  readonly revision: number
  readonly before: Values
}

/**
 * Changes the fields that `values` carries and writes each change into the history. Fields that
 * already hold the value are left alone; nothing to change gives the old revision back.
 */
export const updateRecord = (
  pen: Pen,
  ledger: LedgerId,
  current: LedgerRecord,
  changed: Draft,
): Updated => {
  const shape = ledgerShape(ledger)
  const resolved = resolveReferences(pen.writer, shape, changed.values)
  const values = Object.fromEntries(
    Object.entries(resolved).filter(([field, value]) => !isSameValue(current.values[field], value)),
  )
  const extra = changedExtra(current.extra, changed.extra ?? {})
  const touched = { ...values, ...extra.changes }
  if (Object.keys(touched).length === 0) return { revision: current.revision, before: {} }
  const revision = current.revision + 1
  const columns = { ...columnSql(shape, values), extra: JSON.stringify(extra.whole) }
  const sets = [...Object.keys(columns), 'revision', 'updated_at', 'updated_by']
  pen.writer.run(
    `update ${shape.id} set ${sets.map((name) => `"${name}" = ?`).join(', ')} where id = ?`,
    ...Object.values(columns),
    revision,
    pen.stamp.at,
    pen.stamp.by,
    current.id,
  )
  writeParts(pen, shape, current.id, values)
  const whole = { id: current.id, values: { ...current.values, ...values }, extra: extra.whole }
  indexRecord(pen.writer, shape, whole)
  const before = Object.fromEntries(
    Object.keys(values).map((field) => [field, current.values[field] ?? null]),
  )
  writeHistory(pen, { ledger, id: current.id }, { ...before, ...extra.before }, touched)
  if (ledger === 'members') pen.memberByName?.clear()
  if (ledger === 'members' && typeof values['name'] === 'string') {
    linkNamesToMember(pen.writer, current.id, values['name'])
  }
  return { revision, before }
}

/** What a change does to the columns without a field; an emptied one goes. */
const changedExtra = (
  current: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
) => {
  const labels = Object.keys(wanted).filter((label) => (current[label] ?? '') !== wanted[label])
  const whole = Object.entries({ ...current, ...wanted }).filter(([, text]) => text !== '')
  const named = (from: Readonly<Record<string, string>>): Values =>
    Object.fromEntries(labels.map((label) => [`extra.${label}`, from[label] ?? null]))
  return { whole: Object.fromEntries(whole), before: named(current), changes: named(wanted) }
}

/** Moves a record to the recycle bin, or back from it; the history says so. */
export const binRecord = (
  pen: Pen,
  ledger: LedgerId,
  current: LedgerRecord,
  into: 'bin' | 'book',
): void => {
  pen.writer.run(
    `update ${ledgerShape(ledger).id} set deleted_at = ?, revision = revision + 1, updated_at = ?,
            updated_by = ? where id = ?`,
    into === 'bin' ? pen.stamp.at : null,
    pen.stamp.at,
    pen.stamp.by,
    current.id,
  )
  if (into === 'bin') unindexRecord(pen.writer, current.id)
  else indexRecord(pen.writer, ledgerShape(ledger), current)
  if (ledger === 'members') pen.memberByName?.clear()
  if (ledger === 'members' && into === 'bin') unlinkMember(pen.writer, current.id)
  if (ledger === 'members' && into === 'book') {
    linkNamesToMember(pen.writer, current.id, String(current.values['name'] ?? ''))
  }
  const key = { ledger, id: current.id }
  writeHistory(pen, key, { deleted: into === 'book' }, { deleted: into === 'bin' })
}

/** The record as it stands, or the error a page understands: gone, or changed by someone else. */
export const currentRecord = (
  writer: Writer,
  ledger: LedgerId,
  id: string,
  revision: number,
): LedgerRecord => {
  const current = findRecord(writer, ledger, id)
  if (current === undefined) throw new AppError('not-found', { what: ledger, id })
  if (current.revision !== revision) {
    throw new AppError('stale-write', { what: ledger, id, revision: current.revision })
  }
  return current
}

const writeHistory = (pen: Pen, { ledger, id }: RecordKey, before: Values, after: Values): void => {
  for (const field of Object.keys(after)) {
    insertChange(
      pen.writer,
      pen.newId(),
      {
        ledger,
        recordId: id,
        field,
        before: JSON.stringify(before[field] ?? null),
        after: JSON.stringify(after[field] ?? null),
        batch: pen.batch,
      },
      pen.stamp,
    )
  }
}

const columnSql = (shape: LedgerShape, values: Values): Record<string, SqlValue> =>
  Object.fromEntries(
    shape.columns
      .filter(({ field }) => field.id in values)
      .map(({ field, name }) => [name, columnValue(field, values[field.id])]),
  )
