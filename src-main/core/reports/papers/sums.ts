import type { PaperSum } from '#shared/domain/paper.ts'
import { roundTo } from '../../assessment/points.ts'

/** What a sum of cells comes to, each sum kept within its ends; a cell that is not there is nought. */
export const sumOf = (sum: PaperSum, cellValue: (cell: string) => number): number => {
  const raw =
    'cell' in sum
      ? cellValue(sum.cell)
      : takenTimes(
          sum.add.reduce((total, part) => total + sumOf(part, cellValue), 0),
          sum.times,
        )
  const { most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY } = sum
  // Tenths added up in binary leave dust that no scheme means.
  return Math.max(least, Math.min(most, Number(raw.toFixed(6))))
}

type Times = Extract<PaperSum, { add: unknown }>['times']

const takenTimes = (total: number, times: Times): number =>
  times === undefined ? total : roundTo(Number(total.toFixed(6)) * times.factor, times.digits)

const timesFormula = (inner: string, times: Times): string =>
  times === undefined ? inner : `ROUND(${inner}*${times.factor},${times.digits})`

/** The same sum as a formula of a workbook. */
export const sumToFormula = (
  sum: PaperSum,
  addressOf: (cell: string) => string | undefined,
): string => {
  const inner =
    'cell' in sum
      ? cellFormula(sum, addressOf(sum.cell))
      : timesFormula(
          `SUM(${sum.add.map((part) => sumToFormula(part, addressOf)).join(',') || '0'})`,
          sum.times,
        )
  const capped = sum.most === undefined ? inner : `MIN(${sum.most},${inner})`
  return sum.least === undefined ? capped : `MAX(${sum.least},${capped})`
}

/** MIN and MAX pass over an empty cell; a SUM of it is the nought it stands for. */
const cellFormula = ({ most, least }: PaperSum, address: string | undefined): string => {
  if (address === undefined) return '0'
  return most === undefined && least === undefined ? address : `SUM(${address})`
}

/** The names of all cells in a sum. */
export const cellsIn = (sum: PaperSum): readonly string[] =>
  'cell' in sum ? [sum.cell] : sum.add.flatMap(cellsIn)
