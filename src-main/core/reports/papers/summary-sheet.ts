import type { Paper, PaperCell, PaperRow, PaperSum } from '#shared/domain/paper.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet, SheetLine } from '#shared/domain/score.ts'
import { endTogether, entry, label, numeral, row } from './cells.ts'
import { awaitedText, blockSum, givesPoints, linesOf, totalSum } from './sheet-rows.ts'
import { sumOf } from './sums.ts'

export interface PlacedSheet {
  readonly sheet: Sheet
  readonly place: number | null
  /** Whether the chairs' meeting has decided. */
  readonly isDecided: boolean
}

export interface SummaryPaper {
  readonly kind: 'member' | 'studio'
  /** In the order of the table; the place is left out for who is not scored. */
  readonly placed: readonly PlacedSheet[]
  readonly scheme: Scheme
  readonly unit: string
  readonly year: number
  readonly blank: boolean
}

/** Rows of a form for the pen: under heads of several lines, with who signs on the same page. */
const BLANK_ROWS = 14
/** Grey of the grades, best first: what a screen tells by colour, a copier must tell as well. */
const GREYS = [0, 8, 16, 28]

type Lines = readonly SheetLine[]

interface Column {
  readonly id: string
  readonly name: string
}

/** In shares of the width: a block, and one whose name is long. */
const BLOCK = 4
const WIDE_BLOCK = 6
const LONG_NAME = 8

/**
 * P14 考核汇总表: for those who decide; places by total, equal totals in equal places. A scheme of tasks
 * has neither points nor places: how many demands are met stands instead.
 */
export const summarySheet = (paper: SummaryPaper): Paper => {
  const scored = paper.placed.some(({ sheet }) => givesPoints(sheet))
  const columns = baseColumns(paper, scored)
  const whom = paper.kind === 'member' ? '委员履职' : '委员工作室'
  return {
    name: `${paper.year}年度${whom}考核汇总表`,
    title: `${paper.year}年度${whom}考核汇总表`,
    landscape: true,
    columns: [
      3,
      6,
      8,
      ...columns.map(({ name }) => (name.length > LONG_NAME ? WIDE_BLOCK : BLOCK)),
      ...(scored ? [4, 4, 4] : [4]),
      5,
      8,
    ],
    parts: [
      {
        kind: 'line',
        texts: [
          `填报单位（盖章）：${paper.unit}`,
          `考核方案：${paper.scheme.name}`,
          '填报日期：    年    月    日',
        ],
      },
      {
        kind: 'grid',
        head: [headRow(paper, columns, scored)],
        rows: endTogether(bodyRows(paper, columns, scored)),
      },
      {
        kind: 'line',
        texts: ['制表：', '审核：', '主席会议审定（盖章）：            年    月    日'],
      },
      {
        kind: 'prose',
        note: true,
        paragraphs: [
          scored
            ? '注：本表供审定使用，不对外公布名次。'
            : '注：本表供审定使用。各项写的是达标的项数和要求的项数。',
        ],
      },
    ],
  }
}

/** The blocks of the base that stand on any sheet, outermost first: one column each that says something. */
const baseColumns = ({ placed, scheme }: SummaryPaper, scored: boolean): readonly Column[] => {
  const known = new Map(scheme.groups.map((group) => [group.id, group]))
  const outermost = (id: string): string => {
    const parent = known.get(id)?.within
    return parent !== undefined && known.has(parent) ? outermost(parent) : id
  }
  const lines = placed
    .flatMap(({ sheet }) => linesOf(sheet.lines, 'BASE'))
    .filter(({ met }) => scored || met !== null)
  const names = new Map(lines.map(({ group, groupName }) => [group, groupName]))
  return [...new Set(lines.map(({ group }) => outermost(group)))].map((id) => ({
    id,
    name: known.get(id)?.name ?? names.get(id) ?? id,
  }))
}

