import type { Paper, PaperCell, PaperRow } from '#shared/domain/paper.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { entry, label, numeral, row } from './cells.ts'
import { fullCell, pointsCell, scoreSheet, selfCell } from './score-sheet.ts'
import {
  basisText,
  foundText,
  missingText,
  ruleBeside,
  type SheetPaper,
  signedOn,
} from './sheet-rows.ts'

/** P13 工作室年度考核评分表: A4 landscape, the self-assessment left for the pen. */
export const studioSheet = (paper: SheetPaper): Paper =>
  scoreSheet(paper, {
    title: '委员工作室考核评分表',
    landscape: true,
    columns: 48,
    under: [
      `工作室：${paper.sheet.subject.name}`,
      `填报单位（盖章）：${paper.unit}`,
      `编号：${paper.number}`,
      `填报日期：    ${signedOn('')}`,
    ],
    before: [],
    head: HEAD,
    group: 6,
    cells: (line, place) => [[numeral(place, 2)], lineCells(line, paper)],
    sums: { label: 20, full: 3, found: 10, self: 3, points: 4, rest: 8 },
    signed: [closing(paper)],
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

const lineCells = (line: SheetLine, paper: SheetPaper): PaperCell[] => {
  const { blank } = paper
  const found = [foundText(line), missingText(line)].filter(Boolean).join(' ')
  const basis = basisText(line)
  return [
    entry(line.name, 12, { align: 'left' }),
    fullCell(line, 3),
    entry(ruleBeside(line), 10, { role: 'note', align: 'left' }),
    selfCell(line, paper, 3),
    pointsCell(line, paper, 4),
    entry(blank ? '' : found, 8, {
      role: 'note',
      align: 'left',
      ...(blank || basis === '' ? {} : { small: basis }),
    }),
  ]
}

const closing = ({ sheet, blank, entries }: SheetPaper): PaperRow =>
  row(
    [
      label('等次', 8),
      entry(blank ? '' : entries.decided || sheet.grade, 12),
      label('考核组成员签名', 7),
      entry(signedOn(''), 21, { align: 'right' }),
    ],
    { height: 16 },
  )
