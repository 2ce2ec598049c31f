import type { Paper, PaperCell, PaperRow } from '#shared/domain/paper.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { boxes, entry, label, opinion, row } from './cells.ts'
import { fullCell, pointsCell, scoreSheet, selfCell } from './score-sheet.ts'
import {
  basisText,
  foundText,
  missingText,
  ruleBeside,
  type SheetPaper,
  type SheetWord,
  signedOn,
} from './sheet-rows.ts'

const COLUMNS = 24
const OPINION: readonly [number, number] = [4, COLUMNS]
/** Where a scheme has no grades of its own. */
const GRADES = ['优秀', '称职', '基本称职', '不称职']

/** P12 委员年度履职考核表: A4 portrait, cell by cell as the field's reference gives it. */
export const memberSheet = (paper: SheetPaper): Paper =>
  scoreSheet(paper, {
    title: '委员履职考核表',
    landscape: false,
    columns: COLUMNS,
    under: [
      `填报单位（盖章）：${paper.unit}`,
      `编号：${paper.number}`,
      `填报日期：    ${signedOn('')}`,
    ],
    before: [{ kind: 'grid', head: [], rows: personRows(paper) }],
    head: HEAD,
    group: 4,
    cells: (line) => [[], lineCells(line, paper)],
    sums: { label: 11, full: 2, found: 4, self: 2, points: 2, rest: 3 },
    signed: opinionRows(paper),
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

const lineCells = (line: SheetLine, paper: SheetPaper): PaperCell[] => {
  const { blank } = paper
  const missing = blank ? '' : missingText(line)
  return [
    entry(line.name, 7, { align: 'left', small: ruleBeside(line) }),
    fullCell(line, 2),
    entry(blank ? '' : foundText(line), 4, missing === '' ? {} : { small: missing }),
    selfCell(line, paper, 2),
    pointsCell(line, paper, 2),
    entry(blank ? '' : basisText(line), 3, { role: 'note', align: 'left' }),
  ]
}

const opinionRows = ({ scheme, entries }: SheetPaper): PaperRow[] => {
  const { report, studio, committee, chair } = entries
  const own = scheme.grading.grades.map((grade) => grade.label)
  const grades = boxes(own.length > 0 ? own : GRADES, entries.decided)
  const points = entries.decidedTotal === undefined ? '' : `审定分：${entries.decidedTotal}`
  const decision = [`等次：    ${grades}`, points, chair.text].filter(Boolean).join('\n')
  return [
    ...signed({ label: '个人述职', hint: '（履职总结）', height: 80 }, '签名：', report),
    ...signed({ label: '工作室（界别组、联络组）意见' }, '召集人签名（盖章）：', studio),
    ...signed({ label: '专委会意见', withNext: true }, '签名（盖章）：', committee),
    ...signed({ label: '主席会议审定' }, '（盖章）', { ...chair, text: decision }),
  ]
}

/** The cell of an opinion, with the day on which it was given where that is known. */
const signed = (
  asked: { label: string; hint?: string; height?: number; withNext?: boolean },
  sign: string,
  { text, on }: SheetWord,
): readonly PaperRow[] =>
  opinion({
    height: 30,
    ...asked,
    text,
    sign: `${sign}                    ${signedOn(on)}`,
    spans: OPINION,
  })
