import type { Grid } from '../grid.ts'
import { isPageNote } from '../tables/page-notes.ts'
import type { FoundTable } from '../tables/tables.ts'
import type { BodyRow, RowClass } from './body-row.ts'
import type { MappedColumn } from './columns.ts'
import { withVoidRows } from './void-rows.ts'

const TOTAL =
  /^(?:本[页月季年周]度?|全年|上半年|下半年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四1-4]?季度)?(?:合计|总计|小计|累计|共计|汇总|共\S{0,8}\d)|^(?:应到|实到|到会|出席|参会|参加|签到|请假|缺席|迟到|出勤)(?:总?人数|人次|次数|率)/
/** 请假 before a number counts them; beside a name it says how one came. */
const COUNT_WORD = /^(?:应到|实到|应出席|实出席|出席|缺席|请假|迟到)$/
const FOOTER =
  /^(?:填表人?|制表人?|审核人?|复核人?|填报人|填报单位|填报日期|填表日期|制表日期|单位负责人|负责人|分管领导|联系人|联系电话|经办人|主管领导|单位\(?盖章\)?|盖章)[^:]{0,8}:/
/** 城关镇委员工作室　　联络员：王芳: whose the page is and whom to ask, in one line. */
const FOOT_LINE =
  /\s(?:填表人?|制表人?|审核人?|填报人|填表日期|填报日期|负责人|联系人|联络员|联系电话)\s?:/
