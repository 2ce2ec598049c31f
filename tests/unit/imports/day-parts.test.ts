import { describe, expect, it } from 'vitest'
import { isMemberLabel } from '#core/imports/headings/member-labels.ts'
import { readChoice, wordsOfBook } from '#core/imports/values/choices.ts'
import { splitTime } from '#core/imports/values/date-words.ts'
import { DAY_PARTS, LOOSE_DAY_PARTS } from '#core/imports/values/day-parts.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'

describe('parts of the day', () => {
  const shifts = wordsOfBook(shippedBook)('dutyShift')

  it.each(DAY_PARTS.split('|'))('%s is a shift of the duty ledger', (part) => {
    expect(readChoice(part, shifts).st).toBe('ok')
  })

  it.each(LOOSE_DAY_PARTS.split('|'))('%s behind a day is no part of it', (part) => {
    expect(splitTime(`2024.3.6${part}`)).toEqual({ date: '2024.3.6', time: undefined })
  })

  it.each([
    ['上午', '08:30'],
    ['早上', '08:30'],
    ['下午', '20:30'],
    ['晚上', '20:30'],
    ['晚间', '20:30'],
    ['晚', '20:30'],
  ])('%s8:30 is %s', (part, time) => {
    expect(splitTime(`2024.3.6${part}8:30`)).toEqual({ date: '2024.3.6', time })
  })
})

it.each([
  ['姓名', true],
  ['委员', true],
  ['委员 姓名', true],
  ['委员姓名：', true],
  ['群众姓名', false],
  ['来访人', false],
])('%s heads the members of a list: %s', (label, is) => {
  expect(isMemberLabel(label)).toBe(is)
})
