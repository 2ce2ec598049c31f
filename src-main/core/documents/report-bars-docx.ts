import type { ImageRun, Table, TextRun } from 'docx'
import type { ReportLine } from '../reports/report/report-lines.ts'
import { type Library, mmToTwips, textRuns } from './docx-text.ts'
import { reportFonts as fonts, layout, OFF_GRID } from './report-layout.ts'

type Bars = Extract<ReportLine, { kind: 'chart' }>

/** One grey point: Word, WPS and LibreOffice all draw it as large as they are told. */
const GREY_POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mPoAQAAjgCNmaOEIwAAAABJRU5ErkJggg==',
  'base64',
)
/** Widths in mm: what a bar is called, and all of it with its number. */
const LABEL = 46
const BODY = 110
/** The longest bar leaves room for its number. */
const LONGEST = 82
const THICKNESS = 4
/** Of a bar and what stands beside it, in twentieths of a point; less would cut the bar. */
const PITCH = 310
/** Word measures pictures at 96 points an inch. */
const POINTS_PER_MM = 96 / 25.4
/** So many bars stay on one page; of more, the first and the last few. */
const WHOLE_BARS = 12
const TOGETHER = 3

interface Place {
  readonly width: number
  readonly alignment: 'left' | 'right'
  readonly keepNext: boolean
}

const staysWithNext = (at: number, bars: number): boolean =>
  at < bars - 1 && (bars <= WHOLE_BARS || at < TOGETHER - 1 || at >= bars - TOGETHER)

/** The bars of a chart where nothing could draw them: as long as their numbers, in grey. */
export const barsOf = (docx: Library, { bars, unit }: Bars): Table => {
  const most = Math.max(...bars.map(({ value }) => value), 1)
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none }
  const text = (words: string) =>
    textRuns(docx, words, { font: fonts.body, size: layout.size.table })
  const cell = ({ width, alignment, keepNext }: Place, children: (TextRun | ImageRun)[]) =>
    new docx.TableCell({
      width: { size: mmToTwips(width), type: docx.WidthType.DXA },
      verticalAlign: docx.VerticalAlignTable.CENTER,
      borders,
      children: [
        new docx.Paragraph({
          style: OFF_GRID,
          keepNext,
          alignment,
          spacing: { line: PITCH, lineRule: docx.LineRuleType.EXACT },
          children,
        }),
      ],
    })
  const bar = (label: string, value: number) =>
    new docx.ImageRun({
      type: 'png',
      data: GREY_POINT,
      altText: { name: label, title: label, description: `${label} ${value}${unit}` },
      transformation: {
        width: Math.max(1, Math.round((value / most) * LONGEST * POINTS_PER_MM)),
        height: Math.round(THICKNESS * POINTS_PER_MM),
      },
    })
  return new docx.Table({
    columnWidths: [mmToTwips(LABEL), mmToTwips(BODY)],
    width: { size: mmToTwips(LABEL + BODY), type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    margins: { top: 20, bottom: 20, left: 60, right: 60 },
    rows: bars.map(({ label, value }, at) => {
      const keepNext = staysWithNext(at, bars.length)
      return new docx.TableRow({
        cantSplit: true,
        children: [
          cell({ width: LABEL, alignment: 'right', keepNext }, text(label)),
          cell({ width: BODY, alignment: 'left', keepNext }, [
            ...(value > 0 ? [bar(label, value)] : []),
            ...text(` ${value}${unit}`),
          ]),
        ],
      })
    }),
  })
}
