import type { Grid } from '../grid.ts'
import { isDayText, isSumLabel, meetingLabelOf } from '../headings/meeting-labels.ts'
import { areDays, monthOfHeading } from '../headings/month-days.ts'
import { isRosterHeading, isWeekdayRow } from '../headings/seat-labels.ts'
import { isCalendar, isSigned, isSignHeading, isWordedHeading, textsOf } from './heading-rows.ts'

/** Rows of a heading, from 0, both included. */
export interface HeadingBlock {
  readonly top: number
  readonly bottom: number
}

export type LabelTest = (text: string) => boolean

const MOST_ROWS = 4
const LONG = 30
const WIDE = 0.7

interface RowLook {
  readonly labels: number
  readonly known: number
  readonly data: number
  readonly widest: number
}

const NUMERIC = /^-?[\d.,%]+$/

/** Counts what stands in a row, each merge once. */
const lookAt = (grid: Grid, row: number, isLabel: LabelTest): RowLook => {
  let [labels, known, data, widest] = [0, 0, 0, 0]
  for (let column = 0; column < grid.width; column += 1) {
    const merge = grid.merge(row, column)
    if (merge !== undefined && merge.left !== column) continue
    const text = grid.text(row, column)
    if (text === '') continue
    labels += 1
    widest = Math.max(widest, merge === undefined ? 1 : merge.right - merge.left + 1)
    if (isLabel(text) || meetingLabelOf(text) !== undefined) known += 1
    else if (text.length > LONG || NUMERIC.test(text) || grid.at(row, column)?.k === 'date')
      data += 1
  }
  return { labels, known, data, widest }
}

const isHeading = (look: RowLook, width: number): boolean => {
  if (look.known < 2 || look.data * 5 > look.labels) return false
  if (look.widest > 1 && look.widest >= width * WIDE) return false
  return look.known >= 3 ? look.known * 5 >= look.labels * 2 : look.known * 2 >= look.labels
}

const crossesBelow = (grid: Grid, top: number, row: number): boolean => {
  for (let column = 0; column < grid.width; column += 1) {
    const merge = grid.merge(row, column)
    // A merge of the body that starts below the heading must not draw body rows into it.
    if (merge !== undefined && merge.top >= top && merge.top <= row && merge.bottom > row)
      return true
  }
  return false
}

const hasGroup = (grid: Grid, row: number): boolean => {
  for (let column = 0; column < grid.width; column += 1) {
    const merge = grid.merge(row, column)
    if (merge !== undefined && merge.right > merge.left && grid.text(row, column) !== '')
      return true
  }
  return false
}

/** A second row without merges (a text file) fills the gaps that the first leaves. */
const fillsGaps = (grid: Grid, row: number, isLabel: LabelTest): boolean => {
  const below = lookAt(grid, row + 1, isLabel)
  if (below.data > 0 || below.known < 2 || below.known * 2 < below.labels) return false
  let [gaps, overlaps] = [0, 0]
  for (let column = 0; column < grid.width; column += 1) {
    if (grid.text(row + 1, column) === '') continue
    if (grid.text(row, column) === '') gaps += 1
    else overlaps += 1
  }
  return gaps > 0 && overlaps <= gaps
}

const isLinkedBelow = (grid: Grid, top: number, row: number, isLabel: LabelTest): boolean => {
  if (row + 1 >= grid.height || row + 1 - top >= MOST_ROWS) return false
  const below = lookAt(grid, row + 1, isLabel)
  if (below.labels === 0) return false
  if (crossesBelow(grid, top, row)) return below.data * 2 <= below.labels
  if (hasGroup(grid, row)) return below.data === 0 && (below.known > 0 || row + 2 < grid.height)
  return fillsGaps(grid, row, isLabel)
}

const FULL_DAY = /^(?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?$/

/** 接待日 and one day beside it speak for the whole table; several days are those of a roster. */
const hasDayBeside = (grid: Grid, row: number, isLabel: LabelTest): boolean => {
  const texts = textsOf(grid, row).filter((text, at, all) => text !== all[at - 1])
  const days = texts.filter((text) => FULL_DAY.test(text.replace(/\s/g, '')))
  return days.length === 1 && isLabel(texts[texts.indexOf(days[0] ?? '') - 1] ?? '')
}

/** 填报单位:… and the like stand above a heading, merged or not, and are no part of it. */
const hasStatement = (grid: Grid, row: number): boolean =>
  textsOf(grid, row).some((text) => /[:：]\s*\S/.test(text))

/** A row of groups above the labels: several short texts, merged sideways, none across the table. */
const isGroupRow = (grid: Grid, row: number, isLabel: LabelTest): boolean => {
  const look = lookAt(grid, row, isLabel)
  return (
    !hasStatement(grid, row) &&
    !hasDayBeside(grid, row, isLabel) &&
    look.labels >= 2 &&
    look.data === 0 &&
    look.widest > 1 &&
    look.widest < grid.width * WIDE &&
    hasGroup(grid, row)
  )
}

const topOf = (grid: Grid, row: number, from: number, isLabel: LabelTest): number => {
  let top = row
  while (top > from && row - top < MOST_ROWS - 1) {
    const crosses = crossesBelow(grid, 0, top - 1) && lookAt(grid, top - 1, isLabel).labels >= 2
    if (!crosses && !isGroupRow(grid, top - 1, isLabel)) break
    top -= 1
  }
  return top
}

const NAMES = /^(?:委员)?姓\s*名$|^委\s*员$/

/** 姓名 and meetings in one row, their days in the next: neither row alone is known for a heading. */
const isMeetingHeading = (grid: Grid, row: number): boolean => {
  const name = columnsWhere(grid, row, (text) => NAMES.test(text))[0]
  if (name === undefined) return false
  const below = columnsWhere(grid, row + 1, isDayText)
  // What is merged over both rows, or sums up beside the meetings, is said of no day.
  const said = columnsWhere(grid, row + 1, (text) => !isSumLabel(text)).filter(
    (column) => column !== name && grid.text(row, column) !== grid.text(row + 1, column),
  )
  return (
    below.length >= 2 &&
    below.length === said.length &&
    below.every((column) => grid.text(row, column) !== '' && !isDayText(grid.text(row, column)))
  )
}

/** 姓名 and days in one row, what was held on them in the next: nobody is called 读书会. */
const isDatedMeetings = (grid: Grid, row: number): boolean => {
  const name = columnsWhere(grid, row, (text) => NAMES.test(text))[0]
  const days = columnsWhere(grid, row, isDayText)
  if (name === undefined || days.length < 2 || isWeekdayRow(textsOf(grid, row + 1))) return false
  const below = grid.text(row + 1, name)
  const titles = days.map((column) => grid.text(row + 1, column)).filter((text) => text !== '')
  return (
    (below === '' || below === grid.text(row, name)) &&
    titles.length === days.length &&
    titles.every((text) => /\p{Script=Han}{2}/u.test(text) && !MARK.test(text) && !isDayText(text))
  )
}

const columnsWhere = (grid: Grid, row: number, test: (text: string) => boolean): number[] => {
  const columns: number[] = []
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.text(row, column)
    if (text !== '' && test(text)) columns.push(column)
  }
  return columns
}

