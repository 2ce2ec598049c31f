import type { Question } from '#shared/contract/imports.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { cellText, cleanText } from '../cell-text.ts'
import type { ColumnUse, MappedColumn } from '../columns/columns.ts'
import { yearQuestion } from '../columns/date-questions.ts'
import { bodyCell, createTableWords, type TableReading } from '../columns/table-reading.ts'
import type { TableDrafts } from '../entries/drafts.ts'
import { labelKey } from '../headings/heading-labels.ts'
import { isMemberLabel } from '../headings/member-labels.ts'
import { issueOfFinding } from '../row-issues.ts'
import type { Draft } from '../sheet-draft.ts'
import { type ChoiceWords, readChoice, wordsOfBook } from '../values/choices.ts'
import { readDate } from '../values/dates.ts'
import { readNames } from '../values/names.ts'
import { isTaken } from '../values/parsed.ts'
import { type RollFields, rollFieldsOf, rollValues } from './roll-fields.ts'

/** Beside what the register calls them. */
const COMERS = new Set(['参会人员', '参加人员', '人员'])

type MeetingUse = Extract<ColumnUse, { kind: 'meeting' }>
type MeetingColumn = MappedColumn & { readonly use: MeetingUse }

const isMeeting = (column: MappedColumn): column is MeetingColumn => column.use.kind === 'meeting'

/** The column of a roll that names the persons. */
export const nameColumn = (columns: readonly MappedColumn[]): MappedColumn | undefined =>
  columns.find(({ heading }) => isMemberLabel(heading) || COMERS.has(labelKey(heading)))

/** Tells a cross table: members down, at least two dated meetings across. */
export const isAttendanceTable = (ledger: Ledger, columns: readonly MappedColumn[]): boolean =>
  ledger.grid === 'attendance' &&
  columns.filter(isMeeting).length >= 2 &&
  nameColumn(columns) !== undefined

interface RollBook {
  readonly names: MappedColumn
  readonly fields: RollFields
  readonly isPoints: boolean
}

interface CalledPerson {
  readonly name: string
  readonly status: string
  readonly note?: string
}

interface Roll {
  readonly people: CalledPerson[]
  readonly issues: ImportIssue[]
}

const MARK_NUMBERS = new Set([0, 1])

/** 5 and 2 below the meetings are points, and so are the 0 and 1 beside them: they say nobody came. */
const hasPoints = ({ grid, body }: TableReading, columns: readonly MeetingColumn[]): boolean =>
  body.some(
    ({ row, class: kind }) =>
      kind === 'data' &&
      columns.some(({ index }) => {
        const figure = Number(grid.text(row, index) || Number.NaN)
        return Number.isFinite(figure) && !MARK_NUMBERS.has(figure)
      }),
  )

/** Why somebody is away, where the mark says more than that: 病假, 请假(出差), 迟到10分钟. */
const REASON = /[病事公产婚丧年差]/
const BRACKETED = /^(.+?)[(（]([^()（）]+)[)）]$/

const noteOfMark = (text: string, words: ChoiceWords): string | undefined => {
  const [, mark = '', reason] = BRACKETED.exec(text) ?? []
  if (reason !== undefined && readChoice(mark, words).st === 'ok') return reason
  return readChoice(text, words).st !== 'ok' || REASON.test(text) ? text : undefined
}

const calledPerson = (name: string, text: string, words: ChoiceWords): CalledPerson | undefined => {
  const status = readChoice(text, words).value
  if (status === null) return undefined
  const note = noteOfMark(text, words)
  return { name, status, ...(note === undefined ? {} : { note }) }
}

const callRoll = (
  reading: TableReading,
  column: MeetingColumn,
  { names, fields: { called }, isPoints }: RollBook,
): Roll => {
  const wordsOf = createTableWords(reading)
  const words = wordsOf(called.parts?.find(({ id }) => id === 'status')?.choices)
  const roll: Roll = { people: [], issues: [] }
  for (const { row, class: kind } of reading.body) {
    if (kind !== 'data') continue
    const name = readNames(reading.grid.text(row, names.index), reading.members).value?.names[0]
    const text = cleanText(cellText(bodyCell(reading.grid, row, column.index)))
    if (name === undefined || text === '') continue
    const person = isPoints && /^\d/.test(text) ? undefined : calledPerson(name, text, words)
    if (person !== undefined) roll.people.push(person)
    else {
      const place = { row: row + 1, column: column.letter }
      roll.issues.push(issueOfFinding({ code: 'choice-unknown' }, called, place, text))
    }
  }
  return roll
}

const valuesOf = (
  { facts, context }: TableReading,
  { use: { meeting } }: MeetingColumn,
  fields: RollFields,
  { people }: Roll,
): Values => {
  const parsed = readDate(
    { k: 's', v: meeting.date },
    { year: facts.year ?? undefined, month: facts.month ?? undefined, today: context.today },
  )
  const day = isTaken(parsed) && parsed.value.day.length >= 10 ? parsed.value.day : undefined
  const held = { title: meeting.title, day, people: people.map((person) => ({ ...person })) }
  return {
    ...rollValues(fields, held, wordsOfBook(context.choices)),
    ...(facts.studio === null ? {} : { studio: { id: null, name: facts.studio } }),
  }
}

/** Turns a cross table round: every meeting column becomes one activity with its attendance. */
export const readAttendance = (reading: TableReading): TableDrafts => {
  const fields = rollFieldsOf(reading.ledger)
  const names = nameColumn(reading.columns)
  const heading = reading.table.heading.bottom + 1
  const drafts: Draft[] = []
  const issues: ImportIssue[] = []
  const questions: Question[] = []
  const problems: Draft[] = []
  const meetings = reading.columns.filter(isMeeting)
  const isPoints = hasPoints(reading, meetings)
  for (const column of meetings) {
    if (fields === undefined || names === undefined) break
    const roll = callRoll(reading, column, { names, fields, isPoints })
    issues.push(...roll.issues)
    const values = valuesOf(reading, column, fields, roll)
    const raw = { [column.letter]: column.heading }
    const draft: Draft = { row: heading, rows: [heading], values, extra: {}, raw, hidden: false }
    if (values[fields.day.id] !== undefined) drafts.push(draft)
    else {
      problems.push(draft)
      const place = { row: heading, column: column.letter }
      issues.push(
        issueOfFinding({ code: 'needs-answer', why: 'YEAR' }, fields.day, place, column.heading),
      )
      if (questions.length === 0) questions.push(yearQuestion(reading, column.use.meeting.date))
    }
  }
  return { drafts, problemRows: problems, issues, questions, valuesByRow: new Map() }
}
