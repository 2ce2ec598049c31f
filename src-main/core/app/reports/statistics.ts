import type {
  FigureValue,
  Statistics,
  StatisticsInput,
  StatisticsNote,
} from '#shared/contract/statistics.ts'
import type { Period } from '#shared/domain/days.ts'
import { isLedgerId } from '#shared/ledgers/index.ts'
import { writePapersDocx } from '../../documents/write-papers-docx.ts'
import { writeWorkbook } from '../../documents/write-workbook.ts'
import { statisticsPapers } from '../../reports/papers/statistics-papers.ts'
import { type CountedPeriods, figureValue } from '../../reports/statistics/statistics.ts'
import { withoutUnbegunBefore } from '../../reports/statistics/statistics-before.ts'
import {
  figuresInDoubt,
  unmarkedNotes,
  withoutUnmarked,
} from '../../reports/statistics/statistics-marks.ts'
import { studioNotes } from '../../reports/statistics/statistics-notes.ts'
import { statisticsSheets } from '../../reports/statistics/statistics-table.ts'
import { findOffice } from '../../store/office.ts'
import { officeBook } from '../../store/settings.ts'
import {
  firstMarks,
  type LedgerNote,
  listBegunLedgers,
  listLedgerNotes,
  listStudioLives,
  type StudioLife,
} from '../../store/statistics/statistics-notes.ts'
import {
  listFigureIds,
  referredLine,
  referredParts,
  referredScope,
} from '../../store/statistics/statistics-records.ts'
import type { Reader } from '../../store/store.ts'
import { findStudio } from '../../store/studios.ts'
import type { Feature, Handlers } from '../handler.ts'
import { assessedStudios } from './assessed-studios.ts'
import { checkedFigures, failedChecks, isChecked } from './statistics-checks.ts'
import {
  type Asked,
  askedFigures,
  askedPeriods,
  breakdownTest,
  countPeriods,
  scopeOf,
} from './statistics-count.ts'
import { homePage, keepHome } from './statistics-home.ts'

/** Figures of any period and studios, counted anew from the records whenever they are asked for. */
export const statisticsHandlers: Handlers<Feature<'statistics'>> = {
  'statistics.list': (input, { reader, ports }) => statisticsOf(reader, ports.today(), input),

  'statistics.assessed': (question, context) => assessedStudios(context, question),

  'statistics.records': ({ offset, limit, ...ref }, { reader, ports }) =>
    referredParts(ref).map((part) => {
      const line = referredLine(part, ref)
      const window = { offset, limit, ...(line === undefined ? {} : { line }) }
      return listFigureIds(reader, part, referredScope(ref, ports.today()), window)
    }),

  'statistics.home': ({ year }, { reader, place, ports }) =>
    homePage(reader, place, { year, today: ports.today() }),

  'statistics.keep': ({ year }, { write, ports }) => ({
    months: write((writer) => keepHome(writer, { year, today: ports.today() })),
  }),

  'statistics.export': async (input, context) => {
    const { reader, files, ports } = context
    const { period, studios, format, layout } = input
    const asked = { ...input, perStudio: true, compare: true, checks: true }
    const statistics = statisticsOf(reader, ports.today(), asked)
    const unit = findOffice(reader)?.unit ?? ''
    const assessed =
      period.kind === 'year' ? assessedStudios(context, { year: period.year, studios }) : undefined
    const options = { unit, today: ports.today(), assessed }
    const sheets = statisticsSheets(statistics, options)
    const { token, path } = files.reserve(`${sheets[0]?.title ?? ''}.${format}`)
    if (format === 'xlsx') await writeWorkbook(path, sheets)
    else await writePapersDocx(path, statisticsPapers(statistics, options), layout)
    return files.refer(token)
  },
}

