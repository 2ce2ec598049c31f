import { describe, expect, it } from 'vitest'
import { importFile, ledgerFile, uploadText } from '../../helpers/files.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const visits = ledgerFile('来访接待登记簿2024.xlsx')
const roster = ledgerFile('委员名册.xlsx')

/** Takes in a roll of members from its lines; gives the batch. */
const takeIn = async (app: TestApp, name: string, ...lines: readonly string[]): Promise<string> => {
  const file = uploadText(app, name, ['姓名,性别,界别', ...lines].join('\n'))
  const { plan } = await app.call('imports.preview', { file, ledger: 'members' })
  return (await app.call('imports.apply', { plan })).batch.batch
}

const names = async (app: TestApp) => {
  const { rows } = await app.call('records.list', { ledger: 'members', limit: 10 })
  return rows.map(({ values }) => values['name']).toSorted()
}

describe('taking a batch back', () => {
  it('leaves the books as if it had never come', async () => {
    using app = await setupApp()
    const { batch } = await importFile(app, visits)
    const undone = await app.call('imports.undo', { batch: batch.batch })
    expect(undone).toEqual({ batch: batch.batch, removed: 161, restored: 0, kept: [], failed: [] })
    const { counts } = await app.call('office.get', {})
    expect(counts).toMatchObject({ receptions: 0, studios: 0 })
    expect(await app.call('imports.list', {})).toMatchObject([
      { batch: batch.batch, state: 'undone' },
    ])
  })

  it('keeps what a person changed since, and names it', async () => {
    using app = await setupApp()
    const { batch } = await importFile(app, visits)
    const { rows } = await app.call('records.list', { ledger: 'receptions', search: '郝洁' })
    const [record] = rows
    if (record === undefined) throw new Error('nobody of that name')
    const { id, revision } = record
    await app.call('records.update', { ledger: 'receptions', id, revision, values: { persons: 9 } })
    const undone = await app.call('imports.undo', { batch: batch.batch })
    expect(undone.kept).toEqual([
      { ledger: 'receptions', id, name: '郝洁', reason: 'edited-since' },
    ])
    expect(undone.removed).toBe(159)
    // The studio stays, because the visit that stays belongs to it.
    expect(undone.failed).toMatchObject([{ ledger: 'studios', reason: 'referenced' }])
  })

  it('keeps what another import says as well, and takes it out with the last that does', async () => {
    using app = await setupApp()
    const first = await takeIn(app, '上半年名册.csv', '岳小满,女,教育界', '欧阳一,男,经济界')
    const whole = await takeIn(app, '全年名册.csv', '欧阳一,男,经济界', '司马二,男,农业界')
    const undone = await app.call('imports.undo', { batch: first })
    expect(undone).toMatchObject({
      removed: 1,
      kept: [{ name: '欧阳一', reason: 'imported-again' }],
      failed: [],
    })
    expect(await names(app)).toEqual(['司马二', '欧阳一'])
    expect(await app.call('imports.undo', { batch: whole })).toMatchObject({ removed: 2, kept: [] })
    expect(await names(app)).toEqual([])
  })

  it('goes back in either order when a corrected file came after it', async () => {
    for (const isNested of [true, false]) {
      using app = await setupApp()
      const first = await takeIn(app, '名册.csv', '岳小满,女,教育界', '欧阳一,男,经济界')
      const second = await takeIn(app, '名册(改).csv', '岳小满,女,科技界', '欧阳一,男,经济界')
      const order = isNested ? [second, first] : [first, second]
      for (const batch of order) await app.call('imports.undo', { batch })
      expect(await names(app), isNested ? 'last first' : 'first first').toEqual([])
    }
  })

  it('keeps what a person wrote between two imports that are both taken back', async () => {
    for (const isNested of [true, false]) {
      using app = await setupApp()
      const first = await takeIn(app, '名册.csv', '岳小满,女,教育界', '欧阳一,男,经济界')
      const { rows } = await app.call('records.list', { ledger: 'members', search: '岳小满' })
      const { id = '', revision = 0 } = rows[0] ?? {}
      await app.call('records.update', {
        ledger: 'members',
        id,
        revision,
        values: { phone: '13900002488' },
      })
      const second = await takeIn(app, '名册(改).csv', '岳小满,女,科技界', '欧阳一,男,经济界')
      const order = isNested ? [second, first] : [first, second]
      for (const batch of order) await app.call('imports.undo', { batch })
      expect(await names(app), isNested ? 'last first' : 'first first').toEqual(['岳小满'])
    }
  })

  it('leaves what stood before any import, though one said it too', async () => {
    using app = await setupApp()
    const values = { name: '岳小满', gender: 'FEMALE' }
    await app.call('records.create', { ledger: 'members', values })
    const text = '姓名,性别,界别\n岳小满,女,\n司马二,男,农业界'
    const file = uploadText(app, '名册.csv', text)
    const { plan } = await app.call('imports.preview', { file, ledger: 'members' })
    const { batch } = await app.call('imports.apply', { plan })
    expect(await app.call('imports.undo', { batch: batch.batch })).toMatchObject({ removed: 1 })
    const { rows } = await app.call('records.list', { ledger: 'members', limit: 10 })
    expect(rows.map((row) => row.values['name'])).toEqual(['岳小满'])
  })

  it('keeps a studio that another batch needs', async () => {
    using app = await setupApp()
    const first = await importFile(app, visits)
    await importFile(app, roster)
    const undone = await app.call('imports.undo', { batch: first.batch.batch })
    expect(undone).toMatchObject({
      removed: 160,
      failed: [{ name: '老街社区委员工作室', reason: 'referenced' }],
    })
    const { counts } = await app.call('office.get', {})
    expect(counts).toMatchObject({ receptions: 0, members: 42 })
  })

  it('stands as before where all of it is used by others, and goes once those are gone', async () => {
    using app = await setupApp()
    const first = await importFile(app, roster)
    const second = await importFile(app, ledgerFile('会议活动考勤表2024.xlsx'))
    const kept = await app.call('imports.undo', { batch: first.batch.batch })
    expect({ removed: kept.removed, failed: kept.failed.length }).toEqual({
      removed: 0,
      failed: 49,
    })
    const [, standing] = await app.call('imports.list', {})
    expect(standing).toMatchObject({ batch: first.batch.batch, state: 'applied' })
    await app.call('imports.undo', { batch: second.batch.batch })
    const gone = await app.call('imports.undo', { batch: first.batch.batch })
    expect(gone).toMatchObject({ removed: 49, failed: [] })
  })

  it('twice is refused', async () => {
    using app = await setupApp()
    const { batch } = await importFile(app, roster)
    await app.call('imports.undo', { batch: batch.batch })
    expect(await app.fail('imports.undo', { batch: batch.batch })).toMatchObject({
      code: 'not-found',
    })
  })

  it('lets the same file come in again as new', async () => {
    using app = await setupApp()
    const { batch } = await importFile(app, roster)
    await app.call('imports.undo', { batch: batch.batch })
    const again = await importFile(app, roster)
    expect(again.batch.counts).toMatchObject({ new: 42, same: 0 })
  })
})
