import type { LedgerRecord, MembershipValue, RefValue, Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../errors.ts'
import { insertChange, type Stamp } from './changes.ts'
import { findRecord } from './find-records.ts'
import { type LedgerShape, ledgerShape, toSql } from './ledger-shape.ts'
import { linkNamesToMember, unlinkMember } from './member-names.ts'
import { nextNumber } from './numbers.ts'
import { writeParts } from './record-parts.ts'
import { isSameValue } from './same-value.ts'
import { indexRecord, unindexRecord } from './search-index.ts'
import type { SqlValue, Writer } from './sql.ts'
import { findStudio, findStudioByName } from './studios.ts'

/** What every write of a record needs to know of its world. */
export interface Pen {
  readonly writer: Writer
  readonly newId: () => string
  readonly stamp: Stamp
  readonly site: string
  /** The import batch this write belongs to, or null when a person types. */
  readonly batch: string | null
}

/** A new record as it is handed to the store: values checked, references still by name perhaps. */
export interface Draft {
  readonly values: Values
  readonly extra?: Readonly<Record<string, string>>
}

/** Enters a record, gives it its number, and ties its names to the register. Returns its id. */
export const insertRecord = (pen: Pen, ledger: LedgerId, draft: Draft): string => {
  const shape = ledgerShape(ledger)
  const id = pen.newId()
  const values = numbered(pen, shape, resolveReferences(pen.writer, shape, draft.values))
  const own: Record<string, SqlValue> = {
    id,
    revision: 1,
    created_at: pen.stamp.at,
    created_by: pen.stamp.by,
    updated_at: pen.stamp.at,
    updated_by: pen.stamp.by,
    site_id: pen.site,
    extra: JSON.stringify(draft.extra ?? {}),
    ...columnSql(shape, values),
  }
  const names = Object.keys(own)
  pen.writer.run(
    `insert into ${shape.id} (${names.map((name) => `"${name}"`).join(', ')})
     values (${names.map(() => '?').join(', ')})`,
    ...Object.values(own),
  )
  writeParts(pen.writer, shape, id, values, pen.newId)
  indexRecord(pen.writer, shape, id, values, draft.extra ?? {})
  if (ledger === 'members') linkNamesToMember(pen.writer, id, String(values['name'] ?? ''))
  return id
}

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
  changed: Values,
): Updated => {
  const shape = ledgerShape(ledger)
  const resolved = resolveReferences(pen.writer, shape, changed)
  const values = Object.fromEntries(
    Object.entries(resolved).filter(([field, value]) => !isSameValue(current.values[field], value)),
  )
  if (Object.keys(values).length === 0) return { revision: current.revision, before: {} }
  const revision = current.revision + 1
  const columns = columnSql(shape, values)
  const sets = [...Object.keys(columns), 'revision', 'updated_at', 'updated_by']
  pen.writer.run(
    `update ${shape.id} set ${sets.map((name) => `"${name}" = ?`).join(', ')} where id = ?`,
    ...Object.values(columns),
    revision,
    pen.stamp.at,
    pen.stamp.by,
    current.id,
  )
  writeParts(pen.writer, shape, current.id, values, pen.newId)
  indexRecord(pen.writer, shape, current.id, { ...current.values, ...values }, current.extra)
  const before = Object.fromEntries(
    Object.keys(values).map((field) => [field, current.values[field] ?? null]),
  )
  writeHistory(pen, ledger, current.id, before, values)
  if (ledger === 'members' && typeof values['name'] === 'string') {
    linkNamesToMember(pen.writer, current.id, values['name'])
  }
  return { revision, before }
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
  else indexRecord(pen.writer, ledgerShape(ledger), current.id, current.values, current.extra)
  if (ledger === 'members' && into === 'bin') unlinkMember(pen.writer, current.id)
  if (ledger === 'members' && into === 'book') {
    linkNamesToMember(pen.writer, current.id, String(current.values['name'] ?? ''))
  }
  writeHistory(pen, ledger, current.id, { deleted: into === 'book' }, { deleted: into === 'bin' })
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

const writeHistory = (
  pen: Pen,
  ledger: LedgerId,
  recordId: string,
  before: Values,
  after: Values,
): void => {
  for (const field of Object.keys(after)) {
    insertChange(
      pen.writer,
      pen.newId(),
      {
        ledger,
        recordId,
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
      .map(({ field, name }) => {
        const value = values[field.id]
        const stored = field.kind === 'studio' ? ((value as RefValue | null)?.id ?? null) : value // checked by validateValues
        return [name, toSql(field.kind, stored)]
      }),
  )

/** Names become ids where the register knows them; a studio it does not know is refused. */
const resolveReferences = (writer: Writer, shape: LedgerShape, values: Values): Values => {
  const resolved = { ...values }
  const { studio, membership } = shape
  if (studio !== undefined && resolved[studio.field.id]) {
    resolved[studio.field.id] = resolveStudio(
      writer,
      studio.field.id,
      resolved[studio.field.id] as RefValue,
    )
  }
  if (membership !== undefined && Array.isArray(resolved[membership.id])) {
    resolved[membership.id] = (resolved[membership.id] as MembershipValue[]).map((value) => ({
      role: value.role ?? 'MEMBER',
      from: value.from ?? null,
      to: value.to ?? null,
      studio: resolveStudio(writer, membership.id, value.studio),
    }))
  }
  return resolved
}

const resolveStudio = (writer: Writer, field: string, value: RefValue): RefValue => {
  const found =
    value.id === null ? findStudioByName(writer, value.name) : findStudio(writer, value.id)
  if (found === undefined) {
    throw new AppError('invalid-record', { problems: [{ field, code: 'unknown-reference' }] })
  }
  return { id: found.id, name: found.name }
}

const numbered = (pen: Pen, shape: LedgerShape, values: Values): Values => {
  const { numbering, dateField } = shape.ledger
  if (numbering === undefined || values[numbering.field]) return values
  const year = String(values[dateField ?? ''] ?? pen.stamp.at).slice(0, 4)
  const studio =
    shape.studio === undefined ? null : (values[shape.studio.field.id] as RefValue | null)
  const word = studioWord(pen.writer, studio) ?? numbering.word
  const number = nextNumber(pen.writer, `${shape.id}/${studio?.id ?? ''}/${year}`)
  return { ...values, [numbering.field]: `${year}-${word}-${String(number).padStart(4, '0')}` }
}

const studioWord = (writer: Writer, studio: RefValue | null): string | undefined => {
  if (studio === null || studio === undefined || studio.id === null) return undefined
  const found = findStudio(writer, studio.id)
  return found?.shortName ?? found?.name.replace(/(政协)?委员(工作室|工作站|之家|会客厅)$/u, '')
}
