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

/** What is worked out of every entry before anything is counted, each under a name of its own. */
export interface Asked {
  readonly nameOf: (sql: string) => string
  /** Whether an entry meets all of a figure's conditions. */
  readonly testOf: (how: Counted) => string
  readonly columns: () => readonly string[]
}

/** Many figures share conditions: by a name each is looked at once an entry, not once a figure. */
export const createAsked = (walk: Walk): Asked => {
  const names = new Map<string, string>()
  const nameOf = (sql: string): string => {
    const name = names.get(sql) ?? `a${names.size}`
    names.set(sql, name)
    return name
  }
  return {
    nameOf,
    testOf: (how) => countedSql(placeOf(walk), how).map(nameOf).join(' and ') || '1',
    columns: () => [...names].map(([sql, name]) => `${sql} as ${name}`),
  }
}

interface Narrowed {
  readonly within?: string
  readonly more?: string
  readonly groups?: readonly string[]
}

/** One row a studio and key (and what else is named), or one for all where neither is asked for. */
export const statement = (
  walk: Walk,
  asked: Asked,
  columns: readonly string[],
  { within = '', more = '', groups = [] }: Narrowed = {},
): string => {
  const { source, by, scope } = walk
  const studio = scope.perStudio === false ? "''" : source.studio
  const key = by === undefined ? "''" : keySql(placeOf(walk), by)
  const grouped = [
    ...(scope.perStudio === false ? [] : ['of_studio']),
    ...(by === undefined ? [] : ['of_key']),
    ...groups,
  ]
  const inner = [`${studio} as of_studio`, `${key} as of_key`, ...asked.columns()]
  // The limit lets everything through; without it SQLite would write each column out where it is used.
  return `select of_studio, of_key, ${columns.join(', ')}
    from (select ${inner.join(', ')} from ${source.from}${manySql(placeOf(walk), by)}
      where ${source.where}${within} limit -1)
    ${more}${grouped.length === 0 ? '' : ` group by ${grouped.join(', ')}`}`
}

/** How many entries meet a condition. */
export const countOf = (test: string): string =>
  test === '1' ? 'count(*)' : `count(*) filter (where ${test})`
