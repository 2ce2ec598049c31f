import type { Test } from '#shared/figures/figure.ts'
import type { CountedFigure } from '#shared/figures/parts.ts'
import type { Reader } from '../sql.ts'
import {
  type StatisticsScope,
  scopeValues,
  sourceKey,
  statisticsSource,
} from './statistics-source.ts'
import { columnSql } from './statistics-tests.ts'

const NEVER = '9999-12-31'

/** The tests that come out otherwise on another day. */
const testsOfToday = (tests: readonly Test[]): readonly Test[] =>
  tests.flatMap((test) => {
    if ('any' in test) return test.any.flatMap(testsOfToday)
    const compared = 'before' in test ? test.before : 'notAfter' in test ? test.notAfter : undefined
    return compared === 'today' ? [test] : []
  })

/**
 * The first day on which some figures of a stretch come out otherwise although nobody has written
 * anything: a last day has passed, a day to come has come.
 */
export const untilDay = (
  reader: Reader,
  figures: readonly CountedFigure[],
  scope: StatisticsScope,
): string => {
  const days = [...Map.groupBy(figures, ({ how }) => sourceKey(how)).values()].flatMap((alike) => {
    const [first] = alike
    const tests = alike.flatMap(({ how }) => testsOfToday(how.where))
    if (first === undefined || tests.length === 0) return []
    const source = statisticsSource(first.how, scope)
    const place = { source, today: scope.today }
    const today = columnSql(place, 'today')
    const changes = tests.flatMap((test) => {
      if (!('field' in test)) return []
      const day = columnSql(place, test.field)
      // Past is what lies before today: that changes on the day after, which any text with a tail is.
      return 'before' in test
        ? [`min(case when ${day} >= ${today} then ${day} || '~' end)`]
        : [`min(case when ${day} > ${today} then ${day} end)`]
    })
    const row = reader.get<Record<string, string | null>>(
      `select ${[...new Set(changes)].map((sql, at) => `${sql} as d${at}`).join(', ')}
        from ${source.from} where ${source.where}`,
      ...scopeValues(scope),
    )
    return Object.values(row ?? {}).filter((day) => day !== null)
  })
  return days.toSorted()[0] ?? NEVER
}
