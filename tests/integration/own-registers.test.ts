import { expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { uploadFile } from '../helpers/files.ts'
import { setupApp, type TestApp } from '../helpers/test-app.ts'

const listAll = async (app: TestApp, ledger: LedgerId): Promise<readonly LedgerRecord[]> =>
  (await app.call('records.list', { ledger, limit: 1000 })).rows

const exportRegister = async (app: TestApp, ledger: LedgerId): Promise<string> => {
  const { token } = await app.call('registers.export', { list: { ledger }, unmasked: true })
  return pathOfToken(app.dataDir, token)
}

it('every register comes back without a question, and changes nothing where it came from', async () => {
  using app = await setupApp()
  using empty = await setupApp()
  await app.call('office.loadSample', {})
  for (const ledger of ledgerIds) {
    const records = await listAll(app, ledger)
    const path = await exportRegister(app, ledger)
    const again = await app.call('imports.preview', { file: uploadFile(app, path) })
    expect([ledger, again.questions]).toEqual([ledger, []])
    expect(again.sheets).toMatchObject([
      { ledger, counts: { new: 0, changed: 0, same: records.length, maybe: 0, problem: 0 } },
    ])
    const before = (await listAll(empty, ledger)).length
    const first = await empty.call('imports.preview', { file: uploadFile(empty, path) })
    expect(first.sheets).toMatchObject([{ ledger, counts: { problem: 0 } }])
    await empty.call('imports.apply', { plan: first.plan })
    const { titleField, dateField = titleField } = ledgerOf(ledger)
    const keyOf = ({ values }: LedgerRecord): string =>
      JSON.stringify([values[titleField], values[dateField]])
    const found = (await listAll(empty, ledger)).map(keyOf)
    if (before === 0) expect(found.sort()).toEqual(records.map(keyOf).sort())
  }
}, 120_000)
