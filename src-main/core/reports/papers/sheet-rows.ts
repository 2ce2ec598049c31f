import { spokenDay } from '#shared/domain/days.ts'
import { fullMarksOf, linesBrought } from '#shared/domain/hundred.ts'
import type { PaperSum } from '#shared/domain/paper.ts'
import type { Scheme, SchemeGroup } from '#shared/domain/scheme.ts'
import { isGrantedLine, type Sheet, type SheetLine } from '#shared/domain/score.ts'

/** What was said at a stage, and on which day; both may be empty. */
export interface SheetWord {
  readonly text: string
  readonly on: string
}

/** What a person has written on a sheet so far; what is missing is left for the pen. */
export interface SheetEntries {
  /** 自评分 by item. */
  readonly self: ReadonlyMap<string, number>
  readonly report: SheetWord
  readonly studio: SheetWord
  readonly committee: SheetWord
  readonly chair: SheetWord
  /** Whether the chairs' meeting has decided. */
  readonly isDecided: boolean
  /** The grade the chairs decided, in the scheme's words; empty until they have. */
  readonly decided: string
  /** 审定分, where the chairs set one. */
  readonly decidedTotal: number | undefined
}

const nothingSaid: SheetWord = { text: '', on: '' }

export const noEntries: SheetEntries = {
  self: new Map(),
  report: nothingSaid,
  studio: nothingSaid,
  committee: nothingSaid,
  chair: nothingSaid,
  isDecided: false,
  decided: '',
  decidedTotal: undefined,
}

/** The day beside a signature, or room to write one. */
export const signedOn = (day: string): string => (day === '' ? '年    月    日' : spokenDay(day))

/** What every form of an assessment is made from. */
export interface SheetPaper {
  readonly sheet: Sheet
  readonly scheme: Scheme
  readonly unit: string
  readonly year: number
  /** Number of the sheet within its year. */
  readonly number: string
  /** For the pen: the scheme's rows without what was found. */
  readonly blank: boolean
  readonly entries: SheetEntries
}

export const blocks = ['BASE', 'BONUS', 'DEDUCTION'] as const
export type Block = (typeof blocks)[number]

/** A demand alone gives no points, only whether it is met. */
export const isScored = ({ points, full }: SheetLine): boolean => points !== 0 || full !== null

/** A scheme of tasks only says met or not met; its noughts would look like bad marks. */
export const givesPoints = ({ lines }: Pick<Sheet, 'lines'>): boolean => lines.some(isScored)

/** The rule of a line where its name stands beside it already. */
export const ruleBeside = ({ name, rule }: SheetLine): string => {
  const rest = rule.startsWith(name) ? rule.slice(name.length) : ''
  return /^[：，]/.test(rest) ? rest.slice(1) : rule
}

export interface GroupedLines {
  readonly id: string
  readonly name: string
  readonly lines: readonly SheetLine[]
}

/** Lines under their project, in the order of the scheme; bonus and deductions come last. */
export const groupLines = (lines: readonly SheetLine[]): readonly GroupedLines[] =>
  blocks.flatMap((block) =>
    [...Map.groupBy(linesOf(lines, block), ({ group }) => group)].map(([id, own]) => ({
      id,
      name: own[0]?.groupName ?? id,
      lines: own,
    })),
  )

/** The lines of one block. */
export const linesOf = (lines: readonly SheetLine[], block: Block): readonly SheetLine[] =>
  lines.filter((line) => line.block === block)

const MOST_RECORDS = 8

/**
 * What was found, in the cell 完成情况: of a demand of several stretches, in how many it was met. Nothing
 * where nothing is counted; of an item that begins with its points, what takes away from them.
 */
export const foundText = (line: SheetLine): string => {
  const { count, unit, progress, awaited, deducts } = line
  if (awaited || isGrantedLine(line)) return ''
  if (deducts) return count === 0 ? '无扣分' : `扣分${count}${unit}`
  return progress === undefined ? `${count}${unit}` : `${progress}（${count}${unit}）`
}

