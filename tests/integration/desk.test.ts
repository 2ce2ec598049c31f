import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import { uploadText } from '../helpers/files.ts'
import { setupApp, type TestApp } from '../helpers/test-app.ts'
import { createStudio, createVisit } from '../helpers/visits.ts'

describe('search over all ledgers', () => {
  const titles = async (app: TestApp, text: string) =>
    (await app.call('search.list', { text })).map(({ title }) => title)

  it('finds any two characters, one character, digits and initials', async () => {
    using app = await setupApp()
    await createVisit(app, {
      visitorName: '汤芳',
      content: '建议西关河堤加装护栏',
      phone: '13900002488',
    })
    await app.call('records.create', {
      ledger: 'members',
      values: { name: '曾国庆', sector: '教育' },
    })
    expect(await titles(app, '护栏')).toEqual(['汤芳'])
    expect(await titles(app, '栏')).toEqual(['汤芳'])
    expect(await titles(app, '堤加')).toEqual(['汤芳'])
    expect(await titles(app, '2488')).toEqual(['汤芳'])
    expect(await titles(app, 'zgq')).toEqual(['曾国庆'])
    expect(await titles(app, '护堤')).toEqual([])
    expect(await titles(app, '河堤 汤芳')).toEqual(['汤芳'])
    expect(await titles(app, '"(*')).toEqual([])
  })

  it('finds whom a row names, by characters and initials, and what a row says', async () => {
    using app = await setupApp()
    await app.call('records.create', {
      ledger: 'mediations',
      values: {
        acceptedOn: '2024-05-10',
        brief: '楼道堆物',
        parties: [{ name: '岳小满' }, { name: '程大川' }],
      },
    })
    await app.call('records.create', {
      ledger: 'activities',
      values: {
        title: '走进茶园',
        heldOn: '2024-05-10',
        attendance: [{ name: '尹军', standIn: '柳青', note: '因公外出' }],
      },
    })
    for (const typed of ['程大川', 'cdc', 'yxm'])
      expect(await titles(app, typed), typed).toEqual(['楼道堆物'])
    for (const typed of ['柳青', 'lq', '外出', 'yj'])
      expect(await titles(app, typed), typed).toEqual(['走进茶园'])
  })

  it('follows every change of a record', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app, { content: '反映路灯不亮' })
    await app.call('records.update', {
      ledger: 'receptions',
      id,
      revision: 1,
      values: { content: '反映水压不足' },
    })
    expect([await titles(app, '路灯'), await titles(app, '水压')]).toEqual([[], ['郝洁']])
    await app.call('records.remove', { ledger: 'receptions', id, revision: 2 })
    expect(await titles(app, '水压')).toEqual([])
    await app.call('records.restore', { ledger: 'receptions', id })
    expect(await titles(app, '水压')).toEqual(['郝洁'])
  })

  it('never shows an accusation', async () => {
    using app = await setupApp()
    await createVisit(app, { content: '举报占用耕地', purpose: 'ACCUSATION' })
    expect(await titles(app, '耕地')).toEqual([])
    expect((await app.call('records.list', { ledger: 'receptions', search: '耕地' })).total).toBe(1)
  })
})

describe('a returning visitor', () => {
  it('is known by phone, name or place, with what is still open', async () => {
    using app = await setupApp()
    await createVisit(app, { phone: '13900002488', status: 'IN_PROGRESS', content: '拖欠工资' })
    await createVisit(app, { visitorName: '袁宏伟', address: '和平小区4栋', status: 'CLOSED' })
    const hints = (input: object) => app.call('visitors.list', input)
    expect(await hints({ phone: '13900002488' })).toMatchObject([
      { like: 'phone', open: true, text: '拖欠工资' },
    ])
    expect(await hints({ name: '袁宏伟', address: '和平小区4栋' })).toMatchObject([
      { like: 'name', open: false },
    ])
    expect(await hints({ name: '袁' })).toEqual([])
    await createVisit(app, { phone: '13900002488', visitedOn: '2024-06-01', content: '后来的' })
    await createVisit(app, { phone: '13900002488', visitedOn: '2023-06-01', content: '从前的' })
    const texts = (await hints({ phone: '13900002488' })).map(({ text }) => text)
    expect(texts).toEqual(['后来的', '拖欠工资', '从前的'])
  })

  it('is not known by an accusation, whoever else comes from the same place', async () => {
    using app = await setupApp()
    const of = { phone: '13900002488', visitorName: '袁宏伟', address: '和平小区4栋' }
    await createVisit(app, { ...of, content: '举报占用耕地', purpose: 'ACCUSATION' })
    await createVisit(app, { ...of, content: '保密的来访', confidential: true })
    const asked = { phone: of.phone, name: of.visitorName, address: of.address }
    expect(await app.call('visitors.list', asked)).toEqual([])
    await createVisit(app, { ...of, content: '拖欠工资' })
    expect(await app.call('visitors.list', asked)).toMatchObject([{ text: '拖欠工资' }])
  })
})

