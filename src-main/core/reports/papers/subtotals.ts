import { isHundredLine } from '#shared/domain/hundred.ts'
import type { PaperCell, PaperRow, PaperSum } from '#shared/domain/paper.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { entry, label, numeral, row } from './cells.ts'
import {
  awaitedText,
  type Block,
  blockSum,
  blocks,
  givesPoints,
  hundredSum,
  linesOf,
  type SheetPaper,
  totalSum,
} from './sheet-rows.ts'
import { sumOf } from './sums.ts'

/** Columns of a row of sums; those of the score stand under the scores. */
export interface SumColumns {
  readonly label: number
  readonly full: number
  readonly found: number
  readonly self: number
  readonly points: number
  readonly rest: number
}

const names: Readonly<Record<Block, string>> = {
  BASE: '基本分小计',
  BONUS: '加分小计',
  DEDUCTION: '扣分小计',
}

type Column = 'self' | 'points'

const sumOfBlock = ({ sheet, scheme }: SheetPaper, block: Block, column: Column): PaperSum =>
  blockSum(scheme, linesOf(sheet.lines, block), (item) => `${column}-${item}`)

const valueIn =
  (paper: SheetPaper, column: Column) =>
  (cell: string): number => {
    const { sheet, entries } = paper
    const item = cell.slice(column.length + 1)
    const line = sheet.lines.find((one) => one.item === item)
    if (column === 'points') return line?.points ?? 0
    return entries.self.get(item) ?? (line === undefined ? 0 : broughtIn(paper, column, line))
  }

/** What brings a column to a hundred; nought for any line that does not. */
const broughtIn = (paper: SheetPaper, column: Column, line: SheetLine): number => {
  const sum = hundredSum(paper, line, (item) => `${column}-${item}`)
  return sum === undefined ? 0 : sumOf(sum, valueIn(paper, column))
}

/** The cells of a line that brings its sheet to a hundred go on doing so in a workbook. */
export const hundredCell = (
  paper: SheetPaper,
  column: Column,
  line: SheetLine,
  span: number,
): PaperCell | undefined => {
  const sum = hundredSum(paper, line, (item) => `${column}-${item}`)
  return sum && { ...sumCell(paper, column, sum, span), id: `${column}-${line.item}` }
}

const presentBlocks = ({ sheet }: SheetPaper): readonly Block[] =>
  blocks.filter((block) => linesOf(sheet.lines, block).length > 0)

/** One row for each block of a sheet that has points, once there is more than one block. */
export const subtotalRows = (paper: SheetPaper, columns: SumColumns): readonly PaperRow[] => {
  const present = presentBlocks(paper)
  if (!givesPoints(paper.sheet) || present.length < 2) return []
  return present.map((block) =>
    row([
      label(names[block], columns.label),
      numeral(fullOf(paper, block), columns.full),
      entry('', columns.found),
      sumCell(paper, 'self', sumOfBlock(paper, block, 'self'), columns.self),
      sumCell(paper, 'points', sumOfBlock(paper, block, 'points'), columns.points),
      entry('', columns.rest),
    ]),
  )
}

/** What the lines of a block can give together; undefined where one has no end, and for faults. */
const fullOf = ({ sheet, scheme }: SheetPaper, block: Block): number | undefined => {
  const lines = linesOf(sheet.lines, block)
  if (lines.some(isHundredLine)) return 100
  if (block === 'DEDUCTION' || lines.some(({ full }) => full === null)) return undefined
  const byItem = new Map(lines.map(({ item, full }) => [item, full ?? 0]))
  return sumOf(
    blockSum(scheme, lines, (item) => item),
    (item) => byItem.get(item) ?? 0,
  )
}

/** The last row: the total under both columns of scores, and the grade. */
export const totalCells = (paper: SheetPaper, columns: SumColumns): readonly PaperCell[] => {
  const { sheet, blank, entries } = paper
  if (!givesPoints(sheet)) {
    if (sheet.lines.length === 0) return unscored(columns)
    const quotas = sheet.lines.filter(({ met }) => met !== null)
    const met = quotas.filter((line) => line.met === true).length
    return [
      label('总评', columns.label),
      entry('', columns.full),
      entry(blank ? '' : `达标 ${met}/${quotas.length} 项`, columns.found),
      entry('', columns.self),
      entry('', columns.points),
      entry(blank ? '' : sheet.grade, columns.rest),
    ]
  }
  return [
    label('总分', columns.label),
    entry('', columns.full),
    entry(blank || entries.isDecided ? '' : awaitedText(sheet.lines), columns.found, {
      role: 'note',
    }),
    sumCell(paper, 'self', totalOf(paper, 'self'), columns.self),
    sumCell(paper, 'points', totalOf(paper, 'points'), columns.points),
    entry(blank ? '' : entries.decided || sheet.grade, columns.rest),
  ]
}

/** Of whom nothing is counted this year; the note under the sheet says why. */
const unscored = (columns: SumColumns): readonly PaperCell[] => [
  label('总评', columns.label),
  entry('', columns.full),
  entry('不记分', columns.found),
  entry('', columns.self),
  entry('', columns.points),
  entry('', columns.rest),
]

/** The total of a sheet as a sum of its lines, under every cap of the scheme. */
export const totalOf = (paper: SheetPaper, column: Column): PaperSum =>
  totalSum(
    paper.scheme,
    presentBlocks(paper).map((block) => sumOfBlock(paper, block, column)),
  )

/** A sum that is not begun (no self-assessment yet, a blank form) is left for the pen, but stays alive. */
const sumCell = (paper: SheetPaper, column: Column, sum: PaperSum, span: number): PaperCell => {
  const isBegun = column === 'points' ? !paper.blank : paper.entries.self.size > 0
  return { ...numeral(isBegun ? sumOf(sum, valueIn(paper, column)) : undefined, span), sum }
}
