import type { Question } from '#shared/contract/imports.ts'
import type { Weekday } from '#shared/domain/calendar/calendar.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { columnOf, type MappedColumn } from '../columns/columns.ts'
import { yearQuestion } from '../columns/date-questions.ts'
import { bodyCell, type ColumnPlan, type TableReading } from '../columns/table-reading.ts'
import { isCalendarHeading, isWeekLabel, weekdayIn } from '../headings/seat-labels.ts'
import { questionTexts } from '../messages.ts'
import { questionId } from '../sheet-draft.ts'
import type { Finding } from '../values/cell-reading.ts'
import { readDateCell } from '../values/read-date-cell.ts'
import { calendarDays } from './roster-calendar.ts'
import { type SeatColumn, type SeatDays, seatsOf } from './roster-seats.ts'
import { dayInWeek, firstWeeks, type RosterWeek, readWeek, type WeekCount } from './roster-weeks.ts'

/** The column that says which week a row is, or (weeks across) which day of the week. */
export const weekColumn = (columns: readonly MappedColumn[]): MappedColumn | undefined =>
  columnOf(columns, 'date') ??
  columns.find(({ use, heading }) => use.kind === 'aside' && isWeekLabel(heading))

/** Tells a calendar of a month: days of the week across and no column that names the week. */
export const isCalendar = (columns: readonly MappedColumn[]): boolean =>
  isCalendarHeading(columns.flatMap(({ heading }) => (heading === '' ? [] : [heading])))

const weekdayColumn = (columns: readonly MappedColumn[]): MappedColumn | undefined =>
  columns.find(({ use }) => use.kind === 'aside')

const dayText = (text: string): string => (/^\d{1,2}$/.test(text) ? `${text}日` : text)

const isFinding = (read: RosterWeek | Finding): read is Finding => 'code' in read

const invalid: Finding = { code: 'date-invalid' }

/** The cell that says a seat's day, and the column it stands in. */
interface Saying {
  readonly cell: RawCell | null
  readonly own: MappedColumn | undefined
}

const besideRow = (reading: TableReading, row: number, own: MappedColumn | undefined): Saying => ({
  cell: own === undefined ? null : bodyCell(reading.grid, row, own.index),
  own,
})

const plainDays =
  (reading: TableReading, plans: readonly ColumnPlan[], field: Field): SeatDays =>
  (row, column) => {
    const { seat } = column.use
    const { cell, own }: Saying =
      seat.kind === 'day'
        ? { cell: { k: 's', v: dayText(seat.text) }, own: column }
        : besideRow(reading, row, columnOf(reading.columns, field.id))
    const plan = plans.find((each) => each.column === own)
    const read = cell === null || plan === undefined ? {} : readDateCell(cell, '', field, plan.cell)
    const day = typeof read.value === 'string' ? read.value : undefined
    const finding = day === undefined ? (read.finding ?? invalid) : undefined
    return { day, finding, column: own?.letter ?? '', cell }
  }

const countOf = (reading: TableReading, plans: readonly ColumnPlan[]): WeekCount => {
  const seats = seatsOf(reading.columns)
  const at = (weekday: Weekday): number =>
    seats.findIndex(({ use }) => use.seat.kind === 'weekday' && use.seat.weekday === weekday)
  const own = weekColumn(reading.columns)
  const { year, month } = reading.facts
  const { corrections, today } = reading.context
  const plan = own?.use.kind === 'field' ? plans.find(({ column }) => column === own) : undefined
  return {
    date: plan?.cell.date ?? { year: year ?? undefined, month: month ?? undefined, today },
    isSundayFirst: at(7) >= 0 && at(7) < at(1),
    first: corrections.answerTo(questionId.week(reading.sheet, reading.at)),
  }
}

const notInWeek: Finding = { code: 'date-invalid', why: 'NOT_IN_WEEK' }

const weekdayOfSeat = (reading: TableReading, row: number, { use }: SeatColumn) => {
  if (use.seat.kind === 'weekday') return use.seat.weekday
  const own = weekdayColumn(reading.columns)
  return own === undefined ? undefined : weekdayIn(reading.grid.text(row, own.index))
}

const weekDays =
  (reading: TableReading, count: WeekCount): SeatDays =>
  (row, column) => {
    const { seat } = column.use
    const { cell, own }: Saying =
      seat.kind === 'week'
        ? { cell: { k: 's', v: seat.text }, own: column }
        : besideRow(reading, row, weekColumn(reading.columns))
    const said = { column: own?.letter ?? '', cell }
    const weekday = weekdayOfSeat(reading, row, column)
    const week = cell === null || weekday === undefined ? invalid : readWeek(cell, count)
    if (isFinding(week) || weekday === undefined)
      return { ...said, day: undefined, finding: isFinding(week) ? week : invalid }
    const day = dayInWeek(week, weekday, count.isSundayFirst)
    return day === undefined
      ? { day, finding: notInWeek, column: column.letter, cell }
      : { ...said, day, finding: undefined }
  }

/** How the days of a roster grid are found: written out, or counted by weeks. */
export const daysOfRoster = (
  reading: TableReading,
  plans: readonly ColumnPlan[],
  field: Field,
): SeatDays => {
  if (isCalendar(reading.columns))
    return calendarDays(
      reading,
      field,
      seatsOf(reading.columns).map(({ index }) => index),
    )
  const isByWeeks = seatsOf(reading.columns).some(
    ({ use }) => use.seat.kind === 'weekday' || use.seat.kind === 'week',
  )
  return isByWeeks ? weekDays(reading, countOf(reading, plans)) : plainDays(reading, plans, field)
}

/** What must be asked before the days of a roster are known: which year, or where its weeks begin. */
export const rosterQuestions = (
  reading: TableReading,
  plans: readonly ColumnPlan[],
  findings: readonly Finding[],
): readonly Question[] => {
  if (findings.some(({ why }) => why === 'YEAR')) return [yearQuestion(reading, '第1周')]
  if (!findings.some(({ why }) => why === 'WEEK')) return []
  return [
    {
      id: questionId.week(reading.sheet, reading.at),
      kind: 'week',
      sheet: reading.sheet,
      column: '',
      text: questionTexts.week(reading.sheet),
      choices: firstWeeks(countOf(reading, plans)).map((value) => ({
        value,
        label: questionTexts.weekChoice(value),
      })),
      free: null,
    },
  ]
}
