import type { PaperForm, PaperRequest } from '#shared/contract/papers.ts'
import type { AssessedSheet, Opinion } from '#shared/domain/assessment.ts'
import { isDecided } from '#shared/domain/assessment-status.ts'
import type { Paper } from '#shared/domain/paper.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet } from '#shared/domain/score.ts'
import type { FactSubject } from '../../assessment/facts.ts'
import { schemePeriod } from '../../assessment/period.ts'
import { scoreAll } from '../../assessment/score.ts'
import { summaryOf } from '../../assessment/summary.ts'
import { memberSheet } from '../../reports/papers/member-sheet.ts'
import { noticeSheet } from '../../reports/papers/notice-sheet.ts'
import { reviewSheet } from '../../reports/papers/review-sheet.ts'
import {
  noEntries,
  type SheetEntries,
  type SheetPaper,
  type SheetWord,
} from '../../reports/papers/sheet-rows.ts'
import { studioSheet } from '../../reports/papers/studio-sheet.ts'
import { type PlacedSheet, summarySheet } from '../../reports/papers/summary-sheet.ts'
import { findOffice } from '../../store/office.ts'
import { askedYear, sheetsOfYear } from '../assessment/assessed-sheets.ts'
import type { QueryContext } from '../handler.ts'

type Asked<F extends PaperForm> = Extract<PaperRequest, { form: F }>
type OfYear = Asked<'assessment' | 'summary' | 'review' | 'notice'>

const byPinyin = new Intl.Collator('zh-CN')

/** The papers of an assessment, filled from the year's sheets or blank from the scheme alone. */
export const assessmentPapers = {
  assessment: (request: Asked<'assessment'>, context: QueryContext): readonly Paper[] =>
    sheetPapers(request, context).map(request.kind === 'member' ? memberSheet : studioSheet),

  notice: (request: Asked<'notice'>, context: QueryContext): readonly Paper[] =>
    sheetPapers(request, context).map(noticeSheet),

  summary: (request: Asked<'summary'>, context: QueryContext): readonly Paper[] => {
    const { kind, year, blank } = request
    const scheme = schemeOf(request, context)
    const common = { kind, scheme, unit: unitOf(context), year, blank }
    if (blank) {
      const placed = [{ sheet: blankSheet(scheme, request), place: null, isDecided: false }]
      return [summarySheet({ ...common, placed })]
    }
    return [summarySheet({ ...common, placed: placedSheets(scheme, request, context) })]
  },

  review: (request: Asked<'review'>, context: QueryContext): readonly Paper[] => {
    const { kind, year } = request
    const scheme = schemeOf(request, context)
    return sheetPapers(request, context).map(({ sheet: { subject }, unit, number }) =>
      reviewSheet({ subject, kind, scheme, unit, year, number }),
    )
  },
} as const

/** Each sheet with its number of the year, which is its place by name among all of its kind. */
const sheetPapers = (request: OfYear, context: QueryContext): readonly SheetPaper[] => {
  const { year, blank, subject } = request
  const scheme = schemeOf(request, context)
  const common = { scheme, unit: unitOf(context), year, blank, entries: noEntries }
  if (blank) return [{ ...common, sheet: blankSheet(scheme, request), number: '' }]
  return sheetsOf(request, context)
    .map((sheet, at) => ({
      ...common,
      sheet,
      number: numberOf(year, at),
      entries: sheetEntries(sheet),
    }))
    .filter(({ sheet }) => subject === undefined || sheet.subject.id === subject)
}

/** In the order of the summary for those who decide, with what they decided so far. */
const placedSheets = (
  scheme: Scheme,
  request: OfYear,
  context: QueryContext,
): readonly PlacedSheet[] => {
  const sheets = sheetsOf(request, context)
  const byId = new Map(sheets.map((sheet) => [sheet.subject.id, sheet]))
  return summaryOf(scheme, request.kind, sheets).rows.flatMap(({ rank, subject, total, grade }) => {
    const sheet = byId.get(subject.id)
    if (sheet === undefined) return []
    const isSettled = isDecided(sheet.review.state)
    return [{ sheet: { ...sheet, total, grade }, place: rank, isDecided: isSettled }]
  })
}

/** A filed year brings the scheme it was filed by. */
const schemeOf = (request: OfYear, context: QueryContext): Scheme =>
  askedYear(context, request).scheme

const sheetsOf = ({ year, scheme, kind }: OfYear, context: QueryContext): AssessedSheet[] =>
  sheetsOfYear(context, askedYear(context, { year, scheme }))
    .filter((sheet) => sheet.subject.kind === kind)
    .toSorted((a, b) => byPinyin.compare(a.subject.name, b.subject.name))

/** What stands on the sheet in the words of people. */
const sheetEntries = ({ review }: AssessedSheet): SheetEntries => {
  const whole = (stage: Opinion['stage']): Opinion | undefined =>
    review.opinions.find((one) => one.stage === stage && one.item === '')
  const word = (stage: Opinion['stage']): SheetWord => {
    const { text = '', on = '' } = whole(stage) ?? {}
    return { text, on }
  }
  const own = review.opinions.filter(({ stage, item }) => stage === 'SELF' && item !== '')
  const chair = whole('CHAIR')
  return {
    self: new Map(own.flatMap(({ item, points }) => (points === null ? [] : [[item, points]]))),
    report: word('SELF'),
    studio: word('GROUP'),
    committee: word('COMMITTEE'),
    chair: word('CHAIR'),
    isDecided: isDecided(review.state),
    decided: isDecided(review.state) || chair?.grade ? review.decidedGrade : '',
    decidedTotal: chair?.points ?? undefined,
  }
}

const numberOf = (year: number, at: number): string =>
  `${year}-KH-${String(at + 1).padStart(3, '0')}`

const unitOf = ({ reader }: QueryContext): string => findOffice(reader)?.unit ?? ''

/** The sheet of nobody: the rows of the scheme that a form for the pen needs. */
const blankSheet = (scheme: Scheme, { year, kind }: OfYear): Sheet => {
  const period = schemePeriod(scheme, year)
  const nobody: FactSubject = {
    kind,
    id: '',
    name: '',
    head: {},
    posts: kind === 'member' ? [{ post: 'MEMBER', from: null, to: null }] : [],
    memberships: [],
    exempt: false,
    joinedOn: null,
    leftOn: null,
  }
  // The form is everybody's, whomever the scheme is for.
  const { scope: _scope, ...open } = scheme
  const [sheet] = scoreAll(open, { period, subjects: [nobody], records: [] })
  return (
    sheet ?? {
      subject: { kind, id: '', name: '', head: {} },
      scheme: scheme.id,
      period: { ...period },
      lines: [],
      total: 0,
      grade: '',
      gradeCode: '',
      marks: [],
      notes: [],
    }
  )
}
