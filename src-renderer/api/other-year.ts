import type { Output } from '#shared/contract/index.ts'

export type YearCount = Output<'office.years'>[number]

/**
 * The year to look at instead of one without records: the one that holds most, the later of two alike.
 * Undefined where the year has records, or nothing has.
 */
export const otherYear = (years: readonly YearCount[], year: number): YearCount | undefined =>
  years.some((each) => each.year === year)
    ? undefined
    : years.reduce<YearCount | undefined>(
        (most, each) =>
          most === undefined ||
          each.records > most.records ||
          (each.records === most.records && each.year > most.year)
            ? each
            : most,
        undefined,
      )
