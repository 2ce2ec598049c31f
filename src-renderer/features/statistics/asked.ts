import type { PeriodChoice } from '#shared/domain/statistics-period.ts'

/** What a table is of; no studio chosen means every record. */
export interface Asked {
  readonly period: PeriodChoice
  readonly studios: readonly string[]
  readonly perStudio: boolean
}

/** The question as the core takes it. */
export const askedInput = ({ period, studios, perStudio }: Asked) => ({
  period,
  perStudio,
  ...(studios.length === 0 ? {} : { studios: [...studios] }),
})
