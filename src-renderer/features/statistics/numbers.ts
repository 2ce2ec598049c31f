import type { FigureValue, Statistics } from '#shared/contract/statistics.ts'
import type { AssessedRow } from '#shared/figures/assessed.ts'
import { statistics as words } from '../../i18n/statistics.ts'

/** A number as people read it; what could not be divided is a dash. */
export const shownNumber = (value: number | null): string =>
  value === null ? words.none : value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })

/** What has become more or less, with its sign. */
export const shownChange = (value: number | null, before: number | null): string => {
  if (value === null || before === null) return words.none
  const change = Math.round((value - before) * 100) / 100
  return change > 0 ? `+${shownNumber(change)}` : shownNumber(change)
}

/** The number of one studio; nothing counted is nought, nothing to divide by a dash. */
export const studioNumber = ({ studios, value }: FigureValue, studio: string): number | null => {
  const line = studios.find((one) => one.studio === studio)
  if (line !== undefined) return line.value
  return value === null ? null : 0
}

/** The table as a spreadsheet pastes it. */
export const tableText = (
  { figures, studios, before }: Statistics,
  assessed: readonly AssessedRow[],
  perStudio: boolean,
): string => {
  const columns = perStudio ? studios : []
  const beside = before === null ? [] : [words.before, words.change]
  const head = [
    words.figure,
    words.unit,
    words.value,
    ...beside,
    ...columns.map(({ name }) => name || words.noStudio),
  ]
  const plain = (value: number | null): string => (value === null ? '' : String(value))
  const rows = figures.map((figure) => [
    figure.title,
    figure.unit,
    plain(figure.value),
    ...(before === null
      ? []
      : [plain(figure.before), plain(difference(figure.value, figure.before))]),
    ...columns.map(({ id }) => plain(studioNumber(figure, id))),
  ])
  const found = assessed.map(({ title, unit, total, cellOf }) => [
    title,
    unit,
    total,
    ...(before === null ? [] : ['', '']),
    ...columns.map(({ id }) => cellOf(id)),
  ])
  return [head, ...rows, ...found].map((cells) => cells.join('\t')).join('\n')
}

const difference = (value: number | null, before: number | null): number | null =>
  value === null || before === null ? null : Math.round((value - before) * 100) / 100
