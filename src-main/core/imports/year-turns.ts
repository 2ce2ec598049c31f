import type { RawCell } from '../workbooks/book.ts'
import { columnOf } from './columns.ts'
import type { Entry } from './entry.ts'
import { bodyCell, type ColumnPlan, type TableReading } from './table-reading.ts'
import { readDate } from './values/dates.ts'

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

/** One row further down the days; undefined where their order proves nothing. */
const step = (walk: Walk, row: number, day: string, bare: () => boolean): Walk | undefined => {
  const first = walk.first || day
  const before = walk.before + (walk.turn === undefined ? 1 : 0)
  if (day >= walk.last) return { first, before, last: day, turn: walk.turn }
  const later = nextYear(day)
  const passes = walk.turn !== undefined || (monthOf(walk.last) === 12 && monthOf(day) === 1)
  if (later < walk.last || !passes || !bare()) return undefined
  return { first, before: walk.before, last: later, turn: walk.turn ?? row }
}

/** The walk down the whole column; undefined where a day is out of order or none passes New Year. */
const walkDown = (
  { body, grid, context }: TableReading,
  { column, cell: { date } }: ColumnPlan,
): Walk | undefined => {
  let walk: Walk | undefined = start
  for (const { row, class: kind } of body) {
    const cell = kind === 'data' ? grid.own(row, column.index) : null
    const day = cell === null ? '' : (readDate(cell, date).value?.day ?? '')
    if (day.length < 10) continue
    walk = step(walk, row, day, () => isBare(cell, context.today))
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
  if (walk?.turn === undefined || walk.before < FEWEST_BEFORE) return undefined
  // Behind a whole year only its first days can be told from what was entered late.
  if (walk.last >= nextYear(walk.first) && monthOf(walk.last) !== 1) return undefined
  const isOfNewYear = [...titles, sheet].some((title) => OF_NEW_YEAR.test(title))
  const before = isOfNewYear ? year - 1 : year
  return { row: walk.turn, before, after: before + 1 }
}

const HALF_YEAR = 6

/** 办结 1月5日 of what was taken in on 28 December is a day of the next year. */
export const turnEnds = (reading: TableReading, { row, values }: Entry): void => {
  for (const [from, to] of reading.ledger.spans ?? []) {
    const [begun, ended] = [values[from], values[to]]
    if (typeof begun !== 'string' || typeof ended !== 'string' || ended >= begun) continue
    if (ended.length < 10 || begun.slice(0, 4) !== ended.slice(0, 4)) continue
    const column = columnOf(reading.columns, to)
    if (column === undefined || monthOf(begun) - monthOf(ended) < HALF_YEAR) continue
    if (isBare(bodyCell(reading.grid, row - 1, column.index), reading.context.today))
      values[to] = nextYear(ended)
  }
}