describe('a file on a record', () => {
  it('is kept once however often it is added, and comes out as it went in', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const key = { ledger: 'receptions' as const, id }
    const first = await app.call('attachments.create', {
      ...key,
      file: uploadText(app, '现场.jpg', 'photo'),
    })
    const second = await app.call('attachments.create', {
      ...key,
      file: uploadText(app, '现场2.jpg', 'photo'),
    })
    expect(first.sha256).toBe(second.sha256)
    await app.call('attachments.remove', { id: first.id })
    const { token, name } = await app.call('attachments.export', { id: second.id })
    expect([name, readFileSync(pathOfToken(app.dataDir, token), 'utf8')]).toEqual([
      '现场2.jpg',
      'photo',
    ])
    await app.call('attachments.remove', { id: second.id })
    expect(await app.call('attachments.list', key)).toEqual([])
  })

  it('that has gone from the disk is said, and the rest goes on', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const key = { ledger: 'receptions' as const, id }
    const file = await app.call('attachments.create', {
      ...key,
      file: uploadText(app, 'a.txt', 'text'),
    })
    rmSync(join(app.dataDir, 'attachments'), { recursive: true })
    expect(await app.call('attachments.list', key)).toMatchObject([
      { name: 'a.txt', missing: true },
    ])
    expect(await app.fail('attachments.export', { id: file.id })).toMatchObject({
      code: 'file-unreadable',
    })
    await app.call('attachments.remove', { id: file.id })
  })

  it('that was lost is found again by adding it once more, and stands there once', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const key = { ledger: 'receptions' as const, id }
    const add = () =>
      app.call('attachments.create', { ...key, file: uploadText(app, 'a.txt', 'text') })
    const file = await add()
    rmSync(join(app.dataDir, 'attachments'), { recursive: true })
    expect(await add()).toEqual(file)
    expect(await app.call('attachments.list', key)).toEqual([{ ...file, missing: false }])
  })
})

describe('the desk', () => {
  it('gives back after a crash what was typed and not saved', async () => {
    using app = await setupApp()
    await app.call('drafts.update', { form: 'receptions/new', values: { visitorName: '柏' } })
    await app.call('drafts.update', { form: 'receptions/new', values: { visitorName: '柏云' } })
    expect(await app.call('drafts.get', { form: 'receptions/new' })).toMatchObject({
      values: { visitorName: '柏云' },
    })
    await app.call('drafts.remove', { form: 'receptions/new' })
    expect(await app.call('drafts.get', { form: 'receptions/new' })).toBeNull()
  })

  it('says what points at a studio before it goes', async () => {
    using app = await setupApp()
    const studio = await createStudio(app, '商会委员工作室')
    await createVisit(app, { studio })
    await createVisit(app, { studio })
    expect(await app.call('references.get', { ledger: 'studios', id: String(studio.id) })).toEqual({
      receptions: 2,
    })
  })

  it('says once for a block of studios how many of them are pointed at, and from where', async () => {
    using app = await setupApp()
    const [one, other, free] = await Promise.all(
      ['商会', '老街', '城北'].map((name) => createStudio(app, `${name}委员工作室`)),
    )
    await createVisit(app, { studio: one ?? null })
    await createVisit(app, { studio: one ?? null })
    await createVisit(app, { studio: other ?? null })
    const ids = [one, other, free].map((studio) => String(studio?.id))
    expect(await app.call('references.getMany', { ledger: 'studios', ids })).toEqual({
      records: 2,
      found: { receptions: 3 },
    })
  })

  it('keeps a list under a name', async () => {
    using app = await setupApp()
    const list = {
      ledger: 'receptions' as const,
      filters: [{ field: 'status', op: 'is' as const, value: 'CLOSED' }],
    }
    const view = await app.call('views.create', { ledger: 'receptions', name: '已办结', list })
    expect(await app.call('views.list', { ledger: 'receptions' })).toMatchObject([
      { name: '已办结', list },
    ])
    await app.call('views.remove', { id: view.id })
    expect(await app.call('views.list', { ledger: 'receptions' })).toEqual([])
  })
})
