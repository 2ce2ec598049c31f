import { type DateStyle, initialDateStyle } from '#shared/domain/date-style.ts'
import { placeRows } from '../reports/papers/placed.ts'
import { isTight, REGISTER_ROW_MM, textAlign } from '../reports/papers/register-look.ts'
import { registerHead } from '../reports/papers/register-paper.ts'
import {
  NO_ROWS,
  type SheetCell,
  type SheetColumnModel,
  type SheetModel,
} from '../reports/sheet-model.ts'
import {
  cellParts,
  cleanText,
  dayFormats,
  daySerial,
  HIGHEST_ROW,
  LINE_POINTS,
  LONGEST_CELL,
  linesIn,
  POINTS_PER_MM,
} from './workbook-text.ts'
import type { XlsxCell, XlsxRow } from './xlsx-sheet.ts'
import type { Look, Styles } from './xlsx-styles.ts'

/** Faces of paper, as offices write. */
const TITLE = { font: '方正小标宋简体', size: 18 } as const
const LABEL = { font: '黑体', size: 10.5 } as const
const TEXT = { font: '仿宋_GB2312', size: 10.5 } as const
const NOTE = { font: '宋体', size: 8 } as const

const HEAD_MM = 7.5
const ROW_POINTS = REGISTER_ROW_MM * POINTS_PER_MM
const MOST_LINES = Math.floor(HIGHEST_ROW / LINE_POINTS) - 1
/** Of a row that is too high for one: short ones leave no holes where a page ends. */
const PIECE_LINES = 8

/** The rows of a sheet from its title to its last note, each made when it is asked for. */
export function* tableRows(
  model: SheetModel,
  widths: readonly number[],
  styles: Styles,
): Generator<XlsxRow> {
  const { columns, title, under, printed = columns.length, days = initialDateStyle } = model
  const lineOf = lineMaker(styles, printed)
  yield lineOf(title, { ...TITLE, align: 'center' }, 34)
  if (under.length > 0) yield lineOf(spread(under), { ...TEXT, align: 'left' }, 20)
  yield* headRows(columns, widths, styles)
  const body = bodyMaker(columns, widths.slice(0, printed), { styles, days })
  let count = 0
  for (const cells of model.rows) {
    count += 1
    yield* body(cells)
  }
  const { totals, foot, notes } = model.end()
  if (totals.length > 0) yield totalRow(columns, totals, { styles, days })
  if (count === 0) yield lineOf(NO_ROWS, { ...NOTE, align: 'left' }, 14)
  if (foot.length > 0) yield lineOf(spread(foot), { ...TEXT, align: 'left' }, 20)
  for (const note of notes) yield lineOf(note, { ...NOTE, align: 'left' }, 14)
}

const spread = (texts: readonly string[]): string => texts.join('          ')

/** Lines over the whole width of what is printed. */
const lineMaker =
  (styles: Styles, columns: number) =>
  (text: string, look: Look, height: number): XlsxRow => ({
    height,
    cells: [{ style: styles.styleOf({ ...look, format: '@' }), value: cleanText(text) }],
    merges: columns > 1 ? [{ at: 1, span: columns, down: 1 }] : [],
  })

const headRows = (
  columns: readonly SheetColumnModel[],
  widths: readonly number[],
  styles: Styles,
): readonly XlsxRow[] => {
  const style = styles.styleOf({
    ...LABEL,
    align: 'center',
    wrap: true,
    format: '@',
    frame: 'closed',
  })
  return placeRows(registerHead(columns), widths).map(({ cells: placed }) => {
    const cells = columns.map((): XlsxCell => ({ style, value: null }))
    for (const { cell, at } of placed) cells[at] = { style, value: cleanText(cell.text) }
    const lines = placed.map(({ cell, width }) => (cell.down === 2 ? 1 : linesIn(cell.text, width)))
    return {
      cells,
      height: heightOf(Math.max(...lines), HEAD_MM * POINTS_PER_MM),
      merges: placed.flatMap(({ cell: { span = 1, down = 1 }, at }) =>
        span * down > 1 ? [{ at: at + 1, span, down }] : [],
      ),
    }
  })
}

interface TableLook {
  readonly styles: Styles
  readonly days: DateStyle
}

/** The looks of a column's cells, by what is in them. */
interface ColumnLooks {
  readonly text: number
  readonly small: number
  readonly number: number
  readonly day: number
}

interface Face extends Pick<Look, 'font' | 'size' | 'top'> {
  readonly days: DateStyle
}

