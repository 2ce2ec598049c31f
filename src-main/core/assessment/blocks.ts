import type { Scheme, SchemeGroup } from '#shared/domain/scheme.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { clamp, roundTo, sumOf } from './points.ts'

/** A block, its distance from the top, and every block it lies within (itself included). */
interface Placed {
  readonly group: SchemeGroup
  readonly path: readonly string[]
}

const placeGroups = (scheme: Scheme): readonly Placed[] => {
  const groupById = new Map(scheme.groups.map((group) => [group.id, group]))
  const pathOf = (group: SchemeGroup): readonly string[] => {
    const parent = group.within === undefined ? undefined : groupById.get(group.within)
    return parent ? [group.id, ...pathOf(parent)] : [group.id]
  }
  return scheme.groups.map((group) => ({ group, path: pathOf(group) }))
}

/** Takes from the last line backwards what is over, or gives back what fell under. */
const absorb = (
  lines: readonly SheetLine[],
  excess: number,
  digits: number,
): readonly SheetLine[] => {
  let left = excess
  const result = lines
    .toReversed()
    .map((line) => {
      const room = excess > 0 ? Math.max(line.points, 0) : Math.min(line.points, 0)
      const moved = excess > 0 ? Math.min(room, left) : Math.max(room, left)
      left = roundTo(left - moved, digits + 2)
      return moved === 0
        ? line
        : { ...line, points: roundTo(line.points - moved, digits), capped: true }
    })
    .toReversed()
  return result
}

interface Bounds {
  readonly cap?: number | undefined
  readonly floor?: number | undefined
}

const bind = (
  lines: readonly SheetLine[],
  bounds: Bounds,
  rule: { readonly isIn: (line: SheetLine) => boolean; readonly digits: number },
): readonly SheetLine[] => {
  if (bounds.cap === undefined && bounds.floor === undefined) return lines
  const inside = lines.filter(rule.isIn)
  const total = roundTo(sumOf(inside.map(({ points }) => points)), rule.digits)
  const excess = roundTo(total - clamp(total, bounds), rule.digits)
  if (excess === 0) return lines
  const bound = absorb(inside, excess, rule.digits)
  const next = bound[Symbol.iterator]()
  return lines.map((line) => (rule.isIn(line) ? (next.next().value ?? line) : line))
}

const loser = (line: SheetLine): SheetLine => ({
  ...line,
  points: 0,
  records: [],
  notCounted: [
    ...line.notCounted,
    ...line.records.map((record) => ({ ...record, reason: 'not-best' as const })),
  ],
})

/** Leaves only the best line of an exclusive block its points; the first of equals. */
const keepBest = (lines: readonly SheetLine[], group: SchemeGroup): readonly SheetLine[] => {
  const inside = lines.filter((line) => line.group === group.id)
  const best = inside.reduce<SheetLine | undefined>(
    (a, b) => (a === undefined || b.points > a.points ? b : a),
    undefined,
  )
  return lines.map((line) => (line.group !== group.id || line === best ? line : loser(line)))
}

/** Applies the cap and floor of the whole. */
export const bindTotal = ({ total, digits }: Scheme, lines: readonly SheetLine[]): SheetLine[] => [
  ...bind(lines, total, { isIn: () => true, digits }),
]

/**
 * Applies what binds several lines of a block: best-of blocks, caps and floors from the innermost
 * outwards. Whatever is cut is cut from lines, so that lines add up to it.
 */
export const bindBlocks = (
  scheme: Scheme,
): ((lines: readonly SheetLine[]) => readonly SheetLine[]) => {
  const placed = placeGroups(scheme)
  const pathById = new Map(placed.map(({ group, path }) => [group.id, path]))
  const inward = placed.toSorted((a, b) => b.path.length - a.path.length)
  const { digits } = scheme
  return (lines) => {
    let bound = lines
    for (const { group } of inward) {
      if (group.exclusive) bound = keepBest(bound, group)
      const isIn = (line: SheetLine): boolean =>
        pathById.get(line.group)?.includes(group.id) === true
      bound = bind(bound, group, { isIn, digits })
    }
    return bound
  }
}
