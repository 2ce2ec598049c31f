import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { uploadFile } from '../../helpers/files.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const copyOf = async (app: TestApp, id: string) => {
  const { id: own, revision } = await app.call('schemes.copy', { id, name: '本县办法' })
  const { scheme } = await app.call('schemes.get', { id: own })
  return { own, revision, scheme }
}

it('copies a shipped scheme to change it, and refuses to change the original', async () => {
  using app = await setupApp()
  const { own, revision, scheme } = await copyOf(app, 'tongcheng-2019')
  expect([own, scheme.id, scheme.name, revision]).toEqual([
    'tongcheng-2019.2',
    'tongcheng-2019.2',
    '本县办法',
    1,
  ])
  const saved = await app.call('schemes.save', { scheme: { ...scheme, name: '新办法' }, revision })
  expect(saved).toMatchObject({ revision: 2, name: '新办法' })
  expect(await app.fail('schemes.save', { scheme, revision })).toMatchObject({
    code: 'stale-write',
  })
  const original = await app.call('schemes.get', { id: 'tongcheng-2019' })
  expect(
    await app.fail('schemes.save', { scheme: original.scheme, revision: original.revision }),
  ).toMatchObject({ code: 'scheme-shipped' })
  const listed = (await app.call('schemes.list', {})).find(({ id }) => id === own)
  expect(listed).toMatchObject({
    ...{ origin: 'own', revision: 2 },
    ...{ copiedFrom: 'tongcheng-2019', filed: [] },
  })
})

it('refuses what is no scheme with item and field, and says it in Chinese while it is written', async () => {
  using app = await setupApp()
  const { scheme, revision } = await copyOf(app, 'tongcheng-2019')
  const broken = {
    ...scheme,
    items: [{ ...scheme.items[0], cap: 'much' }, ...scheme.items.slice(1)],
  }
  expect(await app.fail('schemes.save', { scheme: broken, revision })).toMatchObject({
    code: 'scheme-invalid',
    details: { item: scheme.items[0]?.id, field: 'cap' },
  })
  const { fault } = await app.call('schemes.check', { scheme: broken })
  expect(fault?.message).toBe(`“${scheme.items[0]?.name}”的“封顶分”：填写不符合要求`)
  const newer = { ...scheme, colour: 'red' }
  expect(await app.fail('schemes.save', { scheme: newer, revision })).toMatchObject({
    details: { item: '', field: 'colour' },
  })
  const { items } = await app.call('schemes.sentences', { scheme: broken })
  expect(items.map(({ item }) => item)).toEqual(scheme.items.slice(1).map(({ id }) => id))
})

it('carries a scheme to another office as a file, under a free id', async () => {
  using app = await setupApp()
  const { token } = await app.call('schemes.export', { id: 'yanbian-2022' })
  const path = join(app.dataDir, 'passing', token)
  const file = readdirSync(path)[0] ?? ''
  const text = readFileSync(join(path, file), 'utf8')
  using other = await setupApp()
  const taken = await other.call('schemes.import', { file: uploadFile(other, join(path, file)) })
  expect(taken).toMatchObject({ id: 'yanbian-2022.2', revision: 1 })
  const { scheme } = await other.call('schemes.get', { id: taken.id })
  const sent = JSON.parse(text)
  expect({ ...scheme, id: sent.id, name: sent.name }).toEqual(sent)
  expect(scheme.name, 'two schemes of one name could not be told apart').toBe(`${sent.name}（2）`)
  const bad = join(other.dataDir, '坏方案.json')
  writeFileSync(bad, text.replace('"PER_EVENT"', '"PER_MOON"'))
  expect(await other.fail('schemes.import', { file: uploadFile(other, bad) })).toMatchObject({
    code: 'scheme-invalid',
    details: { scheme: '坏方案.json' },
  })
})

it('tries an unsaved scheme on one member', async () => {
  using app = await setupApp()
  const ann = await app.call('records.create', { ledger: 'members', values: { name: '尹军' } })
  await app.call('records.create', {
    ledger: 'informations',
    values: { title: '路灯', submittedOn: '2024-03-01', authors: [{ name: '尹军' }] },
  })
  const { scheme } = await app.call('schemes.get', { id: 'yanbian-2022' })
  const of = (draft: unknown) =>
    app.call('schemes.preview', { scheme: draft, year: 2024, subject: ann.id })
  expect((await of(scheme)).sheet?.total).toBe(5)
  const items = scheme.items.map((item) =>
    item.id === 'reflected' ? { ...item, value: { kind: 'PER_EVENT', points: 8 } } : item,
  )
  expect((await of({ ...scheme, items })).sheet?.total).toBe(8)
  expect(await of({ ...scheme, items: [] })).toMatchObject({
    sheet: null,
    fault: { field: 'items' },
  })
})

it('keeps a scheme by which a year stands filed, until that is opened again', async () => {
  using app = await setupApp()
  await app.call('records.create', { ledger: 'members', values: { name: '尹军' } })
  const { own } = await copyOf(app, 'yanbian-2022')
  const book = { year: 2024, scheme: own }
  await app.call('assessments.move', { ...book, to: 'CHAIR' })
  await app.call('filings.create', book)
  expect(await app.fail('schemes.remove', { id: own })).toMatchObject({
    code: 'scheme-filed',
    details: { year: 2024 },
  })
  await app.call('filings.reopen', { ...book, reason: '重算' })
  await app.call('schemes.remove', { id: own })
  expect(await app.fail('schemes.get', { id: own })).toMatchObject({ code: 'not-found' })
})
