import type { FieldValue, RowValue } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { columnOf, fieldOfUse } from '../columns/columns.ts'
import {
  bodyCell,
  type ColumnPlan,
  type ColumnPlans,
  type TableReading,
} from '../columns/table-reading.ts'
import { readDate } from '../values/dates.ts'
import type { Entry } from './open-entry.ts'

/** Where days without a year pass New Year, and which years stand before and behind it. */
export interface YearTurn {
  readonly row: number
  readonly before: number
  readonly after: number
}

const nextYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

const monthOf = (day: string): number => Number(day.slice(5, 7))

const isBare = (cell: RawCell | null, today: string): boolean =>
  cell !== null && readDate(cell, { today }).why === 'NO_YEAR'

interface Walk {
  readonly first: string
  readonly last: string
  /** Rows before the turn. */
  readonly before: number
  readonly turn: number | undefined
}

const start: Walk = { first: '', last: '', before: 0, turn: undefined }

interface Turn {
  /** A title says that the table is of two years. */
  readonly isBetween: boolean
  readonly bare: () => boolean
}

/** One row further down the days; undefined where their order proves nothing. */
const step = (
  walk: Walk,
  row: number,
  day: string,
  { isBetween, bare }: Turn,
): Walk | undefined => {
  const first = walk.first || day
  const before = walk.before + (walk.turn === undefined ? 1 : 0)
  if (day >= walk.last) return { first, before, last: day, turn: walk.turn }
  const later = nextYear(day)
  // A day above that was written with its year may already stand in the next.
  const isThere = walk.last.slice(0, 4) === later.slice(0, 4)
  const passes =
    walk.turn !== undefined ||
    isThere ||
    isBetween ||
    (monthOf(walk.last) === 12 && monthOf(day) === 1)
  if (later < walk.last || !passes || !bare()) return undefined
  return { first, before: walk.before, last: later, turn: walk.turn ?? row }
}

/** The walk down the whole column; undefined where a day is out of order or none passes New Year. */
const walkDown = (
  { body, grid, context, facts }: TableReading,
  { column, cell: { date } }: ColumnPlan,
): Walk | undefined => {
  let walk: Walk | undefined = start
  for (const { row, class: kind } of body) {
    const cell = kind === 'data' ? grid.own(row, column.index) : null
    const day = cell === null ? '' : (readDate(cell, date).value?.day ?? '')
    if (day.length < 10) continue
    const bare = (): boolean => isBare(cell, context.today)
    walk = step(walk, row, day, { isBetween: facts.years !== undefined, bare })
    if (walk === undefined) return undefined
  }
  return walk
}

const FEWEST_BEFORE = 3
/** A paper of these days is called after the year that begins. */
const OF_NEW_YEAR = /元旦|春节|寒假|新年/

/**
 * 12.28, 12.30, 1.5: in a column kept strictly in the order of days, January behind December is that of
 * the next year. One day out of order anywhere, and nothing is concluded.
 */
export const yearTurnOf = (
  reading: TableReading,
  plans: readonly ColumnPlan[],
): YearTurn | undefined => {
  const { ledger, body, titles, sheet } = reading
  const plan = plans.find(
    ({ column: { use } }) => use.kind === 'field' && use.field.id === ledger.dateField,
  )
  const year = plan?.cell.date.year
  if (plan === undefined || year === undefined || body.some((row) => row.class === 'section'))
    return undefined
  const walk = walkDown(reading, plan)
  if (walk?.turn === undefined) return undefined
  if (reading.facts.years !== undefined) return { row: walk.turn, before: year, after: year + 1 }
  if (walk.before < FEWEST_BEFORE) return undefined
  // Behind a whole year only its first days can be told from what was entered late.
  if (walk.last >= nextYear(walk.first) && monthOf(walk.last) !== 1) return undefined
  const isOfNewYear = [...titles, sheet].some((title) => OF_NEW_YEAR.test(title))
  const before = isOfNewYear ? year - 1 : year
  return { row: walk.turn, before, after: before + 1 }
}

const HALF_YEAR = 6

/** Tells a day that only a later year makes follow the one it belongs to: 1月5日 behind 28 December. */
const isOvertaken = (begun: string, ended: FieldValue | undefined): ended is string =>
  typeof ended === 'string' &&
  ended < begun &&
  ended.length === 10 &&
  begun.slice(0, 4) === ended.slice(0, 4) &&
  monthOf(begun) - monthOf(ended) >= HALF_YEAR

