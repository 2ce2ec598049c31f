import { describe, expect, it } from 'vitest'
import { schemePeriod } from '#core/assessment/period.ts'
import { scoreNumbers } from '#core/assessment/score.ts'
import { type Json, lineWith, recordsOf } from './one-item.ts'
import { events, schemeJson, setupMember, setupScheme } from './world.ts'

const monthly = (points: number, over: Json = {}): Json => ({
  quota: { per: 'month', min: 1 },
  value: { kind: 'SPAN_POINTS', points },
  ...over,
})
const onDays = (...days: readonly string[]) => days.map((day) => ({ on: `2024-${day}` }))
/** Nine of the twelve months, March twice. */
const nine = onDays(
  ...['01-05', '02-29', '03-01', '03-31', '04-30', '06-15', '07-01', '09-09', '10-10', '12-31'],
)

describe('points for each month', () => {
  it('are for the months in which it was done, however often', () => {
    const line = lineWith(monthly(0.5), nine)
    expect(line).toMatchObject({ points: 4.5, full: 6, count: 10, met: false })
    expect(line.progress).toBe('9/12个月')
    expect(line.records).toHaveLength(10)
  })

  it('end at the cap, which is said', () => {
    expect(lineWith(monthly(1, { cap: 8 }), nine)).toMatchObject({ points: 8, capped: true })
  })

  it('are asked and given only for the whole months in office where the scheme says so', () => {
    const scheme = setupScheme(
      schemeJson([{ metrics: [events()], ...monthly(1) }], {
        partYear: { quotas: 'WHOLE_SPANS', thresholds: 'FULL' },
      }),
    )
    const ann = setupMember('ann', { joinedOn: '2024-09-15' })
    const facts = { period: schemePeriod(scheme, 2024), subjects: [ann] }
    const [counted] = scoreNumbers(scheme, { ...facts, records: recordsOf(nine.slice(8)) })
    expect(counted?.sheet.lines[0]).toMatchObject({ points: 2, progress: '2/3个月' })
  })
})

it.each([
  ['quarter', '3/4个季度'],
  ['half', '1/2个半年'],
  ['year', undefined],
] as const)('a demand of every %s says in how many it was met', (per, progress) => {
  const year = onDays('01-05', '04-30', '05-05', '09-09')
  const min = per === 'half' ? 2 : 1
  expect(lineWith({ quota: { per, min } }, year).progress).toBe(progress)
})
