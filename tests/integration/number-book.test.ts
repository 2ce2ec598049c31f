import { expect, it } from 'vitest'
import { openNumberBook } from '#core/store/records/numbers.ts'
import { openIn, setupFolder } from '../helpers/stores.ts'

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
