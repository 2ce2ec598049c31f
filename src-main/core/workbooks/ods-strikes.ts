import { isStruckRow } from './struck-rows.ts'

const STYLE = /<style:style\s([^>]*[^/])>([\s\S]*?)<\/style:style>/g
const STRUCK = /style:text-line-through-(?:style|type)="(?!none)/
const TAG = /<(table:table|table:table-row|table:table-cell)(?=[\s/>])([^>]*?)(\/?)>/g
/** Blank rows down to the end of the sheet are told as one that comes again a million times. */
const MOST_REPEATED = 1000

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(` ${attributes}`)?.[1]

const struckStyles = (content: string): ReadonlySet<string> => {
  const styles = new Set<string>()
  for (const [, attributes = '', inner = ''] of content.matchAll(STYLE)) {
    const name = attribute(attributes, 'style:name')
    const isOfCells = attribute(attributes, 'style:family') === 'table-cell'
    if (name !== undefined && isOfCells && STRUCK.test(inner)) styles.add(name)
  }
  return styles
}

const times = (attributes: string, name: string): number => Number(attribute(attributes, name) ?? 1)

interface OpenSheet {
  readonly struckRows: number[]
  /** The row that follows the open one. */
  next: number
  first: number
  filled: number
  struck: number
}

const endRow = (sheet: OpenSheet): void => {
  const { first, next } = sheet
  if (isStruckRow(sheet) && next - first <= MOST_REPEATED)
    for (let row = first; row < next; row += 1) sheet.struckRows.push(row)
  sheet.filled = 0
  sheet.struck = 0
}

const beginRow = (sheet: OpenSheet, attributes: string): void => {
  endRow(sheet)
  sheet.first = sheet.next
  sheet.next += times(attributes, 'table:number-rows-repeated')
}

const addCell = (sheet: OpenSheet, attributes: string, styles: ReadonlySet<string>): void => {
  const cells = times(attributes, 'table:number-columns-repeated')
  sheet.filled += cells
  if (styles.has(attribute(attributes, 'table:style-name') ?? '')) sheet.struck += cells
}

/** The rows of each sheet that are struck through, by the content of an .ods; none where no style of it is. */
export const struckRowsInOds = (content: string): readonly (readonly number[])[] => {
  const styles = struckStyles(content)
  if (styles.size === 0) return []
  const sheets: OpenSheet[] = []
  for (const [, tag = '', attributes = '', closed = ''] of content.matchAll(TAG)) {
    const sheet = sheets.at(-1)
    if (tag === 'table:table') {
      if (sheet !== undefined) endRow(sheet)
      sheets.push({ struckRows: [], next: 0, first: 0, filled: 0, struck: 0 })
    } else if (sheet === undefined) continue
    else if (tag === 'table:table-row') beginRow(sheet, attributes)
    // A cell that is closed at once says nothing.
    else if (closed === '') addCell(sheet, attributes, styles)
  }
  const last = sheets.at(-1)
  if (last !== undefined) endRow(last)
  return sheets.map(({ struckRows }) => struckRows)
}
