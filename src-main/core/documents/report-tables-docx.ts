import type { Paragraph, Table } from 'docx'
import type { ReportLine } from '../reports/report/report-lines.ts'
import { type Library, mmToTwips, textRuns } from './docx-text.ts'
import { barsOf } from './report-bars-docx.ts'
import { type ChartPicture, reportFonts as fonts, layout, OFF_GRID } from './report-layout.ts'

/** Between the margins, in mm. */
const WIDTH = 156
/** A third of the text of a page, in mm: a chart that does not fit leaves no more of it empty. */
const HIGHEST_CHART = 75
/** Rows that stand together at either end of a table. */
const TOGETHER = 2

interface Grid {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Widths in mm. */
  readonly widths: readonly number[]
}

const NUMBER_WIDTH = 22
/** Of the text of a table, in twentieths of a point: with less said, Word takes a line of the page. */
const LINE = 320

/** The first column takes what the others leave, a third at least: names of studios are long. */
const widthsOf = (columns: number): readonly number[] => {
  const rest = columns - 1
  const own = Math.min(NUMBER_WIDTH, (WIDTH * 0.66) / Math.max(rest, 1))
  return [WIDTH - own * rest, ...Array.from({ length: rest }, () => own)]
}

/** A table of a report under its title, its head repeated on every page. */
export const tableOf = (
  docx: Library,
  { title, head, rows, annex }: Extract<ReportLine, { kind: 'table' }>,
): readonly (Paragraph | Table)[] => [
  ...(annex === undefined ? [] : [annexMark(docx, annex)]),
  caption(docx, title),
  gridOf(docx, { head, rows, widths: widthsOf(head.length) }),
  gap(docx),
]

/** A chart as the picture that was drawn of it; without one as bars of grey. */
export const chartOf = (
  docx: Library,
  chart: Extract<ReportLine, { kind: 'chart' }>,
  picture: ChartPicture | undefined,
): readonly (Paragraph | Table)[] => [
  caption(docx, chart.title),
  picture === undefined ? barsOf(docx, chart) : pictureOf(docx, picture),
  gap(docx),
]

const pictureOf = (docx: Library, { bytes, width, height }: ChartPicture): Paragraph => {
  // Word measures pictures at 96 points an inch.
  const wide = (Math.min(WIDTH, (HIGHEST_CHART * width) / height) / 25.4) * 96
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [
      new docx.ImageRun({
        type: 'png',
        data: bytes,
        transformation: { width: wide, height: (wide * height) / width },
      }),
    ],
  })
}

/** 附件 at the upper left of a leaf of its own, in the type of the first headings. */
const annexMark = (docx: Library, text: string): Paragraph =>
  new docx.Paragraph({
    pageBreakBefore: true,
    keepNext: true,
    spacing: { line: layout.pitch, lineRule: docx.LineRuleType.EXACT, after: layout.pitch },
    children: textRuns(docx, text, { font: fonts.first, size: layout.size.body }),
  })

const caption = (docx: Library, text: string): Paragraph =>
  new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: layout.pitch, lineRule: docx.LineRuleType.EXACT, before: 120 },
    children: textRuns(docx, text, { font: fonts.first, size: layout.size.page }),
  })

const gap = (docx: Library): Paragraph =>
  new docx.Paragraph({
    style: OFF_GRID,
    spacing: { line: 200, lineRule: docx.LineRuleType.EXACT },
    children: [],
  })

interface RowLook {
  readonly isHead: boolean
  readonly keepNext: boolean
}

/** Neither the first row nor the last stands alone: beside the title, or on the next page. */
const endsTogether = (at: number, rows: number): boolean =>
  at < rows - 1 && (at < TOGETHER - 1 || at >= rows - TOGETHER)

const gridOf = (docx: Library, { head, rows, widths }: Grid): Table => {
  const cell = (text: string, column: number, { isHead, keepNext }: RowLook) =>
    new docx.TableCell({
      width: { size: mmToTwips(widths[column] ?? 0), type: docx.WidthType.DXA },
      verticalAlign: docx.VerticalAlignTable.CENTER,
      children: [
        new docx.Paragraph({
          alignment: column === 0 && !isHead ? 'left' : 'center',
          style: OFF_GRID,
          keepNext,
          spacing: { line: LINE, lineRule: docx.LineRuleType.EXACT },
          children: textRuns(docx, text, {
            font: isHead ? fonts.first : fonts.body,
            size: layout.size.table,
          }),
        }),
      ],
    })
  const row = (texts: readonly string[], look: RowLook) =>
    new docx.TableRow({
      tableHeader: look.isHead,
      cantSplit: true,
      height: { value: mmToTwips(7.5), rule: docx.HeightRule.ATLEAST },
      children: texts.map((text, column) => cell(text, column, look)),
    })
  return new docx.Table({
    columnWidths: widths.map(mmToTwips),
    width: { size: mmToTwips(WIDTH), type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    rows: [
      row(head, { isHead: true, keepNext: true }),
      ...rows.map((texts, at) =>
        row(texts, { isHead: false, keepNext: endsTogether(at, rows.length) }),
      ),
    ],
  })
}
