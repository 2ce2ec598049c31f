import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { RowValue, Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText } from '../cell-text.ts'
import type { ColumnUse, MappedColumn } from '../columns/columns.ts'
import { inYearOfRow } from '../columns/row-years.ts'
import {
  bodyCell,
  type ColumnPlan,
  originalCell,
  type TableReading,
} from '../columns/table-reading.ts'
import { unlabelled } from '../messages.ts'
import { type IssuePlace, issueOfFinding, noteOf } from '../row-issues.ts'
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
import { closeNarrower, isAnswer, type Narrower, readAnswer } from './entry-choices.ts'
import { addNames, isPersonList, setValue } from './entry-values.ts'
import { withNamedPapers } from './folded-papers.ts'
import { type FoldedRows, foldCell, WHOLE } from './folded-rows.ts'
import { putLabelled } from './labelled-cell.ts'
import { type CellsAbove, type SpokenCell, spokenBy } from './spoken-cell.ts'
import { rowsOfCell } from './told-rows.ts'

/** One row of the body as read, before its ledger's own rules. */
export interface Entry {
  readonly row: number
  readonly values: Values
  readonly extra: Record<string, string>
  readonly raw: Record<string, string>
  readonly issues: ImportIssue[]
  /** Names beyond the first in a field for one person; hardly any row has some. */
  moreNames?: Map<string, readonly string[]>
}

interface Open {
  readonly entry: Entry
  readonly reading: TableReading
  folds?: Map<Field, FoldedRows>
  narrower?: Narrower
}

/** Made only for what is to be said: a large file has a million cells. */
const placeOf = ({ entry }: Open, { letter }: MappedColumn): IssuePlace => ({
  row: entry.row,
  column: letter,
})

/** Two columns of one heading are kept one below the other. */
const keepText = ({ entry }: Open, column: MappedColumn, text: string): void => {
  if (text === '') return
  const heading = column.heading || unlabelled(column.letter)
  const kept = entry.extra[heading]
  if (kept === undefined) entry.extra[heading] = text
  else if (kept !== text && !kept.split('\n').includes(text))
    entry.extra[heading] = `${kept}\n${text}`
}

const readList = (
  open: Open,
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
const readLabels = (open: Open, { column, cell }: ColumnPlan, field: Field, text: string) => {
  const labelled = putLabelled(open, field, text, cell)
  if (labelled?.isWhole === false) keepText(open, column, text)
  return labelled !== undefined
}

const readField = (open: Open, plan: ColumnPlan, field: Field, spoken: SpokenCell): void => {
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

const rowsOf = (open: Open, field: Field): FoldedRows => {
  open.folds ??= new Map()
  const rows = open.folds.get(field) ?? new Map<string, RowValue[]>()
  open.folds.set(field, rows)
  return rows
}

const readRows = (open: Open, plan: ColumnPlan, field: Field, text: string): void => {
  const value = readDetail(field, text, plan.cell, wordsOfBook(open.reading.context.choices))
  if (value === undefined) keepText(open, plan.column, text)
  else open.entry.values[field.id] = value
}

const readOwn = (
  open: Open,
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

const readColumn = (open: Open, plan: ColumnPlan, spoken: SpokenCell): void => {
  const { use } = plan.column
  const { cell, text } = spoken
  if (use.kind === 'extra' || use.kind === 'meeting' || use.kind === 'seat')
    keepText(open, plan.column, text)
  if (use.kind === 'detail') readRows(open, plan, use.field, text)
  if (use.kind === 'field') readOwn(open, plan, use, spoken)
  if (use.kind !== 'fold') return
  const { field, fold } = use
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

const closeFolds = ({ entry, reading, folds }: Open): void => {
  for (const [field, rows] of folds ?? []) {
    const own = entry.values[field.id]
    const direct = isPersonList(own) ? own : []
    const folded = [...rows.values()].flat()
    const wordsOf = wordsOfBook(reading.context.choices)
    const all = [...direct, ...withNamedPapers(field, folded, wordsOf)]
    if (all.length > 0) entry.values[field.id] = all
  }
}

/** Columns of which nothing is taken: what they say stays in the row as it stood. */
const isSilent = ({ kind }: ColumnUse): boolean =>
  kind === 'sequence' || kind === 'aside' || kind === 'none'

/** The cell that stands for another by a person's word; null where it then says nothing. */
const meantCell = (spoken: SpokenCell, { alike }: ColumnPlan): SpokenCell | null => {
  const text = alike.size === 0 ? undefined : alike.get(spoken.text)
  if (text === undefined) return spoken
  return text === '' ? null : { cell: { k: 's', v: text }, text: cleanText(text) }
}

const noteHidden = (open: Open, column: MappedColumn, row: number, cell: RawCell | null): void => {
  const { grid } = open.reading
  if (cell === null || grid.merge(row, column.index) === undefined) return
  const own = grid.own(row, column.index)
  if (own === null || own === cell) return
  open.entry.issues.push(noteOf('hidden-under-merge', placeOf(open, column), cellText(own)))
}

const readOne = (open: Open, plan: ColumnPlan, row: number, above: CellsAbove): void => {
  const { grid } = open.reading
  const { column } = plan
  const cell = bodyCell(grid, row, column.index)
  noteHidden(open, column, row, cell)
  const original = originalCell(grid, row, column.index)
  const text = cellText(original)
  if (text !== '') open.entry.raw[column.letter] = text
  const shown = cell === original ? text : cellText(cell)
  const spoken = cell === null ? null : spokenBy(open.reading, { cell, shown, column }, above)
  above.set(column.index, spoken?.cell ?? null)
  if (cell === null || isSilent(column.use)) return
  const meant = spoken === null ? undefined : meantCell(spoken, plan)
  if (meant === null) return
  if (meant !== undefined) readColumn(open, plan, meant)
  else if (column.use.kind === 'field')
    open.entry.issues.push(
      issueOfFinding(
        { code: 'ditto-without-above' },
        column.use.field,
        placeOf(open, column),
        text,
      ),
    )
}

/** Reads one row of the body; `above` carries what 同上 in the next row will mean. */
export const readEntry = (
  reading: TableReading,
  plans: readonly ColumnPlan[],
  row: number,
  above: CellsAbove,
): Entry => {
  const entry: Entry = {
    row: row + 1,
    values: {},
    extra: {},
    raw: {},
    issues: [],
  }
  const open: Open = { entry, reading }
  for (const plan of plans) readOne(open, inYearOfRow(reading, plan, entry.values), row, above)
  closeFolds(open)
  if (open.narrower !== undefined) closeNarrower(entry.values, open.narrower)
  if (reading.hiddenRows.has(row))
    entry.issues.push(noteOf('hidden-row', { row: row + 1, column: '' }, ''))
  return entry
}
