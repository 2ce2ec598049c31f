import type { FailedCheck } from '#shared/contract/statistics.ts'
import { spokenDay } from '#shared/domain/days.ts'
import { type Check, checkSentence, checks } from '#shared/figures/checks.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { type CountedFigure, countedParts } from '#shared/figures/parts.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import {
  breakdownLabel,
  type Counts,
  figureNumber,
  keyLabel,
  lineNumbers,
  lineTitle,
} from '../../reports/statistics/statistics.ts'
import {
  listBeyond,
  listCrowdedMonths,
  listTwiceKeyed,
} from '../../store/statistics/statistics-records.ts'
import type { StatisticsScope } from '../../store/statistics/statistics-source.ts'
import type { Reader } from '../../store/store.ts'
import { knownFigure } from './statistics-count.ts'

interface Look {
  readonly reader: Reader
  readonly counts: Counts
  readonly scope: StatisticsScope
  readonly book: ChoiceBook
  readonly studioName: (id: string) => string
}

/** The figures the cross-checks compare, with the breakdowns they need. */
export const checkedFigures = (): readonly Figure[] => [
  ...new Set(
    checks.flatMap((check) =>
      (check.kind === 'atMost' ? [check.left, check.right] : [check.figure]).map(knownFigure),
    ),
  ),
]

/** Tells a breakdown that a cross-check adds up. */
export const isChecked = (by: string): boolean =>
  checks.some((check) => 'by' in check && check.by === by)

const counted = (id: string): CountedFigure => {
  const [figure] = countedParts([knownFigure(id)])
  if (figure === undefined) throw new Error(`a check of a figure nobody counts: ${id}`)
  return figure
}

/** Runs every cross-check over what was counted; only those that fail are told. */
export const failedChecks = (look: Look): FailedCheck[] =>
  checks.flatMap((check) => failedCheck(look, check))

const failedCheck = (look: Look, check: Check): FailedCheck[] => {
  switch (check.kind) {
    case 'sum':
      return failedSum(look, check)
    case 'atMost':
      return failedOrder(look, check)
    case 'onePerMonth':
      return failedMonths(look, check)
  }
}

const failedSum = (
  { reader, counts, scope }: Look,
  { id, kind, figure: name, by }: Extract<Check, { kind: 'sum' }>,
): FailedCheck[] => {
  const figure = counted(name)
  const total = figureNumber(figure, counts) ?? 0
  const sum = lineNumbers(figure, counts, by).reduce((all, { value }) => all + value, 0)
  if (sum === total) return []
  return [
    {
      check: id,
      sentence: checkSentence(kind, [figure.title, breakdownLabel(figure, by)], [sum, total]),
      studio: null,
      left: sum,
      right: total,
      ledger: figure.how.ledger,
      records: listTwiceKeyed(reader, figure, scope, by),
    },
  ]
}

const failedOrder = (
  { reader, counts, scope, book }: Look,
  { id, kind, left: leftId, right: rightId, by }: Extract<Check, { kind: 'atMost' }>,
): FailedCheck[] => {
  const [left, right] = [counted(leftId), counted(rightId)]
  const most = figureNumber(right, counts) ?? 0
  const lines =
    by === undefined
      ? [{ key: undefined, value: figureNumber(left, counts) ?? 0 }]
      : lineNumbers(left, counts, by)
  return lines
    .filter(({ value }) => value > most)
    .map(({ key, value }) => {
      const line = by === undefined || key === undefined ? undefined : { by, key }
      const name = line === undefined ? undefined : keyLabel(left, line.by, line.key, book)
      return {
        check: id,
        sentence: checkSentence(kind, [lineTitle(left, name), right.title], [value, most]),
        studio: null,
        left: value,
        right: most,
        ledger: left.how.ledger,
        records: listBeyond(reader, [left, right], scope, line),
      }
    })
}

const failedMonths = (
  { reader, scope, studioName }: Look,
  { id, kind, figure: name }: Extract<Check, { kind: 'onePerMonth' }>,
): FailedCheck[] => {
  const figure = counted(name)
  return listCrowdedMonths(reader, figure, scope).map(({ studio, month, ids }) => ({
    check: id,
    sentence: checkSentence(kind, [studioName(studio), spokenDay(month)], [ids.length, 1]),
    studio,
    left: ids.length,
    right: 1,
    ledger: figure.how.ledger,
    records: ids,
  }))
}
