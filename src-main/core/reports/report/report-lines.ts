import { spokenDay } from '#shared/domain/days.ts'
import {
  bodyAndAnnex,
  type ReportBlock,
  type ReportDocument,
  sentenceText,
} from '#shared/domain/report.ts'
import { annexesOf, annexNote } from '#shared/domain/report-annexes.ts'

/** One thing on paper after the other: what Word and plain text write. */
export type ReportLine =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'body'; readonly text: string }
  | {
      readonly kind: 'table'
      /** What stands over an annex at the edge; it begins on a leaf of its own. */
      readonly annex?: string
      readonly title: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'chart'
      readonly id: string
      readonly title: string
      readonly unit: string
      readonly bars: readonly { readonly label: string; readonly value: number }[]
    }
  /** The annexes by name, under the text. */
  | { readonly kind: 'annexes'; readonly texts: readonly string[] }
  | { readonly kind: 'signature'; readonly unit: string; readonly day: string }

/** The document in the order it is read, as people left it. */
export const reportLines = (report: ReportDocument): readonly ReportLine[] => {
  const { body, annex } = bodyAndAnnex(report.blocks)
  const annexes = annexesOf(report)
  const texts = annexNote(annexes)
  return [
    ...body.flatMap(blockLines),
    ...(texts.length === 0 ? [] : [{ kind: 'annexes' as const, texts }]),
    ...(report.signed
      ? [{ kind: 'signature' as const, unit: report.unit, day: spokenDay(report.madeOn) }]
      : annex.flatMap(blockLines)),
    ...annexes.flatMap(({ block, mark, title }) =>
      blockLines(block).map((line) =>
        line.kind === 'table' ? { ...line, title, annex: mark } : line,
      ),
    ),
  ]
}

const bodies = (text: string): readonly ReportLine[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'body', text: line }))

const blockLines = (block: ReportBlock): readonly ReportLine[] => {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }]
    case 'paragraph':
      return bodies(block.sentences.map(sentenceText).join(''))
    case 'typed':
      return bodies(block.text)
    case 'cases':
      return block.cases.flatMap(({ text }) => bodies(text))
    case 'table':
      return [
        {
          kind: 'table',
          title: block.title,
          head: block.head,
          rows: block.rows.map((row) => row.map(({ text }) => text)),
        },
      ]
    case 'chart':
      return [
        {
          kind: 'chart',
          id: block.id,
          title: block.title,
          unit: block.unit,
          bars: block.bars.map(({ label, value }) => ({ label, value })),
        },
      ]
  }
}

/** The report as plain text, two characters in, tables with tabs. */
export const reportText = (report: ReportDocument): string =>
  [report.title, '', ...reportLines(report).map(lineText)].join('\n').concat('\n')

const INDENT = '\u3000\u3000'

const lineText = (line: ReportLine): string => {
  switch (line.kind) {
    case 'heading':
    case 'body':
      return `${INDENT}${line.text}`
    case 'annexes':
      return ['', ...line.texts.map((text) => `${INDENT}${text}`)].join('\n')
    case 'table':
      return [
        '',
        ...(line.annex === undefined ? [] : [line.annex]),
        line.title,
        ...[line.head, ...line.rows].map((row) => row.join('\t')),
        '',
      ].join('\n')
    case 'chart':
      return [
        '',
        line.title.endsWith(line.unit) ? line.title : `${line.title}（${line.unit}）`,
        ...line.bars.map(({ label, value }) => `${label}\t${value}`),
        '',
      ].join('\n')
    case 'signature':
      return `\n${INDENT.repeat(6)}${line.unit}\n${INDENT.repeat(6)}${line.day}`
  }
}
