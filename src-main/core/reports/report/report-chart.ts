import type { FigureValue } from '#shared/contract/statistics.ts'
import type { OutlinePart } from '#shared/domain/outline.ts'
import type { ReportBlock, Segment } from '#shared/domain/report.ts'
import { shownFigure } from './report-numbers.ts'
import { type Line, monthLabels } from './report-sentence.ts'

/** A chart has no more bars, and no fewer. */
const MOST_BARS = 12
const LEAST_BARS = 2

type Drawn = Pick<Line, 'key' | 'label' | 'value'>

/** The bars of a figure line by line; no chart where there is nothing to set side by side. */
export const chartBlock = (
  { id, title, figure: figureId, by, most }: Extract<OutlinePart, { kind: 'chart' }>,
  figures: ReadonlyMap<string, FigureValue>,
): readonly ReportBlock[] => {
  const figure = figures.get(figureId)
  const keys = figure?.breakdowns.find((one) => one.by === by)?.keys ?? []
  const lines = keys.filter(({ value }) => (value ?? 0) !== 0)
  // Bars of what nobody wrote down show nothing.
  if (figure === undefined || lines.every(({ key }) => key === '')) return []
  if (lines.length < LEAST_BARS) return []
  return [
    {
      kind: 'chart',
      id,
      title,
      unit: figure.unit,
      bars: drawnOf(lines, by, most).map((line) => ({
        label: line.label,
        value: line.value ?? 0,
        number: barNumber(figure, by, line),
      })),
    },
  ]
}

/** Months in their order with those between in which there was nothing; of other lines the largest. */
const drawnOf = (
  lines: readonly Line[],
  by: string,
  most: number | undefined,
): readonly Drawn[] => {
  if (by === 'month' && most === undefined) {
    const labelOf = monthLabels(lines)
    const months = withMonthsBetween(lines).map((line) => ({ ...line, label: labelOf(line) }))
    if (months.length <= MOST_BARS) return months
  }
  if (most === undefined && lines.length <= MOST_BARS) return lines
  return lines.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, most ?? MOST_BARS)
}

const withMonthsBetween = (lines: readonly Line[]): readonly Drawn[] => {
  const dated = lines.filter(({ key }) => key !== '')
  const keys = dated.map(({ key }) => key).toSorted()
  const [first = '', last = ''] = [keys[0], keys.at(-1)]
  const number = (key: string): number => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1
  return Array.from({ length: number(last) - number(first) + 1 }, (_, at): Drawn => {
    const month = number(first) + at
    const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1]
    const key = `${year}-${String(ofYear).padStart(2, '0')}`
    return (
      dated.find((line) => line.key === key) ?? { key, label: `${year}年${ofYear}月`, value: 0 }
    )
  })
}

const barNumber = (figure: FigureValue, by: string, { key, label, value }: Drawn): Segment => ({
  text: shownFigure(figure, value, 'exact'),
  slot: {
    figure: figure.id,
    by,
    key,
    kind: 'value',
    title: `${figure.title}（${label}）`,
    value,
  },
})
