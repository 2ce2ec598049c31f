import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Schemes an office made its own; the shipped ones stay files. */
export const ownSchemes = sqliteTable('own_schemes', {
  id: text().primaryKey(),
  revision: integer().notNull(),
  content: text().notNull(),
  copiedFrom: text().notNull(),
  updatedAt: text().notNull(),
  updatedBy: text().notNull(),
})

/** How far the sheet of one subject has come; there is no row until somebody acts on it. */
export const assessmentSheets = sqliteTable(
  'assessment_sheets',
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    scheme: text().notNull(),
    subjectId: text().notNull(),
    state: text().notNull(),
    revision: integer().notNull(),
    exemptReason: text().notNull(),
    updatedAt: text().notNull(),
    updatedBy: text().notNull(),
  },
  (table) => [index('assessment_sheets_by_book').on(table.scheme, table.year)],
)

/** What was said of a sheet at a stage; `item` is empty for the whole. */
export const assessmentOpinions = sqliteTable(
  'assessment_opinions',
  {
    sheetId: text().notNull(),
    stage: text().notNull(),
    item: text().notNull(),
    points: real(),
    grade: text().notNull(),
    text: text().notNull(),
    person: text().notNull(),
    onDay: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sheetId, table.stage, table.item] })],
)

/** Points, reviews and corrections given by people. */
export const assessmentEntries = sqliteTable(
  'assessment_entries',
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    scheme: text().notNull(),
    subjectId: text().notNull(),
    item: text().notNull(),
    kind: text().notNull(),
    onDay: text().notNull(),
    points: real().notNull(),
    rater: text().notNull(),
    reason: text().notNull(),
    person: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [index('assessment_entries_by_book').on(table.scheme, table.year, table.subjectId)],
)

/** Every act on the sheets of a year, with its reason. */
export const assessmentEvents = sqliteTable(
  'assessment_events',
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    scheme: text().notNull(),
    subjectId: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    event: text().notNull(),
    item: text().notNull(),
    before: text().notNull(),
    after: text().notNull(),
    reason: text().notNull(),
  },
  (table) => [index('assessment_events_by_book').on(table.scheme, table.year, table.subjectId)],
)

/** A year filed by a scheme: the scheme as it was, who and when, and the digest of everything. */
export const filings = sqliteTable(
  'filings',
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    scheme: text().notNull(),
    schemeName: text().notNull(),
    content: text().notNull(),
    sheets: integer().notNull(),
    sha256: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    note: text().notNull(),
    reopenedAt: text(),
    reopenedBy: text(),
    reopenReason: text(),
  },
  (table) => [index('filings_by_book').on(table.scheme, table.year)],
)

/** The sheets of a filing; triggers keep them as they are. */
export const filedSheets = sqliteTable(
  'filed_sheets',
  {
    filingId: text().notNull(),
    subjectId: text().notNull(),
    position: integer().notNull(),
    total: real().notNull(),
    marks: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    content: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.filingId, table.subjectId] }),
    index('filed_sheets_by_subject').on(table.subjectId),
  ],
)

/** What the records said that stand on filed sheets, as far as the scheme reads it. */
export const filedFacts = sqliteTable(
  'filed_facts',
  {
    filingId: text().notNull(),
    ledger: text().notNull(),
    recordId: text().notNull(),
    content: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.filingId, table.ledger, table.recordId] })],
)
