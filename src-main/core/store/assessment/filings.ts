import type { Filing } from '#shared/domain/assessment.ts'
import { AppError } from '../../errors.ts'
import type { Stamp } from '../changes.ts'
import type { Reader, SqlValue, Writer } from '../sql.ts'
import type { BookKey } from './assessment-book.ts'

interface FilingRow extends Omit<Filing, 'reopened'> {
  readonly reopenedAt: string | null
  readonly reopenedBy: string | null
  readonly reopenReason: string | null
}

const FILING = `select id, year, scheme, scheme_name as schemeName, sheets, sha256, at, by, note,
  reopened_at as reopenedAt, reopened_by as reopenedBy, reopen_reason as reopenReason from filings`

const filingOf = ({ reopenedAt, reopenedBy, reopenReason, ...filing }: FilingRow): Filing => ({
  ...filing,
  reopened:
    reopenedAt === null
      ? null
      : { at: reopenedAt, by: reopenedBy ?? '', reason: reopenReason ?? '' },
})

/** All filings, re-opened ones too, newest first; a year narrows them. */
export const listFilings = (reader: Reader, year?: number): Filing[] =>
  reader
    .all<FilingRow>(
      `${FILING} ${year === undefined ? '' : 'where year = ?'} order by at desc, id desc`,
      ...(year === undefined ? [] : [year]),
    )
    .map(filingOf)

/** The filing that stands for a year by a scheme, or undefined. */
export const findStandingFiling = (
  reader: Reader,
  { year, scheme }: BookKey,
): Filing | undefined => {
  const row = reader.get<FilingRow>(
    `${FILING} where scheme = ? and year = ? and reopened_at is null`,
    scheme,
    year,
  )
  return row && filingOf(row)
}

/** Throws `assessment-filed` where a year stands filed. */
export const refuseFiled = (reader: Reader, book: BookKey): void => {
  if (findStandingFiling(reader, book) !== undefined) throw new AppError('assessment-filed', book)
}

/** One part of a filing by its name, in the order the digest is made over. */
export interface FiledPart {
  readonly key: string
  readonly content: string
}

/** What a filing keeps of the whole: the scheme and the period as JSON. */
export const filedContent = (reader: Reader, id: string): string | undefined =>
  reader.get<{ content: string }>('select content from filings where id = ?', id)?.content

/** The filed sheets in the order they had; a subject narrows them to one. */
export const listFiledSheets = (reader: Reader, filing: string, subject?: string): string[] =>
  reader
    .all<{ content: string }>(
      `select content from filed_sheets where filing_id = ?
        ${subject === undefined ? '' : 'and subject_id = ?'} order by position`,
      ...([filing, ...(subject === undefined ? [] : [subject])] satisfies SqlValue[]),
    )
    .map(({ content }) => content)

/** What records said when they were filed, by `ledger id`. */
export const listFiledFacts = (reader: Reader, filing: string): Map<string, string> =>
  new Map(
    reader
      .all<{ ledger: string; recordId: string; content: string }>(
        'select ledger, record_id as recordId, content from filed_facts where filing_id = ?',
        filing,
      )
      .map(({ ledger, recordId, content }) => [`${ledger} ${recordId}`, content]),
  )

/** Every part of a filing, one after the other: what its digest is made over. */
export function* eachFiledPart(reader: Reader, filing: string): Generator<FiledPart> {
  const whole = filedContent(reader, filing)
  if (whole !== undefined) yield { key: '', content: whole }
  yield* reader.each<FiledPart>(
    `select subject_id as key, content from filed_sheets where filing_id = ? order by position`,
    filing,
  )
  yield* reader.each<FiledPart>(
    `select ledger || ' ' || record_id as key, content from filed_facts
      where filing_id = ? order by ledger, record_id`,
    filing,
  )
}

/** Adds a filing; its sheets and facts go with it in the same transaction. */
export const insertFiling = (writer: Writer, filing: Filing, content: string): void => {
  writer.run(
    `insert into filings (id, year, scheme, scheme_name, content, sheets, sha256, at, by, note)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    filing.id,
    filing.year,
    filing.scheme,
    filing.schemeName,
    content,
    filing.sheets,
    filing.sha256,
    filing.at,
    filing.by,
    filing.note,
  )
}

/** Adds a sheet to a filing. */
export const insertFiledSheet = (
  writer: Writer,
  filing: string,
  sheet: {
    readonly subject: string
    readonly position: number
    readonly total: number
    readonly marks: readonly string[]
    readonly content: string
  },
): void => {
  writer.run(
    `insert into filed_sheets (filing_id, subject_id, position, total, marks, content)
     values (?, ?, ?, ?, ?, ?)`,
    filing,
    sheet.subject,
    sheet.position,
    sheet.total,
    JSON.stringify(sheet.marks),
    sheet.content,
  )
}

/** Adds what a record said to a filing. */
export const insertFiledFact = (
  writer: Writer,
  filing: string,
  fact: { readonly ledger: string; readonly id: string; readonly content: string },
): void => {
  writer.run(
    'insert into filed_facts (filing_id, ledger, record_id, content) values (?, ?, ?, ?)',
    filing,
    fact.ledger,
    fact.id,
    fact.content,
  )
}

/** Notes on a filing that the year was opened again. */
export const reopenFiling = (
  writer: Writer,
  id: string,
  { at, by }: Stamp,
  reason: string,
): void => {
  writer.run(
    'update filings set reopened_at = ?, reopened_by = ?, reopen_reason = ? where id = ?',
    at,
    by,
    reason,
    id,
  )
}

/** What standing filings of earlier years say of every subject: totals and marks. */
export const listPastSheets = (
  reader: Reader,
  before: number,
): { subjectId: string; year: number; total: number; marks: string }[] =>
  reader.all(
    `select s.subject_id as subjectId, f.year, s.total, s.marks
       from filed_sheets s join filings f on f.id = s.filing_id
      where f.reopened_at is null and f.year < ? and f.year >= ?`,
    before,
    before - 10,
  )
