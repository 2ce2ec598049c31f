import type { FigureRef } from '#shared/contract/figure-ref.ts'
import type { Output } from '#shared/contract/index.ts'
import { spanOf } from '#shared/domain/calendar.ts'
import { monthsOf, type Period } from '#shared/domain/days.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { breakdownName } from '#shared/figures/index.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import { type CountedPeriods, figureValue } from '../reports/statistics.ts'
import { officeBook } from '../store/settings.ts'
import { listStudioLives } from '../store/statistics-notes.ts'
import type { Reader } from '../store/store.ts'
import type { Place } from './handler.ts'
import { findScheme } from './schemes.ts'
import { type Asked, askedPeriods, countPeriods, knownFigure } from './statistics-count.ts'

type Home = Output<'statistics.home'>
type Bar = Home['handling'][number]

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

interface Question {
  readonly year: number
  readonly studios: readonly string[] | undefined
  readonly today: string
}

/** Everything the home page draws: few walks over the year's records, no more breakdowns than shown. */
export const homeCharts = (reader: Reader, place: Place, question: Question): Home => {
  const book = officeBook(reader)
  const asked = askedPeriods(reader, question.today, {
    period: { kind: 'year', year: question.year },
    studios: question.studios === undefined ? undefined : [...question.studios],
    perStudio: false,
    // A chart shows one year; a second would cost as much again.
    compare: false,
  })
  const draw = drawing(countHome(reader, asked), asked, book)
  const chart = (name: keyof typeof BROKEN): Bar[] => {
    const [figure, by] = BROKEN[name]
    return draw.lines(figure, by)
  }
  return {
    period: asked.period,
    receptionsByMonth: everyMonth(chart('receptionsByMonth'), question.year, asked),
    receptionsByCategory: chart('receptionsByCategory'),
    handling: HANDLING.map(draw.bar),
    satisfaction: chart('satisfaction'),
    adoption: [draw.bar('informations.sent'), ...chart('adopted'), ...chart('instructed')],
    activitiesByKind: withQuotas(chart('kinds'), findScheme(place, reader, undefined).scheme, {
      studios: question.studios?.length ?? listStudioLives(reader).length,
      asked,
      book,
    }),
    duties: DUTIES.map(draw.bar),
    dutyRate: draw.value('duties.rate'),
    disputesByType: chart('disputesByType'),
    disputesByOutcome: chart('disputesByOutcome'),
    places: chart('places')
      .filter(({ key }) => key !== '')
      .slice(0, PLACES),
    thisMonth: monthFigures(reader, question, book),
  }
}

/** The counts behind the charts: each breakdown of the figures that show it, and of no others. */
const countHome = (reader: Reader, asked: Asked): CountedPeriods => {
  const broken = Object.values(BROKEN)
  const ids = [
    ...HANDLING,
    ...DUTIES,
    'duties.rate',
    'informations.sent',
    ...broken.map(([id]) => id),
  ]
  return countPeriods(reader, [...new Set(ids)].map(knownFigure), asked, (by, id) =>
    broken.some(([figure, name]) => figure === id && name === breakdownName(by)),
  )
}

const refOf = (
  figure: string,
  { period, studios }: Pick<Asked, 'period' | 'studios'>,
): FigureRef => ({
  figure,
  ...period,
  ...(studios === undefined ? {} : { studios: [...studios] }),
})

const drawing = (counts: CountedPeriods, asked: Asked, book: ChoiceBook) => {
  const shown = (figure: Figure, name: string | undefined) =>
    figureValue(figure, counts, {
      perStudio: false,
      breakdown: (by) => breakdownName(by) === name,
      book,
      isKept: () => true,
    })
  return {
    bar: (id: string): Bar => {
      const { title, value, before } = shown(knownFigure(id), undefined)
      return { key: id, label: title, value, before, ref: refOf(id, asked) }
    },
    value: (id: string): number | null => shown(knownFigure(id), undefined).value,
    lines: (id: string, name: string): Bar[] =>
      (shown(knownFigure(id), name).breakdowns[0]?.keys ?? []).map(
        ({ key, label, value, before }) => ({
          key,
          label,
          value,
          before,
          ref: { ...refOf(id, asked), by: name, key },
        }),
      ),
  }
}

/** Twelve bars, those without a visit standing at nought. */
const everyMonth = (bars: readonly Bar[], year: number, asked: Asked): Bar[] =>
  Array.from({ length: 12 }, (_, at) => {
    const key = monthsOf(year, at + 1, at + 1).from.slice(0, 7)
    const found = bars.find((bar) => bar.key === key)
    const ref = { ...refOf('receptions.batches', asked), by: 'month', key }
    return found ?? { key, label: `${at + 1}`, value: 0, before: null, ref }
  }).map((bar, at) => ({ ...bar, label: `${at + 1}` }))

const PER_YEAR = { year: 1, half: 2, quarter: 4, month: 12, own: 1 } as const

/** What the scheme asks of one studio a year in activities of one kind. */
const quotaOf = (scheme: Scheme, kind: string): number | null => {
  const item = scheme.items.find(({ metrics, quota }) =>
    quota === undefined
      ? false
      : metrics.length === 1 && metrics.every((metric) => asksFor(metric, kind)),
  )
  return item?.quota === undefined ? null : item.quota.min * PER_YEAR[item.quota.per]
}

const asksFor = ({ ledger, where }: Scheme['items'][number]['metrics'][number], kind: string) =>
  ledger === 'activities' &&
  where.some(
    (condition) =>
      'field' in condition &&
      condition.field === 'kinds' &&
      condition.in?.length === 1 &&
      condition.in[0] === kind,
  )

const withQuotas = (
  bars: readonly Bar[],
  scheme: Scheme,
  { studios, asked, book }: { studios: number; asked: Asked; book: ChoiceBook },
): Home['activitiesByKind'] => {
  const [id, by] = BROKEN.kinds
  // A kind that is asked for and was never held is what the chart is looked at for.
  const missing = book
    .choicesOf('activityKind')
    .filter(({ code }) => quotaOf(scheme, code) !== null && bars.every(({ key }) => key !== code))
    .map(({ code, label }): Bar => {
      return {
        key: code,
        label,
        value: 0,
        before: null,
        ref: { ...refOf(id, asked), by, key: code },
      }
    })
  return [...bars, ...missing].map((bar) => {
    const quota = quotaOf(scheme, bar.key)
    return { ...bar, quota: quota === null ? null : quota * studios }
  })
}

/** This month so far, beside the same month a year ago. */
const monthFigures = (
  reader: Reader,
  { studios, today }: Question,
  book: ChoiceBook,
): Home['thisMonth'] => {
  const period: Period = spanOf(today, 'month')
  const asked = askedPeriods(reader, today, {
    period: { kind: 'own', ...period },
    studios: studios === undefined ? undefined : [...studios],
    perStudio: false,
    compare: true,
  })
  const wanted = MONTH.map(knownFigure)
  const counts = countPeriods(reader, wanted, asked, () => false)
  const isKept = (): boolean => true
  return wanted.map((figure) => {
    const { id, title, unit, value, before } = figureValue(figure, counts, {
      perStudio: false,
      breakdown: () => false,
      book,
      isKept,
    })
    return { id, title, unit, value, before, ref: refOf(id, asked) }
  })
}
