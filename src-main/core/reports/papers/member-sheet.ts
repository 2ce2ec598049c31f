import type { Paper, PaperCell, PaperRow } from '#shared/domain/paper.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { boxes, entry, label, numeral, opinion, row } from './cells.ts'
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

const COLUMNS = 24
const OPINION: readonly [number, number] = [4, COLUMNS]
const DAY = '年    月    日'
const GRADES = ['优秀', '称职', '基本称职', '不称职']

/** P12 委员年度履职考核表: A4 portrait, cell by cell as the field's reference gives it. */
export const memberSheet = (paper: SheetPaper): Paper => ({
  name: [paper.number, paper.sheet.subject.name].filter(Boolean).join(' '),
  title: `${paper.year}年度委员履职考核表`,
  landscape: false,
  columns: Array.from({ length: COLUMNS }, () => 1),
  parts: [
    {
      kind: 'line',
      texts: [
        `填报单位（盖章）：${paper.unit}`,
        paper.number === '' ? '编号：' : `编号：${paper.number}`,
        `填报日期：    ${DAY}`,
      ],
    },
    { kind: 'grid', head: [], rows: personRows(paper) },
    { kind: 'grid', head: [HEAD], rows: itemRows(paper) },
    { kind: 'grid', head: [], rows: opinionRows(paper) },
    ...(paper.blank ? [] : notesPart(paper.sheet)),
  ],
})

const personRows = ({ sheet, blank }: SheetPaper): PaperRow[] => {
  const { name, head } = sheet.subject
  const of = (field: string): string => (blank ? '' : (head[field] ?? ''))
  return [
    row([
      label('姓名', 3),
      entry(name, 4),
      label('性别', 2),
      entry(of('gender'), 2),
      label('界别', 2),
      entry(of('sector'), 4),
      label('政治面貌', 3),
      entry(of('party'), 4),
    ]),
    row([
      label('单位及职务', 3),
      entry(of('workUnit'), 7),
      label('政协职务', 3),
      entry(of('cppccPost'), 4),
      label('工作室', 3),
      entry(of('studio'), 4),
    ]),
  ]
}

const HEAD: PaperRow = row([
  label('考核项目', 4),
  label('考核内容', 7),
  label('标准分', 2),
  label('完成情况', 4, { small: '（次数、件数）' }),
  label('自评分', 2),
  label('考核分', 2),
  label('依据', 3),
])

const itemRows = (paper: SheetPaper): PaperRow[] => {
  const groups = groupLines(paper.sheet.lines)
  const isScored = givesPoints(paper.sheet)
  const rows = groups.flatMap(({ name, lines }) =>
    lines.map((line, at) => {
      const head = at === 0 ? [label(name, 4, { down: lines.length })] : []
      return row([...head, ...lineCells(line, paper, isScored)])
    }),
  )
  const layout = { label: 11, full: 2, found: 4, self: 2, points: 2, rest: 3 }
  return [...rows, ...subtotalRows(paper, layout), row(totalCells(paper, layout))]
}

const lineCells = (line: SheetLine, paper: SheetPaper, isScored: boolean): PaperCell[] => {
  const { item, full, met, points } = line
  const { blank, entries } = paper
  const score =
    met === null
      ? numeral(isScored && !blank ? points : undefined, 2, { id: `points-${item}` })
      : entry(blank ? '' : met ? '达标' : '未达标', 2)
  const missing = blank ? '' : missingText(line)
  return [
    entry(line.name, 7, { align: 'left', small: line.rule }),
    numeral(full ?? undefined, 2),
    entry(blank ? '' : foundText(line), 4, missing === '' ? {} : { small: missing }),
    numeral(entries.self.get(item), 2, { id: `self-${item}` }),
    score,
    entry(blank ? '' : basisText(line), 3, { role: 'note', align: 'left' }),
  ]
}

const opinionRows = ({ sheet, blank, entries }: SheetPaper): PaperRow[] => {
  const decided = entries.decided || (blank ? '' : sheet.grade)
  const grades = boxes(
    GRADES.includes(decided) || decided === '' ? GRADES : [...GRADES, decided],
    decided,
  )
  const points = entries.decidedTotal === undefined ? '' : `审定分：${entries.decidedTotal}`
  const decision = [`等次：    ${grades}`, points, entries.chairDecision].filter(Boolean).join('\n')
  return [
    ...opinion({
      label: '个人述职',
      hint: '（履职总结）',
      text: entries.report,
      sign: `签名：                    ${DAY}`,
      height: 80,
      spans: OPINION,
    }),
    ...opinion({
      label: '工作室（界别组、联络组）意见',
      text: entries.studioOpinion,
      sign: `召集人签名（盖章）：                    ${DAY}`,
      height: 30,
      spans: OPINION,
    }),
    ...opinion({
      label: '专委会意见',
      text: entries.committeeOpinion,
      sign: `签名（盖章）：                    ${DAY}`,
      height: 30,
      withNext: true,
      spans: OPINION,
    }),
    ...opinion({
      label: '主席会议审定',
      text: decision,
      sign: `（盖章）                    ${DAY}`,
      height: 30,
      spans: OPINION,
    }),
  ]
}
