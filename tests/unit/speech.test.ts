import { expect, it } from 'vitest'
import { recordToSpeech } from '#hosts/cli/speech.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'

it.each(ledgerIds)('%s: no field hides behind what every record says of itself', (id) => {
  const ledger = ledgerOf(id)
  const source = { file: 'a.xlsx', sheet: 'Sheet1', row: 3 }
  const values = Object.fromEntries(ledger.fields.map((field) => [field.id, `值${field.id}`]))
  // Only what speech looks at; the rest of a record is the store's.
  const record = { id: 'x', values, extra: {}, source } as LedgerRecord
  const spoken = recordToSpeech(ledger, record)
  expect(spoken).toMatchObject({ id: 'x', extra: {}, source })
  expect(Object.keys(spoken)).toHaveLength(ledger.fields.length + 3)
})
