import type { SheetColumnModel } from '../sheet-model.ts'
import { FIGURES, REGISTER_ROW_MM } from './register-look.ts'

// In mm at 10.5 pt, in the widest of the fonts it may be printed with.
const CHARACTER = 3.75
const FIGURE = 2.05
const LAST_HALF_WIDTH = 0x2e7f
/** What a cell keeps free beside its text, with its line. */
const PADDING = 2.8
/** What a line takes, and what a cell keeps free above and below. */
const LINE = 5
const LINE_REST = 2.4
/** Room for a mark; and for the pen where nothing stands yet. */
const LEAST = 8
const LEAST_EMPTY = 10
/** A part that ought to stay in one piece makes its column no wider than this. */
const MOST_WHOLE = 40
/** A name stays in one piece; longer texts may be parted anywhere. */
const WHOLE_CHARACTERS = 3
/** Columns are made wider by one of these, whichever saves most lines for the room it takes. */
const STEPS = [1.5, 3, 6, 12, 24, 36, 48]
/** So many rows tell what the others are like. */
const LOOKED_AT = 200

/**
 * What a reader would stumble over if it were parted: a day, a number, a telephone, a name. A comma goes
 * with the word before it, for it begins no line.
 */
const WHOLE =
  /\d{4}年\d{1,2}月\d{1,2}日|\d{4}-[^-\s]{1,4}-\d+|[\w.*%:/-]+|[^\s\w.*%:/、；，,;（）()-]+[、；，]?/g
const COMMA = /[、；，]$/

const textMm = (text: string): number => {
  let wide = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > LAST_HALF_WIDTH) wide += 1
  return wide * CHARACTER + (text.length - wide) * FIGURE
}

/** Days and numbers by themselves, as they are set where a column is too narrow for them. */
const SMALL = 8 / 10.5
/** Rows may be so much higher for days and numbers at full size. */
const WORTH = 1.15

const lengthMm = (text: string, figures: number): number =>
  textMm(text) * (FIGURES.test(text) ? figures : 1)

const wholeMm = (text: string, figures: number): number => {
  if (FIGURES.test(text)) return Math.min(lengthMm(text, figures), MOST_WHOLE)
  let most = 0
  for (const [part] of text.matchAll(WHOLE)) {
    const isWhole = /\d/.test(part) || part.replace(COMMA, '').length <= WHOLE_CHARACTERS
    most = Math.max(most, textMm(isWhole ? part : part.slice(0, WHOLE_CHARACTERS)))
  }
  return Math.min(most, MOST_WHOLE)
}

/** A head of more than two characters may stand in two lines. */
const headMm = ({ heading }: SheetColumnModel): number =>
  heading.length <= 2 ? textMm(heading) : textMm(heading) / 2 + CHARACTER / 2

const leastOf = (column: SheetColumnModel, texts: readonly string[], figures: number): number => {
  const head = headMm(column) + PADDING
  if (texts.every((text) => text === '')) return Math.max(LEAST_EMPTY, head)
  return texts.reduce(
    (most, text) => Math.max(most, wholeMm(text, figures) + PADDING),
    Math.max(LEAST, head),
  )
}

/** Tells a day or a number that would break in two at full size, and is set smaller. */
export const isSetSmall = (text: string, width: number): boolean =>
  FIGURES.test(text) && textMm(text) + PADDING > width

/** How long the paragraphs of a cell are, in mm. */
type Cell = readonly number[]

const linesOf = (paragraphs: Cell, width: number): number => {
  const characters = Math.max(1, Math.floor((width - PADDING) / CHARACTER))
  let lines = 0
  for (const mm of paragraphs)
    lines += mm <= width - PADDING ? 1 : Math.ceil(mm / (characters * CHARACTER))
  return lines
}

const FEW_LINES = 3
/** What a fourth line costs more than a third, and each beyond it: it takes as much of the page. */
const FURTHER = (FEW_LINES + 1) ** 5 - FEW_LINES ** 5

