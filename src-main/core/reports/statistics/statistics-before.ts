import type { FigureValue } from '#shared/contract/statistics.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { figureOf } from '#shared/figures/index.ts'
import { openedParts } from '#shared/figures/parts.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { isMarked } from './statistics-marks.ts'

/**
 * Takes the period before from the figures whose ledgers nobody had begun to keep then, or that hang on what nobody
 * had filled in: a nought would say that somebody had counted, and everything since would look like growth.
 */
export const withoutUnbegunBefore = (
  values: readonly FigureValue[],
  begun: ReadonlySet<LedgerId>,
  marked: ReadonlySet<string>,
): FigureValue[] =>
  values.map((value) => {
    const figure = figureOf(value.id)
    const isBegun =
      figure === undefined ||
      value.before !== 0 ||
      (hasBegun(figure, begun) && isMarked(figure, marked))
    return isBegun ? value : withoutBefore(value)
  })

/** Tells whether any ledger a figure is counted in was kept; members and studios stand on a day, and always are. */
export const hasBegun = (figure: Figure, begun: ReadonlySet<LedgerId>): boolean =>
  openedParts(figure).some(({ how }) => how.standing !== undefined || begun.has(how.ledger))

const withoutBefore = (value: FigureValue): FigureValue => ({
  ...value,
  before: null,
  studios: value.studios.map((line) => ({ ...line, before: null })),
  breakdowns: value.breakdowns.map((one) => ({
    ...one,
    keys: one.keys.map((line) => ({ ...line, before: null })),
  })),
})
