import type { AssessmentEntry } from '#shared/domain/assessment.ts'
import type { SchemeItem } from '#shared/domain/scheme.ts'

export type EntryKind = AssessmentEntry['kind']

/** What people may write by hand for an item: its points, opinions of it, or other points than computed. */
export const entryKindOf = (item: SchemeItem | undefined): EntryKind | undefined => {
  const kind = item?.value?.kind
  if (kind === undefined) return undefined
  if (kind === 'MANUAL') return 'MANUAL'
  return kind === 'EXTERNAL_REVIEW' ? 'REVIEW' : 'CORRECTION'
}