/** 承办人签字: the line to sign on. */
const SIGNATURE = /^\S{2,8}?(?:签[字名章]|盖章|\(章\)):/
const NOTE = /^(?:注|说明|备注|填表说明|附注)\d?[:.、]|^截[至止到]\d/
/** √出席 ○请假 below a table says what its signs mean. */
const LEGEND = /^["“']?[√✓○〇◯△▲×✕☆★●◎✗]["”']?\s*[:=为是-]?\s*(?:表示|代表)?\p{Script=Han}{2}/u
const SECTION =
  /^(?:第?[一二三四五六七八九十]+[、.季部]|\([一二三四五六七八九十\d]+\)|\d{4}年|\d{1,2}月份?$|[一二三四五六七八九十]{1,2}月份?$|\d+[、.]\s*\D)/
const BULLET = /^[★☆●○◎◆◇■□▲△※*]+\s*/

/** ★三月份: a sign before a section is none that a legend explains, and says nothing of it. */
export const withoutBullet = (text: string): string => text.replace(BULLET, '')

/** 教育界（12人）: whom the rows below are, and how many. */
const COUNTED = /^\p{Script=Han}{2,15}\((?:共|计)?\d+[人名位件起条篇个户]\)$/u
/** A row that only shows how to fill the others in. */
const EXAMPLE = /^[([]?(?:填写)?(?:示例|样例|范例|例)[一二三\d]?[)\]]?(?::.*)?$/
const NUMBER_LIKE = /^[-¥]?[\d,.]+%?\s*\S{0,2}$/
const SECTION_WIDTH = 0.6
const TOTAL_COLUMNS = 3
const FEW = 4
/** More than few, and more than the columns in which the word of a sum may stand. */
const MANY = FEW + 1

interface RowCells {
  /** Texts of the row's own cells with their column, merges once. */
  readonly texts: readonly { readonly column: number; readonly text: string }[]
  readonly widest: number
}

const WIDE = /[：（）]/

const fold = (text: string): string =>
  WIDE.test(text) ? text.replaceAll('：', ':').replaceAll('（', '(').replaceAll('）', ')') : text

const BLANK = /\s/g

const withoutBlanks = (text: string): string => text.replace(BLANK, '')

const cellsOf = (
  grid: Grid,
  row: number,
  columns: readonly MappedColumn[],
  most = Number.POSITIVE_INFINITY,
): RowCells => {
  const texts: { column: number; text: string }[] = []
  let widest = 1
  const first = columns[0]?.index ?? 0
  for (const { index } of columns) {
    const merge = grid.merge(row, index)
    // A line across tables that stand side by side begins left of all but the first.
    if (merge !== undefined && merge.left !== index && (index !== first || merge.left > first))
      continue
    const text = grid.text(row, index)
    if (text === '') continue
    texts.push({ column: index, text })
    if (texts.length === most) break
    if (merge !== undefined) widest = Math.max(widest, merge.right - merge.left + 1)
  }
  return { texts, widest }
}

/** Days and numbers, which are most of what stands first in a row, are no such word. */
const HAN = /[\u4e00-\u9fff]/

const isTotalWord = (text: string): boolean =>
  HAN.test(text) && (TOTAL.test(withoutBlanks(fold(text))) || isCountWord(text))

const isCountWord = (text: string): boolean => COUNT_WORD.test(withoutBlanks(text))

const totalWord = ({ texts }: RowCells, columns: readonly MappedColumn[]) => {
  const last = columns[Math.min(TOTAL_COLUMNS, columns.length) - 1]?.index ?? 0
  return texts.find(({ column, text }) => column <= last && isTotalWord(text))
}

const isExample = ({ texts: [first] }: RowCells): boolean =>
  first !== undefined && HAN.test(first.text) && EXAMPLE.test(withoutBlanks(fold(first.text)))

/** The class of a row: more than a few cells make an entry, unless they are sums or show how to fill others in. */
const classifyRow = (
  grid: Grid,
  row: number,
  columns: readonly MappedColumn[],
): Pick<BodyRow, 'class' | 'cells'> => {
  const some = cellsOf(grid, row, columns, MANY)
  const isMany = some.texts.length === MANY
  if (isMany && totalWord(some, columns) === undefined)
    return { class: isExample(some) ? 'example' : 'data', cells: MANY }
  const all = isMany ? cellsOf(grid, row, columns) : some
  return { class: classOf(all, columns), cells: all.texts.length }
}

const isTotal = (cells: RowCells, columns: readonly MappedColumn[]): boolean => {
  const { texts } = cells
  const word = totalWord(cells, columns)
  if (word === undefined) return false
  const others = texts.filter((cell) => cell !== word)
  const isLone = others.length <= 1 && !isCountWord(word.text)
  return isLone || (others.length > 0 && others.every(({ text }) => NUMBER_LIKE.test(text)))
}

const isOnlyNumber = ({ texts }: RowCells, columns: readonly MappedColumn[]): boolean => {
  const [only, ...more] = texts
  if (only === undefined || more.length > 0) return false
  const column = columns.find(({ index }) => index === only.column)
  return column?.use.kind === 'sequence' && /^\d+[.、]?$/.test(only.text)
}

const isSection = (text: string): boolean => {
  const line = withoutBullet(text)
  return SECTION.test(line) || COUNTED.test(withoutBlanks(fold(line)))
}

const loneText = (cells: RowCells, columns: readonly MappedColumn[]): RowClass | undefined => {
  const [first, ...more] = cells.texts
  if (first === undefined || more.length > 0) return undefined
  if (cells.widest >= columns.length * SECTION_WIDTH && cells.widest > 1) return 'section'
  const isInNumbers = columns.find(({ index }) => index === first.column)?.use.kind === 'sequence'
  if (isInNumbers && !/^[^\p{L}]*\d/u.test(first.text)) return 'section'
  const isLine = isSection(first.text)
  if (!isLine || NUMBER_LIKE.test(first.text)) return undefined
  return first.column === columns[0]?.index ? 'section' : undefined
}

const classOf = (cells: RowCells, columns: readonly MappedColumn[]): RowClass => {
  const first = cells.texts[0]
  if (first === undefined) return 'blank'
  const text = fold(first.text)
  const signed = withoutBlanks(text)
  if (isExample(cells)) return 'example'
  if (isTotal(cells, columns)) return 'total'
  if (cells.texts.length <= FEW && (FOOTER.test(signed) || SIGNATURE.test(signed))) return 'footer'
  if (cells.texts.length === 1 && FOOT_LINE.test(text)) return 'footer'
  const isLegend = LEGEND.test(text) && !isSection(text)
  if (cells.texts.length <= 2 && (NOTE.test(text) || isLegend || isPageNote(signed))) return 'note'
  if (isOnlyNumber(cells, columns)) return 'only-number'
  return loneText(cells, columns) ?? 'data'
}

/** Says of every row under a heading whether it is an entry, and if not, why. */
export const classifyRows = (
  grid: Grid,
  table: FoundTable,
  columns: readonly MappedColumn[],
  {
    said = new Map(),
    struck = new Set(),
  }: { readonly said?: ReadonlyMap<number, SaidRole>; readonly struck?: ReadonlySet<number> } = {},
): readonly BodyRow[] => {
  const repeated = new Set<number>()
  for (const { top, bottom } of table.repeats)
    for (let row = top; row <= bottom; row += 1) repeated.add(row)
  const titles = new Set(table.titleRows.map((row) => grid.text(row, columns[0]?.index ?? 0)))
  titles.delete('')
  const rows: BodyRow[] = []
  for (let row = table.from; row < table.to; row += 1) {
    const { class: kind, cells } = classifyRow(grid, row, columns)
    const isRepeated =
      repeated.has(row) || (titles.size > 0 && titles.has(grid.text(row, columns[0]?.index ?? 0)))
    rows.push({ row, class: isRepeated ? 'repeated-heading' : kind, cells })
  }
  const told = withVoidRows(grid, columns, withoutTail(rows), struck)
  return bySaying([...rowsBetween(grid, table, columns), ...told], said)
}

type SaidRole = 'body' | 'total' | 'note' | 'ignored'

const classBySaying: Readonly<Record<SaidRole, RowClass>> = {
  body: 'data',
  total: 'total',
  note: 'note',
  ignored: 'by-person',
}

/** Filled rows that a person put between heading and body are outside the table. */
const rowsBetween = (
  grid: Grid,
  { heading, from }: FoundTable,
  columns: readonly MappedColumn[],
): readonly BodyRow[] => {
  const between: BodyRow[] = []
  for (let row = heading.bottom + 1; row < from; row += 1) {
    const cells = cellsOf(grid, row, columns).texts.length
    if (cells > 0) between.push({ row, class: 'outside-table', cells })
  }
  return between
}

/** What a person says of a row counts. */
const bySaying = (
  rows: readonly BodyRow[],
  said: ReadonlyMap<number, SaidRole>,
): readonly BodyRow[] =>
  said.size === 0
    ? rows
    : rows.map((each) => {
        const role = said.get(each.row)
        return role === undefined ? each : { ...each, class: classBySaying[role] }
      })

/** Below 填表人 stand seals and days, and what follows the last entry is no section of anything. */
const withoutTail = (rows: readonly BodyRow[]): readonly BodyRow[] => {
  const footer = rows.findIndex((row) => row.class === 'footer')
  const signed = rows.map((row, at): BodyRow => {
    const isSeal = footer >= 0 && at > footer && row.class === 'data' && row.cells <= 2
    return isSeal ? { ...row, class: 'footer' } : row
  })
  const lastData = signed.findLastIndex((row) => row.class === 'data')
  return signed.map((row, at) =>
    at > lastData && row.class === 'section' ? { ...row, class: 'note' } : row,
  )
}
