import type { Paper, PaperCell, PaperRow } from '#shared/domain/paper.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { entry, label, numeral, row } from './cells.ts'
import { notesPart } from './sheet-notes.ts'
import {
  basisText,
  foundText,
  givesPoints,
  groupLines,
  missingText,
  type SheetPaper,
} from './sheet-rows.ts'
import { subtotalRows, totalCells } from './subtotals.ts'

const COLUMNS = 48
const DAY = '年    月    日'

/** P13 工作室年度考核评分表: A4 landscape, the self-assessment left for the pen. */
export const studioSheet = (paper: SheetPaper): Paper => ({
  name: [paper.number, paper.sheet.subject.name].filter(Boolean).join(' '),
  title: `${paper.year}年度委员工作室考核评分表`,
  landscape: true,
  columns: Array.from({ length: COLUMNS }, () => 1),
  parts: [
    {
      kind: 'line',
      texts: [
        `工作室：${paper.sheet.subject.name}`,
        `填报单位（盖章）：${paper.unit}`,
        `编号：${paper.number}`,
        `填报日期：    ${DAY}`,
      ],
    },
    { kind: 'grid', head: [HEAD], rows: itemRows(paper) },
    { kind: 'grid', head: [], rows: [closing(paper)] },
    ...(paper.blank ? [] : notesPart(paper.sheet)),
  ],
})

const HEAD: PaperRow = row([
  label('序号', 2),
  label('考核项目', 6),
  label('考核内容及标准', 12),
  label('分值', 3),
  label('计分办法', 10),
  label('自评分', 3),
  label('考核分', 4),
  label('扣（加）分原因及佐证', 8),
])

const itemRows = (paper: SheetPaper): PaperRow[] => {
  const groups = groupLines(paper.sheet.lines)
  const places = new Map(groups.flatMap(({ lines }) => lines).map(({ item }, at) => [item, at + 1]))
  const isScored = givesPoints(paper.sheet)
  const rows = groups.flatMap(({ name, lines }) =>
    lines.map((line, at) =>
      row([
        numeral(places.get(line.item), 2),
        ...(at === 0 ? [label(name, 6, { down: lines.length })] : []),
        ...lineCells(line, paper, isScored),
      ]),
    ),
  )
  const layout = { label: 20, full: 3, found: 10, self: 3, points: 4, rest: 8 }
  return [...rows, ...subtotalRows(paper, layout), row(totalCells(paper, layout))]
}

const lineCells = (line: SheetLine, paper: SheetPaper, isScored: boolean): PaperCell[] => {
  const { item, met, points } = line
  const { blank, entries } = paper
  const found = [foundText(line), missingText(line)].filter(Boolean).join(' ')
  const basis = line.records.length > 0 ? { small: basisText(line) } : {}
  return [
    entry(line.name, 12, { align: 'left' }),
    numeral(line.full ?? undefined, 3),
    entry(line.rule, 10, { role: 'note', align: 'left' }),
    numeral(entries.self.get(item), 3, { id: `self-${item}` }),
    met === null
      ? numeral(isScored && !blank ? points : undefined, 4, { id: `points-${item}` })
      : entry(blank ? '' : met ? '达标' : '未达标', 4),
    entry(blank ? '' : found, 8, { role: 'note', align: 'left', ...(blank ? {} : basis) }),
  ]
}

const closing = ({ sheet, blank, entries }: SheetPaper): PaperRow =>
  row(
    [
      label('等次', 8),
      entry(blank ? '' : entries.decided || sheet.grade, 12),
      label('考核组成员签名', 7),
      entry(DAY, 21, { align: 'right' }),
    ],
    { height: 16 },
  )
