import type { FigureValue, StatisticsNote } from '#shared/contract/statistics.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { figureOf } from '#shared/figures/index.ts'
import { type CountedFigure, countedParts, markOf } from '#shared/figures/parts.ts'

/** The figures whose nought may mean no more than that nobody fills in what they hang on. */
export const figuresInDoubt = (values: readonly FigureValue[]): readonly CountedFigure[] =>
  countedParts(
    values.flatMap(({ id, value, before }) => {
      const figure = figureOf(id)
      const isDoubtful = (value === 0 || before === 0) && figure?.how.kind === 'counted'
      return isDoubtful ? [figure] : []
    }),
  ).filter(({ how }) => markOf(how) !== undefined)

/** Tells whether anybody filled in what a figure hangs on, by the figures that somebody did so for. */
export const isMarked = ({ id, how }: Figure, marked: ReadonlySet<string>): boolean =>
  how.kind !== 'counted' || markOf(how) === undefined || marked.has(id)

/** Takes the number from figures that nobody has ever filled in anything for. */
export const withoutUnmarked = (
  values: readonly FigureValue[],
  marked: ReadonlySet<string>,
): FigureValue[] =>
  values.map((value) => {
    const figure = figureOf(value.id)
    const isSaid = value.value !== 0 || value.reason !== null
    return figure === undefined || isSaid || isMarked(figure, marked)
      ? value
      : { ...value, value: null, before: null, reason: 'unmarked', studios: [] }
  })

/** What is said below the numbers of those that were taken away. */
export const unmarkedNotes = (values: readonly FigureValue[]): StatisticsNote[] => {
  const figures = values.filter(({ reason }) => reason === 'unmarked').map(({ id }) => id)
  return figures.length === 0 ? [] : [{ code: 'unmarked', figures }]
}
