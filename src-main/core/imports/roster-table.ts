import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { cellText, cleanText, isEmptyMarker } from './cell-text.ts'
import type { ColumnUse, MappedColumn } from './columns.ts'
import type { TableDrafts } from './drafts.ts'
import { readDateCell } from './read-date-cell.ts'
import { issueOfFinding } from './row-issues.ts'
import type { Draft } from './sheet-draft.ts'
import { bodyCell, type ColumnPlan, createTableWords, type TableReading } from './table-reading.ts'
import { readChoice, readYesNo } from './values/choices.ts'
import { readNames } from './values/names.ts'

type SeatUse = Extract<ColumnUse, { kind: 'seat' }>
type SeatColumn = MappedColumn & { readonly use: SeatUse }

const isSeat = (column: MappedColumn): column is SeatColumn => column.use.kind === 'seat'

const columnOf = (columns: readonly MappedColumn[], id: string): MappedColumn | undefined =>
  columns.find(({ use }) => use.kind === 'field' && use.field.id === id)

const seatsOf = (columns: readonly MappedColumn[]): readonly SeatColumn[] => columns.filter(isSeat)

/** Tells a roster grid: members down and days across, or days down and shifts or studios across. */
export const isRosterTable = (ledger: Ledger, columns: readonly MappedColumn[]): boolean => {
  if (ledger.id !== 'duties') return false
  const seats = seatsOf(columns)
  const days = seats.filter(({ use }) => use.seat.kind === 'day').length
  if (days >= 5) return columnOf(columns, 'scheduled') !== undefined
  return days === 0 && seats.length >= 2 && columnOf(columns, 'date') !== undefined
}

/** A roster says who is to come; only a list of who came says that somebody did. */
const PLANNED = /安排|排班|轮值|计划/
const CAME = /签到|考勤|到岗|出勤/

interface Grid {
  readonly reading: TableReading
  readonly plans: readonly ColumnPlan[]
  readonly fieldById: ReadonlyMap<string, Field>
  readonly wordsOf: ReturnType<typeof createTableWords>
  readonly isPlan: boolean
  /** A list of who came, where × is somebody who did not. */
  readonly isCalled: boolean
}

interface Seat {
  readonly values: Values
  readonly issue: ImportIssue | undefined
}

const dayOf = (grid: Grid, row: number, column: SeatColumn): Seat => {
  const { reading, plans, fieldById } = grid
  const field = fieldById.get('date')
  const own = columnOf(reading.columns, 'date')
  const isAcross = column.use.seat.kind === 'day'
  const cell = isAcross
    ? { k: 's' as const, v: dayText(column.use.seat.text) }
    : own === undefined
      ? null
      : bodyCell(reading.grid, row, own.index)
  const plan = plans.find((each) => each.column === (isAcross ? plans[0]?.column : own))
  if (field === undefined || cell === null || plan === undefined)
    return { values: {}, issue: undefined }
  const read = readDateCell(cell, '', field, plan.cell)
  if (typeof read.value === 'string') return { values: { date: read.value }, issue: undefined }
  const finding = read.finding ?? { code: 'date-invalid' as const }
  const place = { row: row + 1, column: isAcross ? column.letter : (own?.letter ?? '') }
  return { values: {}, issue: issueOfFinding(finding, field, place, cleanText(cellText(cell))) }
}

const dayText = (text: string): string => (/^\d{1,2}$/.test(text) ? `${text}日` : text)

/** What one cell says: who sits there, at what time of day, in which studio, and whether she came. */
const seatedOf = (grid: Grid, row: number, column: SeatColumn, text: string): Values[] => {
  const { reading, fieldById, wordsOf } = grid
  const { seat } = column.use
  const shifts = wordsOf(fieldById.get('shift')?.choices)
  const common: Values = {}
  if (seat.kind === 'shift') put(common, 'shift', readChoice(seat.text, shifts).value)
  if (seat.kind === 'studio') common['studio'] = { id: null, name: seat.text }
  if (seat.kind !== 'day')
    return namesIn(reading, text).map((name) => ({ ...common, scheduled: { name } }))
  const names = columnOf(reading.columns, 'scheduled')
  const name = names && namesIn(reading, reading.grid.text(row, names.index))[0]
  if (name === undefined || (!grid.isCalled && readYesNo(text).value === false)) return []
  put(common, 'shift', readChoice(text, shifts).value)
  const status = readChoice(text, wordsOf(fieldById.get('status')?.choices)).value
  if (!grid.isPlan) put(common, 'status', status)
  return [{ ...common, scheduled: { name } }]
}

const namesIn = ({ members }: TableReading, text: string): readonly string[] =>
  readNames(text, members).value?.names ?? []

const put = (values: Values, id: string, value: FieldValue): void => {
  if (value !== null) values[id] = value
}

interface Found {
  readonly drafts: Draft[]
  readonly problems: Draft[]
  readonly issues: ImportIssue[]
}

const emptyRow = ({ grid, columns, hiddenRows }: TableReading, row: number): Draft => {
  const raw: Record<string, string> = {}
  for (const { index, letter } of columns) {
    const text = cellText(grid.original(row, index))
    if (text !== '') raw[letter] = text
  }
  return { row: row + 1, rows: [row + 1], values: {}, extra: {}, raw, hidden: hiddenRows.has(row) }
}

const readSeat = (grid: Grid, draft: Draft, column: SeatColumn, into: Found): void => {
  const row = draft.row - 1
  const cell = bodyCell(grid.reading.grid, row, column.index)
  const text = cell === null ? '' : cleanText(cellText(cell))
  if (isEmptyMarker(text)) return
  const { values: day, issue } = dayOf(grid, row, column)
  const name = grid.reading.facts.studio
  const studio: Values = name === null ? {} : { studio: { id: null, name } }
  for (const seated of seatedOf(grid, row, column, text)) {
    const came: Values =
      seated['status'] === 'DONE' ? { attendedBy: seated['scheduled'] ?? null } : {}
    const found = { ...draft, values: { ...studio, ...day, ...seated, ...came } }
    if (issue === undefined) into.drafts.push(found)
    else if (into.problems.at(-1)?.row !== draft.row) {
      into.problems.push(found)
      into.issues.push(issue)
    }
  }
}

/** Turns a roster grid into duties: every cell that names or ticks somebody is one. */
export const readRoster = (reading: TableReading, plans: readonly ColumnPlan[]): TableDrafts => {
  const into: Found = { drafts: [], problems: [], issues: [] }
  const said = reading.titles.join('') + reading.sheet
  const grid: Grid = {
    reading,
    plans,
    fieldById: new Map(reading.ledger.fields.map((field) => [field.id, field])),
    wordsOf: createTableWords(reading),
    isPlan: PLANNED.test(said),
    isCalled: CAME.test(said) && !PLANNED.test(said),
  }
  const seats = seatsOf(reading.columns)
  for (const { row, class: kind } of reading.body) {
    if (kind !== 'data') continue
    const draft = emptyRow(reading, row)
    for (const column of seats) readSeat(grid, draft, column, into)
  }
  return {
    drafts: into.drafts,
    problemRows: into.problems,
    issues: into.issues,
    valuesByRow: new Map(),
  }
}
