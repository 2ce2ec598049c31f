import { writeFile } from 'node:fs/promises'
import type { ISectionOptions, Paragraph, Table } from 'docx'
import type { ReportDocument } from '#shared/domain/report.ts'
import { type ReportLine, reportLines } from '../reports/report/report-lines.ts'
import { type Face, type Library, mmToTwips, textRuns } from './docx-text.ts'
import { type ChartPictures, reportFonts as fonts, layout, OFF_GRID } from './report-layout.ts'
import { chartOf, tableOf } from './report-tables-docx.ts'

/** Writes a report as a Word file in the layout of an official paper (GB/T 9704-2012). */
export const writeReportDocx = async (
  path: string,
  report: ReportDocument,
  pictures: ChartPictures = new Map(),
): Promise<void> => {
  const docx = await import('docx') // heavy, and most sessions write none
  const document = new docx.Document({
    title: report.title,
    evenAndOddHeaderAndFooters: true,
    styles: { importedStyles: styleXml.map(docx.ImportedXmlComponent.fromXmlString) },
    sections: [sectionOf(docx, report, pictures)],
  })
  await writeFile(path, await docx.Packer.toBuffer(document), { mode: 0o600 })
}

/**
 * What stands in a table or a chart keeps its own line height: word processors would give each of its
 * lines a whole line of the page, which the library has no word for.
 */
const styleXml: readonly string[] = [
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${['ascii', 'cs', 'eastAsia', 'hAnsi']
    .map((script) => `w:${script}="${fonts.body}"`)
    .join(
      ' ',
    )}/><w:sz w:val="${layout.size.body}"/><w:szCs w:val="${layout.size.body}"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${OFF_GRID}"><w:name w:val="Off Grid"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style>`,
]

const sectionOf = (
  docx: Library,
  report: ReportDocument,
  pictures: ChartPictures,
): ISectionOptions => {
  const { margins, footer, grid } = layout
  return {
    properties: {
      grid: { type: docx.DocumentGridType.LINES, ...grid },
      page: {
        size: { width: mmToTwips(210), height: mmToTwips(297) },
        margin: {
          top: mmToTwips(margins.top),
          right: mmToTwips(margins.right),
          bottom: mmToTwips(margins.bottom),
          left: mmToTwips(margins.left),
          header: mmToTwips(15),
          footer: mmToTwips(footer),
        },
      },
    },
    // Outside: right on the odd pages, left on the even ones.
    footers: { default: pageNumber(docx, 'right'), even: pageNumber(docx, 'left') },
    children: [
      title(docx, report.title),
      ...reportLines(report).flatMap((line) => childrenOf(docx, line, pictures)),
    ],
  }
}

const pageNumber = (docx: Library, side: 'left' | 'right') =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: side,
        // One character in from the outer edge.
        indent: { [side]: layout.size.page * 10 },
        children: [
          new docx.TextRun({
            font: fonts.page,
            size: layout.size.page,
            children: ['— ', docx.PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })

const title = (docx: Library, text: string): Paragraph =>
  new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    spacing: {
      line: layout.titlePitch,
      lineRule: docx.LineRuleType.EXACT,
      after: layout.pitch,
    },
    children: textRuns(docx, text, { font: fonts.title, size: layout.size.title }),
  })

const bodyFace: Face = {
  font: fonts.body,
  size: layout.size.body,
  spacing: layout.squeeze,
}

const faces: readonly string[] = [fonts.body, fonts.first, fonts.second]

const childrenOf = (
  docx: Library,
  line: ReportLine,
  pictures: ChartPictures,
): readonly (Paragraph | Table)[] => {
  switch (line.kind) {
    case 'heading':
      return [heading(docx, line.level, line.text)]
    case 'body':
      return [body(docx, line.text)]
    case 'table':
      return tableOf(docx, line)
    case 'chart':
      return chartOf(docx, line, pictures.get(line.id))
    case 'annexes':
      return annexes(docx, line.texts)
    case 'signature':
      return signature(docx, line)
  }
}

const heading = (docx: Library, level: number, text: string): Paragraph =>
  new docx.Paragraph({
    ...twoIn(docx),
    keepNext: true,
    // So that Word lists it in its outline; the look stays ours.
    outlineLevel: level - 1,
    children: textRuns(docx, text, { ...bodyFace, font: faces[level] ?? fonts.body }),
  })

const twoIn = (docx: Library) => ({
  alignment: docx.AlignmentType.BOTH,
  indent: { firstLine: 2 * layout.character, firstLineChars: 200 },
  spacing: { line: layout.pitch, lineRule: docx.LineRuleType.EXACT, before: 0, after: 0 },
})

const body = (docx: Library, text: string): Paragraph =>
  new docx.Paragraph({
    ...twoIn(docx),
    widowControl: true,
    children: textRuns(docx, text, bodyFace),
  })

/** The annexes by name: a line free above, two characters in, and kept with the signature. */
const annexes = (docx: Library, texts: readonly string[]): readonly Paragraph[] =>
  ['', ...texts].map(
    (text) =>
      new docx.Paragraph({
        ...twoIn(docx),
        alignment: docx.AlignmentType.LEFT,
        keepNext: true,
        children: textRuns(docx, text, bodyFace),
      }),
  )

/** Unit over day, four characters in from the right, and never alone on a page. */
const signature = (
  docx: Library,
  { unit, day }: Extract<ReportLine, { kind: 'signature' }>,
): readonly Paragraph[] =>
  ['', unit, day].map(
    (text, at) =>
      new docx.Paragraph({
        alignment: docx.AlignmentType.RIGHT,
        keepNext: at < 2,
        indent: { right: 4 * layout.character },
        spacing: { line: layout.pitch, lineRule: docx.LineRuleType.EXACT },
        children: textRuns(docx, text, bodyFace),
      }),
  )
