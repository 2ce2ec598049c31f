import type { ColumnTarget } from '#shared/contract/import-corrections.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { isReasonLabel, labelKey } from './headings/heading-labels.ts'
import type { TableColumn } from './tables/tables.ts'

/** How one table was meant, so that the next of the same shape is meant the same. */
export interface ColumnLesson {
  readonly id: string
  readonly ledger: LedgerId
  /** By heading; those that the rules find by themselves are not in it. */
  readonly columns: readonly {
    readonly heading: string
    readonly target: ColumnTarget | null
    readonly factor: number | null
  }[]
  readonly at: string
  readonly file: string
}

/** What earlier imports taught; `words` by ledger and field. */
export interface Lessons {
  readonly columnsByShape: ReadonlyMap<string, ColumnLesson>
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Nothing was taught yet. */
export const noLessons: Lessons = { columnsByShape: new Map(), words: new Map() }

/** Under which key the words of a field are kept. */
export const wordKey = (ledger: string, field: string): string => `${ledger}|${field}`

/** A heading as lessons know it, whatever its blanks, brackets and signs. */
export const headingKey = (path: readonly string[]): string => path.map(labelKey).join('/')

/** The shape of a heading: its labels in order, as far as they have any; leftovers have their file's. */
export const shapeOf = (columns: readonly TableColumn[]): string =>
  columns
    .filter(({ path }) => !isReasonLabel(path.at(-1) ?? ''))
    .map(({ path }) => headingKey(path))
    .filter((key) => key !== '')
    .join('|')
