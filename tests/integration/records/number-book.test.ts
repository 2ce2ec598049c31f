import { expect, it } from 'vitest'
import { openNumberBook } from '#core/store/records/numbers.ts'
import { openIn, setupFolder } from '../../helpers/stores.ts'

it('a number that was given, or claimed, in the same import is not claimed by a row to come', () => {
  const store = openIn(setupFolder())
  store.write((writer) => {
    const book = openNumberBook(writer)
    const claims = (number: string): boolean => book.claim('receptions', 'receptionNo', number)
    book.note('receptions', '2024-访-0001')
    expect(claims('2024-访-0001')).toBe(false)
    expect(claims('2024-访-0002')).toBe(true)
    expect(claims('2024-访-0002')).toBe(false)
    book.note('receptions', '2024-访-0003')
    expect(claims('2024-访-0003')).toBe(false)
    expect(book.claim('activities', 'activityNo', '2024-访-0003')).toBe(true)
  })
  store.close()
})

it('the numbers of a scope go on behind the highest that a row brought along, in whatever order they came', () => {
  const store = openIn(setupFolder())
  const next = store.write((writer) => {
    const book = openNumberBook(writer)
    for (const count of [3, 9, 5]) book.reach('receptions//2024', count)
    return [book.next('receptions//2024'), book.next('receptions//2025')]
  })
  expect(next).toEqual([10, 1])
  store.close()
})
