import type { Sheet } from '#shared/domain/score.ts'

/** What every form on paper is made from. */
export interface PaperProps {
  readonly sheet: Sheet
  readonly unit: string
  readonly year: number
}
