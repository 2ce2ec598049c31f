import { createHash } from 'node:crypto'
import type { CountedFigure } from '#shared/figures/parts.ts'
import type { Reader } from '../sql.ts'
import { untilDay } from './kept-until.ts'
import type { StatisticsScope } from './statistics-source.ts'
import { countAnew, type Tallies } from './statistics-tallies.ts'

/** Any days do, as long as they stay: a statement differs by its days alone. */
const ANY_MONTH: StatisticsScope = {
  from: '2024-01-01',
  to: '2024-01-31',
  today: '2024-02-01',
  perStudio: false,
}

/**
 * Tells one way of counting figures from another: the digest of every statement that counting them asks,
 * and of what it makes of a row. A program that would count otherwise has another one, whatever it calls itself.
 */
export const countingDigest = (
  figures: readonly CountedFigure[],
  breakdown: (by: string, figure: string) => boolean,
  toText: (tallies: Tallies) => string,
): string => {
  const digest = createHash('sha256')
  const reader = recorder((sql) => digest.update(sql))
  digest.update(toText(countAnew(reader, figures, ANY_MONTH, breakdown)))
  untilDay(reader, figures, ANY_MONTH)
  return digest.digest('hex')
}

/** Hears what is asked, and answers each question with one row that has something in every column. */
const recorder = (hear: (sql: string) => void): Reader => {
  const answer = <T>(sql: string): T[] => {
    hear(sql)
    return [ROW as T] // whatever columns the caller named, each has a text
  }
  const rowsOf = (sql: string): string[][] => {
    hear(sql)
    return [LIST]
  }
  return {
    all: answer,
    get: <T>(sql: string) => answer<T>(sql)[0],
    rows: rowsOf,
    column: answer,
    each: <T>(sql: string) => answer<T>(sql).values(),
  }
}

/** As conditions all of them, and an amount or an item beside. */
const SAID = '-1'

const ROW: unknown = new Proxy({}, { get: () => SAID })

/** Longer than any row is. */
const LIST: string[] = Array.from({ length: 100 }, () => SAID)
