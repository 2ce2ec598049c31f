import type { Field } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText, columnLetter, toHalfWidth } from '../cell-text.ts'
import { bodyCell, type TableReading } from '../columns/table-reading.ts'
import { questionId } from '../sheet-draft.ts'
import type { Finding } from '../values/cell-reading.ts'
import { wordsOfChoices } from '../values/choices.ts'
import type { DateContext } from '../values/dates.ts'
import { readDateCell } from '../values/read-date-cell.ts'
import type { SeatDay, SeatDays } from './roster-seats.ts'

const LEADING_DAY =
  /^((?:(?:\d{4}[年./-])?\d{1,2}[月./-])?\d{1,2})\s*(?:日|号)?(?=$|[\s(（:：、,，.]|\p{Script=Han})/u
/** The day by the moon, as calendars print it below the other. */
const LUNAR =
  /^[(（]?(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|廿[一二三四五六七八九]|三十|[正二三四五六七八九十冬腊]月)[)）]?(?=$|\s)/

interface DayCell {
  readonly row: number
  readonly column: number
  readonly day: SeatDay
}

/** A cell of a calendar: the day it begins with, and what stands behind it. */
const splitDay = (cell: RawCell | null): { readonly day: string; readonly rest: string } => {
  if (cell?.k === 'date') return { day: cellText(cell), rest: '' }
  const text = toHalfWidth(cleanText(cellText(cell)))
  const [whole = '', day = ''] = LEADING_DAY.exec(text) ?? []
  const rest = text.slice(whole.length).replace(/^[\s:、,.]+/, '')
  return { day, rest: whole === '' ? text : rest.replace(LUNAR, '').trim() }
}

/** Whom a cell of a calendar names, without the day that may stand before. */
export const namesInCalendar = (cell: RawCell | null): string => splitDay(cell).rest

const contextOf = ({ facts, context, sheet, at }: TableReading): DateContext => {
  const told = Number(context.corrections.answerTo(questionId.year(sheet, at)) ?? Number.NaN)
  return {
    year: facts.year ?? (Number.isInteger(told) ? told : undefined),
    month: facts.month ?? undefined,
    today: context.today,
  }
}

const invalid: Finding = { code: 'date-invalid' }

const readDay = (cell: RawCell | null, text: string, field: Field, date: DateContext) => {
  if (/^\d+$/.test(text) && date.year === undefined)
    return { finding: { code: 'needs-answer', why: 'YEAR' } as const }
  const said: RawCell =
    cell?.k === 'date' ? cell : { k: 's', v: /^\d+$/.test(text) ? `${text}日` : text }
  return readDateCell(said, '', field, {
    date,
    words: wordsOfChoices([]),
    members: new Set(),
    scale: 1,
    studios: [],
  })
}

/** 28 29 30 before the 1st are of the month before, 1 2 3 behind the last of the month after. */
const isOfOtherMonth = (numbers: readonly number[], at: number): boolean => {
  const first = numbers.indexOf(1)
  if (first > 0 && at < first) return true
  const later = numbers.findIndex(
    (number, place) => place > first && number < (numbers[place - 1] ?? 0),
  )
  return later > 0 && later !== first && at >= later
}

const daysOf = (
  reading: TableReading,
  field: Field,
  columns: readonly number[],
): readonly DayCell[] => {
  const date = contextOf(reading)
  const found = reading.body.flatMap(({ row, class: kind }) =>
    kind !== 'data'
      ? []
      : columns.flatMap((column) => {
          const cell = bodyCell(reading.grid, row, column)
          const { day } = splitDay(cell)
          return day === '' ? [] : [{ row, column, cell, text: day }]
        }),
  )
  const numbers = found.map(({ text }) => (/^\d+$/.test(text) ? Number(text) : Number.NaN))
  return found.map(({ row, column, cell, text }, at) => {
    const read = isOfOtherMonth(numbers, at)
      ? { finding: invalid }
      : readDay(cell, text, field, date)
    const day = 'value' in read && typeof read.value === 'string' ? read.value : undefined
    const finding = day === undefined ? (read.finding ?? invalid) : undefined
    return { row, column, day: { day, finding, column: columnLetter(column), cell } }
  })
}

/** The days of a calendar: the one that stands in the cell itself, or nearest above it. */
export const calendarDays = (
  reading: TableReading,
  field: Field,
  columns: readonly number[],
): SeatDays => {
  const days = daysOf(reading, field, columns)
  return (row, { index, letter }) =>
    days.findLast((each) => each.column === index && each.row <= row)?.day ?? {
      day: undefined,
      finding: invalid,
      column: letter,
      cell: bodyCell(reading.grid, row, index),
    }
}
