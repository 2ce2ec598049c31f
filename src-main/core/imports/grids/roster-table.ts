import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { cellText, cleanText, isEmptyMarker } from '../cell-text.ts'
import { columnOf, type MappedColumn } from '../columns/columns.ts'
import {
  bodyCell,
  type ColumnPlan,
  createTableWords,
  type TableReading,
} from '../columns/table-reading.ts'
import type { TableDrafts } from '../entries/drafts.ts'
import { readEntry } from '../entries/entry.ts'
import type { Entry } from '../entries/open-entry.ts'
import type { CellsAbove } from '../entries/spoken-cell.ts'
import { isStudioRoster, type SeatLabel } from '../headings/seat-labels.ts'
import { issueOfFinding } from '../row-issues.ts'
import type { Draft } from '../sheet-draft.ts'
import type { Finding } from '../values/cell-reading.ts'
import { readChoice, readYesNo } from '../values/choices.ts'
import { DAY_PARTS } from '../values/day-parts.ts'
import { readNames } from '../values/names.ts'
import { phonesBehind } from '../values/phones.ts'
import { namesInCalendar } from './roster-calendar.ts'
import { daysOfRoster, isCalendar, rosterQuestions, weekColumn } from './roster-days.ts'
import { type SeatColumn, type SeatDays, seatsOf } from './roster-seats.ts'

const FEWEST_WEEKDAYS = 3

/**
 * Tells a roster grid: members down and days across, days down and shifts or studios across, or weeks
 * and days of the week.
 */
export const isRosterTable = (ledger: Ledger, columns: readonly MappedColumn[]): boolean => {
  if (ledger.grid !== 'roster') return false
  const seats = seatsOf(columns)
  const count = (wanted: SeatLabel['kind']): number =>
    seats.filter(({ use }) => use.seat.kind === wanted).length
  if (count('weekday') >= FEWEST_WEEKDAYS)
    return weekColumn(columns) !== undefined || isCalendar(columns)
  if (count('week') > 0) return count('week') >= 2
  if (isStudioRoster(columns.map(({ heading }) => heading)))
    return columnOf(columns, 'studio') !== undefined
  // Members down and days across, or the parts of a day down.
  if (count('day') >= 5)
    return columnOf(columns, 'scheduled') !== undefined || columnOf(columns, 'shift') !== undefined
  return count('day') === 0 && seats.length >= 2 && columnOf(columns, 'date') !== undefined
}

/** A roster says who is to come; only a list of who came says that somebody did. */
const PLANNED = /安排|排班|轮值|计划/
const CAME = /签到|考勤|到岗|出勤/

interface Grid {
  readonly reading: TableReading
  readonly days: SeatDays
  readonly date: Field
  readonly fieldById: ReadonlyMap<string, Field>
  readonly wordsOf: ReturnType<typeof createTableWords>
  readonly isPlan: boolean
  /** A list of who came, where × is somebody who did not. */
  readonly isCalled: boolean
}

/** What one cell says: who sits there, at what time of day, in which studio, and whether she came. */
const seatedOf = (grid: Grid, row: number, column: SeatColumn, text: string): Values[] => {
  const { reading, fieldById, wordsOf } = grid
  const { seat } = column.use
  const shifts = wordsOf(fieldById.get('shift')?.choices)
  const common: Values = {}
  if (seat.kind === 'shift') put(common, 'shift', readChoice(seat.text, shifts).value)
  if (seat.kind === 'studio') common['studio'] = { id: null, name: seat.text }
  const names = columnOf(reading.columns, 'scheduled')
  if (seat.kind !== 'day' || names === undefined)
    return partsOfDay(text).flatMap(({ part, names }) => {
      const own: Values = { ...common }
      if (part !== '') put(own, 'shift', readChoice(part, shifts).value)
      return seatedIn(reading, names).map((seated) => ({ ...own, ...seated }))
    })
  const name = namesIn(reading, reading.grid.text(row, names.index))[0]
  if (name === undefined || (!grid.isCalled && readYesNo(text).value === false)) return []
  put(common, 'shift', readChoice(text, shifts).value)
  const status = readChoice(text, wordsOf(fieldById.get('status')?.choices)).value
  if (!grid.isPlan) put(common, 'status', status)
  return [{ ...common, scheduled: { name } }]
}

const PART = new RegExp(`(${DAY_PARTS})\\s*[:：]?\\s*`)

/** 上午：张三 下午：李四 in one cell are two seats. */
const partsOfDay = (text: string): readonly { readonly part: string; readonly names: string }[] => {
  const [before = '', ...rest] = text.split(PART)
  const parts = [{ part: '', names: before }]
  for (let at = 0; at < rest.length; at += 2)
    parts.push({ part: rest[at] ?? '', names: rest[at + 1] ?? '' })
  return parts
}

const namesIn = ({ members }: TableReading, text: string): readonly string[] =>
  readNames(text, members).value?.names ?? []

