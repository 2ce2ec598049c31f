import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseScheme } from '#core/assessment/scheme/parse-scheme.ts'
import { memberSheet } from '#core/reports/papers/member-sheet.ts'
import { noticeSheet } from '#core/reports/papers/notice-sheet.ts'
import { noEntries, type SheetPaper } from '#core/reports/papers/sheet-rows.ts'
import { studioSheet } from '#core/reports/papers/studio-sheet.ts'
import type { Paper, PaperRow } from '#shared/domain/paper.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet, SheetLine } from '#shared/domain/score.ts'

const schemeOf = (id: string): Scheme => {
  const path = join(import.meta.dirname, `../../resources/schemes/${id}.json`)
  const parsed = parseScheme(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.ok) throw new Error(id)
  return parsed.scheme
}

const lineOf = (over: Partial<SheetLine>): SheetLine => ({
  item: 'one',
  name: '开展读书交流',
  group: 'base',
  groupName: '学习宣讲',
  block: 'BASE',
  rule: '开展读书交流，每次加2分',
  unit: '次',
  full: 7,
  count: 2,
  points: 7,
  capped: false,
  met: null,
  spans: [],
  records: [],
  notCounted: [],
  correction: null,
  ...over,
})

const paperOf = (
  lines: readonly SheetLine[],
  over: Partial<SheetPaper> = {},
  sheet: Partial<Sheet> = {},
): SheetPaper => ({
  sheet: {
    subject: { kind: 'member', id: 'one', name: '张三', head: {} },
    scheme: 'tongcheng-2019',
    period: { from: '2024-01-01', to: '2024-12-31' },
    lines: [...lines],
    total: lines.reduce((sum, { points }) => sum + points, 0),
    grade: '及格',
    gradeCode: 'PASS',
    marks: [],
    notes: [],
    ...sheet,
  },
  scheme: schemeOf('tongcheng-2019'),
  unit: '云岭县政协',
  year: 2024,
  number: '2024-KH-001',
  blank: false,
  entries: noEntries,
  ...over,
})

const rowsOf = ({ parts }: Paper): readonly PaperRow[] =>
  parts.flatMap((part) => (part.kind === 'grid' ? part.rows : []))

/** The row that holds a text, as texts. */
const rowWith = (paper: Paper, text: string): readonly string[] =>
  rowsOf(paper)
    .find(({ cells }) => cells.some((cell) => cell.text === text))
    ?.cells.map((cell) => cell.text) ?? []

const textsOf = (paper: Paper): readonly string[] =>
  paper.parts.flatMap((part) =>
    part.kind === 'grid'
      ? part.rows.flatMap(({ cells }) => cells.flatMap(({ text, small = '' }) => [text, small]))
      : part.kind === 'line'
        ? part.texts
        : part.paragraphs,
  )

const both = [
  ['of a member', memberSheet],
  ['of a studio', studioSheet],
] as const

describe.each(both)('the sheet %s', (_, sheetOf) => {
  it('has the points of a demand that gives points, and the total counts them', () => {
    const met = sheetOf(paperOf([lineOf({ met: true }), lineOf({ item: 'two', name: '三题' })]))
    expect(rowWith(met, '开展读书交流')).toContain('7')
    expect(rowWith(met, '开展读书交流')).not.toContain('达标')
    expect(rowWith(met, '总分')).toContain('14')
  })

  it('says of a demand without points only whether it is met', () => {
    const demand = lineOf({ met: false, full: null, points: 0 })
    const sheet = sheetOf(paperOf([demand, lineOf({ item: 'two', name: '三题' })]))
    expect(rowWith(sheet, '开展读书交流')).toContain('未达标')
  })

  it('names the most of an item and of its block, and none of a fault', () => {
    const fault = lineOf({ item: 'f', name: '缺岗', block: 'DEDUCTION', full: 0, points: -1 })
    const sheet = sheetOf(paperOf([lineOf({}), lineOf({ item: 'two', name: '三题' }), fault]))
    expect(rowWith(sheet, '缺岗')).not.toContain('0')
    expect(rowWith(sheet, '基本分小计')).toContain('14')
  })

  it('tells the rule without the name that stands beside it', () => {
    const texts = textsOf(sheetOf(paperOf([lineOf({})])))
    expect(texts).toContain('每次加2分')
    expect(texts).not.toContain('开展读书交流，每次加2分')
  })

  it('gives the reasons of points that people gave or corrected', () => {
    const correction = { computed: 2, reason: '因公请假', person: '王主任', on: '2024-12-01' }
    const given = { ledger: 'entries', id: 'e', label: '市级表彰', on: '2024-05-01' }
    const lines = [lineOf({ records: [given] }), lineOf({ item: 'two', correction })]
    const texts = textsOf(sheetOf(paperOf(lines)))
    expect(texts).toContain('市级表彰')
    expect(texts).toContain('更正：原计 2 分，因公请假（王主任）')
  })

  it('leaves room for the pen where people have given no points yet, and says what the sum lacks', () => {
    const lines = [lineOf({}), lineOf({ item: 'w', name: '制度上墙', points: 0, awaited: true })]
    const sheet = sheetOf(paperOf(lines))
    expect(rowWith(sheet, '制度上墙')).not.toContain('0')
    expect(rowWith(sheet, '总分')).toEqual(expect.arrayContaining(['7', '未含手工评分1项']))
    const settled = { ...noEntries, isDecided: true }
    expect(rowWith(sheetOf(paperOf(lines, { entries: settled })), '总分')).not.toContain(
      '未含手工评分1项',
    )
  })

  it('says what was taken from an item that begins with its points', () => {
    const begun = { deducts: true, points: 7, count: 0, name: '考勤' } as const
    expect(textsOf(sheetOf(paperOf([lineOf(begun)])))).toContain('无扣分')
    expect(textsOf(sheetOf(paperOf([lineOf({ ...begun, count: 2 })])))).toContain('扣分2次')
  })

  it('says of who is exempt that nothing is counted, and why', () => {
    const note = { code: 'exempt', on: '', text: '本年度不记分：长期病休' } as const
    const texts = textsOf(sheetOf(paperOf([], {}, { notes: [note], grade: '' })))
    expect(texts).toContain('不记分')
    expect(texts).toContain('注：本年度不记分：长期病休')
    expect(texts.join()).not.toContain('0/0')
  })
})

