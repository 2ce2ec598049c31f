import type { GradeRule, Grading } from '#shared/domain/grading.ts'
import type { Sheet } from '#shared/domain/score.ts'

interface Ranked {
  readonly sheet: Sheet
}

type SliceRule = Pick<GradeRule & { kind: 'RANK_TAIL' }, 'count' | 'share' | 'rounding' | 'ties'>

interface SliceOf {
  /** How many the share is a share of. */
  readonly of: number
  readonly grading: Grading
  readonly from: 'top' | 'tail'
}

const pointsOf = (sheet: Sheet, item: string): number =>
  sheet.lines.find((line) => line.item === item)?.points ?? 0

/** Better sheets first: by total, then by the items that decide between equals. */
export const compareSheets =
  (grading: Grading) =>
  (a: Sheet, b: Sheet): number =>
    b.total - a.total ||
    grading.tieBreak
      .map((item) => pointsOf(b, item) - pointsOf(a, item))
      .find((difference) => difference !== 0) ||
    0

const places = (rule: SliceRule, of: number): number => {
  if (rule.count !== undefined) return rule.count
  // 0.07 × 100 is 7.000000000000001 to a machine, and must not become 8.
  const exact = Math.round((rule.share ?? 0) * of * 1e6) / 1e6
  const round = { UP: Math.ceil, DOWN: Math.floor, NEAREST: Math.round }[rule.rounding]
  return round(exact)
}

/** Who is in the slice, and who stands at its edge with an equal and waits for a decision. */
export const sliceOf = <T extends Ranked>(
  all: readonly T[],
  rule: SliceRule,
  { of, grading, from }: SliceOf,
): { readonly inside: ReadonlySet<T>; readonly undecided: ReadonlySet<T> } => {
  const compare = compareSheets(grading)
  const sign = from === 'top' ? 1 : -1
  const ranked = all.toSorted((a, b) => sign * compare(a.sheet, b.sheet))
  const count = places(rule, of)
  const [last, next] = [ranked[count - 1], ranked[count]]
  if (!last || !next || compare(last.sheet, next.sheet) !== 0)
    return { inside: new Set(ranked.slice(0, count)), undecided: new Set() }
  const isEdge = ({ sheet }: T): boolean => compare(sheet, last.sheet) === 0
  const edge = ranked.filter(isEdge)
  const clear = ranked.slice(0, count).filter((one) => !isEdge(one))
  return {
    inside: new Set(rule.ties === 'ALL' ? [...clear, ...edge] : clear),
    undecided: new Set(rule.ties === 'DECIDE' ? edge : []),
  }
}
