import type { SheetModel } from './sheet-model.ts'

const REASON_WIDTH = 70
const COLUMN_WIDTH = 24

export interface Leftover {
  readonly cells: readonly string[]
  readonly reasons: readonly string[]
}

/** The name of the workbook of rows a file could not give. */
export const leftoversName = (file: string): string =>
  `${file.replace(/\.[^.]+$/, '')}-未导入的行.xlsx`

/** What stood over the rows, or was said of them: the file must give the same year once more. */
export interface LeftoversHead {
  readonly title: string
  readonly year: number | null
}

/** Rows that could not be taken, under their own headings, with the reasons in a last column. */
export const leftoversSheet = (
  name: string,
  { title, year }: LeftoversHead,
  headings: readonly string[],
  rows: readonly Leftover[],
): SheetModel => ({
  name,
  title: title || name,
  under: year === null ? [] : [`${year}年度`],
  columns: [
    ...headings.map((heading) => ({ heading, width: COLUMN_WIDTH, kind: 'text' as const })),
    { heading: '未导入原因', width: REASON_WIDTH, kind: 'text' },
  ],
  rows: rows.map(({ cells, reasons }) => [...cells, reasons.join(';')]),
  end: () => ({ totals: [], foot: [], notes: [] }),
})
