import type { Counted } from '#shared/figures/figure.ts'
import type { StatisticsScope, StatisticsSource } from './statistics-source.ts'
import { countedSql, keySql, manySql } from './statistics-tests.ts'

/** One walk over the entries of a source, broken down by one thing or by none. */
export interface Walk {
  readonly scope: StatisticsScope
  readonly source: StatisticsSource
  readonly by: string | undefined
}

/** Where conditions of figures are looked at, and on which day. */
export const placeOf = ({ source, scope }: Walk) => ({ source, today: scope.today })

/** How many conditions one number of a row tells of: as many as `&` keeps apart. */
const TESTS_A_WORD = 30

/** What must hold of an entry, a number for every one that `Asked.words` puts into a row. */
export type Mask = readonly number[]

/** Tells whether an entry meets everything a mask asks for. */
export const meets = (words: readonly number[], mask: Mask): boolean => {
  for (let at = 0; at < mask.length; at++) {
    const bits = mask[at] ?? 0
    if (((words[at] ?? 0) & bits) !== bits) return false
  }
  return true
}

/** What is worked out of every entry, each thing once however many figures ask for it. */
export interface Asked {
  /** What a figure's entries must meet. */
  readonly maskOf: (how: Counted) => Mask
  /** Where among the values of a row something stands. */
  readonly valueAt: (sql: string) => number
  /** The conditions as numbers of bits. */
  readonly words: () => readonly string[]
  readonly values: () => readonly string[]
}

/** Gathers what figures ask of the entries of a walk. */
export const createAsked = (walk: Walk): Asked => {
  const tests = new Map<string, number>()
  const values = new Map<string, number>()
  const placeIn = (places: Map<string, number>, sql: string): number => {
    const at = places.get(sql) ?? places.size
    places.set(sql, at)
    return at
  }
  return {
    maskOf: (how) => {
      const mask: number[] = []
      for (const sql of countedSql(placeOf(walk), how)) {
        const at = placeIn(tests, sql)
        const word = Math.floor(at / TESTS_A_WORD)
        mask[word] = (mask[word] ?? 0) | (1 << (at % TESTS_A_WORD))
      }
      return mask
    },
    valueAt: (sql) => placeIn(values, sql),
    words: () => wordsOf([...tests.keys()]),
    values: () => [...values.keys()],
  }
}

// A condition that is jumped over costs less than one whose truth is worked out as a value.
const wordsOf = (tests: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(tests.length / TESTS_A_WORD) }, (_, word) =>
    tests
      .slice(word * TESTS_A_WORD, (word + 1) * TESTS_A_WORD)
      .map((sql, at) => `iif(${sql}, ${1 << at}, 0)`)
      .join(' + '),
  )

/** A row an entry: its studio and key where they are asked for, its conditions, its values. */
export const statement = (walk: Walk, asked: Asked): string => {
  const { source, by, scope } = walk
  const studio = scope.perStudio === false ? "''" : source.studio
  const key = by === undefined ? "''" : keySql(placeOf(walk), by)
  return `select ${[studio, key, ...asked.words(), ...asked.values()].join(', ')}
    from ${source.from}${manySql(placeOf(walk), by)} where ${source.where}`
}
