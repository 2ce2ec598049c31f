import { monthsOf } from '#shared/domain/days.ts'
import type { CountedFigure } from '#shared/figures/parts.ts'
import { addTally, emptyTally, type Tally } from '#shared/figures/tally.ts'
import type { Reader, Writer } from '../sql.ts'
import { countingDigest } from './counting-digest.ts'
import { untilDay } from './kept-until.ts'
import type { StatisticsScope } from './statistics-source.ts'
import { countFigures, type Tallies, tallyAt } from './statistics-tallies.ts'

/** Figures of all records together, counted a month at a time. */
export interface MonthsAsked {
  readonly figures: readonly CountedFigure[]
  readonly breakdown: (by: string, figure: string) => boolean
  /** `2024-05`, each once. */
  readonly months: readonly string[]
  readonly today: string
}

export interface CountedMonths {
  /** The counts of some of the months as those of the whole stretch. */
  readonly of: (months: readonly string[]) => Tallies
  /** Whether anything had to be counted. */
  readonly isCounted: boolean
}

/** What was counted month by month; what is kept in the store is not counted again. */
export const countMonths = (reader: Reader, asked: MonthsAsked): CountedMonths => {
  const byMonth = new Map<string, Tallies[]>(asked.months.map((month) => [month, []]))
  let isCounted = false
  for (const part of partsOf(asked)) {
    const kept = keptTallies(reader, part, asked)
    if (kept.size < asked.months.length) isCounted = true
    for (const [month, tallies] of byMonth)
      tallies.push(kept.get(month) ?? countMonth(reader, part, month, asked))
  }
  return { of: (months) => joined(months.flatMap((month) => byMonth.get(month) ?? [])), isCounted }
}

/** Keeps what `countMonths` would have to count; tells how many months of ledgers that were. */
export const keepMonths = (writer: Writer, asked: MonthsAsked): number => {
  let found = 0
  for (const part of partsOf(asked)) {
    const kept = keptTallies(writer, part, asked)
    for (const month of asked.months) {
      if (kept.has(month)) continue
      found += 1
      writer.run(
        `insert or replace into kept_months (ledger, month, question, counted_on, until, tallies)
          values (?, ?, ?, ?, ?, ?)`,
        part.ledger,
        month,
        part.question,
        asked.today,
        untilDay(writer, part.figures, scopeOf(month, asked.today)),
        talliesToJson(countMonth(writer, part, month, asked)),
      )
    }
    // What another program or an earlier question left is of no use to anybody.
    writer.run(
      'delete from kept_months where ledger = ? and question <> ?',
      part.ledger,
      part.question,
    )
  }
  return found
}

/** The figures of one ledger, and the digest of what is asked of it. */
interface Part {
  readonly ledger: string
  readonly figures: readonly CountedFigure[]
  readonly question: string
}

const partsOf = ({ figures, breakdown }: MonthsAsked): readonly Part[] =>
  [...Map.groupBy(figures, ({ how }) => how.ledger)].map(([ledger, own]) => ({
    ledger,
    figures: own,
    question: questionOf(own, breakdown),
  }))

/** The digests of what was counted before: one stays as long as the program runs. */
const questions = new Map<string, string>()

const questionOf = (
  figures: readonly CountedFigure[],
  breakdown: MonthsAsked['breakdown'],
): string => {
  const lines = figures.map(({ id, how }) => [id, how, how.by.filter((by) => breakdown(by, id))])
  const counted = JSON.stringify(lines)
  const question = questions.get(counted) ?? countingDigest(figures, breakdown, talliesToJson)
  questions.set(counted, question)
  return question
}

const scopeOf = (month: string, today: string): StatisticsScope => ({
  ...monthsOf(Number(month.slice(0, 4)), Number(month.slice(5)), Number(month.slice(5))),
  today,
  perStudio: false,
})

const countMonth = (
  reader: Reader,
  { figures }: Part,
  month: string,
  { today, breakdown }: MonthsAsked,
): Tallies => countFigures(reader, figures, scopeOf(month, today), breakdown)

const keptTallies = (
  reader: Reader,
  { ledger, question }: Part,
  { months, today }: MonthsAsked,
): ReadonlyMap<string, Tallies> =>
  new Map(
    reader
      .all<{ month: string; tallies: string }>(
        `select month, tallies from kept_months
          where ledger = ? and question = ? and counted_on <= ? and until > ?
            and month in (select value from json_each(?))`,
        ledger,
        question,
        today,
        today,
        JSON.stringify(months),
      )
      .map(({ month, tallies }) => [month, talliesFromJson(tallies)]),
  )

/** What two months hold is counted once. */
const joined = (all: readonly Tallies[]): Tallies => {
  const whole: Tallies = new Map()
  for (const tallies of all)
    for (const [id, by, key, tally] of linesOf(tallies))
      addTally(tallyAt(whole, id, by, key), tally)
  return whole
}

type Line = readonly [id: string, by: string, key: string, tally: Tally]

const linesOf = (tallies: Tallies): Line[] =>
  [...tallies].flatMap(([id, byBreakdown]) =>
    [...byBreakdown].flatMap(([by, byKey]) =>
      [...byKey].map(([key, tally]): Line => [id, by, key, tally]),
    ),
  )

type Entries<T> = readonly (readonly [studio: string, value: T])[]
type KeptLine = readonly [
  id: string,
  by: string,
  key: string,
  loose: Entries<number>,
  records: Entries<number>,
  once: Entries<readonly string[]>,
]

const talliesToJson = (tallies: Tallies): string =>
  JSON.stringify(
    linesOf(tallies).map(([id, by, key, { loose, records, once }]): KeptLine => {
      const items = [...once].map(([studio, set]) => [studio, [...set]] as const)
      return [id, by, key, [...loose], [...records], items]
    }),
  )

const talliesFromJson = (text: string): Tallies => {
  const tallies: Tallies = new Map()
  // Written by `talliesToJson`.
  for (const [id, by, key, loose, records, once] of JSON.parse(text) as KeptLine[])
    addTally(tallyAt(tallies, id, by, key), {
      ...emptyTally(),
      loose: new Map(loose),
      records: new Map(records),
      once: new Map(once.map(([studio, items]) => [studio, new Set(items)])),
    })
  return tallies
}
