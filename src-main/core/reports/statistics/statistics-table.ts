import type { Assessed, FigureValue, Statistics } from '#shared/contract/statistics.ts'
import { spokenDay } from '#shared/domain/days.ts'
import { assessedGroup, assessedRows } from '#shared/figures/assessed.ts'
import { figureGroups, figureOf } from '#shared/figures/index.ts'
import { periodWords } from '../period-words.ts'
import { noRecordsWords, noteWords } from '../report/report-words.ts'
import type { SheetCell, SheetModel } from '../sheet-model.ts'

export interface TableOptions {
  readonly unit: string
  readonly today: string
  /** What the year's assessment finds, where the table is of a year. */
  readonly assessed?: Assessed | undefined
}

const NAME_WIDTH = 44
const NUMBER_WIDTH = 16
const UNIT_WIDTH = 12
const DEFINITION_WIDTH = 90

const groupLabel = (id: string): string => {
  const group = figureOf(id)?.group
  return figureGroups.find((one) => one.id === group)?.label ?? ''
}

/** The statistics as sheets: the table with every studio, the breakdowns, and what each figure means. */
export const statisticsSheets = (
  statistics: Statistics,
  options: TableOptions,
): readonly SheetModel[] => {
  const detailed = statistics.figures.some(({ breakdowns }) =>
    breakdowns.some(({ keys }) => keys.length > 0),
  )
  return [
    totalsSheet(statistics, options),
    ...(detailed ? [breakdownSheet(statistics, options)] : []),
    definitionSheet(statistics, options),
    ...remarkSheets(statistics, options),
  ]
}

/** What must be known of the numbers and what does not fit together, where there is anything to say. */
const remarkSheets = (statistics: Statistics, options: TableOptions): readonly SheetModel[] => {
  const { notes, checks, studios } = statistics
  const studioName = (id: string): string => studios.find((one) => one.id === id)?.name ?? id
  const said = notes.map((note) =>
    note.code === 'no-records'
      ? noRecordsWords(note.ledger ?? '', spanText(statistics))
      : noteWords(note, studioName),
  )
  const rows = [
    ...checks.map(({ sentence }) => ['核对', sentence]),
    ...said.filter((text) => text !== '').map((text) => ['说明', text]),
  ]
  if (rows.length === 0) return []
  const columns = [
    { heading: '类别', width: 24, kind: 'text' as const },
    { heading: '内容', width: DEFINITION_WIDTH * 2, kind: 'text' as const },
  ]
  return [{ ...head(statistics, '读数说明', options), columns, rows }]
}

const spanText = ({ period: { from, to } }: Statistics): string =>
  `${spokenDay(from)}至${spokenDay(to)}`

const head = (statistics: Statistics, name: string, { unit, today }: TableOptions) => ({
  name,
  title: `${unit}${periodWords(statistics.period)}工作${name}`,
  under: [`填报单位：${unit}`, `填报日期：${spokenDay(today)}`],
  end: () => ({ totals: [], foot: ['填表人：', '审核人：'], notes: [] }),
})

const change = (value: number | null, before: number | null): number | null =>
  value === null || before === null ? null : Math.round((value - before) * 100) / 100

/** The figures one below the other: in total, against last year, and of each studio. */
export const totalsSheet = (
  statistics: Statistics,
  options: TableOptions,
  name = '统计表',
): SheetModel => {
  const { studios, before, figures } = statistics
  return {
    ...head(statistics, name, options),
    columns: [
      { heading: '类别', width: 24, kind: 'text' },
      { heading: '指标', width: NAME_WIDTH, kind: 'text' },
      { heading: '单位', width: UNIT_WIDTH, kind: 'text' },
      { heading: '合计', width: NUMBER_WIDTH, kind: 'number' },
      ...(before === null
        ? []
        : [
            { heading: '上年同期', width: NUMBER_WIDTH, kind: 'number' as const },
            { heading: '增减', width: NUMBER_WIDTH, kind: 'number' as const },
          ]),
      ...studios.map(({ name }) => ({
        heading: name === '' ? '未注明工作室' : name,
        width: NUMBER_WIDTH,
        kind: 'number' as const,
      })),
    ],
    rows: [
      ...figures.map((figure): readonly SheetCell[] => [
        groupLabel(figure.id),
        figure.title,
        figure.unit,
        figure.value,
        ...(before === null ? [] : [figure.before, change(figure.value, figure.before)]),
        ...studios.map(({ id }) => studioCell(figure, id)),
      ]),
      ...assessedLines(statistics, options),
    ],
  }
}

const assessedLines = (
  { studios, before }: Statistics,
  { assessed }: TableOptions,
): readonly (readonly SheetCell[])[] =>
  (assessed === undefined ? [] : assessedRows(assessed)).map(({ title, unit, total, cellOf }) => [
    assessedGroup,
    title,
    unit,
    cellOfText(total),
    ...(before === null ? [] : [null, null]),
    ...studios.map(({ id }) => cellOfText(cellOf(id))),
  ])

/** Points are numbers a workbook can go on with. */
const cellOfText = (text: string): SheetCell => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text)

const studioCell = ({ studios, value }: FigureValue, id: string): number | null => {
  const line = studios.find(({ studio }) => studio === id)
  // Without a line nothing was counted; a rate of nothing stays empty.
  return line === undefined ? (value === null ? null : 0) : line.value
}

const breakdownSheet = (statistics: Statistics, options: TableOptions): SheetModel => ({
  ...head(statistics, '分类统计表', options),
  columns: [
    { heading: '指标', width: NAME_WIDTH, kind: 'text' },
    { heading: '分类', width: 24, kind: 'text' },
    { heading: '项目', width: NAME_WIDTH, kind: 'text' },
    { heading: '单位', width: UNIT_WIDTH, kind: 'text' },
    { heading: '合计', width: NUMBER_WIDTH, kind: 'number' },
    ...(statistics.before === null
      ? []
      : [
          { heading: '上年同期', width: NUMBER_WIDTH, kind: 'number' as const },
          { heading: '增减', width: NUMBER_WIDTH, kind: 'number' as const },
        ]),
  ],
  rows: statistics.figures.flatMap(({ title, unit, breakdowns }) =>
    breakdowns.flatMap(({ label, keys }) =>
      keys.map((line): readonly SheetCell[] => [
        title,
        label,
        line.label,
        unit,
        line.value,
        ...(statistics.before === null ? [] : [line.before, change(line.value, line.before)]),
      ]),
    ),
  ),
})

const definitionSheet = (statistics: Statistics, options: TableOptions): SheetModel => ({
  ...head(statistics, '指标解释', options),
  columns: [
    { heading: '指标', width: NAME_WIDTH, kind: 'text' },
    { heading: '单位', width: UNIT_WIDTH, kind: 'text' },
    { heading: '怎样统计', width: DEFINITION_WIDTH * 2, kind: 'text' },
  ],
  rows: [
    ...statistics.figures,
    ...(options.assessed === undefined ? [] : assessedRows(options.assessed)),
  ].map(({ title, unit, definition }) => [title, unit, definition]),
})
