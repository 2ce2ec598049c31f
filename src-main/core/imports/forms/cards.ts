import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText } from '../cell-text.ts'
import type { Grid } from '../grid.ts'
import { labelKey } from '../headings/heading-labels.ts'
import type { LabelTest } from '../tables/heading-block.ts'
import { isSignHeading } from '../tables/heading-rows.ts'
import { tickedWords } from '../values/boxes.ts'
import { type Told, tolds } from './told-cells.ts'

/** A label of a card with what stands beside it; rows and columns from 0. */
export interface CardPair {
  readonly path: readonly string[]
  /** Null where the form was left empty. */
  readonly cell: RawCell | null
  /** What the file has there, whatever was understood of it or put in its place. */
  readonly original: RawCell | null
  readonly row: number
  readonly column: number
}

/** One filled form: rows from 0, both included. */
export interface Card {
  readonly top: number
  readonly bottom: number
  readonly pairs: readonly CardPair[]
  /** The row it is laid out at, where several stand beside each other in the same rows. */
  readonly line?: number
}

const INLINE =
  /([^\s:：]{2,12})\s*[:：]\s*(.*?)(?=\s{2,}[^\s:：]{2,12}\s*[:：]|\s[^\s:：]{2,12}[:：]|$)/gs

const HAS_INLINE = /[:：]\s*\S/

/** 来访日期：3月1日  来访人：何雨 in one cell. */
const inlinePairs = ({ text, column }: Told, row: number, isLabel: LabelTest): CardPair[] => {
  if (!HAS_INLINE.test(text)) return []
  const pairs: CardPair[] = []
  for (const [, label = '', said = ''] of text.matchAll(INLINE)) {
    if (!isLabel(label)) return []
    const value = cleanText(said)
    const cell: RawCell | null = value === '' ? null : { k: 's', v: value }
    pairs.push({ path: [label], cell, original: cell, row, column })
  }
  return pairs
}

/** □满意 ☑基本满意 says the one that is ticked; a line of empty boxes says nothing. */
const tickedCell = (cell: RawCell): RawCell | null => {
  const ticked = tickedWords(cellText(cell))
  if (ticked === undefined) return cell
  return ticked.length === 0 ? null : { k: 's', v: ticked.join('、') }
}

const saidBeside = (grid: Grid, row: number, values: readonly Told[]): RawCell | null => {
  const [only, ...more] = values
  if (only === undefined) return null
  const cell = grid.at(row, only.column)
  if (more.length > 0) return { k: 's', v: values.map(({ text }) => text).join(' ') }
  return cell === null ? null : tickedCell(cell)
}

/** Whether a label is the value of the one before it: 职务 委员, where all others of the row come in pairs. */
const isValueOf = (before: Told | undefined, each: Told, all: readonly Told[]): boolean =>
  before?.isLabel === true &&
  !before.isUpright &&
  each.isNextTo &&
  all.filter(({ isUpright }) => !isUpright).length % 2 === 0

/** A label and the cells up to the next one. */
interface Stretch {
  readonly label: Told
  readonly values: Told[]
}

