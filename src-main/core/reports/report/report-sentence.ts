import type { FigureKey, FigureValue } from '#shared/contract/statistics.ts'
import type { OutlineSentence } from '#shared/domain/outline.ts'
import type { NumberForm, ReportSlot, Segment } from '#shared/domain/report.ts'
import { figureOf } from '#shared/figures/index.ts'
import { carriesUnit, shownChange, shownFigure } from './report-numbers.ts'
import { parseTemplate, type SlotName, type TemplateNode } from './report-template.ts'
import { noRecordsWords } from './report-words.ts'

/** What sentences are made from. */
export interface SentenceGround {
  readonly figures: ReadonlyMap<string, FigureValue>
  readonly numbers: NumberForm
  /** `{period}`, `{until}`, `{unit}`, `{studios}` … */
  readonly words: ReadonlyMap<string, string>
  readonly beforeName: string
}

interface Filled {
  readonly segments: readonly Segment[]
  /** Some figure in it is something. */
  readonly says: boolean
  /** Some figure in it is more than nought. */
  readonly isMore: boolean
  readonly hasFigures: boolean
}

const silent: Filled = { segments: [], says: false, isMore: false, hasFigures: false }

/** A sentence with its figures put in; empty when there is nothing to say and no words for that. */
export const makeSentence = (
  { text, empty }: OutlineSentence,
  ground: SentenceGround,
): readonly Segment[] => {
  const nodes = parseTemplate(text)
  const filled = fillNodes(nodes, ground)
  if (!filled.hasFigures) return joined(filled.segments)
  // A rate of nought may be one that nobody wrote the records for: an outline can have words for that.
  if (empty === undefined ? filled.says : filled.isMore) return joined(filled.segments)
  if (empty === undefined) return []
  const missing = ledgerWithoutRecords(nodes, ground)
  if (missing !== undefined)
    return [{ text: noRecordsWords(missing, ground.words.get('period') ?? '') }]
  return joined(fillNodes(parseTemplate(empty), ground).segments)
}

/** A text of words only, such as a title. */
export const fillWords = (text: string, ground: SentenceGround): string =>
  fillNodes(parseTemplate(text), ground)
    .segments.map((segment) => segment.text)
    .join('')

/** Neighbouring plain texts are one. */
const joined = (segments: readonly Segment[]): readonly Segment[] =>
  segments.reduce<Segment[]>((all, segment) => {
    const last = all.at(-1)
    if (last !== undefined && last.slot === undefined && segment.slot === undefined)
      all.splice(-1, 1, { text: last.text + segment.text })
    else if (segment.text !== '') all.push(segment)
    return all
  }, [])

const fillNodes = (nodes: readonly TemplateNode[], ground: SentenceGround): Filled => {
  const parts = nodes.map((node) => fillNode(node, ground))
  return {
    segments: parts.flatMap(({ segments }) => segments),
    says: parts.some(({ says }) => says),
    isMore: parts.some(({ isMore }) => isMore),
    hasFigures: parts.some(({ hasFigures }) => hasFigures),
  }
}

const fillNode = (node: TemplateNode, ground: SentenceGround): Filled => {
  switch (node.kind) {
    case 'text':
      return { ...silent, segments: [{ text: node.text }] }
    case 'word':
      return { ...silent, segments: [{ text: ground.words.get(node.name) ?? '' }] }
    case 'slot':
      return fillSlot(node.slot, ground)
    case 'clauses':
      return fillClauses(node.clauses, ground)
  }
}

const fillClauses = (
  clauses: readonly (readonly TemplateNode[])[],
  ground: SentenceGround,
): Filled => {
  const filled = clauses.map((clause) => fillNodes(clause, ground))
  const kept = filled.filter(({ says, hasFigures }) => says || !hasFigures)
  return {
    segments: separated(kept.map(({ segments }) => segments)),
    says: kept.some(({ says }) => says),
    isMore: kept.some(({ isMore }) => isMore),
    hasFigures: filled.some(({ hasFigures }) => hasFigures),
  }
}

const separated = (groups: readonly (readonly Segment[])[]): readonly Segment[] =>
  groups.flatMap((segments, at) => (at === 0 ? segments : [{ text: '、' }, ...segments]))

const lineOf = (figure: FigureValue, by: string, key: string): FigureKey | undefined =>
  figure.breakdowns.find((one) => one.by === by)?.keys.find((one) => one.key === key)

