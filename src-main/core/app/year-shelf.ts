import type { CountedSheet } from '../assessment/score.ts'

/** Scored years, kept until anybody writes: what hangs on all the others is not counted for each sheet anew. */
export interface YearShelf {
  /** The year of this name as it was scored since the last write, else scored now. */
  readonly year: (name: string, score: () => readonly CountedSheet[]) => readonly CountedSheet[]
}

/** Two schemes beside each other are looked at, seldom more; a large year takes megabytes. */
const KEPT = 2

/** A shelf whose years are forgotten as soon as the store's state is another. */
export const createYearShelf = (storeState: () => string): YearShelf => {
  const years = new Map<string, readonly CountedSheet[]>()
  let state = ''
  return {
    year: (name, score) => {
      const now = storeState()
      if (now !== state) years.clear()
      state = now
      const known = years.get(name) ?? score()
      // Put in anew it is the last to go.
      years.delete(name)
      years.set(name, known)
      for (const old of [...years.keys()].slice(0, -KEPT)) years.delete(old)
      return known
    },
  }
}
