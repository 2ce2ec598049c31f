import type { Cell, Worksheet } from 'exceljs'
import type { PaperCell, PaperPart, PaperSum } from '#shared/domain/paper.ts'
import { type PlacedRow, placeRows } from '../reports/papers/placed.ts'
import { cellsIn, sumToFormula } from '../reports/papers/sums.ts'
import { splitTall } from './tall-rows.ts'
import { cleanText, HIGHEST_ROW, LINE_POINTS, linesIn, POINTS_PER_MM } from './workbook-text.ts'

type Grid = Extract<PaperPart, { kind: 'grid' }>

/** How the grid of a paper lies in a sheet. */
export interface SheetGrid {
  /** Of the paper's columns, in mm. */
  readonly widths: readonly number[]
  /** The sheet's column a paper's column lies in, from 1. */
  readonly columnOf: (at: number) => number
  readonly count: number
  /** Where the named cells of the paper stand. */
  readonly addresses: Map<string, string>
}

const ROW_MM = 7.5
const SMALL_POINTS = 11

/** Writes the rows of a grid under what stands already, merged as on paper. */
export const writeGrid = (sheet: Worksheet, { head, rows }: Grid, grid: SheetGrid): void => {
  const first = sheet.rowCount + 1
  const placed = [
    ...placeRows(head, grid.widths),
    ...placeRows(splitTall(rows, grid.widths), grid.widths),
  ]
  placed.forEach((row, at) => {
    nameRow(row, first + at, grid)
  })
  placed.forEach((row, at) => {
    writeRow(sheet, row, first + at, grid)
  })
}

const nameRow = (
  { cells }: PlacedRow,
  number: number,
  { columnOf, addresses }: SheetGrid,
): void => {
  for (const { cell, at } of cells)
    if (cell.id !== undefined) addresses.set(cell.id, `${letterOf(columnOf(at))}${number}`)
}

const letterOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1)

const writeRow = (
  sheet: Worksheet,
  { row, cells }: PlacedRow,
  number: number,
  grid: SheetGrid,
): void => {
  sheet.getRow(number).height = Math.min(
    HIGHEST_ROW,
    Math.max((row.height ?? ROW_MM) * POINTS_PER_MM, ...cells.map(heightOf)),
  )
  for (const { cell, at } of cells) {
    const left = grid.columnOf(at)
    const right = grid.columnOf(at + (cell.span ?? 1) - 1)
    const bottom = number + (cell.down ?? 1) - 1
    if (right > left || bottom > number) sheet.mergeCells(number, left, bottom, right)
    frame(sheet, cell, { left, right, top: number, bottom })
    fill(sheet.getCell(number, left), cell, grid)
  }
}

const heightOf = ({ cell, width }: PlacedRow['cells'][number]): number => {
  if ((cell.down ?? 1) > 1) return 0
  const lines = linesIn(cell.text, width) * LINE_POINTS
  return lines + (cell.small === undefined ? 0 : linesIn(cell.small, width) * SMALL_POINTS) + 4
}

const THIN = { style: 'thin' } as const

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Every cell of a merged one carries its share of the frame: Excel draws no other. */
const frame = (sheet: Worksheet, { open }: PaperCell, area: Area): void => {
  const isOpen = (side: 'above' | 'below'): boolean => open === side || open === 'both'
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      sheet.getCell(row, column).border = {
        left: THIN,
        right: THIN,
        ...(isOpen('above') ? {} : { top: THIN }),
        ...(isOpen('below') ? {} : { bottom: THIN }),
      }
}

const fontNames = { label: '黑体', text: '仿宋_GB2312', note: '宋体' } as const
const sizes = { label: 10.5, text: 10.5, note: 8 } as const

const fill = (target: Cell, cell: PaperCell, { addresses }: SheetGrid): void => {
  const role = cell.role ?? 'text'
  if (cell.sum !== undefined) {
    target.value = sumValue(cell.sum, cell.number, addresses)
  } else if (cell.number !== undefined) {
    target.value = cell.number
  } else {
    target.value = textValue(cell)
    // What is typed into a cell that sums know must become a number.
    if (cell.id === undefined) target.numFmt = '@'
  }
  target.font = { name: fontNames[role], size: sizes[role] }
  target.alignment = {
    horizontal: cell.align ?? 'center',
    vertical: cell.top === true ? 'top' : 'middle',
    wrapText: true,
  }
  if (cell.shade !== undefined) {
    const level = Math.round(255 * (1 - cell.shade / 100))
    const argb = `FF${level.toString(16).padStart(2, '0').repeat(3).toUpperCase()}`
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } }
  }
}

/** A sum; one that is not begun stays empty for the pen until somebody types the first number. */
const sumValue = (
  sum: PaperSum,
  result: number | undefined,
  addresses: SheetGrid['addresses'],
): Cell['value'] => {
  const formula = sumToFormula(sum, (id) => addresses.get(id))
  if (result !== undefined) return { formula, result }
  const named = cellsIn(sum).flatMap((id) => addresses.get(id) ?? [])
  return named.length === 0
    ? null
    : { formula: `IF(COUNT(${named.join(',')})=0,"",${formula})`, result: '' }
}

/** A text with its second paragraph in small type; both stay texts whatever they begin with. */
const textValue = ({ text, small, role = 'text' }: PaperCell): Cell['value'] => {
  if (small === undefined) return text === '' ? null : cleanText(text)
  return {
    richText: [
      { text: cleanText(text), font: { name: fontNames[role], size: sizes[role] } },
      { text: `\n${cleanText(small)}`, font: { name: '宋体', size: 8 } },
    ],
  }
}
