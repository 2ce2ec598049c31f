import type { Field, Ledger } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText } from '../cell-text.ts'
import { calledField } from '../grids/roll-fields.ts'
import { labelKey } from '../headings/heading-labels.ts'
import { personOfLines } from '../headings/line-facts.ts'
import { isMemberLabel } from '../headings/member-labels.ts'
import { ASKS } from '../headings/near-labels.ts'
import { type ChoiceWords, readChoices, type WordsOf } from '../values/choices.ts'
import type { ColumnUse, MappedColumn } from './columns.ts'

/** What the cells of a table's columns look like, and the words they may hold. */
export interface ColumnLook {
  readonly samples: ReadonlyMap<number, readonly RawCell[]>
  readonly wordsOf: WordsOf
  /** Lines above the table. */
  readonly lines: readonly string[]
}

const PERSON = /^\p{Script=Han}{2,4}$/u

/** How many cells of a column are words of a choice set; null where none says anything. */
export const countWords = (cells: readonly RawCell[], words: ChoiceWords): number | null => {
  const read = cells.map((cell) => readChoices(cellText(cell), words).st)
  const said = read.filter((st) => st !== 'empty')
  return said.length === 0 ? null : said.filter((st) => st !== 'invalid').length
}

const isFigure = (cell: RawCell): boolean => /^\d+$/.test(cellText(cell))

const partOf = (field: Field | undefined, id: string) =>
  field?.parts?.find((part) => part.id === id)

/** A member over a column of marks says who came to what the rows are about. */
export const rollColumn = (
  ledger: Ledger,
  { use, index, heading }: MappedColumn,
  { samples, wordsOf }: ColumnLook,
): ColumnUse | undefined => {
  const field = calledField(ledger)
  const status = partOf(field, 'status')
  const name = heading.replace(/\s/g, '')
  if (use.kind !== 'extra' || field === undefined || status === undefined) return undefined
  const cells = samples.get(index) ?? []
  if (!PERSON.test(name) || ASKS.test(name) || cells.length === 0) return undefined
  // One number may be the sum below the marks.
  const marks = countWords(cells, wordsOf(status.choices)) ?? 0
  const isSummed = marks > 1 && marks === cells.length - 1 && cells.some(isFigure)
  if (marks !== cells.length && !isSummed) return undefined
  return {
    kind: 'fold',
    field,
    fold: { headings: [], row: name, gives: { name }, fills: status.id },
  }
}

/** Columns that fill the one person a row speaks of. */
const OWN = 'own'

const filling = (field: Field, fills: string, gives?: Record<string, string>): ColumnUse => ({
  kind: 'fold',
  field,
  fold: { headings: [], row: OWN, fills, ...(gives === undefined ? {} : { gives }) },
})

/** Tells a column that says how one person came, whom its row or a line above the table names. */
export const isStatusOfOne = ({ use }: MappedColumn): boolean =>
  use.kind === 'fold' && use.fold.row === OWN && use.fold.fills === 'status'

const saysHow = (field: Field, column: MappedColumn, { samples, wordsOf }: ColumnLook): boolean => {
  const cells = samples.get(column.index) ?? []
  const status = partOf(field, 'status')
  const labels = [...(field.synonyms ?? []), status?.label ?? '', ...(status?.synonyms ?? [])]
  const isHeaded =
    (column.use.kind === 'field' && column.use.field === field) ||
    (column.use.kind === 'extra' && labels.map(labelKey).includes(labelKey(column.heading)))
  return (
    isHeaded && cells.length > 0 && countWords(cells, wordsOf(status?.choices)) === cells.length
  )
}

const namesOne = (
  field: Field,
  { use, heading, index }: MappedColumn,
  { samples }: ColumnLook,
): boolean => {
  const isHeaded =
    (use.kind === 'field' && use.field === field) ||
    (use.kind === 'extra' && isMemberLabel(heading))
  const cells = samples.get(index) ?? []
  return isHeaded && cells.length > 0 && cells.every((cell) => PERSON.test(cellText(cell)))
}

/**
 * 出席情况 over 出席 and 请假 names nobody: it says how the one came whom another column (姓名) or a line
 * above the table names; where none does, its words are kept beside the record.
 */
export const calledInRows = (
  ledger: Ledger,
  columns: readonly MappedColumn[],
  look: ColumnLook,
): ReadonlyMap<MappedColumn, ColumnUse> => {
  const uses = new Map<MappedColumn, ColumnUse>()
  const field = calledField(ledger)
  const status = field && columns.find((column) => saysHow(field, column, look))
  if (field === undefined || status === undefined) return uses
  const names = columns.find((column) => column !== status && namesOne(field, column, look))
  const name = personOfLines(look.lines, new Set())
  if (names !== undefined) {
    uses.set(names, filling(field, 'name')).set(status, filling(field, 'status'))
    const note = partOf(field, 'note')
    const reason = columns.find(
      ({ use, heading }) =>
        use.kind === 'extra' && note?.synonyms?.map(labelKey).includes(labelKey(heading)) === true,
    )
    if (reason !== undefined) uses.set(reason, filling(field, 'note'))
  } else if (name !== undefined) uses.set(status, filling(field, 'status', { name }))
  else if (status.use.kind === 'field') uses.set(status, { kind: 'extra' })
  return uses
}
