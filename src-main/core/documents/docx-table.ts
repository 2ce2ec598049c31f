import type { Paragraph, Table, TableCell, TableRow } from 'docx'
import type { PaperCell, PaperPart, PaperRow } from '#shared/domain/paper.ts'
import { type PlacedCell, type PlacedRow, placeRows } from '../reports/papers/placed.ts'
import { type PictureBytes, pictureOf } from './docx-picture.ts'
import { type Face, fonts, halfPoints, type Library, mmToTwips, textRuns } from './docx-text.ts'

type Grid = Extract<PaperPart, { kind: 'grid' }>

const LINE = { style: 'single', size: 6, color: '000000' } as const
const NONE = { style: 'none', size: 0, color: 'auto' } as const

/** A grid of a paper as a table of Word, by its columns' widths in twips. */
export const tableOf = (
  docx: Library,
  { head, rows }: Grid,
  widths: readonly number[],
  pictures: PictureBytes,
): Table => {
  const width = widths.reduce((sum, one) => sum + one, 0)
  const rowsOf = (own: readonly PaperRow[], isHead: boolean): TableRow[] =>
    foldSigned(placeRows(own, widths)).map(
      ({ row, cells, sign }) =>
        new docx.TableRow({
          tableHeader: isHead,
          cantSplit: row.flows !== true,
          height: { value: mmToTwips(row.height ?? 7.5), rule: docx.HeightRule.ATLEAST },
          children: cells.map((placed) =>
            cellOf(docx, placed, { keepNext: isHead || row.withNext === true, sign, pictures }),
          ),
        }),
    )
  return new docx.Table({
    columnWidths: widths.map(Math.round),
    width: { size: width, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    rows: [...rowsOf(head, true), ...rowsOf(rows, false)],
  })
}

interface FoldedRow extends PlacedRow {
  /** The signature at the end of the text. */
  readonly sign?: PaperCell | undefined
}

/**
 * A long text and its signature become one row: word processors do not cut a row from which a cell
 * reaches down, and would leave the rest of the page empty.
 */
const foldSigned = (rows: readonly PlacedRow[]): readonly FoldedRow[] => {
  const folded: FoldedRow[] = []
  for (const placed of rows) {
    const before = folded.at(-1)
    const [only, ...others] = placed.row.cells
    if (
      before?.row.flows === true &&
      only !== undefined &&
      others.length === 0 &&
      isOpen(only, 'above')
    ) {
      const { withNext: _withNext, ...row } = before.row
      folded[folded.length - 1] = { cells: before.cells.map(reachNoFurther), row, sign: only }
    } else folded.push(placed)
  }
  return folded
}

const reachNoFurther = ({ cell, ...place }: PlacedCell): PlacedCell => {
  const { down: _down, ...plain } = cell
  return { ...place, cell: plain }
}

interface Around {
  /** Its end never stands on another page than the next row: no head is left alone either. */
  readonly keepNext: boolean
  readonly sign: PaperCell | undefined
  readonly pictures: PictureBytes
}

const cellOf = (
  docx: Library,
  { cell, width }: { readonly cell: PaperCell; readonly width: number },
  { keepNext, sign, pictures }: Around,
): TableCell => {
  const { VerticalAlignTable, WidthType } = docx
  const signed = isOpen(cell, 'below') ? sign : undefined
  return new docx.TableCell({
    columnSpan: cell.span ?? 1,
    rowSpan: cell.down ?? 1,
    width: { size: Math.round(width), type: WidthType.DXA },
    verticalAlign: cell.top === true ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    borders: {
      top: isOpen(cell, 'above') ? NONE : LINE,
      bottom: isOpen(cell, 'below') && signed === undefined ? NONE : LINE,
      left: LINE,
      right: LINE,
    },
    ...(cell.shade === undefined ? {} : { shading: { fill: greyOf(cell.shade) } }),
    children: [
      ...contentOf(docx, cell, keepNext || signed !== undefined, pictures),
      ...(signed === undefined ? [] : paragraphsOf(docx, signed, false)),
    ],
  })
}

/** The picture of a cell; what it says instead where it has none. */
const contentOf = (
  docx: Library,
  cell: PaperCell,
  keepNext: boolean,
  pictures: PictureBytes,
): Paragraph[] => {
  const shown =
    cell.picture === undefined ? undefined : pictureOf(docx, cell.picture, pictures, keepNext)
  return shown === undefined ? paragraphsOf(docx, cell, keepNext) : [shown]
}

const isOpen = ({ open }: PaperCell, side: 'above' | 'below'): boolean =>
  open === side || open === 'both'

const greyOf = (percent: number): string => {
  const level = Math.round(255 * (1 - percent / 100))
  return level.toString(16).padStart(2, '0').repeat(3)
}

const faces: Readonly<Record<NonNullable<PaperCell['role']>, Face>> = {
  label: { font: fonts.label, size: halfPoints.text },
  text: { font: fonts.body, size: halfPoints.text },
  note: { font: fonts.note, size: halfPoints.note },
}

const paragraphsOf = (docx: Library, cell: PaperCell, keepNext: boolean): Paragraph[] => {
  const paragraph = (text: string, face: Face, isLast: boolean): Paragraph =>
    new docx.Paragraph({
      alignment: cell.align ?? 'center',
      widowControl: true,
      keepNext: keepNext && isLast,
      children: textRuns(docx, text, face),
    })
  const { small, text, role = 'text' } = cell
  const lines = text.split('\n')
  return [
    ...lines.map((line, at) => paragraph(line, faces[role], at === lines.length - 1)),
    ...(small === undefined
      ? []
      : [paragraph(small, { font: fonts.note, size: halfPoints.small }, true)]),
  ]
}
