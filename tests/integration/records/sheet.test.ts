import { describe, expect, it } from 'vitest'
import type { Values } from '#shared/domain/record.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import type { Call } from '../../../src-renderer/api/client.ts'
import {
  createSheetBook,
  type SheetBook,
} from '../../../src-renderer/features/records/sheet/sheet-book.ts'
import {
  commitChange,
  removeRows,
  restoreRows,
} from '../../../src-renderer/features/records/sheet/sheet-commit.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit, visit } from '../../helpers/visits.ts'

const openBook = async (app: TestApp, ledger: LedgerId = 'receptions') => {
  const call: Call = (name, input) => app.call(name, input)
  const book = createSheetBook(call, ledger)
  const { dateField = '' } = ledgerOf(ledger)
  await book.open({ ledger, sort: [{ field: dateField }] })
  const columns = ledgerOf(ledger).fields.map(({ id }) => id)
  return { call, book, ledger: ledgerOf(ledger), columns, offered: (): readonly string[] => [] }
}

type Sheet = Awaited<ReturnType<typeof openBook>>

const cells = (row: string, after: Values) =>
  Object.entries(after).map(([column, value]) => ({ row, column, before: null, after: value }))

const type = (sheet: Sheet, row: string, after: Values) =>
  commitChange(sheet, { cells: cells(row, after), newRows: [] })

const enter = (sheet: Sheet, ...rows: readonly Values[]) =>
  commitChange(sheet, {
    cells: [],
    newRows: rows.map((values, at) => ({ key: `new-${at}`, values })),
  })

const shown = (book: SheetBook, field: string): unknown[] =>
  Array.from({ length: book.count() }, (_, at) => book.rowAt(at)?.values[field])

const daysOf = async (app: TestApp, ...days: readonly string[]) =>
  Promise.all(days.map((visitedOn) => createVisit(app, { visitedOn })))

describe('the rows of a sheet', () => {
  it('keep their places when a day is changed or a row comes in, and new ones stand last', async () => {
    using app = await setupApp()
    const [first] = await daysOf(app, '2024-01-01', '2024-02-01')
    const sheet = await openBook(app)
    await type(sheet, first?.id ?? '', { visitedOn: '2024-12-01' })
    await enter(sheet, { ...visit, visitedOn: '2024-01-15' })
    await createVisit(app, { visitedOn: '2023-01-01' })
    await sheet.book.refresh()
    expect(shown(sheet.book, 'visitedOn')).toEqual([
      '2024-12-01',
      '2024-02-01',
      '2024-01-15',
      undefined,
    ])
    await sheet.book.show(0, 3)
    expect(shown(sheet.book, 'visitedOn').at(-1)).toBe('2023-01-01')
  })

  it('come back to where they stood after they were taken out', async () => {
    using app = await setupApp()
    const records = await daysOf(app, '2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01')
    const sheet = await openBook(app)
    const ids = [records[1]?.id ?? '', records[2]?.id ?? '']
    expect(await removeRows(sheet, ids)).toBe(0)
    expect(shown(sheet.book, 'visitedOn')).toEqual(['2024-01-01', '2024-04-01'])
    await restoreRows(sheet, 1, ids)
    expect(shown(sheet.book, 'visitedOn')).toEqual(records.map(({ values }) => values['visitedOn']))
  })

  it('stay when a filter would no longer let through what the clerk made of them', async () => {
    using app = await setupApp()
    const record = await createVisit(app)
    const sheet = await openBook(app)
    await sheet.book.open({ ledger: 'receptions', search: '拖欠工资' })
    await type(sheet, record.id, { content: '反映水压不足' })
    await sheet.book.refresh()
    expect(shown(sheet.book, 'content')).toEqual(['反映水压不足'])
  })

  it('that were changed elsewhere are not taken out, and are shown as they stand', async () => {
    using app = await setupApp()
    const record = await createVisit(app)
    const sheet = await openBook(app)
    const elsewhere = { ledger: 'receptions', id: record.id, revision: 1 } as const
    await app.call('records.update', { ...elsewhere, values: { persons: 7 } })
    expect(await removeRows(sheet, [record.id])).toBe(1)
    expect(shown(sheet.book, 'persons')).toEqual([7])
  })
})

