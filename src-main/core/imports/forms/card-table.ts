import type { RawCell } from '../../workbooks/book.ts'
import { cellText, columnLetter } from '../cell-text.ts'
import type { CellText } from '../correction-book.ts'
import { type Grid, gridOf } from '../grid.ts'
import type { ProblemRow, SheetDraft } from '../sheet-draft.ts'
import type { LabelTest } from '../tables/heading-block.ts'
import { textsOf } from '../tables/heading-rows.ts'
import {
  type FoundTable,
  filledRows,
  findTables,
  isBlankRow,
  type Span,
  type TableColumn,
  titleAbove,
} from '../tables/tables.ts'
import type { Card, CardPair } from './cards.ts'

/**
 * The cards of a sheet as a table: each card is a row at its first line, each label a column beyond the
 * last of the sheet, so that no letter means two things.
 */
export interface CardTable {
  readonly table: FoundTable
  readonly grid: Grid
  readonly cards: readonly Card[]
  readonly columns: readonly TableColumn[]
}

const keyOf = ({ path }: Pick<CardPair, 'path'>): string => path.join('/')

const columnsOf = (cards: readonly Card[], width: number): readonly TableColumn[] => {
  const paths = new Map<string, readonly string[]>()
  for (const { pairs } of cards)
    for (const pair of pairs) if (!paths.has(keyOf(pair))) paths.set(keyOf(pair), pair.path)
  return [...paths.values()].map((path, at) => ({ index: width + at, path }))
}

const pairOf = ({ pairs }: Card, column: TableColumn): CardPair | undefined =>
  pairs.find((pair) => keyOf(pair) === keyOf(column))

const lineOf = ({ line, top }: Card): number => line ?? top

const originalsByRow = (
  cards: readonly Card[],
  columns: readonly TableColumn[],
): ReadonlyMap<number, readonly (RawCell | null)[]> =>
  new Map(
    cards.map((card) => [
      lineOf(card),
      columns.map((column) => pairOf(card, column)?.original ?? null),
    ]),
  )

/** Where a cell means something else than it says: a person mended it, or of several boxes one is ticked. */
const meantCells = (cards: readonly Card[], columns: readonly TableColumn[]): readonly CellText[] =>
  cards.flatMap((card) =>
    columns.flatMap((column) => {
      const pair = pairOf(card, column)
      const text = cellText(pair?.cell)
      if (pair === undefined || text === cellText(pair.original)) return []
      return [{ row: lineOf(card), column: column.index, text }]
    }),
  )

/** The rows above, between and below the cards of a sheet. */
const spansBeside = (grid: Grid, cards: readonly Card[]): readonly Span[] => {
  const starts = [0, ...cards.map(({ bottom }) => bottom + 1)]
  const ends = [...cards.map(({ top }) => top), grid.height]
  return starts.map((from, at) => ({ from, to: ends[at] ?? grid.height }))
}

/** The tables that stand above, between or below the cards of a sheet; the title of a card is none of theirs. */
export const tablesBeside = (
  grid: Grid,
  cards: readonly Card[],
  isLabel: LabelTest,
): readonly FoundTable[] =>
  spansBeside(grid, cards).flatMap((span) => {
    const found = findTables(grid, isLabel, span)
    return found.map((table) => {
      if (table.to !== span.to || span.to === grid.height) return table
      return { ...table, to: titleAbove(grid, span.to, table.from)[0] ?? table.to }
    })
  })

/** Titles stand above the first card, down from what stands above it. */
const titlesAbove = (grid: Grid, top: number, tables: readonly FoundTable[]): readonly number[] =>
  filledRows(grid, {
    from: Math.max(0, ...tables.filter(({ to }) => to <= top).map(({ to }) => to)),
    to: top,
  })

