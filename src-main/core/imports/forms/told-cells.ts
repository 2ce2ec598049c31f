import type { Grid } from '../grid.ts'
import type { LabelTest } from '../tables/heading-block.ts'

/** A filled cell of a row that may be a line of a form. */
export interface Told {
  readonly column: number
  readonly text: string
  readonly isLabel: boolean
  /** Reaches over several rows: a heading of the labels beside it. */
  readonly isUpright: boolean
  readonly isNextTo: boolean
}

/** The filled cells of a row from the left, a merge once: all of them, or no more than so many. */
export const tolds = (
  grid: Grid,
  row: number,
  isLabel: LabelTest,
  most = grid.width,
): readonly Told[] => {
  const found: Told[] = []
  let end = -1
  for (let column = 0; column < grid.width && found.length < most; column += 1) {
    const merge = grid.merge(row, column)
    if (merge !== undefined && merge.left !== column) continue
    const text = grid.text(row, column)
    if (text === '') continue
    found.push({
      column,
      text,
      isLabel: isLabel(text.replace(/[:：]$/, '')),
      isUpright: merge !== undefined && merge.bottom > merge.top,
      isNextTo: end === column - 1 && found.length > 0,
    })
    end = merge?.right ?? column
  }
  return found
}
