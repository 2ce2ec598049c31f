import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Reports that are kept: the document with every figure as it was put in, and its outline as it was. */
export const reports = sqliteTable('reports', {
  id: text().primaryKey(),
  revision: integer().notNull(),
  title: text().notNull(),
  outline: text().notNull(),
  content: text().notNull(),
  source: text().notNull(),
  updatedAt: text().notNull(),
  updatedBy: text().notNull(),
})