const PERSON = /^\p{Script=Han}{1,2}\s*\p{Script=Han}{1,2}$/u
const MARK =
  /^(?:[√✓✔×✕✗✘○〇△▲☆●]|请假|假|[事病公产婚丧年]假?|公差|出差|缺席|缺勤|缺|旷|出席|参加|已到|到|未到|未参加|是|否|1|0|迟到|早退|代|代会|替|替会|委托)$/
const SEEN_ROWS = 6
const isCount = (text: string): boolean => NUMERIC.test(text)

/** 活动时间, 活动名称, then members across whose cells are marks of who came. */
const isRollHeading = (grid: Grid, row: number, isLabel: LabelTest): boolean => {
  const labels = columnsWhere(grid, row, isLabel)
  const others = columnsWhere(grid, row, (text) => !isLabel(text))
  if (labels.length < 2 || others.length < 2) return false
  const cellsOf = (column: number): readonly string[] =>
    Array.from({ length: SEEN_ROWS }, (_, at) => grid.text(row + 1 + at, column)).filter(
      (text) => text !== '',
    )
  // 实到 beside the members counts them, and is none of them.
  const counted = (column: number): boolean =>
    /^.?(?:到|席|假|勤|计)/.test(grid.text(row, column)) && cellsOf(column).every(isCount)
  const members = others.filter((column) => !counted(column))
  if (members.length < 2 || !members.every((column) => PERSON.test(grid.text(row, column))))
    return false
  const cells = members.flatMap(cellsOf)
  return cells.length >= members.length && cells.every((text) => MARK.test(text))
}

const FEWEST_MONTHS = 3
const SEEN_MEMBERS = 30

/** 姓名 and months in one row, days of each month below: no ledger knows the months for headings. */
const isMonthHeading = (grid: Grid, row: number): boolean => {
  const months = columnsWhere(grid, row, (text) => monthOfHeading(text) !== undefined)
  if (months.length < FEWEST_MONTHS || !textsOf(grid, row).some((text) => NAMES.test(text)))
    return false
  const cells = months.flatMap((column) =>
    Array.from({ length: SEEN_MEMBERS }, (_, at) => ({
      month: monthOfHeading(grid.text(row, column)) ?? 0,
      text: grid.text(row + 1 + at, column),
    })).filter(({ text }) => text !== ''),
  )
  return areDays(cells)
}

/** The heading that begins at a row (or whose upper rows end there), or undefined where none does. */
export const headingAt = (
  grid: Grid,
  row: number,
  from: number,
  isLabel: LabelTest,
): HeadingBlock | undefined => {
  if (isDatedMeetings(grid, row)) return { top: row, bottom: row + 1 }
  if (isCalendar(grid, row)) return { top: row, bottom: row }
  if (isRosterHeading(textsOf(grid, row)))
    return { top: row, bottom: isWeekdayRow(textsOf(grid, row + 1)) ? row + 1 : row }
  if (hasDayBeside(grid, row, isLabel) || isSigned(grid, row)) return undefined
  if (isMeetingHeading(grid, row)) return { top: row, bottom: row + 1 }
  const isOne =
    isHeading(lookAt(grid, row, isLabel), grid.width) ||
    isRollHeading(grid, row, isLabel) ||
    isSignHeading(grid, row) ||
    isMonthHeading(grid, row) ||
    isWordedHeading(grid, row, isLabel)
  if (!isOne) return undefined
  const top = topOf(grid, row, from, isLabel)
  let bottom = row
  while (isLinkedBelow(grid, top, bottom, isLabel)) bottom += 1
  return { top, bottom }
}

/** A quick look that spares most body rows the full one: headings hold no numbers and a known label. */
export const mayBeHeading = (grid: Grid, row: number, isLabel: LabelTest): boolean => {
  let [seen, known] = [0, 0]
  for (let column = 0; column < grid.width && seen < 6; column += 1) {
    const cell = grid.own(row, column)
    if (cell === null) continue
    if (cell.k !== 's') return false
    seen += 1
    if (isLabel(grid.text(row, column)) || meetingLabelOf(grid.text(row, column)) !== undefined)
      known += 1
  }
  return known >= 2 || isWordedHeading(grid, row, isLabel) || isCalendar(grid, row)
}
