import type { PaperSum } from '#shared/domain/paper.ts'

/** What a sum of cells comes to, each sum kept within its ends; a cell that is not there is nought. */
export const sumOf = (sum: PaperSum, cellValue: (cell: string) => number): number => {
  const raw =
    'cell' in sum
      ? cellValue(sum.cell)
      : sum.add.reduce((total, part) => total + sumOf(part, cellValue), 0)
  const { most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY } = sum
  // Tenths added up in binary leave dust that no scheme means.
  return Math.max(least, Math.min(most, Number(raw.toFixed(6))))
}

/** The same sum as a formula of a workbook. */
export const sumToFormula = (
  sum: PaperSum,
  addressOf: (cell: string) => string | undefined,
): string => {
  const inner =
    'cell' in sum
      ? cellFormula(sum, addressOf(sum.cell))
      : `SUM(${sum.add.map((part) => sumToFormula(part, addressOf)).join(',') || '0'})`
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
