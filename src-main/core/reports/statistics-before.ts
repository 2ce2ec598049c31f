import type { FigureValue } from '#shared/contract/statistics.ts'
import { figureOf } from '#shared/figures/index.ts'
import { openedParts } from '#shared/figures/parts.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'

/**
 * Takes the period before from the figures whose ledgers held nothing then: a nought would say that
 * somebody had counted, and everything since would look like growth. What stands on a day (members,
 * studios) has no period it could be missing from.
 */
export const withoutUnkeptBefore = (
  values: readonly FigureValue[],
  isKept: (ledger: LedgerId) => boolean,
): FigureValue[] =>
  values.map((value) => (value.before === 0 && isUnkept(value.id, isKept) ? bare(value) : value))

const isUnkept = (id: string, isKept: (ledger: LedgerId) => boolean): boolean => {
  const figure = figureOf(id)
  const parts = figure === undefined ? [] : openedParts(figure)
  return (
    parts.length > 0 && parts.every(({ how }) => how.standing === undefined && !isKept(how.ledger))
  )
}

const bare = (value: FigureValue): FigureValue => ({
  ...value,
  before: null,
  studios: value.studios.map((line) => ({ ...line, before: null })),
  breakdowns: value.breakdowns.map((one) => ({
    ...one,
    keys: one.keys.map((line) => ({ ...line, before: null })),
  })),
})
