/** What was counted of one figure (or one line of a breakdown of it), studio by studio. */
export interface Tally {
  /** Entries that stand for themselves, or a sum. */
  readonly loose: Map<string, number>
  /** What must be counted once, by what makes it one. */
  readonly once: Map<string, Set<string>>
  /** Records behind it. */
  readonly records: Map<string, number>
}

/** A tally with nothing in it yet. */
export const emptyTally = (): Tally => ({ loose: new Map(), once: new Map(), records: new Map() })

/** Puts a number to what a studio has already. */
export const addTo = (map: Map<string, number>, studio: string, count: number): void => {
  map.set(studio, (map.get(studio) ?? 0) + count)
}

/** Remembers something of a studio that counts once. */
export const addOnce = (tally: Tally, studio: string, item: string): void => {
  const items = tally.once.get(studio)
  if (items === undefined) tally.once.set(studio, new Set([item]))
  else items.add(item)
}

/** Puts one tally to another; what counts once in both is one. */
export const addTally = (joined: Tally, { loose, once, records }: Tally): void => {
  for (const [studio, count] of loose) addTo(joined.loose, studio, count)
  for (const [studio, count] of records) addTo(joined.records, studio, count)
  for (const [studio, items] of once) for (const item of items) addOnce(joined, studio, item)
}

/** Several tallies as one; what counts once in them is one wherever it was met. */
export const joinTallies = (tallies: readonly Tally[]): Tally => {
  const joined = emptyTally()
  for (const tally of tallies) addTally(joined, tally)
  return joined
}

const sum = (numbers: Iterable<number>): number => {
  let total = 0
  for (const number of numbers) total += number
  return total
}

/** The number of one studio. */
export const studioValue = ({ loose, once }: Tally, studio: string): number =>
  (loose.get(studio) ?? 0) + (once.get(studio)?.size ?? 0)

/** The number of all studios together: what two of them hold is counted once. */
export const totalValue = ({ loose, once }: Tally): number => {
  const sets = [...once.values()]
  const [first] = sets
  if (first === undefined) return sum(loose.values())
  const items = sets.length === 1 ? first : new Set(sets.flatMap((set) => [...set]))
  return sum(loose.values()) + items.size
}

/** The records of all studios together. */
export const totalRecords = ({ records }: Tally): number => sum(records.values())

/** The studios that have something of it. */
export const studiosOf = ({ loose, once, records }: Tally): readonly string[] => [
  ...new Set([...loose.keys(), ...once.keys(), ...records.keys()]),
]
