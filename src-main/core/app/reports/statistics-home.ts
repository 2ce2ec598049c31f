import type { Output } from '#shared/contract/index.ts'
import type { Filter } from '#shared/contract/records.ts'
import { spanOf } from '#shared/domain/calendar/calendar.ts'
import { monthsOf } from '#shared/domain/days.ts'
import { breakdownName } from '#shared/figures/index.ts'
import { countedParts } from '#shared/figures/parts.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import {
  type Bar,
  createBars,
  everyMonth,
  ledgerOfFigure,
  withQuotas,
} from '../../reports/home-bars.ts'
import { type CountedPeriods, figureValue } from '../../reports/statistics/statistics.ts'
import { hasBegun } from '../../reports/statistics/statistics-before.ts'
import { countListed, listLatest } from '../../store/records/list-records.ts'
import { officeBook } from '../../store/settings.ts'
import {
  type CountedMonths,
  countMonths,
  keepMonths,
  type MonthsAsked,
} from '../../store/statistics/kept-months.ts'
import { listBegunLedgers, listStudioLives } from '../../store/statistics/statistics-notes.ts'
import type { Reader, Writer } from '../../store/store.ts'
import { chosenScheme } from '../assessment/chosen-scheme.ts'
import type { Place } from '../handler.ts'
import { knownFigure } from './statistics-count.ts'

type Home = Output<'statistics.home'>

const HANDLING = [
  'receptions.toClose',
  'receptions.onsite',
  'receptions.transferred',
  'receptions.assigned',
  'receptions.closed',
  'receptions.overdue',
] as const
const DUTIES = ['duties.attended', 'duties.leave', 'duties.missed', 'duties.unrecorded'] as const
const MONTH = [
  'receptions.batches',
  'receptions.persons',
  'mediations.accepted',
  'activities.count',
  'informations.sent',
  'duties.attended',
] as const

/** Figure and the breakdown its chart shows. */
const BROKEN = {
  receptionsByMonth: ['receptions.batches', 'month'],
  receptionsByCategory: ['receptions.matters', 'category'],
  satisfaction: ['receptions.rated', 'satisfaction'],
  adopted: ['informations.adopted', 'level'],
  instructed: ['informations.instructed', 'instructionLevel'],
  kinds: ['activities.count', 'kinds'],
  disputesByType: ['mediations.accepted', 'disputeType'],
  disputesByOutcome: ['mediations.accepted', 'result'],
  places: ['receptions.matters', 'placeOfIssue'],
} as const

/** Most places a ranking shows. */
const PLACES = 10

/** Visits shown as those written down last. */
const LATEST = 6

/** Everything the home page shows of a year, from months that are kept where nothing was written. */
export const homePage = (reader: Reader, place: Place, question: Question): Home => {
  const { year, today } = question
  const book = officeBook(reader)
  const counted = countMonths(reader, homeMonths(question))
  const period = monthsOf(year, 1, 12)
  const counts = { now: counted.of(monthsOfYear(year)), before: null, yearsApart: 0 }
  const { scheme } = chosenScheme(place, reader, year)
  const bars = createBars({ counts, period, book, figure: knownFigure })
  const chart = (name: keyof typeof BROKEN): Bar[] => {
    const [figure, by] = BROKEN[name]
    return bars.lines(figure, by)
  }
  return {
    period,
    receptionsByMonth: everyMonth(chart('receptionsByMonth'), year, (key) =>
      bars.none(BROKEN.receptionsByMonth, key),
    ),
    receptionsByCategory: chart('receptionsByCategory'),
    handling: HANDLING.map(bars.bar),
    satisfaction: chart('satisfaction'),
    adoption: [bars.bar('informations.sent'), ...chart('adopted'), ...chart('instructed')],
    activitiesByKind: withQuotas(chart('kinds'), {
      scheme,
      studios: listStudioLives(reader).length,
      kinds: book.choicesOf('activityKind'),
      none: (key, label) => bars.none(BROKEN.kinds, key, label),
    }),
    quotasOf: scheme.name,
    duties: DUTIES.map(bars.bar),
    dutyRate: bars.value('duties.rate'),
    disputesByType: chart('disputesByType'),
    disputesByOutcome: chart('disputesByOutcome'),
    places: chart('places')
      .filter(({ key }) => key !== '')
      .slice(0, PLACES),
    thisMonth: monthFigures(reader, counted, today, book),
    ledgers: ledgerIds.flatMap((ledger) => yearOfLedger(reader, ledger, year)),
    latest: listLatest(reader, 'receptions', LATEST),
    isCounted: counted.isCounted,
  }
}

/** What `homePage` counts of a year, to be kept; tells how many months of ledgers were counted. */
export const keepHome = (writer: Writer, question: Question): number =>
  keepMonths(writer, homeMonths(question))

export interface Question {
  readonly year: number
  readonly today: string
}

const monthsOfYear = (year: number): string[] =>
  Array.from({ length: 12 }, (_, at) => monthsOf(year, at + 1, at + 1).from.slice(0, 7))

/** This month, and the same a year ago. */
const monthsBeside = (today: string): readonly [now: string, before: string] => {
  const month = today.slice(0, 7)
  return [month, `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`]
}

/** What is counted: each breakdown of the figures that show it, and of no others. */
const homeMonths = ({ year, today }: Question): MonthsAsked => {
  const broken = Object.values(BROKEN)
  const ids = [
    ...HANDLING,
    ...DUTIES,
    'duties.rate',
    'informations.sent',
    ...MONTH,
    ...broken.map(([id]) => id),
  ]
  return {
    figures: countedParts([...new Set(ids)].map(knownFigure)),
    breakdown: (by, id) =>
      broken.some(([figure, name]) => figure === id && name === breakdownName(by)),
    months: [...new Set([...monthsOfYear(year), ...monthsBeside(today)])],
    today,
  }
}

/** How much a ledger holds of the year; one without days holds no more of one year than of another. */
const yearOfLedger = (reader: Reader, ledger: LedgerId, year: number): Home['ledgers'] => {
  const { dateField } = ledgerOf(ledger)
  if (dateField === undefined) return []
  const { from, to } = monthsOf(year, 1, 12)
  const filters: Filter[] = [
    { field: dateField, op: 'from', value: from },
    { field: dateField, op: 'to', value: to },
  ]
  return [{ ledger, count: countListed(reader, ledger, filters), filters }]
}

/** This month so far, beside the same month a year ago. */
const monthFigures = (
  reader: Reader,
  counted: CountedMonths,
  today: string,
  book: ChoiceBook,
): Home['thisMonth'] => {
  const [now, before] = monthsBeside(today)
  const month = spanOf(today, 'month')
  const counts: CountedPeriods = {
    now: counted.of([now]),
    before: counted.of([before]),
    yearsApart: 1,
  }
  const begun = listBegunLedgers(reader, spanOf(`${before}-01`, 'month'))
  return MONTH.map((id) => {
    const figure = knownFigure(id)
    const {
      title,
      unit,
      value,
      before: former,
    } = figureValue(figure, counts, {
      perStudio: false,
      breakdown: () => false,
      book,
      isKept: () => true,
    })
    return {
      id,
      title,
      unit,
      value,
      before: former === 0 && !hasBegun(figure, begun) ? null : former,
      ref: { figure: id, ...month },
      ledger: ledgerOfFigure(figure),
    }
  })
}
