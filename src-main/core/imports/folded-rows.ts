import type { FieldValue, RowValue } from '#shared/domain/record.ts'
import type { Field, Fold, Part } from '#shared/ledgers/field.ts'
import type { RawCell } from '../workbooks/book.ts'
import type { CellContext, CellReading, Finding } from './cell-reading.ts'
import { cellText, cleanText, isEmptyMarker } from './cell-text.ts'
import { readCell } from './read-cell.ts'
import { readChoice, readYesNo } from './values/choices.ts'
import { readNames } from './values/names.ts'

/** Rows of one `rows` or `people` field while the cells of an entry are read, by fold. */
export type FoldedRows = Map<string, RowValue[]>

export interface FoldOutcome {
  readonly finding?: Finding
  readonly keepText?: boolean
}

const partOf = (field: Field, id: string | undefined): Part | undefined =>
  field.parts?.find((part) => part.id === id)

const isScalar = (value: FieldValue | undefined): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const addNames = (rows: FoldedRows, fold: Fold, text: string, known: ReadonlySet<string>): void => {
  const names = readNames(text, known).value?.names ?? []
  const list = rows.get(fold.row) ?? []
  names.forEach((name, at) => {
    list[at] = { ...list[at], ...fold.gives, name }
  })
  if (names.length > 0) rows.set(fold.row, list)
}

const fillFirst = (rows: FoldedRows, fold: Fold, cells: RowValue): void => {
  const [first, ...more] = rows.get(fold.row) ?? []
  rows.set(fold.row, [{ ...first, ...fold.gives, ...cells }, ...more])
}

/** A tick says that the row is there; any other text is read as the part the column fills. */
export const foldCell = (
  rows: FoldedRows,
  field: Field,
  fold: Fold,
  cell: RawCell,
  context: CellContext,
): FoldOutcome => {
  const text = cleanText(cellText(cell))
  const part = partOf(field, fold.fills)
  if (fold.fills === 'name' || (part?.kind === 'name' && field.kind === 'people')) {
    addNames(rows, fold, text, context.members)
    return {}
  }
  if (part?.kind === 'choice' || part === undefined) return foldMark(rows, fold, text, context)
  if (isEmptyMarker(text)) return {}
  const reading: CellReading = readCell(cell, part, context)
  if (isScalar(reading.value)) fillFirst(rows, fold, { [part.id]: reading.value })
  const { finding, keepText } = reading
  return {
    ...(finding === undefined ? {} : { finding }),
    ...(keepText === undefined ? {} : { keepText }),
  }
}

const foldMark = (
  rows: FoldedRows,
  fold: Fold,
  text: string,
  { words }: CellContext,
): FoldOutcome => {
  const choice = readChoice(text, words)
  if (choice.value !== null && fold.fills !== undefined) {
    fillFirst(rows, fold, { [fold.fills]: choice.value })
    return {}
  }
  const mark = readYesNo(text)
  if (mark.value === false || mark.st === 'empty') return {}
  fillFirst(rows, fold, {})
  return mark.value === true
    ? {}
    : { finding: { code: 'choice-unknown', kept: true }, keepText: true }
}

/** Reads one column that is a whole `rows` field: names, or words of its first choice, or plain text. */
export const rowsOfCell = (
  field: Field,
  cell: RawCell,
  context: CellContext,
): RowValue[] | null => {
  const text = cleanText(cellText(cell))
  if (isEmptyMarker(text)) return []
  const [first] = field.parts ?? []
  if (first?.kind === 'name')
    return (readNames(text, context.members).value?.names ?? []).map((name) => ({
      [first.id]: name,
    }))
  if (first?.kind === 'choice') {
    const parts = text.split(/[、,，;；\n]+/).map((part) => readChoice(part, context.words))
    const codes = parts.flatMap(({ value }) => (value === null ? [] : [value]))
    return codes.length === parts.length ? codes.map((code) => ({ [first.id]: code })) : null
  }
  return first?.kind === 'text' || first?.kind === 'longText' ? [{ [first.id]: text }] : null
}
