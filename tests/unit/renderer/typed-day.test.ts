import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTypedTime } from '../../../src-renderer/features/records/typed-time.ts'
import { parseTypedDay } from '../../../src-renderer/ui/typed-day.ts'

const today = '2024-05-20'

describe('a day typed into a form', () => {
  it.each([
    ['2024.1.8', '2024-01-08'],
    ['2024-1-8', '2024-01-08'],
    ['2024/01/08', '2024-01-08'],
    ['20240108', '2024-01-08'],
    ['2024年1月8日', '2024-01-08'],
    ['24.1.8', '2024-01-08'],
    ['1.8', '2024-01-08'],
    ['416', '2024-04-16'],
    ['0416', '2024-04-16'],
    ['1231', '2024-12-31'],
    ['1月8号', '2024-01-08'],
    ['8', '2024-05-08'],
    [' 2024.1.8 ', '2024-01-08'],
    ['\uff12\uff10\uff12\uff14.\uff11.\uff18', '2024-01-08'],
    ['2024.2.29', '2024-02-29'],
    ['今天', '2024-05-20'],
    ['今日', '2024-05-20'],
    ['昨天', '2024-05-19'],
    ['前天', '2024-05-18'],
    ['明日', '2024-05-21'],
    ['后天', '2024-05-22'],
  ])('reads %s as %s', (typed, day) => {
    expect(parseTypedDay(typed, { today })).toBe(day)
  })

  it.each([
    '2023.2.29',
    '13.1',
    '32',
    'abc',
    '',
    '2024',
    '2024.1',
    '1.2.3.4',
    '2024.1.',
    '1332',
    '230',
  ])('does not read %j as a day', (typed) => {
    expect(parseTypedDay(typed, { today })).toBeUndefined()
  })

  it.each([
    ['2024.1', '2024-01'],
    ['1978年', '1978'],
    ['197803', '1978-03'],
    ['1978.3.5', '1978-03-05'],
    ['2012', '2012'],
    ['416', '2024-04-16'],
    ['1231', '2024-12-31'],
  ])('keeps %s as %s where a month or a year is enough', (typed, day) => {
    expect(parseTypedDay(typed, { today, partial: true })).toBe(day)
  })

  it.each([
    ['1.8', '2023-01-08'],
    ['8', '2023-05-08'],
    ['2024.1.8', '2024-01-08'],
    ['昨天', '2024-05-19'],
  ])('reads %s as %s in the books of the year before', (typed, day) => {
    expect(parseTypedDay(typed, { today, year: 2023 })).toBe(day)
  })

  it('reads back every day it wrote', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(parseTypedDay(day, { today })).toBe(day)
        expect(parseTypedDay(day.replaceAll('-', ''), { today })).toBe(day)
      }),
    )
  })
})

describe('a time of day typed into a form', () => {
  it.each([
    ['9:30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9点', '09:00'],
    ['14点30分', '14:30'],
    ['24:00', undefined],
    ['9:75', undefined],
  ])('reads %s as %s', (typed, time) => {
    expect(parseTypedTime(typed)).toBe(time)
  })
})
