import type { RowValue } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { ColumnUse, MappedColumn } from '../columns/columns.ts'
import type { ColumnPlan } from '../columns/table-reading.ts'
import { unlabelled } from '../messages.ts'
import { type IssuePlace, issueOfFinding } from '../row-issues.ts'
import { wordsOfBook } from '../values/choices.ts'
import { readCellOnce } from '../values/read-cell-once.ts'
import { readDetail } from './detail-cells.ts'
import {
  othersInBrackets,
  putBeside,
  putCount,
  putElsewhere,
  putInstead,
  putPersons,
} from './entry-beside.ts'
import { isAnswer, readAnswer } from './entry-choices.ts'
import { addNames, isPersonList, setValue } from './entry-values.ts'
import { withNamedPapers } from './folded-papers.ts'
import { type FoldedRows, foldCell, WHOLE } from './folded-rows.ts'
import { putLabelled } from './labelled-cell.ts'
import type { OpenEntry } from './open-entry.ts'
import type { SpokenCell } from './spoken-cell.ts'
import { readRole } from './studio-role.ts'
import { rowsOfCell } from './told-rows.ts'

/** Made only for what is to be said: a large file has a million cells. */
export const placeOf = ({ entry }: OpenEntry, { letter }: MappedColumn): IssuePlace => ({
  row: entry.row,
  column: letter,
})

/** Two columns of one heading are kept one below the other. */
const keepText = ({ entry }: OpenEntry, column: MappedColumn, text: string): void => {
  if (text === '') return
  const heading = column.heading || unlabelled(column.letter)
  const kept = entry.extra[heading]
  if (kept === undefined) entry.extra[heading] = text
  else if (kept !== text && !kept.split('\n').includes(text))
    entry.extra[heading] = `${kept}\n${text}`
}

const readList = (
  open: OpenEntry,
  { column, cell: context }: ColumnPlan,
  field: Field,
  { cell, text }: SpokenCell,
): void => {
  const told = rowsOfCell(field, cell, context, wordsOfBook(open.reading.context.choices))
  const isCounted = told?.total === undefined || putCount(open, field, told.total)
  if (told?.isWhole !== true || !isCounted) keepText(open, column, text)
  if (told !== null && told.rows.length > 0) rowsOf(open, field).set(WHOLE, [...told.rows])
}

/** 重点 under 是否重点 says yes. */
const isHeadingWord = ({ kind }: Field, { heading }: MappedColumn, text: string): boolean =>
  kind === 'yesNo' && text.length > 1 && heading.includes(text)

/** Takes 姓名：管仲 电话：138… apart; false where the cell is no such text. */
const readLabels = (open: OpenEntry, { column, cell }: ColumnPlan, field: Field, text: string) => {
  const labelled = putLabelled(open, field, text, cell)
  if (labelled?.isWhole === false) keepText(open, column, text)
  return labelled !== undefined
}

const readField = (open: OpenEntry, plan: ColumnPlan, field: Field, spoken: SpokenCell): void => {
  const { column, cell: context } = plan
  const { cell, text } = spoken
  if (field.kind === 'rows') {
    readList(open, plan, field, spoken)
    return
  }
  if (readLabels(open, plan, field, text)) return
  const reading = isHeadingWord(field, column, text)
    ? { value: true }
    : readCellOnce(cell, field, context, text)
  if (reading.persons !== undefined && putPersons(open, reading.persons)) return
  if (putElsewhere(open, field, text)) return
  if (reading.finding !== undefined && putInstead(open, field, text, context.words)) return
  setValue(open, field, reading)
  const others = othersInBrackets(open, field, column.heading, text)
  if (others.length > 0) addNames(open.entry, field, others)
  if (reading.finding !== undefined)
    open.entry.issues.push(issueOfFinding(reading.finding, field, placeOf(open, column), text))
  if (!putBeside(open, field, column.heading, reading) && field.sensitive !== true)
    keepText(open, column, text)
}

const rowsOf = (open: OpenEntry, field: Field): FoldedRows => {
  open.folds ??= new Map()
  const rows = open.folds.get(field) ?? new Map<string, RowValue[]>()
  open.folds.set(field, rows)
  return rows
}

const readRows = (open: OpenEntry, plan: ColumnPlan, field: Field, text: string): void => {
  const value = readDetail(field, text, plan.cell, wordsOfBook(open.reading.context.choices))
  if (value === undefined) keepText(open, plan.column, text)
  else open.entry.values[field.id] = value
}

const readOwn = (
  open: OpenEntry,
  plan: ColumnPlan,
  use: Extract<ColumnUse, { kind: 'field' }>,
  spoken: SpokenCell,
): void => {
  const { column, cell: context } = plan
  const { field } = use
  const { cell, text } = spoken
  if (!isAnswer(use)) {
    readField(open, plan, field, spoken)
    return
  }
  open.narrower ??= new Map()
  readAnswer({ values: open.entry.values, narrower: open.narrower }, use, text, {
    read: () => readCellOnce(cell, field, context, text),
    keep: () => keepText(open, column, text),
    say: (finding) =>
      open.entry.issues.push(issueOfFinding(finding, field, placeOf(open, column), text)),
  })
}

const readStudioRole = (open: OpenEntry, plan: ColumnPlan, field: Field, text: string): void => {
  const { column, cell } = plan
  const said = readRole(field, column.heading, text, cell.words)
  if (said === null) keepText(open, column, text)
  else if (said !== undefined) open.entry.role = said
}

/** Reads what a cell says in its column into the entry. */
export const readColumn = (open: OpenEntry, plan: ColumnPlan, spoken: SpokenCell): void => {
  const { use } = plan.column
  const { cell, text } = spoken
  if (use.kind === 'extra' || use.kind === 'meeting' || use.kind === 'seat')
    keepText(open, plan.column, text)
  if (use.kind === 'detail') readRows(open, plan, use.field, text)
  if (use.kind === 'field') readOwn(open, plan, use, spoken)
  if (use.kind !== 'fold') return
  const { field, fold } = use
  if (field.kind === 'membership') {
    readStudioRole(open, plan, field, text)
    return
  }
  const rows = rowsOf(open, field)
  const wordsOf = wordsOfBook(open.reading.context.choices)
  const outcome = foldCell({ rows, field, fold, cell, context: plan.cell, wordsOf })
  if (outcome.finding !== undefined)
    open.entry.issues.push(
      issueOfFinding(outcome.finding, use.field, placeOf(open, plan.column), text),
    )
  const isCounted = outcome.total === undefined || putCount(open, use.field, outcome.total)
  if (outcome.keepText === true || !isCounted) keepText(open, plan.column, text)
}

/** Puts the rows that several columns of the entry told together into their fields. */
export const closeFolds = ({ entry, reading, folds }: OpenEntry): void => {
  for (const [field, rows] of folds ?? []) {
    const own = entry.values[field.id]
    const direct = isPersonList(own) ? own : []
    const folded = [...rows.values()].flat()
    const wordsOf = wordsOfBook(reading.context.choices)
    const all = [...direct, ...withNamedPapers(field, folded, wordsOf)]
    if (all.length > 0) entry.values[field.id] = all
  }
}
