import type { RowFate } from '#shared/domain/row-fate.ts'

/** Which rows of a sheet are shown. */
export type RowChoice = 'all' | RowFate | 'ignored' | 'issues'
