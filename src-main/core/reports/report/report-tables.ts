import type { FigureValue, Statistics } from '#shared/contract/statistics.ts'
import type { OutlinePart } from '#shared/domain/outline.ts'
import type { ReportBlock, Segment } from '#shared/domain/report.ts'
import type { PeriodChoice } from '#shared/domain/statistics-period.ts'
import { tableNumber } from './report-numbers.ts'
import { tableWords } from './report-words.ts'

type TablePart = Extract<OutlinePart, { kind: 'table' }>
type TableBlock = Extract<ReportBlock, { kind: 'table' }>

interface TableGround {
  readonly statistics: Statistics
  readonly choice: PeriodChoice
}

const figuresOf = ({ figures }: TablePart, { figures: counted }: Statistics) =>
  figures.flatMap((id) => counted.find((one) => one.id === id) ?? [])

const NOTHING_SAID: ReadonlySet<FigureValue['reason']> = new Set(['no-records', 'unmarked'])

const cellOf = (
  { id, title, reason }: FigureValue,
  value: number | null,
  kind: 'value' | 'before',
  studio?: string,
): Segment => ({
  // A zero because nobody wrote anything down is told from one that was counted.
  text: kind === 'value' && NOTHING_SAID.has(reason) ? tableWords.noRecords : tableNumber(value),
  slot: { figure: id, kind, title, value, ...(studio === undefined ? {} : { studio }) },
})

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value))

const changeOf = ({ value, before }: FigureValue): Segment => ({
  text: value === null || before === null ? '—' : signed(Number((value - before).toFixed(2))),
})

/** Figures one under the other, with the period before where there is one. */
export const figureTable = (part: TablePart, { statistics, choice }: TableGround): TableBlock => {
  const compares = statistics.before !== null
  const beforeHead = choice.kind === 'term' ? tableWords.beforeTerm : tableWords.before
  return {
    kind: 'table',
    id: part.id,
    title: part.title,
    head: [
      tableWords.figure,
      tableWords.unit,
      tableWords.value,
      ...(compares ? [beforeHead, tableWords.change] : []),
    ],
    rows: figuresOf(part, statistics).map((figure) => [
      { text: figure.title },
      { text: figure.unit },
      cellOf(figure, figure.value, 'value'),
      ...(compares ? [cellOf(figure, figure.before, 'before'), changeOf(figure)] : []),
    ]),
  }
}

/** Studio under studio, and all together: the sum of the studios may be more than the whole. */
export const studioTable = (part: TablePart, { statistics }: TableGround): TableBlock => {
  const figures = figuresOf(part, statistics)
  const studioRow = ({ id, fullName }: Statistics['studios'][number]): Segment[] => [
    { text: fullName === '' ? tableWords.noStudio : fullName },
    ...figures.map((figure) => {
      const line = figure.studios.find(({ studio }) => studio === id)
      const nothing = figure.value === null ? null : 0
      return cellOf(figure, line === undefined ? nothing : line.value, 'value', id)
    }),
  ]
  return {
    kind: 'table',
    id: part.id,
    title: part.title,
    head: [tableWords.studio, ...figures.map(({ title, unit }) => `${title}（${unit}）`)],
    rows: [
      ...statistics.studios.map(studioRow),
      [
        { text: tableWords.total },
        ...figures.map((figure) => cellOf(figure, figure.value, 'value')),
      ],
    ],
  }
}
