/** What a page was last asked to show, while the window is open; another year of the office begins afresh. */
export interface KeptChoice<T> {
  readonly get: (officeYear: number) => T | undefined
  readonly set: (officeYear: number, value: T) => void
}

/** Keeps the last choice of a page, so that a look at something else leads back to it. */
export const createKeptChoice = <T>(): KeptChoice<T> => {
  let last: { readonly year: number; readonly value: T } | undefined
  return {
    get: (year) => (last?.year === year ? last.value : undefined),
    set: (year, value) => {
      last = { year, value }
    },
  }
}
