import { spokenDay } from '#shared/domain/days.ts'
import type { Paper, PaperPart, PaperRow } from '#shared/domain/paper.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { cutLine, entry, label, numeral, opinion, row } from './cells.ts'
import { notesPart } from './sheet-notes.ts'
import {
  correctedText,
  foundText,
  givesPoints,
  groupLines,
  missingText,
  type SheetPaper,
} from './sheet-rows.ts'

const COLUMNS = 12
const DAY = '年    月    日'

/** What a member or studio is told of the year: the result by blocks, what is missing, and where to object. */
export const noticeSheet = (paper: SheetPaper): Paper => {
  const { sheet, unit, year, blank, scheme } = paper
  const { kind, name } = sheet.subject
  const whom = kind === 'member' ? `${name || '          '}同志` : name || '          '
  const you = kind === 'member' ? '您' : '你室'
  // What is printed for looking over must not say that anybody has decided.
  const by =
    blank || paper.entries.isDecided ? '经主席会议审定，' : '按台账记录计算（主席会议尚未审定），'
  const period = blank ? '' : `（${spokenDay(sheet.period.from)}至${spokenDay(sheet.period.to)}）`
  return {
    name: [paper.number, name, '考核结果通知书'].filter(Boolean).join(' '),
    title: `${year}年度${kind === 'member' ? '委员履职' : '委员工作室'}考核结果通知书`,
    landscape: false,
    columns: Array.from({ length: COLUMNS }, () => 1),
    parts: [
      { kind: 'line', texts: ['', `编号：${paper.number}`] },
      { kind: 'prose', paragraphs: [`${whom}：`] },
      {
        kind: 'prose',
        indent: true,
        paragraphs: [`根据《${scheme.name}》，${by}${you}${year}年度${period}履职考核结果如下：`],
      },
      ...(sheet.lines.length === 0 && !blank ? [] : [resultPart(paper)]),
      { kind: 'prose', indent: true, paragraphs: closingTexts(paper, you) },
      { kind: 'prose', align: 'right', paragraphs: [`${unit}（盖章）`, DAY] },
      cutLine('回执（请签收后交回）'),
      {
        kind: 'line',
        texts: [`${kind === 'member' ? '姓名' : '工作室'}：${name}`, `编号：${paper.number}`],
      },
      { kind: 'grid', head: [], rows: receipt() },
    ],
  }
}

/** By blocks; a scheme of tasks has no column of points. */
const resultPart = (paper: SheetPaper): PaperPart => {
  const { sheet, blank, entries } = paper
  const isScored = givesPoints(sheet)
  const resultRow = (name: string, points: number | undefined, text: string): PaperRow =>
    row([
      label(name, 4),
      ...(isScored
        ? [numeral(blank || points === undefined ? undefined : Number(points.toFixed(4)), 2)]
        : []),
      entry(text, isScored ? 6 : 8, { align: 'left' }),
    ])
  const rows = groupLines(sheet.lines).map(({ name, lines }) =>
    resultRow(
      name,
      lines.every(({ awaited }) => awaited)
        ? undefined
        : lines.reduce((sum, line) => sum + line.points, 0),
      blank ? '' : lines.map(lineText).join('；'),
    ),
  )
  const grade = `等次：${blank ? '' : entries.decided || sheet.grade}`
  return {
    kind: 'grid',
    head: [
      row([
        label('考核项目', 4),
        ...(isScored ? [label('得分', 2)] : []),
        label('情况', isScored ? 6 : 8),
      ]),
    ],
    rows: [
      ...rows,
      resultRow(isScored ? '总分' : '总评', entries.decidedTotal ?? sheet.total, grade),
    ],
  }
}

const lineText = (line: SheetLine): string => {
  const met = line.met === null ? '' : line.met ? '，达标' : '，未达标'
  const corrected = correctedText(line)
  const found = line.awaited ? '未评分' : foundText(line)
  const said = `${line.name} ${found}${met}${missingText(line)}`.trim()
  return corrected === '' ? said : `${said}（${corrected}）`
}

const closingTexts = ({ sheet, blank }: SheetPaper, you: string): string[] => {
  const unmet = blank ? [] : sheet.lines.filter(({ met }) => met === false)
  const notes = blank
    ? []
    : notesPart(sheet).flatMap((part) => ('paragraphs' in part ? part.paragraphs : []))
  return [
    ...(unmet.length === 0
      ? []
      : [`尚未完成的履职要求：${unmet.map(({ name }) => name).join('、')}。`]),
    ...notes,
    `如对考核结果有异议，请在签收意见中写明，或书面提出并附有关材料。感谢${you}一年来的辛勤工作。`,
  ]
}

const receipt = (): PaperRow[] => [
  ...opinion({
    label: '签收意见',
    text: '☐无异议        ☐有异议（请写明）：',
    sign: `签收人：                    ${DAY}`,
    height: 28,
    spans: [2, COLUMNS],
  }),
]
