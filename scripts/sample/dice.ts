/** A seeded source of chance, so that the sample is the same on every machine. */
export interface Dice {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** Some of a list, in the order chance gives them. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[]
  /** Like `pick` from pairs of a thing and its weight. */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T
}

const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const createDice = (seed: number): Dice => {
  const next = mulberry32(seed)
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const found = list[between(0, list.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  const some = <T>(list: readonly T[], count: number): readonly T[] => {
    const rest = [...list]
    return Array.from({ length: Math.min(count, list.length) }, () =>
      rest.splice(between(0, rest.length - 1), 1),
    ).flat()
  }
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
    const found = list.find(([, weight]) => {
      left -= weight
      return left < 0
    })
    return (found ?? pick(list))[0]
  }
  return { between, chance: (share) => next() < share, pick, some, weighted }
}
