import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * What was counted of the months of a ledger. A month is thrown away in the same transaction in which
 * one of its records is written, by `insertRecords` or by a trigger, so that what lies here is always
 * right.
 */
export const keptMonths = sqliteTable(
  'kept_months',
  {
    ledger: text().notNull(),
    month: text().notNull(),
    /** Digest of what was asked. */
    question: text().notNull(),
    countedOn: text().notNull(),
    /** The first day on which the days of the records alone would change the count. */
    until: text().notNull(),
    tallies: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.ledger, table.month, table.question] })],
)
