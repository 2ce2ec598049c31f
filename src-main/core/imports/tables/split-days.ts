import type { RawSheet } from '../../workbooks/book.ts'
import { toHalfWidth } from '../cell-text.ts'
import type { CellText } from '../correction-book.ts'
import { type Grid, gridOf } from '../grid.ts'
import { labelKey } from '../headings/heading-labels.ts'
import { numeralsToDigits } from '../values/chinese-numerals.ts'
import type { FoundTable, TableColumn } from './tables.ts'

/** Month and day of one date in columns of their own, and the year where one has it or stands above. */
interface SplitDay {
  readonly year: TableColumn | undefined
  /** Undefined where the title or the sheet says the month. */
  readonly month: TableColumn | undefined
  readonly day: TableColumn
  /** 月份 beside 活动时间 whose cells say 5日 alone: both columns stay what they are. */
  readonly isBeside?: boolean
}

const leafIs = (column: TableColumn | undefined, ...labels: readonly string[]): boolean =>
  column !== undefined && labels.includes(labelKey(column.path.at(-1) ?? ''))

/** 日 alone; beside 六 it would be the Sunday of a roster. */
const loneDay = (columns: readonly TableColumn[]): SplitDay | undefined => {
  const days = columns.filter((column) => leafIs(column, '日'))
  const [day] = days
  const isWeek = columns.some((column) => leafIs(column, '六', '周六', '星期六'))
  return day === undefined || days.length > 1 || isWeek
    ? undefined
    : { year: undefined, month: undefined, day }
}

const DAY_ALONE = /^\d{1,2}[日号]$/
const FEWEST_DAYS = 2

/** The first column of days behind 月份 (a theme may stand between), whose cells say nothing but days of a month. */
const besideMonth = (grid: Grid, { columns, from, to }: FoundTable): SplitDay | undefined => {
  for (const [at, month] of columns.entries()) {
    if (!leafIs(month, '月', '月份')) continue
    const day = columns
      .slice(at + 1)
      .find(({ path }) => /(?:日期|时间)$/.test(labelKey(path.at(-1) ?? '')))
    if (day === undefined) continue
    const texts = Array.from({ length: to - from }, (_, row) =>
      toHalfWidth(grid.text(from + row, day.index)),
    ).filter((text) => text !== '')
    if (texts.length >= FEWEST_DAYS && texts.every((text) => DAY_ALONE.test(text)))
      return { year: undefined, month, day, isBeside: true }
  }
  return undefined
}

const splitDayOf = (grid: Grid, table: FoundTable): SplitDay | undefined => {
  const { columns } = table
  const at = columns.findIndex(
    (column, place) => leafIs(column, '月', '月份') && leafIs(columns[place + 1], '日'),
  )
  const [month, day] = [columns[at], columns[at + 1]]
  if (at < 0 || month === undefined || day === undefined)
    return loneDay(columns) ?? besideMonth(grid, table)
  const before = columns[at - 1]
  return { year: leafIs(before, '年', '年份', '年度') ? before : undefined, month, day }
}

const figures = (text: string): string =>
  /\d{1,4}/.exec(numeralsToDigits(toHalfWidth(text)))?.[0] ?? ''

/** A lone 6 is the 6th; whatever else stands there is read as it is. */
const loneDays = (grid: Grid, table: FoundTable, { index }: TableColumn): CellText[] => {
  const texts: CellText[] = []
  for (let row = table.from; row < table.to; row += 1) {
    const text = grid.text(row, index)
    if (/^\d{1,2}$/.test(text)) texts.push({ row, column: index, text: `${text}日` })
  }
  return texts
}

const dayTexts = (grid: Grid, table: FoundTable, split: SplitDay): CellText[] => {
  if (split.month === undefined) return loneDays(grid, table, split.day)
  const above = /(?:19|20)\d\d/.exec(split.month.path.join(''))?.[0] ?? ''
  const texts: CellText[] = []
  let [year, month] = [above, '']
  for (let row = table.from; row < table.to; row += 1) {
    const told = split.year === undefined ? '' : figures(grid.text(row, split.year.index))
    if (told !== '') year = told
    const named = figures(grid.text(row, split.month.index))
    if (named !== '') month = named
    const day = figures(grid.text(row, split.day.index))
    if (day === '' || month === '') continue
    const text = `${year === '' ? '' : `${year}年`}${month}月${day}日`
    texts.push({ row, column: split.day.index, text })
  }
  return texts
}

const withOneDay = (table: FoundTable, { year, month, day }: SplitDay): FoundTable => ({
  ...table,
  columns: table.columns
    .filter((column) => column !== month && column !== year)
    .map((column) => (column === day ? { ...column, path: ['日期'] } : column)),
})

/** Tables of a sheet whose days were written in two or three columns, with each day in one. */
export const joinSplitDays = (
  sheet: RawSheet,
  grid: Grid,
  tables: readonly FoundTable[],
  mended: readonly CellText[],
): { readonly grid: Grid; readonly tables: readonly FoundTable[] } => {
  const splits = tables.map((table) => splitDayOf(grid, table))
  if (splits.every((split) => split === undefined)) return { grid, tables }
  const texts = tables.flatMap((table, at) => {
    const split = splits[at]
    return split === undefined ? [] : dayTexts(grid, table, split)
  })
  return {
    grid: gridOf(sheet, [...mended, ...texts]),
    tables: tables.map((table, at) => {
      const split = splits[at]
      return split === undefined || split.isBeside === true ? table : withOneDay(table, split)
    }),
  }
}
