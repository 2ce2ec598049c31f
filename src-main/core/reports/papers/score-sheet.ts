import type { Paper, PaperCell, PaperPart, PaperRow } from '#shared/domain/paper.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { entry, label, numeral, row } from './cells.ts'
import { notesPart } from './sheet-notes.ts'
import { givesPoints, groupLines, isScored, type SheetPaper } from './sheet-rows.ts'
import { hundredCell, type SumColumns, subtotalRows, totalCells } from './subtotals.ts'

/** In what the sheets of members and studios differ. */
export interface ScoreForm {
  /** What follows the year in the title. */
  readonly title: string
  readonly landscape: boolean
  readonly columns: number
  readonly under: readonly string[]
  /** Grids before the items. */
  readonly before: readonly PaperPart[]
  readonly head: PaperRow
  /** The columns of the name of a project. */
  readonly group: number
  /** What stands before the name of the project, and after it. */
  readonly cells: (
    line: SheetLine,
    place: number,
  ) => readonly [before: readonly PaperCell[], after: readonly PaperCell[]]
  readonly sums: SumColumns
  /** Who says what of the sheet, and signs it. */
  readonly signed: readonly PaperRow[]
}

/** A sheet of scores: every item under its project, the sums, who signs, and what must be known beside. */
export const scoreSheet = (paper: SheetPaper, form: ScoreForm): Paper => ({
  name: [paper.number, paper.sheet.subject.name].filter(Boolean).join(' '),
  title: `${paper.year}年度${form.title}`,
  landscape: form.landscape,
  columns: Array.from({ length: form.columns }, () => 1),
  parts: [
    { kind: 'line', texts: [...form.under] },
    ...form.before,
    { kind: 'grid', head: [form.head], rows: itemRows(paper, form) },
    { kind: 'grid', head: [], rows: [...form.signed] },
    ...(paper.blank ? [] : notesPart(paper.sheet)),
  ],
})

const itemRows = (paper: SheetPaper, { group, cells, sums }: ScoreForm): PaperRow[] => {
  const groups = groupLines(paper.sheet.lines)
  const places = new Map(groups.flatMap(({ lines }) => lines).map(({ item }, at) => [item, at + 1]))
  const rows = groups.flatMap(({ name, lines }) =>
    lines.map((line, at) => {
      const [before, after] = cells(line, places.get(line.item) ?? 0)
      const project = at === 0 ? [label(name, group, { down: lines.length })] : []
      return row([...before, ...project, ...after])
    }),
  )
  return [...rows, ...subtotalRows(paper, sums), row(totalCells(paper, sums))]
}

/** The cell 标准分 or 分值: a fault has no most. */
export const fullCell = ({ block, full }: SheetLine, span: number): PaperCell =>
  numeral(block === 'DEDUCTION' || full === null ? undefined : full, span)

/** The cell 自评分: what was said so far, else room for the pen. */
export const selfCell = (line: SheetLine, paper: SheetPaper, span: number): PaperCell =>
  hundredCell(paper, 'self', line, span) ??
  numeral(paper.entries.self.get(line.item), span, { id: `self-${line.item}` })

/** The cell 考核分: points where the line gives any, else whether its demand is met. */
export const pointsCell = (line: SheetLine, paper: SheetPaper, span: number): PaperCell => {
  const { sheet, blank } = paper
  const { item, met, points, awaited } = line
  const brought = hundredCell(paper, 'points', line, span)
  if (brought !== undefined) return brought
  if (met === null || isScored(line))
    return numeral(givesPoints(sheet) && !blank && !awaited ? points : undefined, span, {
      id: `points-${item}`,
    })
  return entry(blank ? '' : met ? '达标' : '未达标', span)
}