const stretchesOf = (cells: readonly Told[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (const each of cells) {
    const last = stretches.at(-1)
    const isValue =
      !each.isLabel || (last?.values.length === 0 && isValueOf(last.label, each, cells))
    if (!isValue) stretches.push({ label: each, values: [] })
    else last?.values.push(each)
  }
  return stretches
}

/** Makes pairs of the stretches; a label right before another one is a heading of those that follow. */
const pairUp = (grid: Grid, row: number, stretches: readonly Stretch[]): readonly CardPair[] => {
  const pairs: CardPair[] = []
  let group: readonly string[] = []
  for (const [at, { label, values }] of stretches.entries()) {
    const isGroup = values.length === 0 && stretches[at + 1]?.label.isNextTo === true
    if (isGroup) group = [label.text]
    else {
      const path = [...group, label.text.replace(/[:：]$/, '')]
      const [first, ...more] = values
      const cell = saidBeside(grid, row, values)
      const isOne = first !== undefined && more.length === 0
      const original = isOne ? grid.original(row, first.column) : cell
      pairs.push({ path, cell, original, row, column: (first ?? label).column })
    }
  }
  return pairs
}

const isHeadingRow = (grid: Grid, row: number, isLabel: LabelTest): boolean => {
  const cells = tolds(grid, row, isLabel)
  return cells.length > 2 && cells.every((each) => each.isLabel)
}

/** Tells by its first cell that a row is no line of a form, as nearly all rows of a table are none. */
const isNoLine = (
  grid: Grid,
  row: number,
  isLabel: LabelTest,
  labelColumns: ReadonlySet<number>,
): boolean => {
  const [first] = tolds(grid, row, isLabel, 1)
  if (first === undefined) return true
  return !first.isLabel && !labelColumns.has(first.column) && !HAS_INLINE.test(first.text)
}

const pairsOfRow = (
  grid: Grid,
  row: number,
  isLabel: LabelTest,
  labelColumns: ReadonlySet<number>,
): readonly CardPair[] => {
  if (isNoLine(grid, row, isLabel, labelColumns)) return []
  if (isSignHeading(grid, row) || isHeadingRow(grid, row, isLabel)) return []
  const cells = byColumns(tolds(grid, row, isLabel), labelColumns)
  const inline = cells.map((each) => inlinePairs(each, row, isLabel))
  if (cells.length > 0 && inline.every((pairs) => pairs.length > 0)) return inline.flat()
  if (cells[0]?.isLabel !== true || cells.every((each) => each.isLabel && each.isNextTo)) return []
  return pairUp(grid, row, stretchesOf(cells))
}

const LONGEST_LABEL = 12

/** A word nobody knows is a label too where the labels of the card stand and a value is beside it. */
const byColumns = (cells: readonly Told[], labelColumns: ReadonlySet<number>): readonly Told[] =>
  cells.map((each, at) => {
    const next = cells[at + 1]
    const isOne =
      labelColumns.has(each.column) &&
      each.text.length <= LONGEST_LABEL &&
      next !== undefined &&
      !labelColumns.has(next.column)
    return isOne ? { ...each, isLabel: true } : each
  })

/** A long text below its label, each alone in its row. */
const valueBelow = (
  grid: Grid,
  row: number,
  pairs: readonly CardPair[],
  isLabel: LabelTest,
): CardPair | undefined => {
  const [lone, ...others] = pairs
  if (lone === undefined || others.length > 0 || lone.cell !== null) return undefined
  const [below, ...more] = tolds(grid, row + 1, isLabel)
  if (below === undefined || more.length > 0 || below.isLabel) return undefined
  const cell = grid.at(row + 1, below.column)
  const original = grid.original(row + 1, below.column)
  return { ...lone, cell, original, row: row + 1, column: below.column }
}

interface OpenCard {
  readonly top: number
  bottom: number
  readonly pairs: CardPair[]
  readonly labelColumns: Set<number>
  /** Lines whose labels the ledgers know. */
  known: number
}

/** Forms are kept by the dozen; a book of a hundred thousand rows is not searched for one to its end. */
const FIRST_ROWS = 3000
const FEWEST_ROWS = 3
const FEWEST_VALUES = 3

/** Two lines are a form only where they say much and no row of a table follows. */
const FEWEST_IN_TWO_ROWS = 5

const valuesOf = ({ pairs }: OpenCard): number => pairs.filter(({ cell }) => cell !== null).length

const isFilled = (card: OpenCard): boolean =>
  card.bottom - card.top + 1 >= FEWEST_ROWS && valuesOf(card) >= FEWEST_VALUES

const isShort = (grid: Grid, isLabel: LabelTest, card: OpenCard): boolean =>
  card.bottom - card.top + 1 === FEWEST_ROWS - 1 &&
  valuesOf(card) >= FEWEST_IN_TWO_ROWS &&
  tolds(grid, card.bottom + 1, isLabel, 2).length < 2

const firstLabel = (pairs: readonly CardPair[]): string => labelKey(pairs[0]?.path.join('') ?? '')

const none: ReadonlySet<number> = new Set()

/** Columns of labels prove something only after two lines of labels that are known. */
const columnsSoFar = (open: OpenCard | undefined): ReadonlySet<number> =>
  open !== undefined && open.known >= 2 ? open.labelColumns : none

/** Takes a line of labels, with its values beside them or `below` them, into a card. */
const addLine = (
  card: OpenCard,
  pairs: readonly CardPair[],
  below: CardPair | undefined,
  cells: readonly Told[],
): void => {
  card.pairs.push(...(below === undefined ? pairs : [below]))
  card.bottom = below?.row ?? card.bottom
  const labels = cells.filter((each) => each.isLabel && !each.isUpright)
  for (const { column } of labels) card.labelColumns.add(column)
  if (labels.length > 0) card.known += 1
}

/** Finds the filled forms of a sheet: rows of labels with their values, one form below the other. */
export const findCards = (grid: Grid, isLabel: LabelTest): readonly Card[] => {
  const cards: OpenCard[] = []
  let open: OpenCard | undefined
  for (let row = 0; row < grid.height; row = Math.max(row, open?.bottom ?? row) + 1) {
    if (row >= FIRST_ROWS && !cards.some(isFilled)) break
    const pairs = pairsOfRow(grid, row, isLabel, columnsSoFar(open))
    if (pairs.length === 0) {
      open = undefined
      continue
    }
    if (open === undefined || firstLabel(open.pairs) === firstLabel(pairs)) {
      open = { top: row, bottom: row, pairs: [], labelColumns: new Set(), known: 0 }
      cards.push(open)
    }
    open.bottom = row
    addLine(open, pairs, valueBelow(grid, row, pairs, isLabel), tolds(grid, row, isLabel))
  }
  return cards.filter((card) => isFilled(card) || isShort(grid, isLabel, card))
}