/** Those whom a cell names, each with the telephone that stands behind the name. */
const seatedIn = (reading: TableReading, text: string): readonly Values[] => {
  const names = namesIn(reading, text)
  const parts = text.split(/[、，,;；\n]+(?=\s*\p{Script=Han})/u)
  const phones = phonesBehind(parts, names.length)
  return names.map((name, at): Values => {
    const phone = phones[at]
    return { scheduled: { name }, ...(phone === undefined ? {} : { phone }) }
  })
}

const put = (values: Values, id: string, value: FieldValue): void => {
  if (value !== null) values[id] = value
}

interface Found {
  readonly drafts: Draft[]
  readonly problems: Draft[]
  readonly issues: ImportIssue[]
  readonly findings: Finding[]
}

/** What seats and days say themselves; everything else of the row goes with each of its seats. */
const BY_SEAT = new Set(['date', 'scheduled', 'shift'])

const besideSeats = ({ values }: Entry): Values =>
  Object.fromEntries(Object.entries(values).filter(([id]) => id === 'shift' || !BY_SEAT.has(id)))

/** A row of the grid: what it says beside its seats, and the draft each seat begins as. */
interface RosterRow {
  readonly entry: Entry
  readonly draft: Draft
}

const readSeat = (
  grid: Grid,
  { entry, draft }: RosterRow,
  column: SeatColumn,
  into: Found,
): void => {
  const { reading, days, date } = grid
  const row = draft.row - 1
  const cell = bodyCell(reading.grid, row, column.index)
  const text = isCalendar(reading.columns) ? namesInCalendar(cell) : cleanText(cellText(cell))
  if (isEmptyMarker(text)) return
  const seats = seatedOf(grid, row, column, text)
  if (seats.length === 0) return
  const { day, finding, column: letter, cell: said } = days(row, column)
  if (finding !== undefined) {
    into.findings.push(finding)
    if (into.problems.at(-1)?.row === draft.row) return
    into.problems.push(draft)
    const raw = cleanText(cellText(said))
    into.issues.push(issueOfFinding(finding, date, { row: draft.row, column: letter }, raw))
    return
  }
  const name = reading.facts.studio
  const studio: Values = name === null ? {} : { studio: { id: null, name } }
  for (const seated of seats) {
    const came: Values =
      seated['status'] === 'DONE' ? { attendedBy: seated['scheduled'] ?? null } : {}
    const values = {
      ...studio,
      ...besideSeats(entry),
      ...(day === undefined ? {} : { date: day }),
      ...seated,
      ...came,
    }
    into.drafts.push({ ...draft, values })
  }
}

/** The row without its seats: who leads, where it is, what is remarked. */
const rowOf = (reading: TableReading, entry: Entry): Draft => {
  const raw: Record<string, string> = { ...entry.raw }
  for (const { index, letter } of seatsOf(reading.columns)) {
    const text = cellText(reading.grid.original(entry.row - 1, index))
    if (text !== '') raw[letter] = text
  }
  const hidden = reading.hiddenRows.has(entry.row - 1)
  return { row: entry.row, rows: [entry.row], values: {}, extra: entry.extra, raw, hidden }
}

const gridOf = (reading: TableReading, plans: readonly ColumnPlan[], date: Field): Grid => {
  const said = reading.titles.join('') + reading.sheet
  return {
    reading,
    date,
    days: daysOfRoster(reading, plans, date),
    fieldById: new Map(reading.ledger.fields.map((field) => [field.id, field])),
    wordsOf: createTableWords(reading),
    isPlan: PLANNED.test(said),
    isCalled: CAME.test(said) && !PLANNED.test(said),
  }
}

/** Columns that only the days of the grid are read from. */
const isOfDays = (reading: TableReading, { column }: ColumnPlan): boolean =>
  column.use.kind === 'seat' || column === columnOf(reading.columns, 'date')

/** Turns a roster grid into duties: every cell that names or ticks somebody is one. */
export const readRoster = (reading: TableReading, plans: readonly ColumnPlan[]): TableDrafts => {
  const into: Found = { drafts: [], problems: [], issues: [], findings: [] }
  const date = reading.ledger.fields.find(({ id }) => id === reading.ledger.dateField)
  const seats = seatsOf(reading.columns)
  const beside = plans.filter((plan) => !isOfDays(reading, plan))
  const above: CellsAbove = []
  const grid = date === undefined ? undefined : gridOf(reading, plans, date)
  for (const { row, class: kind } of reading.body) {
    if (kind !== 'data' || grid === undefined) continue
    const entry = readEntry(reading, beside, row, above)
    into.issues.push(...entry.issues.filter(({ level }) => level !== 'problem'))
    const draft = rowOf(reading, entry)
    for (const column of seats) readSeat(grid, { entry, draft }, column, into)
  }
  const { drafts, problems, issues, findings } = into
  return {
    drafts,
    problemRows: problems,
    issues,
    questions: rosterQuestions(reading, plans, findings),
    valuesByRow: new Map(),
  }
}
