import type { CellObject, WorkBook } from '@e965/xlsx'
import type { SharedCell } from '../packed-rows.ts'
import { formatNumber } from '../sheetjs/sheetjs.ts'
import { toRawCell } from '../sheetjs/sheetjs-cells.ts'
import { Unfamiliar } from '../unfamiliar.ts'

/** Numbers of a book as cells: what a style makes of them is asked of SheetJS once a value. */
export interface NumberCells {
  /** The cell, or undefined for a number that shows as it is. */
  readonly cellOf: (style: number, value: number) => SharedCell | undefined
  /** Tells that a cell of this style was met that holds no number. */
  readonly meet: (style: number) => void
}

interface StyleTables {
  readonly Styles?: {
    readonly CellXf?: readonly { readonly numFmtId?: number; readonly fontId?: number }[]
    readonly Fonts?: readonly ({ readonly strike?: number | boolean } | undefined)[]
  }
  readonly SSF?: Readonly<Record<number, string | undefined>>
}

/** The styles of a book whose font is struck through; undefined where there is none, as nearly always. */
export const strikesOf = (book: WorkBook): ReadonlySet<number> | undefined => {
  // SheetJS's types leave out its tables of styles.
  const { CellXf = [], Fonts = [] } = (book as StyleTables).Styles ?? {}
  const struck = new Set<number>()
  for (const [style, { fontId }] of CellXf.entries())
    if (fontId !== undefined && Fonts[Number(fontId)]?.strike) struck.add(style)
  return struck.size === 0 ? undefined : struck
}

/** What is known of the numbers of one style. */
interface KnownNumbers {
  readonly isGeneral: boolean
  readonly cells: Map<number, SharedCell | undefined>
}

const KEPT = 50_000

const within = (id: number, first: number, last: number): boolean => id >= first && id <= last

/** Formats of East Asian editions that a file names by number alone, as SheetJS shows them. */
const implicitFormat = (id: number): string => {
  if (within(id, 32, 35)) return 'h:mm:ss'
  if (within(id, 27, 36) || within(id, 50, 58)) return 'm/d/yy'
  if (within(id, 23, 26)) return 'General'
  throw new Unfamiliar(`number format ${id}`)
}

/** Prepares the number formats of a book that SheetJS read without its rows. */
export const createNumberCells = (book: WorkBook, d1904: boolean): NumberCells => {
  // SheetJS's types leave out its tables of styles and formats; the latter has gaps.
  const tables = book as StyleTables
  const styles = tables.Styles?.CellXf
  const formats = { ...tables.SSF }
  const idOf = (style: number): number => styles?.[style]?.numFmtId ?? 0
  const knownByStyle = new Map<number, KnownNumbers>()
  const met = new Set<number>()
  const meet = (style: number): void => {
    if (met.has(style)) return
    const id = idOf(style)
    formats[id] ??= implicitFormat(id)
    met.add(style)
  }
  const make = (style: number, value: number): SharedCell | undefined => {
    const known = formats[idOf(style)]
    // SheetJS learns such a format from the first cell that has it; that one has no `z` yet.
    meet(style)
    const cell: CellObject = { t: 'n', v: value, ...(known === undefined ? {} : { z: known }) }
    const shown = formatNumber(formats[idOf(style)] ?? 'General', value, d1904)
    if (shown !== undefined) cell.w = shown
    const raw = toRawCell(cell, d1904)
    const isPlain = raw?.k === 'n' && raw.w === undefined && raw.flag === undefined
    return raw === null || isPlain ? undefined : { cell: raw, code: undefined }
  }
  const numbersOf = (style: number): KnownNumbers => {
    const known = knownByStyle.get(style) ?? { isGeneral: idOf(style) === 0, cells: new Map() }
    knownByStyle.set(style, known)
    return known
  }
  let [lastStyle, last] = [-2, numbersOf(-2)]
  const cellOf = (style: number, value: number): SharedCell | undefined => {
    if (style !== lastStyle) [lastStyle, last] = [style, numbersOf(style)]
    if (last.isGeneral && (value | 0) === value) return undefined
    const { cells } = last
    const known = cells.get(value)
    if (known !== undefined || cells.has(value)) return known
    const isFirst = formats[idOf(style)] === undefined
    const cell = make(style, value)
    if (!isFirst && cells.size < KEPT) cells.set(value, cell)
    return cell
  }
  return { cellOf, meet }
}
