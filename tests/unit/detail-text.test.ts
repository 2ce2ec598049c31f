import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DetailPair, detailToRows, rowsToDetail } from '#shared/ledgers/detail-text.ts'

const label = fc.stringMatching(/^[一-龟()]{1,6}$/)
const text = fc
  .array(fc.constantFrom('张', '；', '：', '\\', '\n', 'n', ' ', '3', '、'), { maxLength: 8 })
  .map((signs) => signs.join(''))

it('whatever the rows say comes back from the one cell they are written into', () => {
  const rows = fc.array(
    fc.array(fc.tuple(label, text) as fc.Arbitrary<DetailPair>, { minLength: 1, maxLength: 4 }),
    { minLength: 1, maxLength: 4 },
  )
  fc.assert(
    fc.property(rows, (all) => {
      expect(detailToRows(rowsToDetail(all))).toEqual(all)
    }),
  )
})

it.each(['张三、李四', '没有写成一项一项的话', '：'])('%s is no such cell', (cell) => {
  expect(detailToRows(cell)).toBeUndefined()
})