const headRow = ({ kind }: SummaryPaper, columns: readonly Column[], scored: boolean): PaperRow =>
  row([
    label(scored ? '名次' : '序号'),
    label(kind === 'member' ? '姓名' : '工作室'),
    label(kind === 'member' ? '界别' : '类别'),
    ...columns.map(({ name }) => label(name)),
    ...(scored ? ['加分', '扣分', '总分'] : ['达标项数']).map((name) => label(name)),
    label('等次'),
    label('备注'),
  ])

const bodyRows = (paper: SummaryPaper, columns: readonly Column[], scored: boolean): PaperRow[] => {
  if (paper.blank) {
    const { cells } = headRow(paper, columns, scored)
    return Array.from({ length: BLANK_ROWS }, () => row(cells.map(() => entry(''))))
  }
  return paper.placed.map((placed, at) =>
    subjectRow(paper, [...columns.map(({ id }) => id), ...(scored ? ['BONUS', 'DEDUCTION'] : [])], {
      ...placed,
      place: scored ? placed.place : at + 1,
    }),
  )
}

/** Of a sheet without points the numbers of demands that are met; of one that counts nothing only its name. */
const subjectRow = (
  { scheme, kind }: SummaryPaper,
  ids: readonly string[],
  { sheet, place, isDecided }: PlacedSheet,
): PaperRow => {
  const { subject, lines } = sheet
  const isScored = givesPoints(sheet)
  const parts = ids.map((id) => ({
    id: `${subject.id}-${id}`,
    lines: id === 'BONUS' || id === 'DEDUCTION' ? linesOf(lines, id) : baseLines(scheme, lines, id),
  }))
  const shade = GREYS[scheme.grading.grades.findIndex((grade) => grade.label === sheet.grade)] ?? 0
  const sum = totalSum(
    scheme,
    parts.map(({ id }) => ({ cell: id })),
  )
  const computed = lines.reduce((all, { points }) => all + points, 0)
  return row([
    numeral(place ?? undefined),
    entry(subject.name),
    entry(subject.head[kind === 'member' ? 'sector' : 'studioType'] ?? ''),
    ...parts.map((part) => blockCell(scheme, part, isScored)),
    isScored ? totalCell(sheet, sum, computed) : entry(metText(lines)),
    entry(sheet.grade, 1, shade === 0 ? {} : { shade }),
    entry(
      [
        ...sheet.marks.map((mark) => mark.label),
        ...sheet.notes.map((note) => note.text),
        ...(isDecided ? [] : [awaitedText(lines)]),
      ]
        .filter(Boolean)
        .join('；'),
      1,
      { role: 'note', align: 'left' },
    ),
  ])
}

/** A total the chairs decided is their number; one that was added up goes on adding. */
const totalCell = ({ total }: Sheet, sum: PaperSum, computed: number): PaperCell =>
  Math.abs(total - computed) < 0.005 ? { ...numeral(total), sum } : numeral(total)

const baseLines = ({ groups }: Scheme, lines: Lines, outer: string): Lines => {
  const known = new Map(groups.map((group) => [group.id, group]))
  const isIn = (id: string): boolean =>
    id === outer || (known.get(id)?.within !== undefined && isIn(known.get(id)?.within ?? ''))
  return linesOf(lines, 'BASE').filter(({ group }) => isIn(group))
}

const blockCell = (
  scheme: Scheme,
  { id, lines }: { readonly id: string; readonly lines: Lines },
  isScored: boolean,
): PaperCell => {
  if (lines.length === 0 || lines.every(({ awaited }) => awaited)) return entry('')
  if (!isScored) return entry(metText(lines))
  const points = new Map(lines.map((line) => [line.item, line.points]))
  const sum = blockSum(scheme, lines, (item) => item)
  return numeral(
    sumOf(sum, (item) => points.get(item) ?? 0),
    1,
    { id },
  )
}

const metText = (lines: Lines): string => {
  const quotas = lines.filter(({ met }) => met !== null)
  return quotas.length === 0 ? '' : `${quotas.filter(({ met }) => met).length}/${quotas.length}`
}
