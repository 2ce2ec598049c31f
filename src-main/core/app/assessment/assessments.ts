import type { AssessedSheet, Shortfall } from '#shared/domain/assessment.ts'
import { isDecided, movesFrom } from '#shared/domain/assessment-status.ts'
import { ledgerIds } from '#shared/ledgers/index.ts'
import { selfTotalOf } from '../../assessment/assessed.ts'
import { schemeNeeds } from '../../assessment/needs.ts'
import { summaryOf } from '../../assessment/summary.ts'
import { shortfallsOf } from '../../assessment/words/shortfalls.ts'
import { AppError } from '../../errors.ts'
import { listEntries, listEvents, listOpinions } from '../../store/assessment/assessment-book.ts'
import { countUndated } from '../../store/statistics/statistics-notes.ts'
import type { Reader } from '../../store/store.ts'
import type { Feature, Handlers } from '../handler.ts'
import {
  type AskedYear,
  askedYear,
  type CountedAssessedSheet,
  liveSheets,
  numbersOfYear,
  sheetsOfYear,
} from './assessed-sheets.ts'
import { exemptSubject, moveSheets } from './assessment-acts.ts'
import { saveOpinions } from './assessment-opinions.ts'

type Kind = 'member' | 'studio'

const isOfKind =
  (kind: Kind | undefined) =>
  ({ subject }: AssessedSheet): boolean =>
    kind === undefined || subject.kind === kind

const names = new Intl.Collator('zh-Hans-CN', { numeric: true })

const byName = ({ subject: a }: AssessedSheet, { subject: b }: AssessedSheet): number =>
  names.compare(a.kind, b.kind) || names.compare(a.name, b.name) || names.compare(a.id, b.id)

/** Sheets are scored anew every time they are asked for, unless the year is filed. */
export const assessmentHandlers: Handlers<Feature<'assessments'>> = {
  'assessments.list': ({ subject, kind, live, ...of }, context) => {
    const asked = askedYear(context, of)
    const sheets = live ? liveSheets(context.reader, asked) : sheetsOfYear(context, asked, subject)
    return sheets
      .filter((sheet) => subject === undefined || sheet.subject.id === subject)
      .filter(isOfKind(kind))
  },

  'assessments.overview': ({ kind, ...of }, context) => {
    const asked = askedYear(context, of)
    const sheets = numbersOfYear(context, asked)
      .filter(({ sheet }) => isOfKind(kind)(sheet))
      .toSorted((a, b) => byName(a.sheet, b.sheet))
    return {
      scheme: asked.scheme.id,
      filing: asked.filing ?? null,
      reads: readsOf(asked),
      undated: undatedOf(context.reader, asked),
      rows: sheets.map(overviewRow),
    }
  },

  'assessments.summary': ({ kind, ...of }, context) => {
    const asked = askedYear(context, of)
    const sheets = numbersOfYear(context, asked).map(({ sheet }) => sheet)
    return summaryOf(asked.scheme, kind, sheets)
  },

  'assessments.opinions': ({ stage, ...of }, context) =>
    listOpinions(context.reader, askedYear(context, of).book)
      .filter((one) => one.stage === stage && one.item === '')
      .map(({ subject, ...opinion }) => ({ subject, opinion })),

  'assessments.get': ({ subject, ...of }, context) => {
    const { reader, ports } = context
    const asked = askedYear(context, of)
    const [sheet] = sheetsOfYear(context, asked, subject)
    if (sheet === undefined) throw new AppError('not-found', { what: 'subject', id: subject })
    return {
      sheet,
      moves: [...movesFrom(sheet.review.state)],
      needsReason: isDecided(sheet.review.state),
      entries: listEntries(reader, asked.book, subject),
      shortfalls: shortfallsOf(asked.scheme, sheet, ports.today()).filter(isToldOf(sheet)),
      filing: asked.filing ?? null,
      reads: readsOf(asked),
    }
  },

  'assessments.save': saveOpinions,
  'assessments.move': moveSheets,
  'assessments.exempt': exemptSubject,

  'assessments.history': ({ subject, limit, ...of }, context) => {
    const { book } = askedYear(context, of)
    return listEvents(context.reader, book, { subject, limit })
  },
}

const BEFORE_DECISION: ReadonlySet<Shortfall['code']> = new Set(['next-grade', 'top', 'quota-open'])

/** Once the chair has decided nothing leads to another grade any more. */
const isToldOf =
  ({ review }: AssessedSheet) =>
  ({ code }: Shortfall): boolean =>
    !(isDecided(review.state) && BEFORE_DECISION.has(code))

/** A filed year says the same whatever is written into the ledgers. */
const readsOf = ({ scheme, filing }: AskedYear): string[] => {
  const ledgers = schemeNeeds(scheme).map(({ ledger }) => ledger)
  const live = filing === undefined ? ['members', 'studios', ...ledgers] : []
  return [...new Set(['assessments', 'schemes', ...live])]
}

/** Of ledgers that a scheme reads by their own day alone: nobody sees on a sheet what is missing from it. */
const undatedOf = (reader: Reader, { scheme, filing }: AskedYear) => {
  if (filing !== undefined) return []
  const read = new Set(
    schemeNeeds(scheme)
      .filter(({ dates }) => dates.length === 0)
      .map(({ ledger }) => ledger),
  )
  return ledgerIds
    .filter((ledger) => read.has(ledger))
    .map((ledger) => ({ ledger, count: countUndated(reader, ledger) }))
    .filter(({ count }) => count > 0)
}

const overviewRow = ({ sheet: { review, ...sheet }, records }: CountedAssessedSheet) => ({
  subject: sheet.subject,
  state: review.state,
  revision: review.revision,
  exempt: sheet.notes.some(({ code }) => code === 'exempt'),
  selfTotal: selfTotalOf(review.opinions),
  total: sheet.total,
  decidedTotal: review.decidedTotal,
  grade: sheet.grade,
  decidedGrade: review.decidedGrade,
  marks: sheet.marks.map(({ label }) => label),
  unmet: sheet.lines.filter(({ met }) => met === false).map(({ name }) => name),
  records,
})
