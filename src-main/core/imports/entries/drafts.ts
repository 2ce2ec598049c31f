import type { Question } from '#shared/contract/imports.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { fieldOfUse, isTold } from '../columns/columns.ts'
import type { ColumnPlan, TableReading } from '../columns/table-reading.ts'
import { missingIssue } from '../row-issues.ts'
import type { Draft, ProblemRow } from '../sheet-draft.ts'
import { readEntry } from './entry.ts'
import { caseOfRow, isContinuation, joinEntries } from './entry-groups.ts'
import { isPersonList } from './entry-values.ts'
import { ruleOf } from './ledger-rules.ts'
import type { Entry } from './open-entry.ts'
import { remarkTeller } from './remark-tellings.ts'
import { joinSameRecords } from './same-records.ts'
import { readSection } from './section-facts.ts'
import type { CellsAbove } from './spoken-cell.ts'
import { keepRole, settleRole } from './studio-role.ts'
import { valuesOfTitle } from './title-values.ts'
import { choicesInTexts, fillFromTexts } from './told-in-text.ts'
import { hasTotals } from './totals.ts'
import { endTurner, yearTurnOf } from './year-turns.ts'

export interface TableDrafts {
  readonly drafts: readonly Draft[]
  readonly problemRows: readonly ProblemRow[]
  readonly issues: readonly ImportIssue[]
  readonly questions?: readonly Question[]
  /** What each row says, taken or not, for comparing totals; empty where there are none. */
  readonly valuesByRow: ReadonlyMap<number, Values>
}

/** What the section row above says of the rows below it. */
interface Section {
  readonly plans: readonly ColumnPlan[]
  readonly values: Values
}

const inSection = (
  reading: TableReading,
  plans: readonly ColumnPlan[],
  row: number,
  before: Section,
): Section => {
  const { grid, columns } = reading
  const line = columns.map(({ index }) => grid.text(row, index)).find((text) => text !== '') ?? ''
  const { year, month, values } = readSection(reading, line)
  const dates = {
    ...(year === null ? {} : { year, needsYear: false }),
    ...(month === null ? {} : { month }),
  }
  const isDated = year !== null || month !== null
  return {
    plans: isDated ? plans.map((plan) => withDates(plan, dates)) : before.plans,
    values: values ?? before.values,
  }
}

const withDates = (plan: ColumnPlan, dates: Partial<ColumnPlan['cell']['date']>): ColumnPlan => ({
  ...plan,
  cell: { ...plan.cell, date: { ...plan.cell.date, ...dates } },
})

/** Rows between two words about how far the reading is. */
const TOLD_EVERY = 500

interface Case {
  readonly said: Values
  readonly rows: number[]
  readonly entries: Entry[]
}

interface ReadRow {
  readonly row: number
  readonly entry: Entry
  readonly said: Values
}

function* readRows(reading: TableReading, plans: readonly ColumnPlan[]): Generator<ReadRow> {
  const above: CellsAbove = []
  const turn = yearTurnOf(reading, plans)
  const inYear = (year: number) => plans.map((plan) => withDates(plan, { year }))
  let section: Section = { plans: turn === undefined ? plans : inYear(turn.before), values: {} }
  for (const [at, { row, class: kind }] of reading.body.entries()) {
    if (at % TOLD_EVERY === 0) reading.context.onRows?.(at)
    if (row === turn?.row) section = { ...section, plans: inYear(turn.after) }
    if (kind === 'section') section = inSection(reading, plans, row, section)
    if (kind !== 'data') continue
    yield { row, entry: readEntry(reading, section.plans, row, above), said: section.values }
  }
}

/** Case after case: a large table has more of them than should stand in memory at once. */
function* readCases(reading: TableReading, plans: readonly ColumnPlan[]): Generator<Case> {
  let last: Case | undefined
  let open: number | undefined
  for (const { row, entry, said } of readRows(reading, plans)) {
    const goesOn = last !== undefined && isContinuation(reading, row)
    const top = goesOn ? open : caseOfRow(reading, row)
    if (last === undefined || top !== open) {
      if (last !== undefined) yield last
      last = { said, rows: [], entries: [] }
    }
    open = top
    last.rows.push(row + 1)
    last.entries.push(entry)
  }
  if (last !== undefined) yield last
}

const TITLE_LENGTH = 60

