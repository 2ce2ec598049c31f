import { isoDay } from '#shared/domain/days.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText } from '../cell-text.ts'
import { type DateContext, type DateOrder, type ParsedDate, readDate } from '../values/dates.ts'
import { isTaken } from '../values/parsed.ts'

/** What a column of dates says about itself as a whole. */
export interface DateColumn {
  readonly order: DateOrder | undefined
  readonly padded: boolean
  /** A cell that only a person can decide, and what it may mean; undefined where none is left. */
  readonly doubt: { readonly raw: string; readonly parsed: ParsedDate } | undefined
  /** A two-digit year that fits both centuries (births only). */
  readonly centuryDoubt: string | undefined
  /** A day and month without a year, where nothing around it names one. */
  readonly yearless: string | undefined
  /** The one year that the full dates of the column are in. */
  readonly year: number | undefined
}

const ORDERS = new Set(['DMY', 'MDY'])

/** `1970.09` or `4.08` beside `1980.1`: this column writes two digits, so the 1 has lost its zero. */
const isPadded = (cell: RawCell): boolean => {
  const text = typeof cell.v === 'number' ? String(cell.v) : cleanText(cellText(cell))
  return /^(?:\d{4}|\d{1,2})\.0[1-9]$/.test(text)
}

const FULL_YEAR = /^\d{4}/
const SHORT_YEAR = /^'?(\d{2})[.\-/年]\d{1,2}/

const fitsBothCenturies = (text: string, context: DateContext): boolean => {
  const digits = SHORT_YEAR.exec(text)?.[1]
  if (context.birth !== true || digits === undefined || context.century !== undefined) return false
  return 2000 + Number(digits) < Number(context.today.slice(0, 4)) - 5
}

/** What the cells of a column have said so far. */
interface Study {
  readonly orders: Set<string>
  readonly years: Set<number>
  padded: boolean
  doubt: DateColumn['doubt']
  centuryDoubt: string | undefined
  yearless: string | undefined
}

const studyYear = (study: Study, cell: RawCell, parsed: ParsedDate): void => {
  const text = cleanText(cellText(cell))
  const isWritten = parsed.st === 'ok' || (parsed.why === 'RANGE' && FULL_YEAR.test(text))
  if (isWritten) study.years.add(Number(parsed.value?.day.slice(0, 4)))
  if (parsed.why === 'NO_YEAR') study.yearless ??= text
}

const studyText = (study: Study, cell: RawCell, parsed: ParsedDate, context: DateContext): void => {
  if (ORDERS.has(parsed.why) && parsed.st === 'inferred') study.orders.add(parsed.why)
  const raw = cleanText(cellText(cell))
  if (parsed.readings !== undefined) study.doubt ??= { raw, parsed }
  if (fitsBothCenturies(raw, context)) study.centuryDoubt ??= raw
}

/** Looks through a whole column of dates before any cell of it is read: other cells decide first. */
export const studyDateColumn = (cells: Iterable<RawCell>, context: DateContext): DateColumn => {
  const study: Study = {
    orders: new Set(),
    years: new Set(),
    padded: false,
    doubt: undefined,
    centuryDoubt: undefined,
    yearless: undefined,
  }
  // Days of a file come again and again, and each says all it has to say at once.
  for (const cell of new Set(cells)) {
    study.padded ||= isPadded(cell)
    if (cell.k !== 's' && context.year !== undefined) continue
    const parsed = readDate(cell, context)
    if (context.year === undefined) studyYear(study, cell, parsed)
    if (cell.k === 's') studyText(study, cell, parsed, context)
  }
  const { orders, years, padded, doubt, centuryDoubt, yearless } = study
  const [only] = orders
  const [year] = years
  const order = orders.size === 1 && (only === 'DMY' || only === 'MDY') ? only : undefined
  const isSettled =
    order !== undefined && doubt?.parsed.readings?.some((each) => each.order === order)
  return {
    order,
    padded,
    doubt: isSettled === true ? undefined : doubt,
    centuryDoubt,
    yearless,
    year: years.size === 1 ? year : undefined,
  }
}

interface Open {
  readonly cell: RawCell
  /** The tenth, twentieth or thirtieth that the number may have lost its zero from. */
  readonly days: readonly string[]
  /** The last sure day above. */
  readonly after: string
}

const candidatesOf = (cell: RawCell, { value, why }: ParsedDate): readonly string[] => {
  if (why !== 'FLOAT_TRAILING_ZERO' || value === null) return []
  const [year = '', month = '', day = ''] = value.day.split('-')
  const tens = isoDay(Number(year), Number(month), Number(day) * 10)
  return cell.k === 'n' && tens !== undefined ? [value.day, tens] : [value.day]
}

const SURE_DAYS = 2

/**
 * Settles numbers like 4.1 (the 1st or the 10th) in a column that is kept in the order of days: only
 * where the days above and below leave one reading.
 */
export const settleByNeighbours = (
  cells: Iterable<RawCell>,
  context: DateContext,
): ReadonlyMap<RawCell, string> => {
  const settled = new Map<RawCell, string>()
  let waiting: Open[] = []
  let last = ''
  let sure = 0
  for (const cell of cells) {
    const parsed = readDate(cell, context)
    const days = candidatesOf(cell, parsed)
    if (days.length > 0) waiting.push({ cell, days, after: last })
    if (!isTaken(parsed)) continue
    const { day } = parsed.value
    // One day out of order, and the order of the column proves nothing.
    if (day < last) return new Map()
    settle(waiting, day, settled)
    waiting = []
    last = day
    sure += 1
  }
  settle(waiting, '9999', settled)
  return sure >= SURE_DAYS ? settled : new Map()
}

const settle = (waiting: readonly Open[], before: string, settled: Map<RawCell, string>): void => {
  for (const { cell, days, after } of waiting) {
    const fitting = days.filter((day) => day >= after && day <= before)
    if (fitting.length === 1 && fitting[0] !== undefined) settled.set(cell, fitting[0])
  }
}
