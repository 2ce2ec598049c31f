import { expect, it } from 'vitest'
import { isSameValue } from '#core/store/records/same-value.ts'

it.each<[same: boolean, stored: unknown, given: unknown]>([
  [true, { from: '08:30', to: '11:30' }, { to: '11:30', from: '08:30' }],
  [true, [{ level: 'CITY', on: '2024' }], [{ on: '2024', level: 'CITY' }]],
  [false, ['READING', 'TALK'], ['TALK', 'READING']],
  [true, [{ name: '王芳', memberId: 'a' }], [{ name: '王芳' }]],
  [true, [{ name: '王芳', memberId: 'a' }], ['王芳']],
  [false, [{ name: '王芳', memberId: 'a' }], [{ name: '王芳', memberId: null }]],
  [false, [{ name: '王芳', memberId: 'a', status: 'LATE' }], [{ name: '王芳' }]],
  [true, null, undefined],
  [false, null, ''],
])('it is %s that a field with %j already holds %j', (same, stored, given) => {
  expect(isSameValue(stored, given)).toBe(same)
})
