import type { SqlValue } from '../sql.ts'

/** Entries that are alike in all conditions. */
export interface EntryGroup {
  readonly words: readonly number[]
  readonly entries: number
  /** What stands in each value of them, where anything does. */
  readonly values: readonly (readonly (string | number)[])[]
}

/** The entries of one studio and key. */
export interface EntryCell {
  readonly studio: string
  readonly key: string
  readonly groups: readonly EntryGroup[]
}

/** How many columns of a row are conditions, and how many values come after them. */
export interface Widths {
  readonly words: number
  readonly values: number
}

interface OpenGroup {
  readonly words: readonly number[]
  entries: number
  readonly values: (string | number)[][]
}

/** Behind studio and key. */
const FIRST_WORD = 2

/**
 * Puts the rows of a walk together: each a studio, a key, its conditions and its values. Rows by the
 * hundred thousand fall into some hundred groups, and figures look at groups. Counting here and not in
 * the statement saves SQLite a sort of all of them.
 */
export const groupEntries = (
  rows: readonly (readonly SqlValue[])[],
  widths: Widths,
): readonly EntryCell[] => {
  const cells = new Map<string, Map<string, Map<SqlValue, OpenGroup>>>()
  const firstValue = FIRST_WORD + widths.words
  for (const row of rows) {
    const group = groupOf(childOf(childOf(cells, String(row[0])), String(row[1])), row, widths)
    group.entries += 1
    for (let at = 0; at < widths.values; at++) {
      const value = row[firstValue + at] ?? null
      if (value !== null) group.values[at]?.push(value)
    }
  }
  return inOrder(cells).flatMap(([studio, byKey]) =>
    inOrder(byKey).map(([key, groups]) => ({ studio, key, groups: [...groups.values()] })),
  )
}

/** Alike whatever row came first. */
const inOrder = <T>(named: ReadonlyMap<string, T>): (readonly [string, T])[] =>
  [...named].toSorted(([left], [right]) => (left < right ? -1 : 1))

const childOf = <L, V>(parents: Map<string, Map<L, V>>, key: string): Map<L, V> => {
  const known = parents.get(key)
  if (known !== undefined) return known
  const child = new Map<L, V>()
  parents.set(key, child)
  return child
}

const groupOf = (
  groups: Map<SqlValue, OpenGroup>,
  row: readonly SqlValue[],
  widths: Widths,
): OpenGroup => {
  const end = FIRST_WORD + widths.words
  // Nearly always one number, which is found without a text being made of it.
  const mark = widths.words === 1 ? (row[FIRST_WORD] ?? null) : row.slice(FIRST_WORD, end).join()
  const known = groups.get(mark)
  if (known !== undefined) return known
  const words = row.slice(FIRST_WORD, end).map(Number)
  const group = { words, entries: 0, values: Array.from({ length: widths.values }, () => []) }
  groups.set(mark, group)
  return group
}
