import type { FactRecord } from '#shared/domain/fact-record.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet } from '#shared/domain/score.ts'
import { isAssessed } from '../../assessment/applies.ts'
import type { FactSubject, Facts, PastSheet } from '../../assessment/facts.ts'
import { schemeNeeds } from '../../assessment/needs.ts'
import { schemePeriod } from '../../assessment/period.ts'
import { type CountedSheet, scoreAll, scoreNumbers } from '../../assessment/score.ts'
import { memberSubject, studioSubject } from '../../assessment/subjects.ts'
import { type BookKey, listEntries, listSheetRows } from '../../store/assessment/assessment-book.ts'
import { listPastSheets } from '../../store/assessment/filings.ts'
import { eachScoreRecord, type Holder } from '../../store/assessment/score-records.ts'
import { listScoreSubjects } from '../../store/assessment/score-subjects.ts'
import type { Reader } from '../../store/store.ts'

export interface YearOf {
  readonly scheme: Scheme
  readonly year: number
  /** Whose hand work counts: the scheme's own id unless a draft is tried. */
  readonly book: BookKey
  /** By which day something is overdue. */
  readonly today: string
}

/** The book a scheme keeps for a year. */
export const yearOf = (scheme: Scheme, year: number, today: string): YearOf => ({
  scheme,
  year,
  today,
  book: { year, scheme: scheme.id },
})

/** The sheets of every member and studio a scheme is for, scored and graded anew from the records. */
export const scoreYear = (reader: Reader, of: YearOf): Sheet[] => {
  const subjects = listSubjects(reader, of)
  return scoreAll(of.scheme, factsOf(reader, of, subjects, eachRecord(reader, of)))
}

/** The same with the records behind each line counted, not told: for tables of a whole year. */
export const scoreYearNumbers = (reader: Reader, of: YearOf): CountedSheet[] => {
  const subjects = listSubjects(reader, of)
  const records = eachRecord(reader, of, { told: false })
  return scoreNumbers(of.scheme, factsOf(reader, of, subjects, records))
}

/**
 * The sheet of one subject, or undefined where there is none: its lines by its own records alone; where
 * grades hang on the others (shares of the best, the last ones), with the grade it has among `ranked`.
 */
export const scoreOne = (
  reader: Reader,
  of: YearOf,
  subject: string,
  ranked: () => readonly CountedSheet[],
): Sheet | undefined => {
  const sheet = scoreAlone(reader, of, subject)
  if (sheet === undefined || !isRanked(of.scheme)) return sheet
  const among = ranked().find((one) => one.sheet.subject.id === subject)?.sheet
  return among && { ...sheet, grade: among.grade, gradeCode: among.gradeCode, marks: among.marks }
}

/**
 * The sheet of one subject by its own records alone, or undefined where there is none. What hangs on
 * the others is left out of the grade.
 */
export const scoreAlone = (reader: Reader, of: YearOf, subject: string): Sheet | undefined => {
  const found = listSubjects(reader, of, subject)
  const [one] = found
  if (one === undefined) return undefined
  const records = eachRecord(reader, of, { holder: { kind: one.kind, id: one.id } })
  const scheme = withoutRanking(of.scheme)
  return scoreAll(scheme, factsOf(reader, { ...of, scheme }, found, records))[0]
}

/** Tells whether grades of a scheme hang on all the others. */
export const isRanked = ({ grading }: Scheme): boolean =>
  grading.rules.some(({ kind }) => kind === 'QUOTA' || kind === 'RANK_TAIL')

const withoutRanking = (scheme: Scheme): Scheme =>
  isRanked(scheme)
    ? {
        ...scheme,
        grading: {
          ...scheme.grading,
          rules: scheme.grading.rules.filter(
            ({ kind }) => kind !== 'QUOTA' && kind !== 'RANK_TAIL',
          ),
        },
      }
    : scheme

const factsOf = (
  reader: Reader,
  { scheme, year, book, today }: YearOf,
  subjects: readonly FactSubject[],
  records: Iterable<FactRecord>,
): Facts => {
  const entries = listEntries(reader, book).map(({ subject, ...entry }) => ({
    ...entry,
    subjectId: subject,
  }))
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind)
  return {
    period: schemePeriod(scheme, year),
    today,
    subjects,
    records,
    entries: of('MANUAL'),
    reviews: of('REVIEW').map(({ points, ...review }) => ({ ...review, score: points })),
    corrections: of('CORRECTION'),
    history: pastSheets(reader, scheme, year),
  }
}

/** Read only where a rule looks back. */
const pastSheets = (reader: Reader, scheme: Scheme, year: number): PastSheet[] =>
  scheme.grading.rules.some(({ kind }) => kind === 'LOOK_BACK')
    ? listPastSheets(reader, year).map(({ subjectId, year: past, total, marks }) => ({
        subjectId,
        from: schemePeriod(scheme, past).from,
        total,
        marks: JSON.parse(marks) as string[], // written by the filing
      }))
    : []

/** The records a scheme reads in a year, as far as it reads them; of one holder where one is named. */
export function* eachRecord(
  reader: Reader,
  { scheme, year }: YearOf,
  { holder, told = true }: { readonly holder?: Holder; readonly told?: boolean } = {},
): Generator<FactRecord> {
  const range = { ...schemePeriod(scheme, year), holder, told }
  for (const need of schemeNeeds(scheme)) yield* eachScoreRecord(reader, need, range)
}

/** Everybody who can be assessed, with the exemptions of the year; a subject narrows it to one. */
export const listSubjects = (
  reader: Reader,
  { scheme, year, book }: YearOf,
  subject?: string,
): FactSubject[] => {
  const period = schemePeriod(scheme, year)
  // Heads show what a member was when the period ended.
  const end = period.to
  const exemptReasons = new Map(
    listSheetRows(reader, book)
      .filter(({ exemptReason }) => exemptReason !== '')
      .map(({ subjectId, exemptReason }) => [subjectId, exemptReason]),
  )
  const withExemption = (one: FactSubject): FactSubject => {
    const reason = exemptReasons.get(one.id)
    return reason === undefined ? one : { ...one, exempt: true, exemptReason: reason }
  }
  return [
    ...listScoreSubjects(reader, 'members', subject).map((member) => memberSubject(member, end)),
    ...listScoreSubjects(reader, 'studios', subject).map(studioSubject),
  ]
    .filter((one) => isAssessed(scheme, one, period))
    .map(withExemption)
}
