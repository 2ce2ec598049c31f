import type { Question } from '#shared/contract/imports.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { partsOf } from '#shared/ledgers/part-fields.ts'
import type { RawCell } from '../../workbooks/book.ts'
import type { Grid } from '../grid.ts'
import { wordKey } from '../lessons.ts'
import { questionId, type ReadingContext } from '../sheet-draft.ts'
import type { FoundTable } from '../tables/tables.ts'
import type { TitleFacts } from '../title-facts.ts'
import type { CellContext } from '../values/cell-reading.ts'
import { type WordsOf, withLegend, wordsOfBook } from '../values/choices.ts'
import type { DateContext, DateOrder } from '../values/dates.ts'
import type { BodyRow } from './body-row.ts'
import { type ColumnUse, fieldOfUse, type MappedColumn } from './columns.ts'
import { settleByNeighbours, studyDateColumn } from './date-columns.ts'
import { centuryQuestion, orderQuestion, yearQuestion } from './date-questions.ts'
import { datedFirst, isDatedByRow } from './row-years.ts'

/** Everything known of one table before its entries are read. */
export interface TableReading {
  readonly sheet: string
  /** Counts the tables of the sheet from 0. */
  readonly at: number
  readonly ledger: Ledger
  readonly grid: Grid
  readonly table: FoundTable
  readonly columns: readonly MappedColumn[]
  readonly body: readonly BodyRow[]
  readonly facts: TitleFacts
  /** Lines above the table. */
  readonly titles: readonly string[]
  /** The same, and then those above the first table of the sheet. */
  readonly lines: readonly string[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly context: ReadingContext
  readonly members: ReadonlySet<string>
}

const SIGNED = /[√✓○〇◯△▲×✕☆★●◎✗]\s?\S{0,4}\p{Script=Han}{2}/u
const LONGEST_LEGEND = 120
const FEW_CELLS = 4

/** Lines around a table that say what its signs mean. */
const legendOf = ({ titles, grid, body }: TableReading): readonly string[] => {
  const lines = [...titles]
  for (const { row, class: kind, cells } of body)
    if (kind !== 'data' && kind !== 'blank' && cells <= FEW_CELLS)
      for (let column = 0; column < grid.width; column += 1) lines.push(grid.text(row, column))
  return lines.filter((line) => line.length <= LONGEST_LEGEND && SIGNED.test(line))
}

/** The choice words of a table: the office's sets with the signs as its own legend explains them. */
export const createTableWords = (reading: TableReading): WordsOf => {
  const legend = legendOf(reading)
  const wordsOf = wordsOfBook(reading.context.choices)
  return legend.length === 0 ? wordsOf : (set) => withLegend(wordsOf(set), legend)
}

/** The cell of a body row in a column: under an upright merge the corner, sideways only its left end. */
export const bodyCell = (grid: Grid, row: number, column: number): RawCell | null => {
  const merge = grid.merge(row, column)
  return merge === undefined || merge.left === column ? grid.at(row, column) : null
}

/** The cell as the file has it: the corner of an upright merge, whatever was put in its place. */
export const originalCell = (grid: Grid, row: number, column: number): RawCell | null => {
  const merge = grid.merge(row, column)
  if (merge === undefined) return grid.original(row, column)
  return merge.left === column ? grid.original(merge.top, column) : null
}

const BIRTH = /birth/i

const dateContextOf = (field: Field | null, reading: TableReading): DateContext => ({
  year: reading.facts.year ?? undefined,
  month: reading.facts.month ?? undefined,
  today: reading.context.today,
  birth: field !== null && BIRTH.test(field.id),
})

const ORDER_NAMES = new Set<string>(['YMD', 'DMY', 'MDY'])
const isOrder = (text: string | undefined): text is DateOrder =>
  text !== undefined && ORDER_NAMES.has(text)

const centuryOf = (answer: string | undefined): 1900 | 2000 | undefined =>
  answer === '1900' ? 1900 : answer === '2000' ? 2000 : undefined

function* cellsOfColumn({ grid, body }: TableReading, column: number): Generator<RawCell> {
  for (const { row, class: kind } of body) {
    const cell = kind === 'data' ? grid.own(row, column) : null
    if (cell !== null) yield cell
  }
}

export interface ColumnPlan {
  readonly column: MappedColumn
  readonly cell: CellContext
  /** What texts of this column mean instead, by a person's word or by what was learned. */
  readonly alike: ReadonlyMap<string, string>
}

export interface ColumnPlans {
  readonly plans: readonly ColumnPlan[]
  readonly questions: readonly Question[]
}

const partKind = (use: ColumnUse): string => {
  if (use.kind !== 'fold') return use.kind === 'field' ? use.field.kind : ''
  return partsOf(use.field).find((part) => part.id === use.fold.fills)?.kind ?? ''
}

/** Studies every column once: choice words, order of dates, what must be asked. */
export const planColumns = (reading: TableReading): ColumnPlans => {
  const wordsOf = createTableWords(reading)
  const questions: Question[] = []
  const plans = reading.columns.map((column): ColumnPlan => {
    const field = fieldOfUse(column.use)
    const base = dateContextOf(field, reading)
    const date =
      field !== null && partKind(column.use) === 'date'
        ? settleDates(reading, { column, field, base }, questions)
        : base
    const cell: CellContext = {
      date,
      words: wordsOf(choiceSetOf(column.use)),
      members: reading.members,
      scale: column.scale,
      hasPhones: tellsPhones(reading, column),
      studios: reading.context.knownNames.studios,
    }
    return { column, cell, alike: alikeOf(reading, column) }
  })
  return { plans: datedFirst(reading, plans), questions }
}

const PHONES_TOO = /电话|手机|联系方式/

const tellsPhones = (
  { ledger, columns }: TableReading,
  { use, heading }: MappedColumn,
): boolean => {
  if (use.kind !== 'field' || use.field.kind !== 'text' || !PHONES_TOO.test(heading)) return false
  const phone = ledger.fields.find(({ id }) => id === 'phone')
  return phone !== undefined && !columns.some((column) => fieldOfUse(column.use) === phone)
}

const alikeOf = (reading: TableReading, column: MappedColumn): ReadonlyMap<string, string> => {
  const { corrections, lessons } = reading.context
  const said = corrections.alikeOf(reading.sheet, reading.at, column.letter)
  const field = fieldOfUse(column.use)
  const learned =
    field === null ? undefined : lessons.words.get(wordKey(reading.ledger.id, field.id))
  return learned === undefined ? said : new Map([...learned, ...said])
}

const choiceSetOf = (use: ColumnUse): string | undefined => {
  if (use.kind === 'field')
    return use.field.choices ?? partsOf(use.field).find(({ kind }) => kind === 'choice')?.choices
  if (use.kind !== 'fold') return undefined
  return partsOf(use.field).find((part) => part.id === use.fold.fills)?.choices
}

/** A column of dates: the field it fills, and what field and table say of its cells. */
interface Dated {
  readonly column: MappedColumn
  readonly field: Field
  readonly base: DateContext
}

const settleDates = (
  reading: TableReading,
  { column, field, base }: Dated,
  questions: Question[],
): DateContext => {
  const { corrections } = reading.context
  const answer = corrections.answerTo(questionId.dateOrder(reading.sheet, column.letter))
  const century = centuryOf(corrections.answerTo(questionId.century(reading.sheet, column.letter)))
  const study = studyDateColumn(cellsOfColumn(reading, column.index), { ...base, century })
  const order = isOrder(answer) ? answer : study.order
  const year = base.year ?? (base.birth === true ? undefined : study.year)
  const { sheet } = reading
  if (study.doubt !== undefined && order === undefined)
    questions.push(orderQuestion(sheet, column, field, study.doubt))
  if (study.centuryDoubt !== undefined)
    questions.push(centuryQuestion(sheet, column, field, study.centuryDoubt))
  const needsYear = study.yearless !== undefined && year === undefined
  const asked = questions.some(({ kind }) => kind === 'year')
  const isOfRow =
    needsYear && isDatedByRow(reading, column, (index) => cellsOfColumn(reading, index))
  if (needsYear && !isOfRow && !asked) questions.push(yearQuestion(reading, study.yearless ?? ''))
  const needsCentury = study.centuryDoubt !== undefined && century === undefined
  const settledBase = { ...base, year, order, century, padded: study.padded }
  const settled = settleByNeighbours(cellsOfColumn(reading, column.index), settledBase)
  return {
    ...settledBase,
    settled,
    ...(needsCentury ? { needsCentury } : {}),
    ...(needsYear ? { needsYear, isOfRow } : {}),
  }
}