/** The whole table: figures, studios, what must be said of them, and the cross-checks that fail. */
export const statisticsOf = (reader: Reader, today: string, input: StatisticsInput): Statistics => {
  const asked = askedPeriods(reader, today, input)
  const wanted = askedFigures(input.figures)
  const breakdown = breakdownTest(input.breakdowns)
  const looked = input.checks ? [...new Set([...wanted, ...checkedFigures()])] : wanted
  const counts = countPeriods(
    reader,
    looked,
    asked,
    input.checks ? (by) => breakdown(by) || isChecked(by) : breakdown,
  )
  const ledgers = listLedgerNotes(reader, scopeOf(asked.period, asked))
  const kept = new Set(ledgers.filter(({ isKept }) => isKept).map(({ ledger }) => ledger))
  const book = officeBook(reader)
  const counted = wanted.map((figure) =>
    figureValue(figure, counts, {
      perStudio: input.perStudio,
      breakdown,
      book,
      isKept: (ledger) => isLedgerId(ledger) && (kept.has(ledger) || !isDated(ledgers, ledger)),
    }),
  )
  const marks = firstMarks(reader, figuresInDoubt(counted), scopeOf(asked.period, asked))
  const figures = withoutUnmarked(
    besideBefore(reader, asked, counted, marks),
    new Set(marks.keys()),
  )
  const lives = studiosAsked(reader, asked, figures)
  return {
    period: asked.period,
    before: asked.before,
    figures,
    studios: lives.map(({ id, name, fullName }) => ({ id, name, fullName })),
    notes: [...notesOf(asked.period, ledgers, lives), ...unmarkedNotes(figures)],
    checks: input.checks ? checksOf(reader, asked, counts, lives) : [],
  }
}

/** A year before anybody wrote down a visit is no year with none. */
const besideBefore = (
  reader: Reader,
  asked: Asked,
  figures: readonly FigureValue[],
  marks: ReadonlyMap<string, string>,
): FigureValue[] => {
  if (asked.before === null) return [...figures]
  const scope = scopeOf(asked.before, asked)
  const marked = [...marks].flatMap(([id, first]) => (first <= scope.to ? [id] : []))
  return withoutUnbegunBefore(figures, listBegunLedgers(reader, scope), new Set(marked))
}

const isDated = (notes: readonly LedgerNote[], ledger: string): boolean =>
  notes.some((note) => note.ledger === ledger)

/** The studios asked for, and those in the recycle bin whose records are counted; none stands last. */
const studiosAsked = (
  reader: Reader,
  { studios }: Asked,
  figures: readonly FigureValue[],
): readonly StudioLife[] => {
  const living = listStudioLives(reader).filter(
    ({ id }) => studios === undefined || studios.includes(id),
  )
  const known = new Set(living.map(({ id }) => id))
  const met = new Set(figures.flatMap((figure) => figure.studios.map(({ studio }) => studio)))
  const removed = [...met].filter((id) => id !== '' && !known.has(id))
  return [
    ...living,
    ...removed.map((id) => noLife(id, findStudio(reader, id)?.name ?? id)),
    ...(met.has('') ? [noLife('', '')] : []),
  ]
}

const noLife = (id: string, name: string): StudioLife => ({
  id,
  name,
  fullName: name,
  foundedOn: null,
  closedOn: null,
})

const notesOf = (
  period: Period,
  ledgers: readonly LedgerNote[],
  lives: readonly StudioLife[],
): StatisticsNote[] => [
  ...lives.flatMap((life) => studioNotes(period, life)),
  ...ledgers.flatMap(({ ledger, isKept, removed, undated }): StatisticsNote[] => [
    ...(isKept ? [] : [{ code: 'no-records' as const, ledger }]),
    ...(removed === 0 ? [] : [{ code: 'removed' as const, ledger, count: removed }]),
    ...(undated === 0 ? [] : [{ code: 'undated' as const, ledger, count: undated }]),
  ]),
]

const checksOf = (
  reader: Reader,
  asked: Asked,
  counts: CountedPeriods,
  lives: readonly StudioLife[],
) => {
  const nameById = new Map(lives.map(({ id, name }) => [id, name]))
  return failedChecks({
    reader,
    counts: counts.now,
    scope: scopeOf(asked.period, asked),
    book: officeBook(reader),
    studioName: (id) => nameById.get(id) ?? findStudio(reader, id)?.name ?? '',
  })
}
