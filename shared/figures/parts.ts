import type { Counted, Figure } from './figure.ts'
import { breakdownName, figureOf, figures, partsOf } from './index.ts'

/** A figure that is counted in a ledger. */
export type CountedFigure = Figure & { readonly how: Counted }

const isCounted = (figure: Figure): figure is CountedFigure => figure.how.kind === 'counted'

const figuresOf = (ids: readonly string[]): readonly Figure[] =>
  ids.flatMap((id) => figureOf(id) ?? [])

/** What must be counted in the ledgers for some figures, each once. */
export const countedParts = (wanted: readonly Figure[]): readonly CountedFigure[] => {
  const found = new Map<string, CountedFigure>()
  const visit = (figure: Figure): void => {
    if (isCounted(figure)) found.set(figure.id, figure)
    for (const part of figuresOf(partsOf(figure))) visit(part)
  }
  for (const figure of wanted) visit(figure)
  return [...found.values()]
}

/** The counted figures whose records a figure opens; a rate opens what it is a rate of. */
export const openedParts = (figure: Figure): readonly CountedFigure[] =>
  countedParts(figure.how.kind === 'rate' ? figuresOf(figure.how.bottom) : [figure])

/**
 * The field a figure hangs on: one that is summed, or a box that is ticked. Where nobody ever fills it in, a nought
 * would say that somebody had looked.
 */
export const markOf = ({ count, where }: Counted): string | undefined => {
  if (typeof count === 'object' && 'sum' in count)
    return count.or === undefined ? count.sum : undefined
  return where.flatMap((test) => ('is' in test && test.is === 'yes' ? [test.field] : []))[0]
}

/** The fields of a ledger that a figure hangs on. */
export const marksOf = (ledger: string): readonly string[] => [
  ...new Set(
    countedParts(figures)
      .filter(({ how }) => how.ledger === ledger)
      .flatMap(({ how }) => markOf(how) ?? []),
  ),
]

/** The breakdown that goes by a name outside, where the figure has it. */
export const breakdownOf = ({ how }: CountedFigure, name: string): string | undefined =>
  how.by.find((by) => breakdownName(by) === name)
