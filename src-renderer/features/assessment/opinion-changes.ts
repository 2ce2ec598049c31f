import { Opinion } from '#shared/domain/assessment.ts'
import type { OpinionStage } from '#shared/domain/assessment-status.ts'
import type { CellChange } from '../../ui/grid/rows.ts'
import { emptyOpinion } from './opinions.ts'

/** Opinions as changed cells make them, by subject; only those that were touched. */
export const withChanges = (
  cells: readonly CellChange[],
  stored: ReadonlyMap<string, Opinion>,
  stage: OpinionStage,
): ReadonlyMap<string, Opinion> => {
  const next = new Map<string, Opinion>()
  for (const { row, column, after } of cells) {
    const now = next.get(row) ?? stored.get(row) ?? emptyOpinion(stage)
    const empty = column === 'points' ? null : ''
    next.set(row, Opinion.parse({ ...now, [column]: after ?? empty }))
  }
  return next
}
