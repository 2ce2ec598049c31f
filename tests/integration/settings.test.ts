import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { choiceBook } from '#shared/ledgers/choices/book.ts'
import { importFile } from '../helpers/files.ts'
import { setupApp } from '../helpers/test-app.ts'
import { createVisit, visit } from '../helpers/visits.ts'

describe('the words of an office', () => {
  it('stand in the place of the shipped ones, which are still understood', async () => {
    using app = await setupApp()
    await app.call('choices.update', {
      set: 'handling',
      code: 'ONSITE',
      label: '当面答复',
      position: 10,
    })
    const book = choiceBook(await app.call('choices.list', {}))
    expect(book.labelOf('handling', 'ONSITE')).toBe('当面答复')
    const [first] = book.choicesOf('handling')
    expect(first).toMatchObject({
      code: 'ONSITE',
      synonyms: expect.arrayContaining(['现场答复', '当场答复']),
    })
  })

  it('may be more than were shipped, and a record may carry them', async () => {
    using app = await setupApp()
    const own = await app.call('choices.create', {
      set: 'category',
      label: '信访积案',
      position: 5,
      retired: false,
    })
    const record = await createVisit(app, { category: own.code })
    expect(record.values['category']).toBe(own.code)
    expect(choiceBook(await app.call('choices.list', {})).choicesOf('category')[0]?.label).toBe(
      '信访积案',
    )
  })

  it('are put into any order at once, the ones not named after them as they stood', async () => {
    using app = await setupApp()
    const own = await app.call('choices.create', {
      set: 'handling',
      label: '上门办理',
      position: 500,
      retired: false,
    })
    const codes = async (): Promise<string[]> =>
      choiceBook(await app.call('choices.list', {}))
        .choicesOf('handling')
        .map(({ code }) => code)
    const before = await codes()
    const last = before.at(-2) ?? ''
    await app.call('choices.arrange', { set: 'handling', codes: [own.code, last] })
    const others = before.filter((code) => code !== own.code && code !== last)
    expect(await codes()).toEqual([own.code, last, ...others])
    await app.call('choices.arrange', { set: 'handling', codes: before })
    expect(await codes()).toEqual(before)
    const unknown = { set: 'handling', codes: ['NOBODY_KNOWS'] }
    expect(await app.fail('choices.arrange', unknown)).toMatchObject({ code: 'not-found' })
  })

  it('that are retired are kept for the records that carry them', async () => {
    using app = await setupApp()
    await app.call('choices.update', {
      set: 'channel',
      code: 'LETTER',
      label: '来信',
      position: 20,
      retired: true,
    })
    const letter = choiceBook(await app.call('choices.list', {}))
      .choicesOf('channel')
      .find(({ code }) => code === 'LETTER')
    expect(letter).toMatchObject({ label: '来信', retired: true })
    await createVisit(app, { channel: 'LETTER' })
  })

  it('are understood when an old ledger uses them', async () => {
    using app = await setupApp()
    const change = { position: 10, retired: false }
    await app.call('choices.update', {
      ...change,
      set: 'handling',
      code: 'ONSITE',
      label: '马上就办',
    })
    const own = await app.call('choices.create', { ...change, set: 'category', label: '信访积案' })
    const path = join(app.dataDir, '来访登记.csv')
    const heading = '来访日期,来访人,反映问题,问题类别,办理方式'
    writeFileSync(path, `${heading}\n2024-03-01,谢一,反映道路破损,信访积案,马上就办\n`)
    await importFile(app, path)
    const { rows } = await app.call('records.list', { ledger: 'receptions' })
    expect(rows.map(({ values }) => [values['category'], values['handling']])).toEqual([
      [own.code, 'ONSITE'],
    ])
  })

  it('of a set that is none are refused', async () => {
    using app = await setupApp()
    const choice = { set: 'colours', code: 'RED', label: '红', position: 1 }
    expect(await app.fail('choices.update', choice)).toMatchObject({ code: 'not-found' })
  })
})

describe('a field of the office’s own', () => {
  it('is entered, checked, changed with its history, and found', async () => {
    using app = await setupApp()
    await app.call('fields.create', { ledger: 'receptions', label: '所属网格', kind: 'text' })
    await app.call('fields.create', { ledger: 'receptions', label: '回复期限', kind: 'date' })
    const record = await app.call('records.create', {
      ledger: 'receptions',
      values: visit,
      extra: { 所属网格: '第七网格', 回复期限: '2024-04-01' },
    })
    expect(record.extra).toEqual({ 所属网格: '第七网格', 回复期限: '2024-04-01' })
    const changed = await app.call('records.update', {
      ledger: 'receptions',
      id: record.id,
      revision: 1,
      values: {},
      extra: { 所属网格: '第八网格', 回复期限: '' },
    })
    expect(changed).toMatchObject({ revision: 2, extra: { 所属网格: '第八网格' } })
    const history = await app.call('records.history', { ledger: 'receptions', id: record.id })
    expect(history.map(({ field }) => field).toSorted()).toEqual([
      'extra.回复期限',
      'extra.所属网格',
    ])
    expect(await app.call('search.list', { text: '八网' })).toHaveLength(1)
  })

  it.each([
    ['number', '三个', 'type'],
    ['date', '2024-02-30', 'calendar'],
    ['yesNo', '也许', 'unknown-choice'],
    ['choice', '丙', 'unknown-choice'],
  ] as const)('of kind %s refuses %s', async (kind, text, code) => {
    using app = await setupApp()
    await app.call('fields.create', {
      ledger: 'receptions',
      label: '自设',
      kind,
      choices: ['甲', '乙'],
    })
    const create = { ledger: 'receptions', values: visit, extra: { 自设: text } }
    expect(await app.fail('records.create', create)).toMatchObject({
      code: 'invalid-record',
      details: { problems: [{ field: 'extra.自设', code }] },
    })
  })

  it('takes its values along when it is renamed', async () => {
    using app = await setupApp()
    const field = await app.call('fields.create', {
      ledger: 'receptions',
      label: '网格',
      kind: 'text',
    })
    const { id } = await app.call('records.create', {
      ledger: 'receptions',
      values: visit,
      extra: { 网格: '七' },
    })
    await app.call('fields.update', { id: field.id, label: '所属网格' })
    // Its own name is not taken by another.
    await app.call('fields.update', { id: field.id, label: '所属网格' })
    expect((await app.call('records.get', { ledger: 'receptions', id })).extra).toEqual({
      所属网格: '七',
    })
  })

  it('cannot be called like one that is there', async () => {
    using app = await setupApp()
    expect(
      await app.fail('fields.create', { ledger: 'receptions', label: '联系电话', kind: 'text' }),
    ).toMatchObject({ code: 'invalid-record' })
  })
})
