import { expect, it } from 'vitest'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytesInto } from '#core/workbooks/read-bytes.ts'
import { sampleBook } from '#core/workbooks/sample-book.ts'

it('the book a waiting reader tries itself on goes the quick way, with texts, days and numbers', () => {
  const seen = { texts: 0, rows: 0, numbers: 0, others: 0 }
  const read = readBytesInto(sampleBook(), 'sample.xlsx', defaultLimits, {
    texts: (texts) => {
      seen.texts += texts.length
    },
    block: (_, { widths, numbers, others }) => {
      seen.rows += widths.length
      seen.numbers += numbers.length
      seen.others += others.length
    },
  })
  expect(read).toHaveProperty('frames')
  expect(seen).toEqual({ texts: 600, rows: 600, numbers: 600, others: 600 })
})