/** Lays the cards of a sheet out as one table; `tables` are those that stand beside them. */
export const tableOfCards = (
  grid: Grid,
  cards: readonly Card[],
  tables: readonly FoundTable[] = [],
): CardTable | undefined => {
  const [first] = cards
  const last = cards.at(-1)
  if (first === undefined || last === undefined) return undefined
  const columns = columnsOf(cards, grid.width)
  const rows = originalsByRow(cards, columns)
  const height = Math.max(grid.height, lineOf(last) + 1)
  const blank = Array.from<RawCell | null>({ length: grid.width }).fill(null)
  const sheet = {
    name: '',
    state: 0 as const,
    rows: Array.from({ length: height }, (_, row) => [...blank, ...(rows.get(row) ?? [])]),
    merges: [],
    hiddenRows: [],
    hiddenCols: [],
  }
  const laid = gridOf(sheet, meantCells(cards, columns))
  const table: FoundTable = {
    titleRows: titlesAbove(grid, first.top, tables),
    // A card has no heading of its own: the labels stand beside the values.
    heading: { top: first.top, bottom: first.top - 1 },
    columns,
    from: first.top,
    to: Math.max(last.bottom, lineOf(last)) + 1,
    repeats: [],
  }
  return { table, grid: laid, cards, columns }
}

const cardAt = ({ cards }: CardTable, row: number): Card | undefined =>
  cards.find(({ line, top, bottom }) =>
    line === undefined ? row >= top && row <= bottom : row === line,
  )

/** Where on the sheet the value stands that a column of the table means in a card. */
const placeOn = (
  table: CardTable,
  row: number,
  letter: string,
): { readonly row: number; readonly column: string } | undefined => {
  const column = table.columns.find(({ index }) => columnLetter(index) === letter)
  const pair = column && cardAt(table, row - 1)?.pairs.find((each) => keyOf(each) === keyOf(column))
  return pair && { row: pair.row + 1, column: columnLetter(pair.column) }
}

const allRows = (table: CardTable, row: number): readonly number[] => {
  const card = cardAt(table, row - 1)
  if (card === undefined) return [row]
  return Array.from({ length: card.bottom - card.top + 1 }, (_, at) => card.top + at + 1)
}

/** Cards beside each other begin in the same row. */
const rowOn = (table: CardTable, row: number): number => {
  const card = cardAt(table, row - 1)
  return card?.line === undefined ? row : card.top + 1
}

const onItsRows = <T extends ProblemRow>(table: CardTable, each: T): T => ({
  ...each,
  row: rowOn(table, each.row),
  rows: allRows(table, each.row),
})

const isInTable = (row: number, { titleRows, heading, to }: FoundTable): boolean =>
  titleRows.includes(row) || (row >= heading.top && row < to)

/** Lines that belong to no card and no table: nothing of them is taken, and that is said. */
const outside = (
  { cards, table }: CardTable,
  sheet: Grid,
  tables: readonly FoundTable[],
): SheetDraft['ignoredRows'] => {
  const rows: { row: number; reason: 'note' | 'outside-table' }[] = []
  for (let row = table.from; row < sheet.height; row += 1) {
    const isTaken =
      cards.some(({ top, bottom }) => row >= top && row <= bottom) ||
      tables.some((each) => isInTable(row, each))
    if (isTaken || isBlankRow(sheet, row)) continue
    rows.push({ row: row + 1, reason: isLone(sheet, row) ? 'note' : 'outside-table' })
  }
  return rows
}

const isLone = (sheet: Grid, row: number): boolean => new Set(textsOf(sheet, row)).size === 1

/** What was read of cards, told by the rows and cells of the sheet they stand in. */
export const onSheet = (
  draft: SheetDraft,
  table: CardTable,
  sheet: Grid,
  tables: readonly FoundTable[] = [],
): SheetDraft => ({
  ...draft,
  ignoredRows: [
    ...draft.ignoredRows.filter(({ reason }) => reason !== 'blank'),
    ...outside(table, sheet, tables),
  ],
  issues: draft.issues.map((issue) => ({ ...issue, ...placeOn(table, issue.row, issue.column) })),
  drafts: draft.drafts.map((each) => onItsRows(table, each)),
  problemRows: draft.problemRows.map((each) => onItsRows(table, each)),
})