const fillSlot = (slot: SlotName, ground: SentenceGround): Filled => {
  const figure = ground.figures.get(slot.figure)
  if (figure === undefined) return { ...silent, hasFigures: true }
  if (slot.kind === 'list') return fillList(figure, slot, ground)
  const line =
    slot.by === undefined
      ? figure
      : // A line nobody fell into was counted too: it is none.
        (lineOf(figure, slot.by, slot.key ?? '') ?? { value: 0, before: 0, label: slot.key ?? '' })
  if (slot.kind === 'change') {
    // Nothing written down is no decline.
    const text =
      figure.reason === 'no-records'
        ? ''
        : shownChange(figure, line.value, line.before, ground.beforeName)
    return {
      segments: [{ text, slot: slotOf(figure, slot, line) }],
      says: text !== '',
      isMore: text !== '',
      hasFigures: true,
    }
  }
  return {
    segments: [
      {
        text: shownFigure(figure, line.value, ground.numbers),
        slot: slotOf(figure, slot, line),
      },
    ],
    says: (line.value ?? 0) !== 0,
    isMore: (line.value ?? 0) !== 0,
    hasFigures: true,
  }
}

const slotOf = (
  figure: FigureValue,
  { by, key, kind }: Pick<SlotName, 'by' | 'key' | 'kind'>,
  line: { readonly value: number | null; readonly label?: string },
): ReportSlot => ({
  figure: figure.id,
  ...(by === undefined ? {} : { by, key: key ?? '' }),
  kind: kind === 'change' ? 'change' : 'value',
  title: line.label === undefined ? figure.title : `${figure.title}（${line.label}）`,
  value: line.value,
})

export type Line = FigureValue['breakdowns'][number]['keys'][number]

/** Months of one year are called by their names alone: the report has said which year it is of. */
export const monthLabels = (
  lines: readonly Line[],
): ((line: Pick<Line, 'key' | 'label'>) => string) => {
  const isOneYear = new Set(lines.map(({ key }) => key.slice(0, 4))).size === 1
  return ({ key, label }) => (isOneYear ? `${Number(key.slice(5))}月` : label)
}

/** Lines of a breakdown one after the other, those with nothing left out: 土地12件、住房8件. */
const fillList = (figure: FigureValue, slot: SlotName, ground: SentenceGround): Filled => {
  const { by = '', most } = slot
  const lines = (figure.breakdowns.find((one) => one.by === by)?.keys ?? []).filter(
    ({ value, key }) => (value ?? 0) !== 0 && key !== '',
  )
  const shown =
    most === undefined
      ? lines
      : lines.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, most)
  if (saysNothingMore(figure, shown, slot)) return { ...silent, hasFigures: true }
  const unit = carriesUnit(figure) ? '' : figure.unit
  const labelOf = by === 'month' ? monthLabels(shown) : ({ label }: Line): string => label
  const told = separated(
    shown.map((line) => [
      { text: labelOf(line) },
      {
        text: shownFigure(figure, line.value, ground.numbers),
        slot: slotOf(figure, { by, key: line.key, kind: 'value' }, line),
      },
      { text: unit },
    ]),
  )
  return {
    segments:
      most === undefined && isMoreThanAll(figure, lines) ? [...told, { text: OVERLAPS }] : told,
    says: shown.length > 0,
    isMore: shown.length > 0,
    hasFigures: true,
  }
}

/** Said where the lines come to more than the total, so that nobody takes it for a wrong sum. */
const OVERLAPS = '（兼有几类的分别计入）'

const isMoreThanAll = ({ value }: FigureValue, lines: readonly Line[]): boolean =>
  value !== null && lines.reduce((sum, line) => sum + (line.value ?? 0), 0) > value

/**
 * Tells a list that only says the total again: of one thing, or all of one month; and one of the largest
 * lines where none is larger than one.
 */
const saysNothingMore = (
  { value }: FigureValue,
  shown: readonly Line[],
  { by, most }: SlotName,
): boolean => {
  const [only] = shown
  if (only === undefined) return true
  if (most !== undefined && shown.every((line) => line.value === 1)) return true
  return shown.length === 1 && only.value === value && (by === 'month' || value === 1)
}

/** The first ledger the sentence counts in, when it holds nothing of the period. */
const ledgerWithoutRecords = (
  nodes: readonly TemplateNode[],
  { figures }: SentenceGround,
): string | undefined => {
  for (const node of nodes) {
    if (node.kind !== 'slot') continue
    const found = figures.get(node.slot.figure)
    const how = figureOf(node.slot.figure)?.how
    if (found?.reason === 'no-records' && how?.kind === 'counted') return how.ledger
  }
  return undefined
}
