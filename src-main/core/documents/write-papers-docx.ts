import { writeFile } from 'node:fs/promises'
import type { ISectionOptions, Paragraph, Table } from 'docx'
import type { Paper, PaperPart } from '#shared/domain/paper.ts'
import { type PaperLayout, pageOf, paperSizes } from '#shared/domain/paper-layout.ts'
import { columnWidths } from '../reports/papers/placed.ts'
import type { PictureBytes } from './docx-picture.ts'
import { tableOf } from './docx-table.ts'
import { fonts, halfPoints, type Library, mmToTwips, textRuns } from './docx-text.ts'

/**
 * Writes papers into one Word file, each in a section of its own with its own page numbers: real
 * tables whose heads repeat, signatures kept with their texts, the fonts of an office.
 */
export const writePapersDocx = async (
  path: string,
  papers: readonly Paper[],
  layout: PaperLayout,
  pictures: PictureBytes = () => undefined,
): Promise<void> => {
  // Loaded when first needed: it is heavy, and most sessions write none.
  const docx = await import('docx')
  const document = new docx.Document({
    styles: {
      default: { document: { run: { font: fonts.body, size: halfPoints.text } } },
    },
    sections: papers.map((paper) =>
      sectionOf(docx, paper, { ...layout, alone: papers.length === 1, pictures }),
    ),
  })
  await writeFile(path, await docx.Packer.toBuffer(document), { mode: 0o600 })
}

const sectionOf = (
  docx: Library,
  paper: Paper,
  layout: PaperLayout & { readonly alone: boolean; readonly pictures: PictureBytes },
): ISectionOptions => {
  const { AlignmentType, PageOrientation, SectionType } = docx
  const page = pageOf(paper, layout)
  const { margins } = page
  const { width, height } = paperSizes[layout.size]
  return {
    properties: {
      type: layout.duplex ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE,
      page: {
        size: {
          width: mmToTwips(width),
          height: mmToTwips(height),
          orientation: page.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mmToTwips(margins.top),
          right: mmToTwips(margins.right),
          bottom: mmToTwips(margins.bottom),
          left: mmToTwips(margins.left),
          header: mmToTwips(8),
          footer: mmToTwips(7),
        },
        pageNumbers: { start: 1 },
      },
    },
    footers: { default: footerOf(docx, layout.alone) },
    children: [
      new docx.Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: paper.cover
          ? { before: mmToTwips(32), after: mmToTwips(28) }
          : { after: mmToTwips(4) },
        children: textRuns(docx, paper.title, {
          font: fonts.title,
          size: paper.cover ? halfPoints.cover : halfPoints.title,
        }),
      }),
      ...paper.parts.flatMap((part) =>
        partOf(docx, columnWidths(paper, page), part, layout.pictures),
      ),
    ],
  }
}

/** Not every word processor counts the pages of a section; where there is only one, none need. */
const footerOf = (docx: Library, alone: boolean) =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [
          new docx.TextRun({
            font: fonts.note,
            size: halfPoints.text,
            children: [
              '第 ',
              docx.PageNumber.CURRENT,
              ' 页  共 ',
              alone ? docx.PageNumber.TOTAL_PAGES : docx.PageNumber.TOTAL_PAGES_IN_SECTION,
              ' 页',
            ],
          }),
        ],
      }),
    ],
  })

const partOf = (
  docx: Library,
  widths: readonly number[],
  part: PaperPart,
  pictures: PictureBytes,
): readonly (Paragraph | Table)[] => {
  if (part.kind === 'grid')
    return [tableOf(docx, part, widths.map(mmToTwips), pictures), hairline(docx)]
  if (part.kind === 'line') return [lineOf(docx, widths, part.texts)]
  return part.paragraphs.map((text) => proseOf(docx, part, text))
}

/** Word runs two tables together unless something stands between; the next would lose its head. */
const hairline = (docx: Library): Paragraph =>
  new docx.Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: docx.LineRuleType.EXACT },
    children: [],
  })

/** Texts spread over a line: the first at the left, the last at the right, others between. */
const lineOf = (docx: Library, widths: readonly number[], texts: readonly string[]): Paragraph => {
  const width = widths.reduce((sum, one) => sum + one, 0)
  const last = texts.length - 1
  return new docx.Paragraph({
    spacing: { before: mmToTwips(1), after: mmToTwips(1) },
    tabStops: texts.slice(1).map((_, at) => ({
      type: at + 1 === last ? docx.TabStopType.RIGHT : docx.TabStopType.CENTER,
      position: mmToTwips((width * (at + 1)) / last),
    })),
    children: textRuns(docx, texts.join('\t'), { font: fonts.body, size: halfPoints.text }),
  })
}

const proseOf = (
  docx: Library,
  { align, indent, note }: Extract<PaperPart, { kind: 'prose' }>,
  text: string,
): Paragraph =>
  new docx.Paragraph({
    alignment: align === 'right' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
    // Not on the line of the table above it.
    spacing:
      note === true
        ? { before: mmToTwips(1.5) }
        : { line: 500, lineRule: docx.LineRuleType.AT_LEAST },
    ...(indent === true ? { indent: { firstLineChars: 200, firstLine: 560 } } : {}),
    children: textRuns(
      docx,
      text,
      note === true
        ? { font: fonts.note, size: halfPoints.note }
        : { font: fonts.body, size: halfPoints.prose },
    ),
  })
