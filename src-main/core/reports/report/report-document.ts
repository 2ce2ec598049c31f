import type { Statistics } from '#shared/contract/statistics.ts'
import type { Outline, OutlinePart } from '#shared/domain/outline.ts'
import {
  type NumberForm,
  type ReportBlock,
  type ReportDocument,
  type Segment,
  segmentsText,
} from '#shared/domain/report.ts'
import type { PeriodChoice } from '#shared/domain/statistics-period.ts'
import { chartBlock } from './report-chart.ts'
import { fillWords, makeSentence, type SentenceGround } from './report-sentence.ts'
import { figureTable, studioTable } from './report-tables.ts'
import {
  asOfWords,
  beforeWords,
  countyWord,
  noteWords,
  numberedChart,
  numberedHeading,
  periodWords,
  titlePeriod,
  untilWords,
} from './report-words.ts'

/** What a report is made of besides its outline. */
export interface ReportGround {
  readonly statistics: Statistics
  readonly choice: PeriodChoice
  readonly studios?: readonly string[]
  readonly numbers: NumberForm
  readonly unit: string
  readonly today: string
}

/** A report of an outline from the figures: every number knows where it comes from. */
export const makeReport = (outline: Outline, ground: ReportGround): ReportDocument => {
  const { statistics, choice, studios, numbers, unit, today } = ground
  const filling = sentenceGround(ground)
  return {
    outline: outline.id,
    title: fillWords(outline.title, filling),
    unit,
    period: choice,
    kind: choice.kind,
    from: statistics.period.from,
    to: statistics.period.to,
    madeOn: today,
    ...(studios === undefined ? {} : { studios: [...studios] }),
    numbers,
    signed: outline.signed,
    blocks: [...blocksOf(outline.parts, ground, filling)],
  }
}

const sentenceGround = ({
  statistics,
  choice,
  studios,
  numbers,
  unit,
  today,
}: ReportGround): SentenceGround => {
  const names = statistics.studios.filter(({ id }) => id !== '').map(({ fullName }) => fullName)
  return {
    figures: new Map(statistics.figures.map((figure) => [figure.id, figure])),
    numbers,
    beforeName: beforeWords(choice),
    words: new Map([
      ['period', periodWords(choice, statistics.period)],
      ['titlePeriod', titlePeriod(choice, statistics.period)],
      ['asOf', asOfWords(statistics.period, today)],
      ['until', untilWords(choice, statistics.period, today)],
      ['before', beforeWords(choice)],
      ['unit', unit],
      ['county', countyWord(unit)],
      // All studios are the office's; only chosen ones are named.
      ['each', names.length > 1 ? '各工作室共' : ''],
      ['studios', studios === undefined ? unit : names.join('、')],
    ]),
  }
}

const blocksOf = (
  parts: readonly OutlinePart[],
  ground: ReportGround,
  filling: SentenceGround,
): readonly ReportBlock[] => {
  const counts = [0, 0, 0, 0]
  let charts = 0
  const numbered = (block: ReportBlock): ReportBlock => {
    if (block.kind !== 'chart') return block
    charts += 1
    return { ...block, title: numberedChart(charts, block.title) }
  }
  return parts.flatMap((part): readonly ReportBlock[] => {
    if (part.kind !== 'heading') return blockOf(part, ground, filling).map(numbered)
    const { id, level } = part
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    counts.fill(0, level)
    const text = numberedHeading(level, counts[level - 1] ?? 1, fillWords(part.text, filling))
    return [{ kind: 'heading', id, level, text }]
  })
}

const blockOf = (
  part: Exclude<OutlinePart, { kind: 'heading' }>,
  ground: ReportGround,
  filling: SentenceGround,
): readonly ReportBlock[] => {
  const { id } = part
  switch (part.kind) {
    case 'paragraph': {
      const sentences = part.sentences.flatMap((sentence) => {
        const made = [...makeSentence(sentence, filling)]
        return made.length === 0 ? [] : [{ id: sentence.id, made, edited: null }]
      })
      const said = sentences.filter(saysMore)
      return said.length === 0 ? [] : [{ kind: 'paragraph', id, sentences: said }]
    }
    case 'typed':
      return [{ kind: 'typed', id, hint: part.hint, text: '' }]
    case 'cases':
      return [{ kind: 'cases', id, hint: part.hint, cases: [] }]
    case 'notes':
      return notesBlock(id, ground.statistics)
    case 'table':
      return tableBlock(part, ground)
    case 'chart':
      return chartBlock(part, filling.figures)
  }
}

/** That a ledger holds nothing is said once a paragraph, however many sentences count in it. */
const saysMore = (
  { made }: { readonly made: readonly Segment[] },
  at: number,
  all: readonly { readonly made: readonly Segment[] }[],
): boolean => {
  const before = all[at - 1]
  return before === undefined || segmentsText(before.made) !== segmentsText(made)
}

const notesBlock = (id: string, { notes, studios }: Statistics): readonly ReportBlock[] => {
  const nameOf = (studio: string): string =>
    studios.find((one) => one.id === studio)?.fullName ?? ''
  const sentences = notes.flatMap((note) => {
    const text = noteWords(note, nameOf)
    const of = [note.code, note.studio, note.ledger].filter((one) => one !== undefined)
    return text === '' ? [] : [{ id: `${id}-${of.join('-')}`, made: [{ text }], edited: null }]
  })
  return sentences.length === 0 ? [] : [{ kind: 'paragraph', id, sentences }]
}

const tableBlock = (
  part: Extract<OutlinePart, { kind: 'table' }>,
  ground: ReportGround,
): readonly ReportBlock[] => {
  if (part.perStudio !== true) return [figureTable(part, ground)]
  const isOffice = ground.statistics.studios.some(({ id }) => id !== '')
  return isOffice ? [studioTable(part, ground)] : []
}