/** What a long text begins with, short enough for a title. */
const firstClause = (text: string): string => {
  const [clause = ''] = text.split(/[。；\n]/)
  return clause.length > TITLE_LENGTH ? `${clause.slice(0, TITLE_LENGTH)}…` : clause
}

/** Fields that no column tells and that another, which says the same in other words, stands in for. */
const fieldsFromOthers = (reading: TableReading): readonly Field[] =>
  reading.ledger.fields.filter(
    (field) => field.elseFrom !== undefined && !isTold(reading.columns, field),
  )

const fillFromOthers = (fields: readonly Field[], values: Values): void => {
  for (const field of fields) {
    const other = field.elseFrom?.map((id) => values[id]).find((value) => typeof value === 'string')
    if (typeof other === 'string')
      values[field.id] ??= field.kind === 'text' ? firstClause(other) : other
  }
}

const isIndispensable = ({ required, initial }: Field): boolean =>
  required === true && initial === undefined

const missingFields = (
  reading: TableReading,
  needed: readonly Field[],
  { values, issues, row }: Entry,
): ImportIssue[] => {
  const isMissing = ({ id }: Field): boolean =>
    values[id] === undefined &&
    !issues.some(({ level, field }) => level === 'problem' && field === id)
  return needed.filter(isMissing).map((field) => {
    const column = reading.columns.find(({ use }) => fieldOfUse(use) === field)
    return missingIssue(field, { row, column: column?.letter ?? '' })
  })
}

/** 提案人 张三、李四 are the first of them and who signed with him. */
const withOthers = (values: Values, list: string, names: readonly string[]): void => {
  const before = values[list]
  const known = isPersonList(before) ? before : []
  const added = names.filter((name) => known.every((person) => person.name !== name))
  values[list] = [...added.map((name) => ({ name })), ...known]
}

/** Keeps what a field for one person could not hold, unless the ledger's rule made records of it. */
const keepMoreNames = (reading: TableReading, entry: Entry): void => {
  for (const [id, names] of entry.moreNames ?? []) {
    const field = reading.ledger.fields.find((each) => each.id === id)
    if (field === undefined || id === reading.ledger.standIn?.person) continue
    if (field.othersTo === undefined) entry.extra[field.label] = names.join('、')
    else withOthers(entry.values, field.othersTo, names)
  }
}

/** Reads all entries of a table into drafts; a row that lacks something indispensable is a problem row. */
export const readDrafts = (reading: TableReading, plans: readonly ColumnPlan[]): TableDrafts => {
  const rule = ruleOf(reading)
  const turnEnds = endTurner(reading)
  const fromTitle = valuesOfTitle(reading)
  const fromOthers = fieldsFromOthers(reading)
  const inTexts = choicesInTexts(reading)
  const tellRemarks = remarkTeller(reading.ledger, reading.columns, reading.context.today)
  const needed = reading.ledger.fields.filter(isIndispensable)
  const drafts: Draft[] = []
  const problemRows: ProblemRow[] = []
  const issues: ImportIssue[] = []
  const valuesByRow = new Map<number, Values>()
  const isSummed = hasTotals(reading)
  for (const { said, rows, entries } of readCases(reading, plans)) {
    const entry = joinEntries(reading, entries)
    if (entry === undefined) continue
    for (const [id, value] of Object.entries(said)) entry.values[id] ??= value
    turnEnds(entry)
    fillFromOthers(fromOthers, entry.values)
    fillFromTexts(inTexts, entry.values)
    tellRemarks(entry)
    for (const [id, value] of Object.entries(fromTitle)) entry.values[id] ??= value
    settleRole(entry)
    keepRole(entry)
    keepMoreNames(reading, entry)
    entry.issues.push(...missingFields(reading, needed, entry))
    if (isSummed) valuesByRow.set(entry.row, entry.values)
    const { row, raw, extra } = entry
    const hidden = rows.some((each) => reading.hiddenRows.has(each - 1))
    if (entry.issues.some(({ level }) => level === 'problem'))
      problemRows.push({ row, rows, raw, hidden })
    else for (const values of rule(entry)) drafts.push({ row, rows, values, extra, raw, hidden })
    issues.push(...entry.issues)
  }
  return { drafts: joinSameRecords(reading.ledger, drafts), problemRows, issues, valuesByRow }
}
