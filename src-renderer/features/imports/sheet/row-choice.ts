import type { RowFate } from '#shared/domain/import-issue.ts'

/** Which rows of a sheet are shown. */
export type RowChoice = 'all' | RowFate | 'ignored' | 'issues'
