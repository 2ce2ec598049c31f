import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareInOffice } from '#core/assessment/applies.ts'
import { byPoints, grades } from './graded.ts'
import { each, recordsOf } from './one-item.ts'
import { members, record, records, scheme, recordsOf as yearOf } from './random-year.ts'
import { events, schemeJson, score, setupMember, setupScheme } from './world.ts'

const period = { from: '2024-01-01', to: '2024-12-31' }
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => ['2024', ...parts.map((part) => String(part).padStart(2, '0'))].join('-'))
const twoDays = fc.tuple(day, day).map((days) => days.toSorted())

it('the share of a year in office falls with every later joining and earlier leaving', () => {
  fc.assert(
    fc.property(twoDays, ([early = '', late = '']) => {
      const joined = (joinedOn: string) => shareInOffice({ joinedOn, leftOn: null }, period)
      const left = (leftOn: string) => shareInOffice({ joinedOn: null, leftOn }, period)
      expect(joined(late)).toBeLessThanOrEqual(joined(early))
      expect(left(early)).toBeLessThanOrEqual(left(late))
      for (const share of [joined(early), joined(late), left(early), left(late)]) {
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(1)
      }
    }),
  )
})

it('the same points never give a worse grade to one who came later, where thresholds are part of the year', () => {
  const rules = (thresholds: string) =>
    setupScheme(
      schemeJson([{ metrics: [events()], ...each(1) }], {
        grading: { grades, rules: [byPoints] },
        partYear: { quotas: 'FULL', thresholds },
      }),
    )
  const placeOf = (thresholds: string, count: number, joinedOn: string): number => {
    const done = Array.from({ length: count }, () => ({ on: '2024-12-31' }))
    const [sheet] = score(rules(thresholds), [setupMember('ann', { joinedOn })], recordsOf(done))
    return grades.findIndex(({ code }) => code === sheet?.gradeCode)
  }
  fc.assert(
    fc.property(twoDays, fc.integer({ min: 0, max: 100 }), ([early = '', late = ''], count) => {
      expect(placeOf('PRO_RATA', count, late)).toBeLessThanOrEqual(
        placeOf('PRO_RATA', count, early),
      )
      expect(placeOf('PRO_RATA', count, '2024-01-01')).toBe(placeOf('FULL', count, late))
    }),
  )
})

it('a record changes nothing for those it does not name, whatever binds their lines', () => {
  fc.assert(
    fc.property(scheme, records, record, (rules, all, added) => {
      const made = yearOf([...all, added])
      const before = score(rules, members, made.slice(0, -1))
      const after = score(rules, members, made)
      for (const [at, sheet] of after.entries())
        if (!added.who.some((name) => name === sheet.subject.id)) expect(sheet).toEqual(before[at])
    }),
  )
})