describe('what the chair decides', () => {
  const boxesOn = (entries: Partial<SheetPaper['entries']>, scheme = 'tongcheng-2019'): string =>
    textsOf(
      memberSheet(
        paperOf([lineOf({})], {
          entries: { ...noEntries, ...entries },
          scheme: schemeOf(scheme),
        }),
      ),
    ).find((text) => text.startsWith('等次：')) ?? ''

  it('is ticked among the grades of the scheme, and not before it is decided', () => {
    expect(boxesOn({})).toBe('等次：    ☐及格    ☐不及格')
    expect(boxesOn({ decided: '及格' })).toBe('等次：    ☑及格    ☐不及格')
    expect(boxesOn({}, 'xuanwei')).toBe('等次：    ☐优秀    ☐称职    ☐基本称职    ☐不称职')
  })

  it('stands on the notice instead of what was counted, with what was corrected', () => {
    const correction = { computed: 0, reason: '因公请假', person: '王主任', on: '2024-12-01' }
    const notice = noticeSheet(
      paperOf([lineOf({ correction })], { entries: { ...noEntries, decidedTotal: 88 } }),
    )
    expect(rowWith(notice, '总分')).toContain('88')
    expect(rowWith(notice, '学习宣讲')).toContain(
      '开展读书交流 2次（更正：原计 0 分，因公请假（王主任））',
    )
  })

  it('is claimed by no notice before it is decided, and its receipt says whose it is', () => {
    const textOn = (isDecided: boolean): string =>
      textsOf(noticeSheet(paperOf([lineOf({})], { entries: { ...noEntries, isDecided } }))).join()
    expect(textOn(true)).toContain('经主席会议审定，您')
    expect(textOn(false)).toContain('主席会议尚未审定')
    expect(textOn(false)).not.toContain('经主席会议审定')
    expect(textOn(true)).toMatch(/回执.*姓名：张三,编号：2024-KH-001/)
  })

  it('gives no nought on the notice for a project nobody has judged yet', () => {
    const lines = [
      lineOf({}),
      lineOf({ group: 'w', groupName: '阵地建设', points: 0, awaited: true }),
    ]
    const row = rowWith(noticeSheet(paperOf(lines)), '阵地建设')
    expect(row).toEqual(['阵地建设', '', '开展读书交流 未评分'])
  })

  it('has no column of points on the notice of a scheme of tasks', () => {
    const notice = noticeSheet(paperOf([lineOf({ met: true, full: null, points: 0 })]))
    expect(textsOf(notice)).not.toContain('得分')
    expect(rowWith(notice, '总评')).toEqual(['总评', '等次：及格'])
  })

  it('is signed on the day that was noted, else on a line for the pen', () => {
    const studio = { text: '同意', on: '2024-12-20' }
    const texts = textsOf(memberSheet(paperOf([], { entries: { ...noEntries, studio } })))
    const signed = texts.filter((text) => text.includes('签名'))
    expect(signed.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      '签名： 年 月 日',
      '召集人签名（盖章）： 2024年12月20日',
      '签名（盖章）： 年 月 日',
    ])
  })
})
