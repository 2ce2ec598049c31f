import type { Output } from '#shared/contract/index.ts'
import type { PeriodChoice } from '#shared/domain/statistics-period.ts'

export type OutlineSummary = Output<'outlines.list'>[number]

/** Parts a year is cut into by the outlines that do. */
export const partsOf = (kind: OutlineSummary['period']): number =>
  ({ half: 2, quarter: 4, month: 12 })[kind as string] ?? 0

/** The stretch an outline is made for, by the year and the part that were picked. */
export const choiceOf = (
  kind: OutlineSummary['period'],
  year: number,
  part: number,
): PeriodChoice => {
  switch (kind) {
    case 'half':
      return { kind, year, half: part }
    case 'quarter':
      return { kind, year, quarter: part }
    case 'month':
      return { kind, year, month: part }
    case 'term':
      return { kind, year }
    case 'founding':
      return { kind }
    default:
      return { kind: 'year', year }
  }
}