const looksOf = (
  column: SheetColumnModel,
  { styleOf }: Styles,
  { days, ...face }: Face,
): ColumnLooks => {
  const grid = { wrap: true, frame: 'closed' } as const
  const text = { ...grid, align: textAlign(column), format: '@' } as const
  const number = { ...face, ...grid, align: 'center' } as const
  return {
    text: styleOf({ ...face, ...text }),
    small: styleOf({ ...face, ...NOTE, ...text }),
    number: styleOf(column.kind === 'money' ? { ...number, format: '#,##0.00' } : number),
    day: styleOf({ ...number, format: dayFormats[days] }),
  }
}

type CellMaker = (cell: SheetCell) => XlsxCell

/** True numbers and days; every other text stays one, whatever it begins with. */
const cellMaker = (column: SheetColumnModel, looks: ColumnLooks): CellMaker => {
  const { kind } = column
  const style = kind === 'text' ? looks.text : kind === 'date' ? looks.day : looks.number
  const empty: XlsxCell = { style, value: null }
  return (cell) => {
    if (cell === null) return empty
    if (typeof cell === 'number')
      return Number.isFinite(cell) ? { style: looks.number, value: cell } : empty
    const day = kind === 'date' ? daySerial(cell) : undefined
    if (day !== undefined) return { style: looks.day, value: day }
    const text = cleanText(cell)
    if (text === '') return empty
    return { style: isTight(text, column) ? looks.small : looks.text, value: text }
  }
}

/** Makes the rows of one record: one, unless a text is longer than a cell or higher than a row. */
const bodyMaker = (
  columns: readonly SheetColumnModel[],
  widths: readonly number[],
  { styles, days }: TableLook,
) => {
  const makersOf = (face: Omit<Face, 'days'>): readonly CellMaker[] =>
    columns.map((column) => cellMaker(column, looksOf(column, styles, { ...face, days })))
  const makers = makersOf(TEXT)
  const tallMakers = makersOf({ ...TEXT, top: true })
  const rowsOf = (record: readonly SheetCell[]): readonly XlsxRow[] => {
    const lines = linesOf(record, widths)
    const isTall = lines > MOST_LINES
    const cells = (isTall ? tallMakers : makers).map((make, at) => make(record[at] ?? null))
    return isTall
      ? tallRows(cells, lines)
      : [{ cells, height: heightOf(lines, ROW_POINTS), isSifted: true }]
  }
  return (record: readonly SheetCell[]): readonly XlsxRow[] =>
    record.some(isLong) ? partsOf(record).flatMap(rowsOf) : rowsOf(record)
}

/** Lines of the highest text among those that are printed. */
const linesOf = (record: readonly SheetCell[], widths: readonly number[]): number => {
  let [lines, at] = [1, 0]
  for (const width of widths) {
    const cell = record[at]
    if (typeof cell === 'string') lines = Math.max(lines, linesIn(cell, width))
    at += 1
  }
  return lines
}

const isLong = (cell: SheetCell): boolean => typeof cell === 'string' && cell.length > LONGEST_CELL

/** A text longer than a cell may hold goes on in the same column below. */
const partsOf = (record: readonly SheetCell[]): readonly (readonly SheetCell[])[] => {
  const parts = record.map((cell) => (typeof cell === 'string' ? cellParts(cell) : [cell]))
  const most = Math.max(...parts.map(({ length }) => length))
  return Array.from({ length: most }, (_, at) => parts.map((cells) => cells[at] ?? null))
}

/**
 * Rows of a workbook end at a height, and what is longer is not seen: the cells of a record that is
 * higher reach over several, so that its text is printed whole and still is one text.
 */
const tallRows = (cells: readonly XlsxCell[], lines: number): readonly XlsxRow[] => {
  const down = Math.ceil(lines / PIECE_LINES)
  const height = PIECE_LINES * LINE_POINTS
  const below = cells.map(({ style }): XlsxCell => ({ style, value: null }))
  const merges = cells.map((_, at) => ({ at: at + 1, span: 1, down }))
  return [
    { cells, height, merges, isSifted: true },
    ...Array.from({ length: down - 1 }, () => ({ cells: below, height, isSifted: true })),
  ]
}

const totalRow = (
  columns: readonly SheetColumnModel[],
  totals: readonly SheetCell[],
  { styles, days }: TableLook,
): XlsxRow => {
  const cells = columns.map((column, at) =>
    cellMaker(column, looksOf(column, styles, { ...LABEL, days }))(totals[at] ?? null),
  )
  return { cells, height: heightOf(1, ROW_POINTS) }
}

const heightOf = (lines: number, least: number): number =>
  Math.min(HIGHEST_ROW, Math.max(Math.round(least), lines * LINE_POINTS + 4))
