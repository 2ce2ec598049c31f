import type { AssessedSheet, Filing, Opinion } from '#shared/domain/assessment.ts'
import { type Scheme, Scheme as SchemeShape } from '#shared/domain/scheme.ts'
import { assessedSheet, type HandWork } from '../../assessment/assessed.ts'
import { type CountedSheet, recordsOn } from '../../assessment/score.ts'
import {
  type BookKey,
  listOpinions,
  listSheetRows,
  type SheetRow,
  sheetIdOf,
} from '../../store/assessment/assessment-book.ts'
import {
  filedContent,
  findStandingFiling,
  listFiledSheets,
} from '../../store/assessment/filings.ts'
import type { Reader } from '../../store/store.ts'
import type { QueryContext } from '../handler.ts'
import { findScheme } from './schemes.ts'
import { scoreOne, scoreYear, scoreYearNumbers, type YearOf, yearOf } from './score-year.ts'

/** A year by a scheme as it is asked for: the filing that stands, if any, brings its own scheme. */
export interface AskedYear extends YearOf {
  readonly filing: Filing | undefined
}

/** What a look at a year needs. */
type Looking = Pick<QueryContext, 'reader' | 'years'>

/** The year that was asked for; throws `not-found` for an unknown scheme. */
export const askedYear = (
  { reader, place, ports }: Pick<QueryContext, 'reader' | 'place' | 'ports'>,
  { year, scheme: id }: { readonly year: number; readonly scheme?: string | undefined },
): AskedYear => {
  const { scheme } = findScheme(place, reader, id)
  const filing = findStandingFiling(reader, { year, scheme: scheme.id })
  const filed = filing === undefined ? undefined : filedScheme(reader, filing)
  return { ...yearOf(filed ?? scheme, year, ports.today()), filing }
}

/** The scheme as it was when the year was filed. */
const filedScheme = (reader: Reader, { id }: Filing): Scheme =>
  SchemeShape.parse(JSON.parse(filedContent(reader, id) ?? '{}').scheme)

/** The hand work on the sheets of a year. */
export interface HandWorkOf {
  readonly of: (subject: string) => HandWork
}

/** Reads the hand work of a year once. */
const handWorkOf = (reader: Reader, book: BookKey): HandWorkOf => {
  const rows = new Map(listSheetRows(reader, book).map((row) => [row.subjectId, row]))
  const opinions = Map.groupBy(listOpinions(reader, book), ({ subject }) => subject)
  return {
    of: (subject) => ({
      ...handWork(rows.get(subject) ?? emptyRow(book, subject)),
      opinions: (opinions.get(subject) ?? []).map(plainOpinion),
    }),
  }
}

const handWork = ({ id, state, revision, exemptReason }: SheetRow): Omit<HandWork, 'opinions'> => ({
  id,
  state,
  revision,
  exemptReason,
})

const plainOpinion = ({ subject: _subject, ...opinion }: Opinion & { subject: string }): Opinion =>
  opinion

/** How a sheet stands on which nobody has acted. */
export const emptyRow = (book: BookKey, subjectId: string): SheetRow => ({
  id: sheetIdOf(book, subjectId),
  subjectId,
  state: 'DRAFT',
  revision: 0,
  exemptReason: '',
})

/** The sheets of a year with the hand work on them, scored anew. */
export const liveSheets = (reader: Reader, of: YearOf): AssessedSheet[] => {
  const work = handWorkOf(reader, of.book)
  return scoreYear(reader, of).map((sheet) =>
    assessedSheet(of.scheme, sheet, work.of(sheet.subject.id)),
  )
}

/** The year's sheets without their records, scored once a day until somebody writes. */
const yearNumbers = ({ reader, years }: Looking, of: YearOf): readonly CountedSheet[] =>
  years.year(`${of.book.year} ${of.book.scheme} ${of.today}`, () => scoreYearNumbers(reader, of))

/** The sheet of one subject as the records give it now. */
export const liveSheet = (looking: Looking, of: YearOf, subject: string): AssessedSheet[] => {
  const { reader } = looking
  const sheet = scoreOne(reader, of, subject, () => yearNumbers(looking, of))
  if (sheet === undefined) return []
  return [assessedSheet(of.scheme, sheet, handWorkOf(reader, of.book).of(subject))]
}

/** A sheet with the hand work on it; its lines may name no records, `records` says how many there are. */
export interface CountedAssessedSheet {
  readonly sheet: AssessedSheet
  readonly records: number
}

/** The sheets of a year as they were filed, or scored anew where they are not. */
export const sheetsOfYear = (
  looking: Looking,
  asked: AskedYear,
  subject?: string,
): AssessedSheet[] => {
  const { reader } = looking
  if (asked.filing !== undefined) return filedSheets(reader, asked.filing, subject)
  return subject === undefined ? liveSheets(reader, asked) : liveSheet(looking, asked, subject)
}

/** The same for tables of a whole year: lines name no records, `records` says how many they would. */
export const numbersOfYear = (looking: Looking, asked: AskedYear): CountedAssessedSheet[] => {
  const { reader } = looking
  const { filing } = asked
  if (filing !== undefined)
    return filedSheets(reader, filing).map((sheet) => ({ sheet, records: recordsOn(sheet) }))
  const work = handWorkOf(reader, asked.book)
  return yearNumbers(looking, asked).map(({ sheet, records }) => ({
    sheet: assessedSheet(asked.scheme, sheet, work.of(sheet.subject.id)),
    records,
  }))
}

/** The sheets as a filing keeps them. */
export const filedSheets = (reader: Reader, filing: Filing, subject?: string): AssessedSheet[] =>
  listFiledSheets(reader, filing.id, subject).map((content) => ({
    ...(JSON.parse(content) as AssessedSheet), // written by the filing from sheets of this shape
    filed: { at: filing.at, by: filing.by, filing: filing.id },
  }))
