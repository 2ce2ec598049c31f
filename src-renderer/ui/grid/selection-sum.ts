import { lookThrough } from './looking.ts'
import { heightOf, type Range } from './selection.ts'
import type { GridSession } from './session.ts'

/** What the cells of a selection come to: those that are filled, those with a number, their sum. */
export interface SelectionSum {
  readonly filled: number
  readonly numbers: number
  readonly sum: number
}

/** Beyond this the clerk asks the statistics, which do not read row after row. */
const MOST_ROWS = 20_000

const HUNDREDTHS = 100

/** Counts the filled cells of a range and sums up its columns of numbers; undefined where nobody waits or it is too large. */
export const sumUp = async (
  session: GridSession,
  range: Range,
  isWanted: () => boolean,
): Promise<SelectionSum | undefined> => {
  if (heightOf(range) > MOST_ROWS) return undefined
  const { columns } = session.layout()
  let filled = 0
  let numbers = 0
  // In whole hundredths: amounts have no smaller part, and fractions would not add up.
  let hundredths = 0
  const isWhole = await lookThrough(session, {
    range,
    isWanted,
    onCell: ({ column, text }) => {
      filled += 1
      const number = columns[column]?.kind === 'number' ? Number(text) : Number.NaN
      if (Number.isNaN(number)) return
      numbers += 1
      hundredths += Math.round(number * HUNDREDTHS)
    },
  })
  return isWhole ? { filled, numbers, sum: hundredths / HUNDREDTHS } : undefined
}
