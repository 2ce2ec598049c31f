import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#core/store/database.ts'
import { attach, pathOfAttached, visitKey } from '../../helpers/attached-files.ts'
import { importFile, ledgerFile } from '../../helpers/files.ts'
import { setupFolder } from '../../helpers/stores.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

type Key = Awaited<ReturnType<typeof visitKey>>

const handOn = { kind: 'TRANSFER', on: '2024-05-06', unit: '县住建局', note: '附现场材料' } as const

const told = async (app: TestApp, key: Key) =>
  (await app.call('records.history', key)).map(({ by, field, before, after, removed }) => ({
    by,
    field,
    before: JSON.parse(before),
    after: JSON.parse(after),
    removed,
  }))

describe('the history of a record', () => {
  it('tells of a step that came, changed and went, and the step can be put back as it was', async () => {
    using app = await setupApp()
    const key = await visitKey(app)
    const { id } = await app.call('steps.create', { ...key, step: handOn })
    const later = { ...handOn, unit: '县水利局' }
    await app.call('steps.update', { id, revision: 1, step: later })
    await app.call('steps.update', { id, revision: 2, step: later })
    const written = await app.call('steps.list', key)
    await app.call('steps.remove', { id, revision: 3 })
    const [at, first, last] = [
      { by: 'clerk', field: 'steps' },
      { id, step: handOn },
      { id, step: later },
    ]
    const lines = [
      { ...at, before: null, after: first, removed: null },
      { ...at, before: first, after: last, removed: null },
      { ...at, before: last, after: null, removed: id },
    ]
    expect(await told(app, key)).toMatchObject(lines.toReversed())
    await app.call('steps.restore', { ...key, step: id })
    await app.call('steps.restore', { ...key, step: id })
    expect(await app.call('steps.list', key)).toEqual(
      written.map((each) => ({ ...each, revision: 1 })),
    )
    const [restored, removal] = await told(app, key)
    expect([restored, removal]).toMatchObject([
      { before: null, after: last, removed: null },
      { after: null, removed: null },
    ])
  })

  it('puts back no step that was never there, nor one of another record', async () => {
    using app = await setupApp()
    const [key, other] = [await visitKey(app), await visitKey(app)]
    const { id } = await app.call('steps.create', { ...key, step: handOn })
    await app.call('steps.remove', { id, revision: 1 })
    for (const wrong of [
      { ...key, step: 'none' },
      { ...other, step: id },
    ])
      expect(await app.fail('steps.restore', wrong)).toMatchObject({ code: 'not-found' })
  })

  it('tells of a file that came and went, and the file can be put back with what is in it', async () => {
    using app = await setupApp()
    const key = await visitKey(app)
    const file = await attach(app, key, '现场.jpg')
    await app.call('attachments.remove', { id: file.id })
    expect(await app.call('attachments.list', key)).toEqual([])
    expect(await app.call('attachments.listRemoved', key)).toMatchObject([{ name: '现场.jpg' }])
    expect(await told(app, key)).toMatchObject([
      { field: 'attachments', before: { name: '现场.jpg' }, after: null, removed: file.id },
      { field: 'attachments', before: null, after: { name: '现场.jpg' } },
    ])
    await app.call('attachments.restore', { ...key, attachment: file.id })
    expect(await app.call('attachments.list', key)).toMatchObject([
      { id: file.id, name: '现场.jpg', missing: false },
    ])
    expect(await app.call('attachments.listRemoved', key)).toEqual([])
    expect((await told(app, key)).every(({ removed }) => removed === null)).toBe(true)
  })

  it('offers no file back that was added anew, or whose bytes are gone', async () => {
    using app = await setupApp()
    const key = await visitKey(app)
    const [again, gone] = [
      await attach(app, key, '甲.txt', '甲'),
      await attach(app, key, '乙.txt', '乙'),
    ]
    for (const { id } of [again, gone]) await app.call('attachments.remove', { id })
    await attach(app, key, '甲.txt', '甲')
    rmSync(pathOfAttached(app, gone.sha256))
    expect(await app.call('attachments.listRemoved', key)).toEqual([])
    expect(await app.fail('attachments.restore', { ...key, attachment: gone.id })).toMatchObject({
      code: 'file-unreadable',
      details: { file: '乙.txt', problem: 'missing' },
    })
  })
})

