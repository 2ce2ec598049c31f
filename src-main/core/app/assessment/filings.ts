import { createHash } from 'node:crypto'
import type { AssessedSheet, Filing, SheetDifference } from '#shared/domain/assessment.ts'
import { isDecided } from '#shared/domain/assessment-status.ts'
import {
  differencesOf,
  type FactsThenNow,
  type FiledFact,
  factKey,
  filedFact,
} from '../../assessment/difference.ts'
import { schemeNeeds } from '../../assessment/needs.ts'
import { schemePeriod } from '../../assessment/period.ts'
import { AppError } from '../../errors.ts'
import { insertEvent, putSheetRow } from '../../store/assessment/assessment-book.ts'
import {
  eachFiledPart,
  type FiledPart,
  findStandingFiling,
  insertFiledFact,
  insertFiledSheet,
  insertFiling,
  listFiledFacts,
  listFilings,
  reopenFiling,
} from '../../store/assessment/filings.ts'
import type { Reader } from '../../store/store.ts'
import type { Feature, Handlers, QueryContext } from '../handler.ts'
import { type AskedYear, askedYear, filedSheets, liveSheet, liveSheets } from './assessed-sheets.ts'
import { type ActDesk, actOn } from './assessment-acts.ts'
import { eachRecord, type YearOf, yearOf } from './score-year.ts'

/** Filing a year: a snapshot that never changes, and what the records say since. */
export const filingHandlers: Handlers<Feature<'filings'>> = {
  'filings.list': ({ year }, { reader }) => listFilings(reader, year),

  'filings.create': ({ note, ...book }, context) =>
    actOn(context, book, (desk) => fileYear(desk, context.ports.newId(), note)),

  'filings.reopen': ({ reason, ...book }, { write, ports }) => {
    const stamp = { at: ports.now(), by: ports.user() }
    const filing = write((writer) => {
      const standing = findStandingFiling(writer, book)
      if (standing === undefined)
        throw new AppError('not-found', { what: 'filing', id: `${book.year} ${book.scheme}` })
      reopenFiling(writer, standing.id, stamp, reason)
      for (const { subject, review } of filedSheets(writer, standing)) {
        const { id, revision, exemptReason } = review
        const row = { id, subjectId: subject.id, state: 'CHAIR', exemptReason } as const
        putSheetRow(writer, book, { ...row, revision: revision + 1 }, stamp)
      }
      insertEvent(writer, ports.newId(), book, {
        ...stamp,
        subject: '',
        event: 'reopened',
        item: '',
        before: standing.id,
        after: '',
        reason,
      })
      return { ...standing, reopened: { ...stamp, reason } }
    })
    ports.emit({ kind: 'store-changed', ledgers: ['assessments'] })
    return filing
  },

  'filings.check': ({ id }, { reader }) => {
    const filing = listFilings(reader).find((one) => one.id === id)
    if (filing === undefined) throw new AppError('not-found', { what: 'filing', id })
    return { intact: digestOf(eachFiledPart(reader, id)) === filing.sha256 }
  },

  'filings.difference': ({ subject, ...of }, context) => {
    const asked = askedYear(context, of)
    return asked.filing === undefined ? [] : differenceOf(context, asked, asked.filing, subject)
  },
}

const digestOf = (parts: Iterable<FiledPart>): string => {
  const hash = createHash('sha256')
  for (const { key, content } of parts) hash.update(`${key}\n${content}\n`)
  return hash.digest('hex')
}

const NAMED = 5

const refuseUndecided = (sheets: readonly AssessedSheet[]): void => {
  const open = sheets.filter(
    ({ review, notes }) => !isDecided(review.state) && !notes.some(({ code }) => code === 'exempt'),
  )
  if (open.length === 0) return
  const names = open.slice(0, NAMED).map(({ subject }) => subject.name)
  throw new AppError('assessment-undecided', { count: open.length, names })
}

const fileYear = (desk: ActDesk, id: string, note: string): Filing => {
  const { writer, scheme, book, stamp } = desk
  const of = yearOf(scheme, book.year, desk.today)
  const sheets = liveSheets(writer, of)
  refuseUndecided(sheets)
  const filed = sheets.map(
    ({ review, ...sheet }): AssessedSheet => ({
      ...sheet,
      review: { ...review, state: 'FILED', revision: review.revision + 1 },
    }),
  )
  const content = JSON.stringify({ scheme, period: schemePeriod(scheme, book.year) })
  const facts = factsOn(writer, of, filed)
  const filing: Filing = {
    id,
    ...book,
    schemeName: scheme.name,
    sheets: filed.length,
    sha256: digestOf([
      { key: '', content },
      ...filed.map((sheet) => ({ key: sheet.subject.id, content: JSON.stringify(sheet) })),
      ...[...facts].map(([key, fact]) => ({ key, content: JSON.stringify(fact) })),
    ]),
    ...stamp,
    note,
    reopened: null,
  }
  insertFiling(writer, filing, content)
  keepParts(desk, id, filed, facts)
  desk.tell({ subject: '', event: 'filed', after: id, reason: note })
  return filing
}

const keepParts = (
  { writer, book, stamp }: ActDesk,
  filing: string,
  sheets: readonly AssessedSheet[],
  facts: ReadonlyMap<string, FiledFact>,
): void => {
  for (const [position, sheet] of sheets.entries()) {
    const { subject, total, marks, review } = sheet
    insertFiledSheet(writer, filing, {
      subject: subject.id,
      position,
      total,
      marks: marks.map(({ code }) => code),
      content: JSON.stringify(sheet),
    })
    const { id, state, revision, exemptReason } = review
    putSheetRow(writer, book, { id, subjectId: subject.id, state, revision, exemptReason }, stamp)
  }
  for (const [key, fact] of facts) {
    const [ledger = '', id = ''] = key.split(' ')
    insertFiledFact(writer, filing, { ledger, id, content: JSON.stringify(fact) })
  }
}

/** What the records on sheets say, by `ledger id`, in the order the digest is made over. */
const factsOn = (
  reader: Reader,
  of: YearOf,
  sheets: readonly AssessedSheet[],
): Map<string, FiledFact> => {
  const wanted = new Set(
    sheets.flatMap(({ lines }) =>
      lines.flatMap(({ records, notCounted }) => [...records, ...notCounted].map(factKey)),
    ),
  )
  const needs = new Map(schemeNeeds(of.scheme).map((need) => [need.ledger, need]))
  const facts: [string, FiledFact][] = []
  for (const record of eachRecord(reader, of)) {
    const key = factKey(record)
    if (wanted.has(key)) facts.push([key, filedFact(record, needs.get(record.ledger))])
  }
  return new Map(facts.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Where the records say something else now than a filing; of one subject where it is named. */
const differenceOf = (
  context: QueryContext,
  asked: AskedYear,
  filing: Filing,
  subject: string | undefined,
): SheetDifference[] => {
  const { reader } = context
  const filed = filedSheets(reader, filing, subject)
  const live =
    subject === undefined ? liveSheets(reader, asked) : liveSheet(context, asked, subject)
  const facts: FactsThenNow = {
    filed: new Map(
      [...listFiledFacts(reader, filing.id)].map(([key, content]) => [
        key,
        JSON.parse(content) as FiledFact, // written by the filing
      ]),
    ),
    now: factsOn(reader, asked, [...filed, ...live]),
  }
  return differencesOf(filed, live, facts)
}
