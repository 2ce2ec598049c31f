import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Photos and scans: the bytes lie beside the store under their digest, once however often used. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: text().primaryKey(),
    ledger: text().notNull(),
    recordId: text().notNull(),
    name: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    addedAt: text().notNull(),
    addedBy: text().notNull(),
  },
  (table) => [index('attachments_by_record').on(table.recordId)],
)

/** What was typed and not saved, by form. */
export const drafts = sqliteTable(
  'drafts',
  {
    form: text().notNull(),
    who: text().notNull(),
    content: text().notNull(),
    at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.form, table.who] })],
)

/** Lists a clerk keeps under a name. */
export const views = sqliteTable('views', {
  id: text().primaryKey(),
  ledger: text().notNull(),
  name: text().notNull(),
  list: text().notNull(),
  columns: text().notNull(),
})

/** Fields an office added to a ledger; the values lie in `extra` of the records. */
export const ownFields = sqliteTable('own_fields', {
  id: text().primaryKey(),
  ledger: text().notNull(),
  label: text().notNull(),
  kind: text().notNull(),
  choices: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  position: integer().notNull(),
})

/** Days as the office typed them; each wins over the shipped table of holidays. */
export const ownHolidays = sqliteTable('own_holidays', {
  day: text().primaryKey(),
  kind: text().notNull(),
  name: text().notNull(),
})

/** What an office decides once for all its books, by name. */
export const officeSettings = sqliteTable('office_settings', {
  name: text().primaryKey(),
  value: text().notNull(),
})

/** Tables for superiors: what is filled in, under which heads; `content` is the template as JSON. */
export const outputTemplates = sqliteTable('output_templates', {
  id: text().primaryKey(),
  name: text().notNull(),
  content: text().notNull(),
})