describe('the search over everything', () => {
  const found = async (app: TestApp, text: string) =>
    (await app.call('search.list', { text })).map(({ id, parts }) => [id, parts])

  it('finds names of files and texts of steps, and says where', async () => {
    using app = await setupApp()
    const key = await visitKey(app, { visitorName: '汤芳', content: '反映河堤护栏破损' })
    await attach(app, key, '西关照片.jpg')
    await app.call('steps.create', { ...key, step: { ...handOn, person: '曾国庆' } })
    const [steps, files] = [[[key.id, ['steps']]], [[key.id, ['attachments']]]]
    for (const typed of ['西关', '照片.jpg', '汤芳 照片', '照片 护栏'])
      expect(await found(app, typed), typed).toEqual(files)
    for (const typed of ['住建局', '曾国庆', 'zgq', '护栏 现场材料', '材'])
      expect(await found(app, typed), typed).toEqual(steps)
    expect(await found(app, '护栏 破损')).toEqual([[key.id, []]])
    expect(await found(app, '住建 照片')).toEqual([[key.id, expect.arrayContaining(['steps'])]])
    expect(await found(app, '照片 茶园')).toEqual([])
    const listed = async (search: string) =>
      (await app.call('records.list', { ledger: 'receptions', search })).total
    expect([await listed('西关'), await listed('住建局 护栏'), await listed('茶园')]).toEqual([
      1, 1, 0,
    ])
    expect((await app.call('records.list', { ledger: 'members', search: '西关' })).total).toBe(0)
  })

  it('follows what is changed, removed and put back, the record too', async () => {
    using app = await setupApp()
    const key = await visitKey(app)
    const file = await attach(app, key, '合影.jpg')
    const { id } = await app.call('steps.create', { ...key, step: handOn })
    await app.call('steps.update', { id, revision: 1, step: { ...handOn, unit: '县水利局' } })
    const counts = async () =>
      Promise.all(['合影', '住建局', '水利局'].map(async (text) => (await found(app, text)).length))
    expect(await counts()).toEqual([1, 0, 1])
    await app.call('attachments.remove', { id: file.id })
    await app.call('steps.remove', { id, revision: 2 })
    expect(await counts()).toEqual([0, 0, 0])
    await app.call('attachments.restore', { ...key, attachment: file.id })
    await app.call('steps.restore', { ...key, step: id })
    expect(await counts()).toEqual([1, 0, 1])
    await app.call('records.remove', { ...key, revision: 1 })
    expect(await counts()).toEqual([0, 0, 0])
    await app.call('records.restore', key)
    expect(await counts()).toEqual([1, 0, 1])
  })

  it('shows nothing that hangs on an accusation', async () => {
    using app = await setupApp()
    const key = await visitKey(app, { purpose: 'ACCUSATION' })
    await attach(app, key, '举报信.jpg')
    expect(await found(app, '举报信')).toEqual([])
  })

  it('finds them in books from before there was an index of them', async () => {
    const dataDir = setupFolder()
    const former = await setupApp({ dataDir })
    const key = await visitKey(former)
    await attach(former, key, '合影.jpg')
    await former.call('steps.create', { ...key, step: handOn })
    former.core.dispose()
    const db = openDatabase(join(dataDir, 'lianxinqiao.db'), 'write')
    db.exec(
      "delete from beside_rows; insert into beside_index (beside_index) values ('delete-all')",
    )
    db.close()
    using app = await setupApp({ dataDir, office: false, idsAfter: 1000 })
    expect(await found(app, '合影')).toEqual([[key.id, ['attachments']]])
    expect(await found(app, '住建局')).toEqual([[key.id, ['steps']]])
  })
})

describe('taking an import back', () => {
  it('keeps the records on which somebody wrote a step or put a file since', async () => {
    using app = await setupApp()
    const { batch } = await importFile(app, ledgerFile('来访接待登记簿2024.xlsx'))
    const { rows } = await app.call('records.list', { ledger: 'receptions', limit: 2 })
    const [stepped, filed] = rows.map(({ id }) => ({ ledger: 'receptions', id }) as const)
    if (stepped === undefined || filed === undefined) throw new Error('no two visits')
    await app.call('steps.create', { ...stepped, step: handOn })
    await attach(app, filed, '现场.jpg')
    const { kept } = await app.call('imports.undo', { batch: batch.batch })
    expect(kept.map(({ id, reason }) => [id, reason]).toSorted()).toEqual(
      [stepped, filed].map(({ id }) => [id, 'edited-since']).toSorted(),
    )
    expect(await app.call('steps.list', stepped)).toHaveLength(1)
  })
})
