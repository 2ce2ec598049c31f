import { expect, it } from 'vitest'
import { daySerial, freeName } from '#core/documents/workbook-text.ts'

it('sheets of one workbook have names that Excel tells apart, capitals aside, in 31 characters', () => {
  const taken = new Set<string>()
  const names = ['Name', 'NAME', 'name', '收/支', '收:支', '长'.repeat(40), '长'.repeat(41)].map(
    (wanted) => freeName(wanted, taken),
  )
  expect(names).toEqual([
    ...['Name', 'NAME-2', 'name-3', '收 支', '收 支-2'],
    '长'.repeat(31),
    `${'长'.repeat(29)}-2`,
  ])
})

it.each([
  ['2024-12-31', 45_657],
  ['1900-03-01', 61],
  // Before it spreadsheets count a day that never was.
  ['1900-02-28', undefined],
  ['2024-02-30', undefined],
  ['2024-05', undefined],
  ['2024', undefined],
  ['', undefined],
])('the day %s is %s to a workbook', (text, serial) => {
  expect(daySerial(text)).toBe(serial)
})
