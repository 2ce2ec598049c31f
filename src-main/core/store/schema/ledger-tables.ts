import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  type SQLiteColumnBuilderBase,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core'
import { marksOf } from '#shared/figures/parts.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import { columnOf, recordColumns } from './columns.ts'
import { columnKey, hasColumn, markSql, rowsTableName, snakeCase } from './names.ts'

const fieldColumns = (fields: readonly Field[]): Record<string, SQLiteColumnBuilderBase> =>
  Object.fromEntries(fields.filter(hasColumn).map((field) => [columnKey(field), columnOf(field)]))

/**
 * The table of a ledger, made from its description: they cannot disagree. Lists go by date and
 * studio, so those two are indexed, newest first being the index walked backwards.
 */
const ledgerTable = (ledger: Ledger) =>
  sqliteTable(ledger.id, { ...recordColumns, ...fieldColumns(ledger.fields) }, (table) => {
    const columns = table as unknown as Columns // by the keys of the columns above
    const on = (name: string, key: string) => {
      const column = columns[key]
      const id = columns['id']
      return column === undefined || id === undefined
        ? []
        : [index(`${ledger.id}_${name}`).on(column, id)]
    }
    const studio = ledger.fields.find((field) => field.kind === 'studio')
    return [
      ...(ledger.dateField === undefined ? [] : on('by_date', ledger.dateField)),
      ...(studio === undefined ? [] : on('by_studio', columnKey(studio))),
      ...on('by_title', ledger.titleField),
      // Few records belong to a matter; the others need no place in its index.
      ...on('by_matter', 'matterId').map((each) => each.where(sql`matter_id is not null`)),
      // Those in the recycle bin are counted alone, and taken from what is counted with them.
      ...on('removed', 'deletedAt').map((each) => each.where(sql`deleted_at is not null`)),
      ...dueIndexes(ledger, columns),
      ...markIndexes(ledger, columns),
    ]
  })

type Columns = Readonly<Record<string, Parameters<ReturnType<typeof index>['on']>[0]>>

/**
 * What the board asks every morning: which records have a last day; and of the ledger that grows
 * largest, that of visits, which were settled of late and which are open without a day.
 */
const dueIndexes = (ledger: Ledger, columns: Columns) => {
  const { dueOn, closedOn, calledBackOn, status, [ledger.dateField ?? '']: day } = columns
  if (!dueOn) return []
  if (!closedOn || !calledBackOn || !status || !day)
    return [index(`${ledger.id}_by_due`).on(dueOn).where(sql`due_on is not null`)]
  return [
    index(`${ledger.id}_by_due`).on(dueOn, status).where(sql`due_on is not null`),
    index(`${ledger.id}_by_closing`).on(closedOn).where(sql`closed_on is not null`),
    index(`${ledger.id}_undated`).on(status, day).where(sql`due_on is null`),
  ]
}

/** When a field was filled in for the first time, which tells a nought from what nobody kept. */
const markIndexes = (ledger: Ledger, columns: Columns) => {
  const day = columns[ledger.dateField ?? '']
  if (!day) return []
  return marksOf(ledger.id).flatMap((id) => {
    const field = ledger.fields.find((each) => each.id === id)
    if (field === undefined) return []
    const filled = markSql(field, snakeCase(columnKey(field)))
    return [
      index(`${ledger.id}_by_${snakeCase(id)}`)
        .on(day)
        .where(sql.raw(filled)),
    ]
  })
}

const rowsTable = (ledger: Ledger, field: Field) =>
  sqliteTable(
    rowsTableName(ledger.id, field.id),
    {
      id: text().primaryKey(),
      recordId: text().notNull(),
      position: integer().notNull(),
      ...Object.fromEntries((field.parts ?? []).map((part) => [part.id, columnOf(part)])),
    },
    (table) => [index(`${rowsTableName(ledger.id, field.id)}_by_record`).on(table.recordId)],
  )

/** Every ledger's own table by ledger id. */
export const ledgerTables = Object.fromEntries(
  Object.values(ledgers).map((ledger: Ledger) => [ledger.id, ledgerTable(ledger)]),
)

/** The tables of child rows by `ledger.field`. */
export const childTables = Object.fromEntries(
  Object.values(ledgers).flatMap((ledger: Ledger) =>
    ledger.fields
      .filter((field) => field.kind === 'rows')
      .map((field) => [`${ledger.id}.${field.id}`, rowsTable(ledger, field)]),
  ),
)
