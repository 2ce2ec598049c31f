import type { Question } from '#shared/contract/imports.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { Values } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { cellText, cleanText } from './cell-text.ts'
import type { ColumnUse, MappedColumn } from './columns.ts'
import type { TableDrafts } from './drafts.ts'
import { labelKey } from './heading-labels.ts'
import { issueOfFinding } from './row-issues.ts'
import type { Draft } from './sheet-draft.ts'
import {
  bodyCell,
  createTableWords,
  createWordsOf,
  type TableReading,
  yearQuestion,
} from './table-reading.ts'
import { readChoice, readChoices } from './values/choices.ts'
import { readDate } from './values/dates.ts'
import { readNames } from './values/names.ts'

const NAME_LABELS = new Set(['姓名', '委员', '委员姓名', '参会人员', '参加人员', '人员'])

type MeetingUse = Extract<ColumnUse, { kind: 'meeting' }>
type MeetingColumn = MappedColumn & { readonly use: MeetingUse }

const isMeeting = (column: MappedColumn): column is MeetingColumn => column.use.kind === 'meeting'

const nameColumn = (columns: readonly MappedColumn[]): MappedColumn | undefined =>
  columns.find(({ heading }) => NAME_LABELS.has(labelKey(heading)))

/** Tells a cross table: members down, at least two dated meetings across. */
export const isAttendanceTable = (ledger: Ledger, columns: readonly MappedColumn[]): boolean =>
  ledger.id === 'activities' &&
  columns.filter(isMeeting).length >= 2 &&
  nameColumn(columns) !== undefined

interface Roll {
  readonly people: { readonly name: string; readonly status: string }[]
  readonly issues: ImportIssue[]
}

const callRoll = (
  reading: TableReading,
  column: MeetingColumn,
  names: MappedColumn,
  attendance: Field,
): Roll => {
  const wordsOf = createTableWords(reading)
  const words = wordsOf(attendance.parts?.find(({ id }) => id === 'status')?.choices)
  const roll: Roll = { people: [], issues: [] }
  for (const { row, class: kind } of reading.body) {
    if (kind !== 'data') continue
    const name = readNames(reading.grid.text(row, names.index), reading.members).value?.names[0]
    const cell = bodyCell(reading.grid, row, column.index)
    const text = cell === null ? '' : cleanText(cellText(cell))
    if (name === undefined || text === '') continue
    const status = readChoice(text, words)
    if (status.value !== null) roll.people.push({ name, status: status.value })
    else
      roll.issues.push(
        issueOfFinding(
          { code: 'choice-unknown' },
          attendance,
          { row: row + 1, column: column.letter },
          text,
        ),
      )
  }
  return roll
}

const valuesOf = (reading: TableReading, { use }: MeetingColumn, roll: Roll): Values => {
  const { facts, context, ledger } = reading
  const parsed = readDate(
    { k: 's', v: use.meeting.date },
    { year: facts.year ?? undefined, month: facts.month ?? undefined, today: context.today },
  )
  const kinds = ledger.fields.find(({ id }) => id === 'kinds')
  const kind = readChoices(use.meeting.title, createWordsOf(context.choices)(kinds?.choices))
  const day = parsed.st === 'ok' || parsed.st === 'inferred' ? parsed.value?.day : undefined
  return {
    title: use.meeting.title,
    ...(day === undefined || day.length < 10 ? {} : { heldOn: day }),
    ...(kind.value === null ? {} : { kinds: [...kind.value] }),
    ...(facts.studio === null ? {} : { studio: { id: null, name: facts.studio } }),
    attendance: roll.people,
  }
}

/** Turns a cross table round: every meeting column becomes one activity with its attendance. */
export const readAttendance = (reading: TableReading): TableDrafts => {
  const attendance = reading.ledger.fields.find(({ id }) => id === 'attendance')
  const names = nameColumn(reading.columns)
  const heading = reading.table.heading.bottom + 1
  const drafts: Draft[] = []
  const issues: ImportIssue[] = []
  const questions: Question[] = []
  const problems: Draft[] = []
  for (const column of reading.columns.filter(isMeeting)) {
    if (attendance === undefined || names === undefined) break
    const roll = callRoll(reading, column, names, attendance)
    issues.push(...roll.issues)
    const values = valuesOf(reading, column, roll)
    const raw = { [column.letter]: column.heading }
    const draft: Draft = { row: heading, rows: [heading], values, extra: {}, raw, hidden: false }
    const held = reading.ledger.fields.find(({ id }) => id === reading.ledger.dateField)
    if (values['heldOn'] !== undefined || held === undefined) drafts.push(draft)
    else {
      problems.push(draft)
      const place = { row: heading, column: column.letter }
      issues.push(
        issueOfFinding({ code: 'needs-answer', why: 'YEAR' }, held, place, column.heading),
      )
      if (questions.length === 0) questions.push(yearQuestion(reading, column.use.meeting.date))
    }
  }
  return { drafts, problemRows: problems, issues, questions, valuesByRow: new Map() }
}
