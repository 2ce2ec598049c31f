import { describe, expect, it } from 'vitest'
import { quotaSpans, schemePeriod } from '#core/assessment/period.ts'
import { spanLabel } from '#core/assessment/words/span-text.ts'
import type { Quota } from '#shared/domain/scheme.ts'
import type { Json } from './one-item.ts'
import { events, schemeJson, setupScheme } from './world.ts'

const schemeOf = (over: Json = {}) =>
  setupScheme(schemeJson([{ metrics: [events()], quota: { per: 'year', min: 1 } }], over))
const decemberToNovember = {
  period: { from: { year: -1, month: 12, day: 1 }, to: { year: 0, month: 11, day: 30 } },
}
const spansOf = (per: Quota['per'], over: Json = {}, year = 2024, spans?: Quota['spans']) => {
  const scheme = schemeOf(over)
  const quota: Quota = { per, min: 1, ...(spans && { spans }) }
  return quotaSpans(scheme, quota, schemePeriod(scheme, year)).map(
    (span) => `${span.label ?? spanLabel(per, span)} ${span.from} ${span.to}`,
  )
}

describe('the period of a scheme', () => {
  it('is the calendar year unless the scheme has its own dates', () => {
    expect(schemePeriod(schemeOf(), 2024)).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(schemePeriod(schemeOf(decemberToNovember), 2026)).toEqual({
      from: '2025-12-01',
      to: '2026-11-30',
    })
  })

  it('ends on the last day of February whatever the year', () => {
    const toFebruary = {
      period: { from: { year: -1, month: 3, day: 1 }, to: { year: 0, month: 2, day: 31 } },
    }
    expect(schemePeriod(schemeOf(toFebruary), 2024).to).toBe('2024-02-29')
    expect(schemePeriod(schemeOf(toFebruary), 2023).to).toBe('2023-02-28')
  })
})

describe('the stretches of a quota', () => {
  it.each<[Quota['per'], readonly string[]]>([
    [
      'quarter',
      [
        '第一季度 2024-01-01 2024-03-31',
        '第二季度 2024-04-01 2024-06-30',
        '第三季度 2024-07-01 2024-09-30',
        '第四季度 2024-10-01 2024-12-31',
      ],
    ],
    ['half', ['上半年 2024-01-01 2024-06-30', '下半年 2024-07-01 2024-12-31']],
    ['year', ['2024年 2024-01-01 2024-12-31']],
  ])('follow the calendar by %s', (per, spans) => {
    expect(spansOf(per)).toEqual(spans)
  })

  it('are twelve months, each to its last day', () => {
    const months = spansOf('month')
    expect(months).toHaveLength(12)
    expect(months.slice(0, 2)).toEqual(['1月 2024-01-01 2024-01-31', '2月 2024-02-01 2024-02-29'])
  })

  it('start where the period starts, and say their year where it is not one', () => {
    expect(spansOf('quarter', decemberToNovember)).toEqual([
      '2023年12月—2024年2月 2023-12-01 2024-02-29',
      '2024年3月—2024年5月 2024-03-01 2024-05-31',
      '2024年6月—2024年8月 2024-06-01 2024-08-31',
      '2024年9月—2024年11月 2024-09-01 2024-11-30',
    ])
  })

  it('are the dates a scheme names', () => {
    const own = [
      { label: '春季', from: { year: 0, month: 3, day: 1 }, to: { year: 0, month: 5, day: 31 } },
    ]
    expect(spansOf('own', {}, 2024, own)).toEqual(['春季 2024-03-01 2024-05-31'])
    expect(spansOf('own', decemberToNovember, 2026, own)).toEqual(['春季 2026-03-01 2026-05-31'])
  })

  it('leave no day of the period out and none in two', () => {
    for (const per of ['month', 'quarter', 'half'] as const) {
      const scheme = schemeOf(decemberToNovember)
      const period = schemePeriod(scheme, 2024)
      const spans = quotaSpans(scheme, { per, min: 1 }, period)
      expect(spans[0]?.from).toBe(period.from)
      expect(spans.at(-1)?.to).toBe(period.to)
      const next = (day: string) =>
        new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
      expect(spans.slice(1).map(({ from }) => from)).toEqual(
        spans.slice(0, -1).map(({ to }) => next(to)),
      )
    }
  })
})
