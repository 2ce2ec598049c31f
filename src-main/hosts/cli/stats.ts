import type { Output } from '#shared/contract/index.ts'
import { isIsoDay } from '#shared/domain/days.ts'
import type { PeriodChoice } from '#shared/domain/statistics-period.ts'
import { assessedRows } from '#shared/figures/assessed.ts'
import { type Books, withBooks } from './books.ts'
import type { Said } from './print-out.ts'
import { refuseInput, refuseName } from './refusal.ts'
import { figureToLine } from './words.ts'

export interface StatsOptions {
  readonly year?: string
  readonly from?: string
  readonly to?: string
  readonly studio?: string
}

type Statistics = Output<'statistics.list'>

/** One number as scripts read it; a line of a breakdown is a figure of its own. */
export interface SpokenFigure {
  readonly id: string
  readonly title: string
  readonly value: number | null
  readonly before: number | null
  readonly unit: string
  readonly definition: string
  readonly records: number
}

/** Every figure of a year, or of the days between two, with what it means and how many records are behind it. */
export const stats = async (dataDir: string, options: StatsOptions): Promise<Said> => {
  const period = periodTyped(options)
  return withBooks(dataDir, async (books) => {
    const studio = options.studio === undefined ? undefined : await studioId(books, options.studio)
    const asked = studio === undefined ? {} : { studios: [studio] }
    const found = await books.call('statistics.list', { period, ...asked, breakdowns: true })
    const data = [
      ...spokenFigures(found),
      ...(period.kind === 'year'
        ? spokenAssessed(
            found,
            await books.call('statistics.assessed', { year: period.year, ...asked }),
          )
        : []),
    ]
    return { data, lines: data.map(figureToLine) }
  })
}

const spokenFigures = ({ figures }: Statistics): readonly SpokenFigure[] =>
  figures.flatMap(({ id, title, unit, definition, value, before, records, breakdowns }) => [
    { id, title, value, before, unit, definition, records },
    ...breakdowns.flatMap(({ by, label, keys }) =>
      keys.map((line) => ({
        id: `${id}/${by}=${line.key}`,
        // What is left open is left open of something: of the category, of the channel.
        title: `${title}（${line.key === '' ? label : ''}${line.label}）`,
        value: line.value,
        before: line.before,
        unit,
        definition,
        records: line.records,
      })),
    ),
  ])

/** Demands met and points, studio by studio; their records stand on the sheets of `lxq assess`. */
const spokenAssessed = (
  { studios }: Statistics,
  assessed: Output<'statistics.assessed'>,
): readonly SpokenFigure[] =>
  assessedRows(assessed).flatMap(({ id, title, unit, definition, numberOf }) =>
    studios.flatMap(({ id: studio, fullName }) => {
      const value = numberOf(studio)
      if (value === null) return []
      const of = { id: `${id}/studio=${studio}`, title: `${title}（${fullName}）` }
      return [{ ...of, value, before: null, unit, definition, records: 0 }]
    }),
  )

const dayTyped = (text: string, option: string): string => {
  if (isIsoDay(text)) return text
  throw refuseInput(option, 'day')
}

/** `--year`, or `--from` and `--to`; what is missing of the two is the end of that year. */
export const periodTyped = ({ year, from, to }: StatsOptions): PeriodChoice => {
  if (year !== undefined && !/^\d{4}$/.test(year)) throw refuseInput('--year', 'year')
  if (from === undefined && to === undefined) {
    if (year === undefined) throw refuseInput('--year', 'year')
    return { kind: 'year', year: Number(year) }
  }
  const first = from === undefined ? `${year ?? to?.slice(0, 4)}-01-01` : dayTyped(from, '--from')
  const last = to === undefined ? `${year ?? from?.slice(0, 4)}-12-31` : dayTyped(to, '--to')
  if (first > last) throw refuseInput('--to', 'order')
  return { kind: 'own', from: first, to: last }
}

/** The studio a person named by its name, its short name or its id. */
export const studioId = async ({ call }: Books, named: string): Promise<string> => {
  const { rows } = await call('records.list', { ledger: 'studios', limit: 1000 })
  const found = rows.find(
    ({ id, values }) => id === named || [values['name'], values['shortName']].includes(named),
  )
  if (found === undefined)
    throw refuseName(
      '--studio',
      named,
      rows.map(({ values }) => String(values['name'])),
    )
  return found.id
}
