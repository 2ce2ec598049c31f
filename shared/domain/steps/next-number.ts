import type { StepKind } from './steps.ts'

/** Kinds of steps whose papers are numbered in one row. */
const together: readonly (readonly StepKind[])[] = [['TRANSFER', 'ASSIGN'], ['SUPERVISE']]

/** The kinds of steps that are numbered in one row with a kind; none where its papers have no numbers. */
export const numberedWith = (kind: StepKind): readonly StepKind[] =>
  together.find((kinds) => kinds.includes(kind)) ?? []

/** The number of a paper that went out: whose it is, and when it was. */
export interface PaperNumber {
  readonly text: string
  readonly on: string
  readonly studio: string | null
}

/** A number taken apart: what stands around its year and its figure. */
interface Pattern {
  /** What stands before the year, between year and figure, and after it. */
  readonly around: readonly [before: string, between: string, after: string]
  readonly year: string | undefined
  readonly figure: string
}

const NUMBER = /^(?:(.*?)((?:19|20)\d\d)(?!\d))?(.*?)(\d+)(\D*)$/s

/** Longer texts are no numbers. */
const LONGEST = 60

const patternOf = (text: string): Pattern | undefined => {
  if (text.length > LONGEST) return undefined
  const [, before = '', year, between = '', figure, after = ''] = NUMBER.exec(text.trim()) ?? []
  return figure === undefined ? undefined : { around: [before, between, after], year, figure }
}

/** A figure alone is the studio's own: the paper puts the studio's name before it. */
const isBare = ({ around, year }: Pattern): boolean =>
  year === undefined && around.every((part) => part === '')

const isAlike = (a: Pattern, b: Pattern): boolean =>
  (a.year === undefined) === (b.year === undefined) &&
  a.around.every((part, at) => part === b.around[at])

/**
 * The number the next paper of a studio would have in a year, in the pattern of the last one: a figure
 * more than the highest of that pattern, or the first of its year. The studio's own pattern goes before
 * the office's; undefined where there is none to follow. `numbers` come oldest first.
 */
export const nextNumber = (
  numbers: readonly PaperNumber[],
  { studio, year }: { readonly studio: string | null; readonly year: string },
): string | undefined => {
  const known = numbers.flatMap((number) => {
    const pattern = patternOf(number.text)
    return pattern === undefined ? [] : [{ ...number, pattern }]
  })
  const isOwn = (one: PaperNumber): boolean => one.studio === studio
  const last = known.findLast(isOwn) ?? known.findLast(({ pattern }) => !isBare(pattern))
  if (last === undefined) return undefined
  const { around, figure, year: written } = last.pattern
  const figures = known
    .filter((one) => isAlike(one.pattern, last.pattern))
    .filter((one) => !isBare(last.pattern) || isOwn(one))
    .filter(({ pattern, on }) => (pattern.year ?? on.slice(0, 4)) === year)
    .map(({ pattern }) => Number(pattern.figure))
  const next = String(Math.max(0, ...figures) + 1)
  const padded = figure.startsWith('0') ? next.padStart(figure.length, '0') : next
  const [before, between, after] = around
  return `${before}${written === undefined ? '' : year}${between}${padded}${after}`
}
