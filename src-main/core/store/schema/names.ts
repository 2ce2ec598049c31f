import type { FieldKind } from '#shared/ledgers/field.ts'

// Names alone: what the store writes its SQL with must not load the schema builder, which only
// migrations need and which costs half of the program's start.

/** Kinds that lie in tables of their own, not in a column of the ledger's table. */
export const kindsElsewhere = ['people', 'person', 'rows', 'membership'] as const

/** Tells whether a field has a column of its own in its ledger's table. */
export const hasColumn = (field: { readonly kind: FieldKind }): boolean =>
  !(kindsElsewhere as readonly string[]).includes(field.kind)

/** The key of a field's column: a studio is held by its id, everything else by the field's name. */
export const columnKey = (field: { readonly id: string; readonly kind: FieldKind }): string =>
  field.kind === 'studio' ? `${field.id}Id` : field.id

/** `visitedOn` → `visited_on`, as drizzle's `casing: 'snake_case'` writes it. */
export const snakeCase = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Whether a column says that somebody had looked: a number that was written down, were it a nought, or a ticked box. */
export const markSql = ({ kind }: { readonly kind: FieldKind }, column: string): string =>
  kind === 'yesNo' ? `${column} is 1` : `${column} is not null`

/** The table of a `rows` field. */
export const rowsTableName = (ledger: string, field: string): string =>
  snakeCase(`${ledger}_${field}`)
