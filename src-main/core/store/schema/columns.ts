import { integer, type SQLiteColumnBuilderBase, text } from 'drizzle-orm/sqlite-core'
import type { Field, FieldKind, Part } from '#shared/ledgers/field.ts'

/** Kinds that lie in tables of their own, not in a column of the ledger's table. */
export const kindsElsewhere = ['people', 'person', 'rows', 'membership'] as const
type KindElsewhere = (typeof kindsElsewhere)[number]

/** Tells whether a field has a column of its own in its ledger's table. */
export const hasColumn = (field: { readonly kind: FieldKind }): boolean =>
  !(kindsElsewhere as readonly string[]).includes(field.kind)

/** The key of a field's column: a studio is held by its id, everything else by the field's name. */
export const columnKey = (field: { readonly id: string; readonly kind: FieldKind }): string =>
  field.kind === 'studio' ? `${field.id}Id` : field.id

/** `visitedOn` → `visited_on`, as drizzle's `casing: 'snake_case'` writes it. */
export const snakeCase = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The column of one field; every one may be empty, since old ledgers are. */
export const columnOf = (field: Pick<Field | Part, 'kind'>): SQLiteColumnBuilderBase => {
  switch (field.kind) {
    case 'integer':
    case 'money':
      return integer()
    case 'yesNo':
      return integer({ mode: 'boolean' })
    case 'choices':
      return text({ mode: 'json' }).$type<readonly string[]>()
    default:
      return text()
  }
}

/** What every record carries beside its ledger's fields (design §4). */
export const recordColumns = {
  id: text().primaryKey(),
  revision: integer().notNull(),
  createdAt: text().notNull(),
  createdBy: text().notNull(),
  updatedAt: text().notNull(),
  updatedBy: text().notNull(),
  deletedAt: text(),
  siteId: text().notNull(),
  matterId: text(),
  extra: text({ mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
} as const

type ColumnValue<K extends FieldKind> = K extends 'integer' | 'money'
  ? number
  : K extends 'yesNo'
    ? boolean
    : K extends 'choices'
      ? readonly string[]
      : string

/** The row type that a ledger's description promises: proved against drizzle in `tables.ts`. */
export type LedgerRow<F extends readonly Field[]> = {
  [E in F[number] as E['kind'] extends KindElsewhere
    ? never
    : E['kind'] extends 'studio'
      ? `${E['id']}Id`
      : E['id']]: ColumnValue<E['kind']> | null
}
