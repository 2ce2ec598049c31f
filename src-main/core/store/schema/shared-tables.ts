import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ImportCounts } from '#shared/domain/import-issue.ts'

/** One row: the committee that keeps the books, and which PC this is. */
export const office = sqliteTable('office', {
  id: integer().primaryKey(),
  unit: text().notNull(),
  year: integer().notNull(),
  siteId: text().notNull(),
  createdAt: text().notNull(),
  updatedAt: text().notNull(),
})

/** Persons named in a record, in order; `memberId` ties them to the register. */
export const people = sqliteTable(
  'people',
  {
    recordId: text().notNull(),
    field: text().notNull(),
    position: integer().notNull(),
    ledger: text().notNull(),
    name: text().notNull(),
    memberId: text(),
    role: text(),
    status: text(),
    parts: text({ mode: 'json' }).$type<Record<string, string | number | boolean | null>>(),
  },
  (table) => [
    primaryKey({ columns: [table.recordId, table.field, table.position] }),
    index('people_by_member')
      .on(table.memberId, table.ledger, table.field)
      .where(sql`member_id is not null`),
    index('people_by_name').on(table.name),
  ],
)

/** Who belongs to which studio, from when to when. */
export const studioMembers = sqliteTable(
  'studio_members',
  {
    id: text().primaryKey(),
    memberId: text().notNull(),
    studioId: text().notNull(),
    position: integer().notNull(),
    role: text().notNull(),
    fromOn: text(),
    toOn: text(),
  },
  (table) => [
    index('studio_members_by_member').on(table.memberId),
    index('studio_members_by_studio').on(table.studioId),
  ],
)

/** The office's own words for codes, its additions and what it retired. */
export const choices = sqliteTable(
  'choices',
  {
    setId: text().notNull(),
    code: text().notNull(),
    label: text().notNull(),
    position: integer().notNull(),
    retired: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.setId, table.code] })],
)

/** The last number given in a scope (`receptions/<studio>/2024`); numbers are never given twice. */
export const numbers = sqliteTable('numbers', {
  scope: text().primaryKey(),
  last: integer().notNull(),
})

/** Which field of which record went from what to what. */
export const changes = sqliteTable(
  'changes',
  {
    id: text().primaryKey(),
    ledger: text().notNull(),
    recordId: text().notNull(),
    field: text().notNull(),
    before: text().notNull(),
    after: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    batchId: text(),
  },
  (table) => [
    index('changes_by_record').on(table.recordId, table.at),
    // Which files may go for good is asked at every start.
    index('changes_of_removed_files')
      .on(table.at)
      .where(sql`field = 'attachments' and after = 'null'`),
  ],
)

/** One file taken in, in one transaction. */
export const importBatches = sqliteTable('import_batches', {
  id: text().primaryKey(),
  file: text().notNull(),
  sha256: text().notNull(),
  state: text({ enum: ['applied', 'undone'] }).notNull(),
  counts: text({ mode: 'json' }).$type<ImportCounts>().notNull(),
  appliedAt: text().notNull(),
  appliedBy: text().notNull(),
  undoneAt: text(),
  /** What a person said of the file before it was taken in (`Decisions`). */
  decisions: text(),
})

/** The tables of a file that was taken in: their headings, by which its rows are read again. */
export const importTables = sqliteTable(
  'import_tables',
  {
    batchId: text().notNull(),
    sheet: text().notNull(),
    tableNo: integer().notNull(),
    ledger: text().notNull(),
    title: text().notNull(),
    /** Column letter, heading and field of each column. */
    columns: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.sheet, table.tableNo] })],
)

/** What an import taught: how the columns of a table are meant, what a word means, who a name is. */
export const importLessons = sqliteTable(
  'import_lessons',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['columns', 'word', 'person'] }).notNull(),
    /** Shape of the heading; ledger, field and word; name. */
    topic: text().notNull(),
    ledger: text(),
    content: text().notNull(),
    file: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (table) => [uniqueIndex('import_lessons_by_topic').on(table.kind, table.topic)],
)

/**
 * The rows of an old ledger that were taken, some hundreds of one table in a block: what each said and
 * what undo needs (`facts`), and the rows as they stood (`raw`, column letter → text).
 */
export const importBlocks = sqliteTable(
  'import_blocks',
  {
    /** Counts the blocks in the order in which their rows were taken. */
    id: integer().primaryKey(),
    batchId: text().notNull(),
    ledger: text().notNull(),
    sheet: text().notNull(),
    /** Which table of the sheet, counted from 0. */
    tableNo: integer().notNull(),
    facts: text().notNull(),
    raw: text().notNull(),
  },
  (table) => [index('import_blocks_by_batch').on(table.batchId)],
)

/** Where in the blocks the rows of a record stand; the migration makes it a table WITHOUT ROWID. */
export const importRows = sqliteTable(
  'import_rows',
  {
    recordId: text().notNull(),
    blockId: integer().notNull(),
    /** Place in the block, from 0. */
    at: integer().notNull(),
    /** Row of the sheet. */
    row: integer().notNull(),
    fate: text({ enum: ['new', 'changed', 'same'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.blockId, table.at] })],
)

/** What is done about a record: handed on, urged, answered, called back (`shared/domain/steps/steps.ts`). */
export const steps = sqliteTable(
  'steps',
  {
    id: text().primaryKey(),
    revision: integer().notNull(),
    ledger: text().notNull(),
    recordId: text().notNull(),
    kind: text().notNull(),
    onDay: text().notNull(),
    number: text(),
    unit: text(),
    person: text(),
    dueOn: text(),
    term: text({ mode: 'json' }),
    outcome: text(),
    basis: text(),
    told: text(),
    satisfaction: text(),
    note: text(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [index('steps_by_record').on(table.recordId, table.onDay)],
)

/** Which record a row of the full-text index stands for; the index itself is made in a migration. */
export const searchRows = sqliteTable(
  'search_rows',
  {
    id: integer().primaryKey(),
    ledger: text().notNull(),
    recordId: text().notNull(),
    onDay: text().notNull(),
    withheld: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [uniqueIndex('search_rows_by_record').on(table.recordId)],
)

/**
 * Which row of the index beside stands for what hangs on a record, its steps or the names of its files; the
 * index itself is made in a migration.
 */
export const besideRows = sqliteTable(
  'beside_rows',
  {
    id: integer().primaryKey(),
    recordId: text().notNull(),
    part: text({ enum: ['steps', 'attachments'] }).notNull(),
  },
  (table) => [uniqueIndex('beside_rows_by_record').on(table.recordId, table.part)],
)
