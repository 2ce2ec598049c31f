import { integer, type SQLiteColumnBuilderBase, text } from 'drizzle-orm/sqlite-core'
import type { Field, Part } from '#shared/ledgers/field.ts'

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