/** What a sum leaves out: items people give points for, and have not yet; empty where it is whole. */
export const awaitedText = (lines: readonly SheetLine[]): string => {
  const { length } = linesOf(lines, 'BASE').filter(({ awaited }) => awaited)
  return length === 0 ? '' : `未含手工评分${length}项`
}

/** Where a quota of several spans is not met; empty when nothing is missing. */
export const missingText = ({ spans }: SheetLine): string => {
  const missing = spans.filter(({ met }) => !met)
  if (missing.length === 0 || spans.length < 2) return ''
  return `（缺：${missing.map(({ label }) => label).join('、')}）`
}

/**
 * The cell 依据: the days of the first records, and how many there are (the screen names them all); why
 * points were given by hand; of a line corrected by hand what was counted, why it was changed and by whom.
 */
export const basisText = (line: SheetLine): string => {
  const given = line.records.filter(({ ledger }) => ledger === 'entries')
  const counted = line.records.filter(({ ledger }) => ledger !== 'entries')
  const days = counted.slice(0, MOST_RECORDS).map(({ on }) => shortDay(on))
  const more = counted.length > MOST_RECORDS ? `等 ${counted.length} 条` : ''
  const reasons = given.map((one) => one.label).join('；')
  return [days.join('、') + more, reasons, correctedText(line)].filter(Boolean).join('\n')
}

/** What was counted before people set the points of a line, why they did, and who; else empty. */
export const correctedText = ({ correction }: SheetLine): string =>
  correction === null
    ? ''
    : `更正：原计 ${correction.computed} 分，${correction.reason}（${correction.person}）`

const shortDay = (day: string): string => day.split('-').slice(1).map(Number).join('.')

const ends = ({ cap, floor }: Pick<SchemeGroup, 'cap' | 'floor'>) => ({
  ...(cap === undefined ? {} : { most: cap }),
  ...(floor === undefined ? {} : { least: floor }),
})

/**
 * The points of a block as a sum of its lines' cells, each kept under its own cap and all under those
 * of the groups around them: what a person changes in a workbook is added up as the scheme says.
 */
export const blockSum = (
  { groups }: Pick<Scheme, 'groups'>,
  lines: readonly SheetLine[],
  cellOf: (item: string) => string,
): PaperSum => {
  const present = new Set(lines.map(({ group }) => group))
  const known = new Map(groups.map((group) => [group.id, group]))
  const holds = (id: string): boolean =>
    present.has(id) || groups.some((group) => group.within === id && holds(group.id))
  const sum = (id: string): PaperSum => ({
    add: [
      ...lines.filter(({ group }) => group === id).map((line) => lineSum(line, cellOf)),
      ...groups
        .filter((group) => group.within === id && holds(group.id))
        .map((inner) => sum(inner.id)),
    ],
    ...ends(known.get(id) ?? {}),
  })
  const outer = groups.filter(
    ({ id, within }) => holds(id) && !(within !== undefined && known.has(within)),
  )
  const strays = [...present].filter((id) => !known.has(id))
  return { add: [...outer.map(({ id }) => sum(id)), ...strays.map(sum)] }
}

const lineSum = (
  { item, full, points }: SheetLine,
  cellOf: (item: string) => string,
): PaperSum => ({
  cell: cellOf(item),
  // A hand-given point above the cap stays what a person gave.
  ...(full !== null && points <= full ? { most: full } : {}),
})

/** What brings a sheet to a hundred, as a sum of the cells it brings; undefined for any other line. */
export const hundredSum = (
  { scheme, sheet }: Pick<SheetPaper, 'scheme' | 'sheet'>,
  line: SheetLine,
  cellOf: (item: string) => string,
): PaperSum | undefined => {
  const marks = fullMarksOf(scheme, line)
  if (marks === undefined) return undefined
  const brought = linesBrought(scheme, sheet.lines)
  return {
    add: blocks
      .map((block) => linesOf(brought, block))
      .filter((lines) => lines.length > 0)
      .map((lines) => blockSum(scheme, lines, cellOf)),
    times: { factor: 100 / marks.full - 1, digits: scheme.digits },
  }
}

/** The whole as the scheme ends it. */
export const totalSum = (scheme: Scheme, add: readonly PaperSum[]): PaperSum => ({
  add,
  ...ends(scheme.total),
})
