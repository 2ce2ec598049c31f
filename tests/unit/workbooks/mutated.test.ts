import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FileFailure } from '#core/workbooks/file-failure.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { hardFile } from './books.ts'

const outcome = (bytes: Buffer): 'read' | 'refused' => {
  try {
    readBytes(bytes, 'x.xlsx', defaultLimits)
    return 'read'
  } catch (error) {
    if (error instanceof FileFailure) return 'refused'
    throw error
  }
}

const originals = [
  't/order.xlsx',
  'lo/xls/comment.xls',
  'm/html-utf8.xls',
  'm/utf8.csv',
  'm/pw.ods',
]

/** Flips, cuts and doubles bytes the way bad sticks and bad mail do. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('flip'), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut'), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('repeat'), at: fc.nat(), byte: fc.nat(255) }),
)

type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

const mutate = (bytes: Buffer, { kind, at, byte }: Mutation): Buffer => {
  const place = at % Math.max(1, bytes.length)
  if (kind === 'cut') return bytes.subarray(0, place)
  if (kind === 'repeat')
    return Buffer.concat([bytes.subarray(0, place), bytes.subarray(Math.max(0, place - byte))])
  const copy = Buffer.from(bytes)
  copy[place] = byte
  return copy
}

describe('damaged files', () => {
  it.each(originals)(
    '%s, however damaged, is read or refused and never breaks the reader',
    (name) => {
      const bytes = readFileSync(hardFile(name))
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
          expect(['read', 'refused']).toContain(outcome(mutations.reduce(mutate, bytes)))
        }),
        { numRuns: 150 },
      )
    },
  )
})