type Following = readonly [from: string, to: string]

/** The days that follow another of their entry: ends of spans, and all that comes of what the ledger dates. */
const followersOf = ({ spans = [], dateField, fields }: Ledger): readonly Following[] => [
  ...spans,
  ...fields.flatMap(({ id, kind, partial }): readonly Following[] =>
    dateField === undefined || kind !== 'date' || partial === true || id === dateField
      ? []
      : [[dateField, id]],
  ),
]

/** A cell of the row that tells day and month alone. */
const bareCell = (
  { grid, context }: TableReading,
  row: number,
  at: number,
): RawCell | undefined => {
  const cell = bodyCell(grid, row - 1, at)
  return cell !== null && isBare(cell, context.today) ? cell : undefined
}

/** Days that columns of their own tell. */
const turnDays = (reading: TableReading): ((entry: Entry) => void) => {
  const told = followersOf(reading.ledger).flatMap(([from, to]) => {
    const column = columnOf(reading.columns, to)
    return column === undefined ? [] : [{ from, to, at: column.index }]
  })
  return ({ row, values }) => {
    for (const { from, to, at } of told) {
      const [begun, ended] = [values[from], values[to]]
      if (typeof begun !== 'string' || !isOvertaken(begun, ended)) continue
      if (bareCell(reading, row, at) !== undefined) values[to] = nextYear(ended)
    }
  }
}

const isRows = (value: FieldValue | undefined): value is RowValue[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && !Array.isArray(item))

const turnRow = (row: RowValue, days: readonly string[], told: string): RowValue => {
  const late = days.filter((id) => row[id] === told)
  return late.length === 0
    ? row
    : { ...row, ...Object.fromEntries(late.map((id) => [id, nextYear(told)])) }
}

/** Days in the rows of a list that several columns fill together. */
const turnFolds = (reading: TableReading): ((entry: Entry) => void) => {
  const { dateField = '' } = reading.ledger
  const told = reading.columns.flatMap(({ use, index }) => {
    if (use.kind !== 'fold') return []
    const days = use.field.parts?.filter(({ kind }) => kind === 'date').map(({ id }) => id) ?? []
    return days.length === 0 ? [] : [{ id: use.field.id, days, at: index }]
  })
  return ({ row, values }) => {
    const begun = values[dateField]
    if (typeof begun !== 'string' || monthOf(begun) <= HALF_YEAR) return
    for (const { id, days, at } of told) {
      const rows = values[id]
      const cell = isRows(rows) ? bareCell(reading, row, at) : undefined
      if (cell === undefined || !isRows(rows)) continue
      const year = Number(begun.slice(0, 4))
      const day = readDate(cell, { today: reading.context.today, year }).value?.day
      if (isOvertaken(begun, day)) values[id] = rows.map((each) => turnRow(each, days, day))
    }
  }
}

/** Prepares a table for this: 办结 1月5日 and 批示 1月9日 of what came in on 28 December are days of the next year. */
export const endTurner = (reading: TableReading): ((entry: Entry) => void) => {
  const [ofDays, ofFolds] = [turnDays(reading), turnFolds(reading)]
  return (entry) => {
    ofDays(entry)
    ofFolds(entry)
  }
}

/**
 * Lets the order of the days say which of the two years of a title (2023-2024年度) each is of, where it
 * turns exactly once; else the year stays to be asked.
 */
export const inTwoYears = (reading: TableReading, planned: ColumnPlans): ColumnPlans => {
  const [first] = reading.facts.years ?? []
  const isDay = ({ column }: ColumnPlan): boolean =>
    fieldOfUse(column.use)?.id === reading.ledger.dateField
  const plan = planned.plans.find(isDay)
  if (first === undefined || plan?.cell.date.needsYear !== true) return planned
  const dated: ColumnPlan = {
    ...plan,
    cell: { ...plan.cell, date: { ...plan.cell.date, year: first, needsYear: false } },
  }
  if (yearTurnOf(reading, [dated]) === undefined) return planned
  const ofRow = (each: ColumnPlan): ColumnPlan =>
    each.cell.date.needsYear === true
      ? { ...each, cell: { ...each.cell, date: { ...each.cell.date, isOfRow: true } } }
      : each
  return {
    plans: [dated, ...planned.plans.filter((each) => each !== plan).map(ofRow)],
    questions: planned.questions.filter(({ kind }) => kind !== 'year'),
  }
}
