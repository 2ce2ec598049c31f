import type { Grid } from './grid.ts'
import { isCalendarHeading } from './seat-labels.ts'

/** What stands in a row, from the left; a merge once for every cell it covers. */
export const textsOf = (grid: Grid, row: number): readonly string[] => {
  const texts: string[] = []
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.text(row, column)
    if (text !== '') texts.push(text)
  }
  return texts
}

const SIGNER = /^(?:填表|制表|审核|复核|填报|负责|单位负责|经办|审批)(?:人|时间|日期|领导)?\s*[:：]/

/** 填表人:… and 审核:… beside each other are the foot of a table, though headings are called so too. */
export const isSigned = (grid: Grid, row: number): boolean =>
  textsOf(grid, row).filter((text) => SIGNER.test(text)).length >= 2

const STARTS_WITH_DAY = /^(?:\d{1,2}[月./-])?\d{1,2}(?!\d)/

/** Days of the week, and below them the days of a month. */
export const isCalendar = (grid: Grid, row: number): boolean =>
  isCalendarHeading(textsOf(grid, row)) &&
  [1, 2].some((below) => textsOf(grid, row + below).some((text) => STARTS_WITH_DAY.test(text)))
