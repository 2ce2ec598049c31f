import { expect, it } from 'vitest'
import { createIds } from '#hosts/common/new-ids.ts'

it('identifiers are made in the order in which they sort, thousands in a millisecond too', () => {
  const newId = createIds()
  const ids = Array.from({ length: 20_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/.test(id)),
  ).toBe(true)
})
