import type { RefValue, Values } from '#shared/domain/record.ts'
import type { Field, FieldKind, Ledger, Part } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { columnKey, hasColumn, rowsTableName, snakeCase } from './schema/names.ts'
import type { SqlValue } from './sql.ts'

/** A column of a ledger's table with how its value crosses between JSON and SQLite. */
export interface Column {
  readonly field: Field
  readonly name: string
}

/** The child rows of a ledger's field. */
export interface ChildTable {
  readonly field: Field
  readonly table: string
  readonly parts: readonly { readonly part: Part; readonly name: string }[]
}

/** A description turned into the names the store writes SQL with. */
export interface LedgerShape {
  readonly ledger: Ledger
  readonly id: LedgerId
  readonly columns: readonly Column[]
  readonly columnByField: ReadonlyMap<string, Column>
  readonly fieldById: ReadonlyMap<string, Field>
  readonly studio: Column | undefined
  /** Fields of persons tied to the register. */
  readonly people: readonly Field[]
  readonly children: readonly ChildTable[]
  readonly membership: Field | undefined
}

const shapeOf = (id: LedgerId): LedgerShape => {
  const ledger = ledgerOf(id)
  const columns = ledger.fields
    .filter(hasColumn)
    .map((field) => ({ field, name: snakeCase(columnKey(field)) }))
  return {
    ledger,
    id,
    columns,
    columnByField: new Map(columns.map((column) => [column.field.id, column])),
    fieldById: new Map(ledger.fields.map((field) => [field.id, field])),
    studio: columns.find(({ field }) => field.kind === 'studio'),
    people: ledger.fields.filter(({ kind }) => kind === 'people' || kind === 'person'),
    children: ledger.fields
      .filter(({ kind }) => kind === 'rows')
      .map((field) => ({
        field,
        table: rowsTableName(id, field.id),
        parts: (field.parts ?? []).map((part) => ({ part, name: snakeCase(part.id) })),
      })),
    membership: ledger.fields.find(({ kind }) => kind === 'membership'),
  }
}

const shapes = new Map<LedgerId, LedgerShape>(ledgerIds.map((id) => [id, shapeOf(id)]))

/** The shape of a ledger, worked out once. */
export const ledgerShape = (id: LedgerId): LedgerShape => {
  const shape = shapes.get(id)
  if (shape === undefined) throw new Error(`no such ledger: ${id}`)
  return shape
}

/** A JSON scalar as SQLite keeps it. */
export const toSql = (kind: FieldKind, value: unknown): SqlValue => {
  if (value === null || value === undefined || value === '') return null
  if (kind === 'yesNo') return value === true ? 1 : 0
  if (kind === 'choices') return JSON.stringify(value)
  return typeof value === 'number' ? value : String(value)
}

/** A field's value as its column keeps it; of a studio the id. */
export const columnValue = (field: Field, value: Values[string] | undefined): SqlValue =>
  toSql(
    field.kind,
    field.kind === 'studio' ? ((value as RefValue | null | undefined)?.id ?? null) : value, // checked by validateValues
  )

/** What SQLite kept as a JSON scalar (or a list of codes). */
export const fromSql = (
  kind: FieldKind,
  value: SqlValue,
): string | number | boolean | null | string[] => {
  if (kind === 'choices') return value === null ? [] : (JSON.parse(String(value)) as string[]) // written by toSql
  if (value === null) return null
  return kind === 'yesNo' ? value === 1 : value
}