describe('what is typed into a sheet', () => {
  it('is stored over a change of other fields, and not over a change of the same one', async () => {
    using app = await setupApp()
    const record = await createVisit(app, { address: '河西路38号' })
    const sheet = await openBook(app)
    const elsewhere = { ledger: 'receptions', id: record.id, revision: 1 } as const
    await app.call('records.update', { ...elsewhere, values: { address: '茶园村五组' } })
    const outcome = await type(sheet, record.id, { address: '城关镇', persons: 8 })
    expect(outcome.problems).toEqual([
      {
        row: record.id,
        column: 'address',
        sentence: '这一格刚在别处改过，请核对后重新填写。',
      },
    ])
    expect(shown(sheet.book, 'address')).toEqual(['茶园村五组'])
    expect(shown(sheet.book, 'persons')).toEqual([8])
    expect((await type(sheet, record.id, { address: '城关镇' })).problems).toEqual([])
    expect(shown(sheet.book, 'address')).toEqual(['城关镇'])
  })

  it('loses nothing but the cell that was refused, in new rows as in old ones', async () => {
    using app = await setupApp()
    const record = await createVisit(app)
    const sheet = await openBook(app)
    const studio = { id: null, name: '没有的工作室' }
    const changed = await type(sheet, record.id, { studio, address: '河西路38号' })
    const entered = await enter(sheet, { ...visit, studio })
    const sentence = '登记册里没有，请从列表里选，或先去登记。'
    expect(changed.problems).toEqual([{ row: record.id, column: 'studio', sentence }])
    expect(entered.problems).toEqual([{ row: 'new-0', column: 'studio', sentence }])
    expect(Object.keys(entered.created)).toEqual(['new-0'])
    expect(shown(sheet.book, 'address')).toEqual(['河西路38号', null])
  })

  it('waits as a row of its own while something required is missing, and says what', async () => {
    using app = await setupApp()
    const sheet = await openBook(app)
    const { content: _, ...short } = visit
    const outcome = await enter(sheet, short, visit)
    expect(Object.keys(outcome.created)).toEqual(['new-1'])
    expect(outcome.problems).toEqual([
      { row: 'new-0', column: 'content', sentence: '必填，请填写。' },
    ])
    const hidden = { ...sheet, columns: ['visitedOn'] }
    const again = await enter(hidden, short)
    expect(again.problems).toEqual([
      { row: 'new-0', column: 'visitedOn', sentence: '反映问题及诉求：必填，请填写。' },
    ])
  })

  it('of a row that is gone is handed back', async () => {
    using app = await setupApp()
    const record = await createVisit(app)
    const sheet = await openBook(app)
    await app.call('records.remove', { ledger: 'receptions', id: record.id, revision: 1 })
    const outcome = await type(sheet, record.id, { address: '城关镇' })
    expect(outcome.problems).toEqual([
      { row: record.id, column: 'address', sentence: '这一行已在别处删除，内容没有保存。' },
    ])
  })

  it('as names keeps the tie to the register, and of their part what the cell says', async () => {
    using app = await setupApp()
    const named = await app.call('records.create', {
      ledger: 'members',
      values: { name: '岳小满', term: '第一届' },
    })
    const attendance = [{ name: '岳小满', status: 'LEAVE_OK' }, { name: '程大川' }]
    const values = { title: '送法进社区', kinds: ['POLICY_TALK'], heldOn: '2024-05-06', attendance }
    const { id } = await app.call('records.create', { ledger: 'activities', values })
    const sheet = await openBook(app, 'activities')
    await type(sheet, id, { attendance: [{ name: '郝洁' }, { name: '岳小满', status: 'LATE' }] })
    expect(sheet.book.recordOf(id)?.values['attendance']).toEqual([
      { name: '郝洁', memberId: null },
      { name: '岳小满', memberId: named.id, status: 'LATE' },
    ])
    await type(sheet, id, { attendance: [{ name: '岳小满' }] })
    expect(sheet.book.recordOf(id)?.values['attendance']).toEqual([
      { name: '岳小满', memberId: named.id },
    ])
  })

  it('as rows replaces them, and undo brings the former ones back', async () => {
    using app = await setupApp()
    const parties = [{ name: '岳小满', phone: '0910-3200001' }, { name: '程大川' }]
    const values = { acceptedOn: '2024-05-06', disputeType: 'NEIGHBOR', parties }
    const { id } = await app.call('records.create', { ledger: 'mediations', values })
    const sheet = await openBook(app, 'mediations')
    const before = sheet.book.recordOf(id)?.values['parties'] ?? null
    await type(sheet, id, { parties: [{ name: '郝洁' }] })
    expect(sheet.book.recordOf(id)?.values['parties']).toMatchObject([{ name: '郝洁' }])
    await type(sheet, id, { parties: before })
    expect(sheet.book.recordOf(id)?.values['parties']).toMatchObject(parties)
  })

  it('that walks past the life cycle is refused with what may follow', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app, { status: 'REGISTERED' })
    const sheet = await openBook(app)
    const offered = { ...sheet, offered: () => ['受理', '当场办结'] }
    expect((await type(offered, id, { status: 'ARCHIVED' })).problems).toEqual([
      { row: id, column: 'status', sentence: '现在只能改为：受理、当场办结，请从列表里选。' },
    ])
    expect((await type(offered, id, { status: 'ONSITE_CLOSED' })).problems).toEqual([])
    expect(sheet.book.recordOf(id)?.values).toMatchObject({ closedOn: '2024-12-31' })
  })
})