/** The highest cell of a row decides how high it is: a third line in one cell is worse than two in several. */
const costOfLines = (lines: number): number =>
  lines <= FEW_LINES ? lines ** 5 : FEW_LINES ** 5 + (lines - FEW_LINES) * FURTHER

const costOf = (cells: readonly Cell[], width: number): number => {
  let cost = 0
  for (const cell of cells) cost += costOfLines(linesOf(cell, width))
  return cost
}

/** How high the rows are together, in mm. */
const heightOf = (columns: readonly (readonly Cell[])[], widths: readonly number[]): number => {
  const rows = columns[0]?.length ?? 0
  let height = 0
  for (let row = 0; row < rows; row++) {
    let lines = 1
    for (const [at, cells] of columns.entries())
      lines = Math.max(lines, linesOf(cells[row] ?? [], widths[at] ?? 0))
    height += Math.max(REGISTER_ROW_MM, lines * LINE + LINE_REST)
  }
  return height
}

interface Gain {
  readonly at: number
  readonly step: number
  readonly perMm: number
}

/** The widths grown from the least ones, each time where it saves the most, until nothing more is saved. */
const grown = (
  least: readonly number[],
  cells: readonly (readonly Cell[])[],
  room: number,
): readonly number[] => {
  const widths = [...least]
  const costs = cells.map((column, at) => costOf(column, widths[at] ?? 0))
  let over = room - least.reduce((all, one) => all + one, 0)
  for (;;) {
    const best = cells
      .flatMap((column, at): Gain[] =>
        STEPS.filter((step) => step <= over).map((step) => {
          const saved = (costs[at] ?? 0) - costOf(column, (widths[at] ?? 0) + step)
          return { at, step, perMm: saved / step }
        }),
      )
      .reduce<Gain | undefined>(
        (most, one) => (one.perMm > (most?.perMm ?? 0) ? one : most),
        undefined,
      )
    if (best === undefined) return widths
    const width = (widths[best.at] ?? 0) + best.step
    widths[best.at] = width
    costs[best.at] = costOf(cells[best.at] ?? [], width)
    over -= best.step
  }
}

interface Fit {
  readonly widths: readonly number[]
  /** Of the rows that were looked at, in mm. */
  readonly height: number
}

/** The best widths with days and numbers at a share of their full size. */
const fitOf = (
  columns: readonly SheetColumnModel[],
  rows: readonly (readonly string[])[],
  { room, figures }: { readonly room: number; readonly figures: number },
): Fit => {
  const every = Math.ceil(rows.length / LOOKED_AT)
  const looked = rows.filter((_, at) => at % every === 0)
  const textsOf = (at: number, of: typeof rows): readonly string[] => of.map((row) => row[at] ?? '')
  const least = columns.map((column, at) => leastOf(column, textsOf(at, rows), figures))
  const cells = columns.map((_, at) =>
    textsOf(at, looked).map((text): Cell => text.split('\n').map((one) => lengthMm(one, figures))),
  )
  const needed = least.reduce((all, one) => all + one, 0)
  // Too much for the page: each gives way by its share.
  const widths =
    needed >= room ? least.map((width) => (width / needed) * room) : grown(least, cells, room)
  return { widths, height: heightOf(cells, widths) }
}

/**
 * The widths of the columns of a register by what stands in them, in the room there is: days, numbers
 * and names in one piece, empty columns as narrow as their heads, and the rest where it makes rows
 * lower. Days and numbers keep their size unless rows would be much higher for it. What is over goes to
 * the columns by the widths they were described with.
 */
export const fittedWidths = (
  columns: readonly SheetColumnModel[],
  rows: readonly (readonly string[])[],
  room: number,
): readonly number[] => {
  const full = fitOf(columns, rows, { room, figures: 1 })
  const small = fitOf(columns, rows, { room, figures: SMALL })
  const { widths } = full.height > small.height * WORTH ? small : full
  const over = room - widths.reduce((all, one) => all + one, 0)
  const described = columns.reduce((all, { width }) => all + width, 0)
  return widths.map((width, at) => width + (over * (columns[at]?.width ?? 0)) / described)
}
