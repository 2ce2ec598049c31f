import { isoDay } from '#shared/domain/days.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { RowValue, Values } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { cellText, cleanText, isEmptyMarker } from '../cell-text.ts'
import type { ColumnUse, MappedColumn } from '../columns/columns.ts'
import { yearQuestion } from '../columns/date-questions.ts'
import { bodyCell, type TableReading } from '../columns/table-reading.ts'
import type { TableDrafts } from '../entries/drafts.ts'
import { daysOfMonth } from '../headings/month-days.ts'
import { issueOfFinding } from '../row-issues.ts'
import type { Draft } from '../sheet-draft.ts'
import type { Finding } from '../values/cell-reading.ts'
import { wordsOfBook } from '../values/choices.ts'
import { readNames } from '../values/names.ts'
import { nameColumn } from './attendance-table.ts'
import { rollFieldsOf, rollValues } from './roll-fields.ts'

type MonthColumn = MappedColumn & { readonly use: Extract<ColumnUse, { kind: 'month' }> }

const isMonth = (column: MappedColumn): column is MonthColumn => column.use.kind === 'month'

const FEWEST_MONTHS = 3

/** Tells a table of members down and months across whose cells list the days on which each came. */
export const isMonthTable = (ledger: Ledger, columns: readonly MappedColumn[]): boolean =>
  ledger.grid !== undefined &&
  columns.filter(isMonth).length >= FEWEST_MONTHS &&
  nameColumn(columns) !== undefined

/** On a day somebody came, as a cell says it. */
interface Came {
  readonly name: string
  readonly day: string
  readonly draft: Draft
}

interface Found {
  readonly came: Came[]
  readonly problems: Draft[]
  readonly issues: ImportIssue[]
}

const blankDraft = ({ hiddenRows }: TableReading, row: number): Draft => ({
  row: row + 1,
  rows: [row + 1],
  values: {},
  extra: {},
  raw: {},
  hidden: hiddenRows.has(row),
})

const readMonth = (
  reading: TableReading,
  { row, name }: { readonly row: number; readonly name: string },
  { index, letter, use }: MonthColumn,
  { found, date }: { readonly found: Found; readonly date: Field },
): void => {
  const text = cleanText(cellText(bodyCell(reading.grid, row, index)))
  if (isEmptyMarker(text)) return
  const { year } = reading.facts
  const draft: Draft = { ...blankDraft(reading, row), raw: { [letter]: text } }
  const days = (daysOfMonth(text, use.month) ?? [0]).map((day) =>
    isoDay(year ?? LEAP_YEAR, use.month, day),
  )
  const finding: Finding | undefined = days.includes(undefined)
    ? { code: 'date-invalid' }
    : year === null
      ? { code: 'needs-answer', why: 'YEAR' }
      : undefined
  if (finding !== undefined) {
    found.problems.push(draft)
    found.issues.push(issueOfFinding(finding, date, { row: row + 1, column: letter }, text))
    return
  }
  for (const day of days) if (day !== undefined) found.came.push({ name, day, draft })
}

const LEAP_YEAR = 2000

const readMonths = (reading: TableReading, date: Field): Found => {
  const found: Found = { came: [], problems: [], issues: [] }
  const names = nameColumn(reading.columns)
  const months = reading.columns.filter(isMonth)
  for (const { row, class: kind } of reading.body) {
    if (kind !== 'data' || names === undefined) continue
    const [name] =
      readNames(reading.grid.text(row, names.index), reading.members).value?.names ?? []
    if (name === undefined) continue
    for (const column of months) readMonth(reading, { row, name }, column, { found, date })
  }
  return found
}

/** Each day of each member is one record of a ledger of persons on duty. */
const asTurns = (came: readonly Came[], person: string, date: Field): Draft[] =>
  came.map(({ name, day, draft }) => ({ ...draft, values: { [date.id]: day, [person]: { name } } }))

const AROUND = /(?:19|20)\d\d年?度?|(?:情况|登记|统计|一览|汇总)*表?$/g

/** All who came on one day came to one thing, which the title names. */
const asMeetings = (reading: TableReading, came: readonly Came[]): Draft[] => {
  const fields = rollFieldsOf(reading.ledger)
  if (fields === undefined) return []
  const words = wordsOfBook(reading.context.choices)
  const title = cleanText(reading.titles[0] ?? reading.sheet).replace(AROUND, '')
  return [...Map.groupBy(came, ({ day }) => day)]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([day, each]) => {
      const people = each.map(({ name }): RowValue => ({ name, status: 'PRESENT' }))
      const rows = [...new Set(each.map(({ draft }) => draft.row))]
      const [first] = each
      if (first === undefined) return []
      return [{ ...first.draft, rows, values: rollValues(fields, { title, day, people }, words) }]
    })
}

/** Turns such a table into records: a turn for each day of each member, or what was held on each day. */
export const readMonthTable = (reading: TableReading): TableDrafts => {
  const { ledger, facts } = reading
  const date = ledger.fields.find(({ id }) => id === ledger.dateField)
  if (date === undefined) return { drafts: [], problemRows: [], issues: [], valuesByRow: new Map() }
  const { came, problems, issues } = readMonths(reading, date)
  const person = ledger.standIn?.person
  const drafts = person === undefined ? asMeetings(reading, came) : asTurns(came, person, date)
  const studio: Values = facts.studio === null ? {} : { studio: { id: null, name: facts.studio } }
  const [first] = problems
  return {
    drafts: drafts.map((draft) => ({ ...draft, values: { ...studio, ...draft.values } })),
    problemRows: problems,
    issues,
    questions:
      facts.year === null && first !== undefined
        ? [yearQuestion(reading, Object.values(first.raw)[0] ?? '')]
        : [],
    valuesByRow: new Map(),
  }
}
