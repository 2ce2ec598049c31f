import { expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { uploadFile } from '../../helpers/files.ts'
import { leastRecord } from '../../helpers/least-record.ts'
import { setupApp } from '../../helpers/test-app.ts'

const LONG = `${'路灯不亮，群众夜里出行不便。'.repeat(250)}完`

it.each(ledgerIds)(
  'a register of %s whose texts are higher than a row comes back whole',
  async (ledger) => {
    using app = await setupApp()
    const texts = ledgerOf(ledger).fields.filter(
      ({ kind, assigned }) => kind === 'longText' && assigned !== true,
    )
    const values = {
      ...leastRecord(ledger),
      ...Object.fromEntries(texts.map(({ id, label }) => [id, `${label}：${LONG}`])),
    }
    await app.call('records.create', { ledger, values })
    const { token } = await app.call('registers.export', { list: { ledger }, unmasked: true })
    const file = uploadFile(app, pathOfToken(app.dataDir, token))
    const { sheets, questions } = await app.call('imports.preview', { file })
    expect(questions).toEqual([])
    expect(sheets).toMatchObject([{ ledger, counts: { new: 0, changed: 0, maybe: 0, problem: 0 } }])
  },
)
