import type { Paper, PaperPart, PaperRow } from '#shared/domain/paper.ts'
import { isWithheld } from '#shared/domain/withheld.ts'
import { entry, label, row, textHeight } from '../papers/cells.ts'
import type { Fill } from './fill.ts'

/** Columns of a form: every row shares twelve. */
const TWELVE: readonly number[] = Array.from({ length: 12 }, () => 1)
export const WHOLE = 12

/** A long text beside its label, with the least height the pen needs; it goes on on the next page. */
export const longRow = (named: string, text: string, height: number, labelled = 2): PaperRow =>
  row(
    [
      label(named, labelled),
      entry(text, WHOLE - labelled, { align: 'left', top: text !== '' || height > 10 }),
    ],
    { height, flows: textHeight(text) > height },
  )

/** A text over the whole width of the grid. */
export const wideRow = (text: string, height: number): PaperRow =>
  row([entry(text, WHOLE, { align: 'left', top: true })], {
    height,
    flows: textHeight(text) > height,
  })

/** Rows of a table inside a form, filled up with empty ones for the pen. */
export const padded = <T>(
  rows: readonly T[],
  least: number,
  toRow: (one: T | undefined, at: number) => PaperRow,
): PaperRow[] =>
  Array.from({ length: Math.max(rows.length, least) }, (_, at) => toRow(rows[at], at))

/** A grid without a head of its own. */
export const grid = (rows: readonly PaperRow[], head: readonly PaperRow[] = []): PaperPart => ({
  kind: 'grid',
  head: [...head],
  rows: [...rows],
})

/** Texts spread over one line. */
export const line = (...texts: readonly string[]): PaperPart => ({
  kind: 'line',
  texts: [...texts],
})

/** Paragraphs of a letter. */
export const prose = (
  paragraphs: readonly string[],
  look: {
    readonly align?: 'left' | 'right'
    readonly indent?: boolean
    readonly note?: boolean
  } = {
    indent: true,
  },
): PaperPart => ({ kind: 'prose', paragraphs: [...paragraphs], ...look })

export interface FormPaper {
  readonly title: string
  /** What the file is called after the title: a number and whom it is about. */
  readonly about?: string
  readonly parts: readonly PaperPart[]
  readonly landscape?: boolean
  readonly columns?: readonly number[]
  readonly cover?: boolean
}

/** A form as a paper; one of a confidential matter says so at its foot. */
export const formPaper = (
  fill: Fill,
  { title, about = '', parts, landscape = false, columns = TWELVE, cover }: FormPaper,
): Paper => ({
  name: [about, title, fill.isBlank ? '空白' : ''].filter(Boolean).join(' '),
  title,
  landscape,
  columns: [...columns],
  ...(cover === true ? { cover } : {}),
  parts: [
    ...parts,
    ...(fill.record !== undefined && isWithheld(fill.record.values) ? [CONFIDENTIAL] : []),
  ],
})

const CONFIDENTIAL = prose(
  ['注意：本件属保密或检举控告事项，不得透露、转给被检举控告的人员或单位，用后归档。'],
  { note: true },
)

export const DAY_LINE = '    年    月    日'
