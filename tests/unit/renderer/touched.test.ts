import { expect, it } from 'vitest'
import { isTouched } from '../../../src-renderer/api/touched.ts'

const overview = (reads: unknown) => ({
  queryKey: ['assessments.overview', { year: 2024 }],
  state: { data: { rows: [], reads } },
})

it.each([
  [['duties'], true],
  [['receptions', 'members'], true],
  [['receptions'], false],
  [[], false],
])('asks an answer that reads duties and members anew after %j: %s', (changed, isAsked) => {
  expect(isTouched(overview(['members', 'duties']), changed)).toBe(isAsked)
})

it.each([undefined, null, [], { rows: [] }, { reads: 'duties' }])(
  'asks anew whatever changed where an answer does not say what it reads: %j',
  (data) => {
    expect(isTouched({ queryKey: ['records.list'], state: { data } }, [])).toBe(true)
  },
)

it('leaves what hangs on a waiting import plan alone', () => {
  expect(isTouched({ queryKey: ['imports.rows'], state: { data: {} } }, ['members'])).toBe(false)
})
