/** Of one row: cells that say something, and those of them that are struck through. */
export interface StruckCells {
  readonly filled: number
  readonly struck: number
}

/** One struck cell is a correction; a row of them is void, its number perhaps left as it was. */
const FEWEST_STRUCK = 2

/** Tells a row that is struck through: nearly all that stands in it is. */
export const isStruckRow = ({ filled, struck }: StruckCells): boolean =>
  struck >= FEWEST_STRUCK && struck * 5 >= filled * 4
