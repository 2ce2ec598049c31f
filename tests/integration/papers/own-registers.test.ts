import { describe, expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { uploadFile } from '../../helpers/files.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

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

const numbersOf = async (app: TestApp): Promise<readonly unknown[]> =>
  (await listAll(app, 'receptions')).map(({ values }) => values['receptionNo']).sort()

describe('the number of a record in a register that comes back', () => {
  it('tells which record it is, even where its day was corrected in the workbook', async () => {
    using app = await setupApp({ office: true })
    await createVisit(app)
    const path = await exportRegister(app, 'receptions')
    const [sheet] = (await app.call('imports.preview', { file: uploadFile(app, path) })).sheets
    expect(sheet?.columns.find(({ heading }) => heading === '登记编号')).toMatchObject({
      use: 'field',
      field: 'receptionNo',
    })
    const [record] = await listAll(app, 'receptions')
    if (record === undefined) throw new Error('the visit was not entered')
    await app.call('records.update', {
      ledger: 'receptions',
      id: record.id,
      revision: record.revision,
      values: { visitedOn: '2024-05-01' },
    })
    const again = await app.call('imports.preview', { file: uploadFile(app, path) })
    expect(again.sheets).toMatchObject([{ counts: { new: 0, changed: 1, maybe: 0 } }])
    const { entries } = await app.call('imports.entries', { plan: again.plan, fate: 'changed' })
    expect(entries[0]?.changes.map(({ field }) => field)).toEqual(['visitedOn'])
  })

  it('stays with it in books that do not have it yet, and the next number goes on behind', async () => {
    using app = await setupApp({ office: true })
    using empty = await setupApp({ office: true })
    for (const visitorName of ['甲某', '乙某', '丙某']) await createVisit(app, { visitorName })
    const [first, ...others] = await listAll(app, 'receptions')
    if (first === undefined) throw new Error('no visit was entered')
    await app.call('records.remove', {
      ledger: 'receptions',
      id: first.id,
      revision: first.revision,
    })
    const path = await exportRegister(app, 'receptions')
    const { plan } = await empty.call('imports.preview', { file: uploadFile(empty, path) })
    await empty.call('imports.apply', { plan })
    const kept = others.map(({ values }) => values['receptionNo']).sort()
    expect(await numbersOf(empty)).toEqual(kept)
    await createVisit(empty)
    expect(new Set(await numbersOf(empty)).size).toBe(3)
  })

  it('is given anew where another record has it already', async () => {
    using app = await setupApp({ office: true })
    using other = await setupApp({ office: true })
    await createVisit(app)
    await createVisit(other, { visitorName: '别某', content: '另一件事', visitedOn: '2024-09-09' })
    expect(await numbersOf(other)).toEqual(await numbersOf(app))
    const path = await exportRegister(app, 'receptions')
    const { plan, sheets } = await other.call('imports.preview', { file: uploadFile(other, path) })
    expect(sheets).toMatchObject([{ counts: { new: 1, changed: 0 } }])
    await other.call('imports.apply', { plan })
    expect(new Set(await numbersOf(other)).size).toBe(2)
  })
})

it('says in a register which of two members of one name is meant, so that nobody is asked', async () => {
  using app = await setupApp({ office: true })
  const ids: string[] = []
  for (const memberNo of ['0123', '0456']) {
    const values = { name: '王芳', memberNo, status: 'ACTIVE' }
    ids.push((await app.call('records.create', { ledger: 'members', values })).id)
  }
  for (const memberId of ids) {
    const receivedBy = [{ name: '王芳', memberId }]
    await createVisit(app, { visitorName: `访客${memberId.slice(-2)}`, receivedBy })
  }
  const path = await exportRegister(app, 'receptions')
  const again = await app.call('imports.preview', { file: uploadFile(app, path) })
  expect(again.questions).toEqual([])
  expect(again.sheets).toMatchObject([{ counts: { same: 2, problem: 0 } }])

  using other = await setupApp({ office: true })
  const theirs: string[] = []
  for (const memberNo of ['0123', '0456']) {
    const values = { name: '王芳', memberNo, status: 'ACTIVE' }
    theirs.push((await other.call('records.create', { ledger: 'members', values })).id)
  }
  const there = await other.call('imports.preview', { file: uploadFile(other, path) })
  expect(there.questions).toEqual([])
  await other.call('imports.apply', { plan: there.plan })
  const tied = (await listAll(other, 'receptions')).map(({ values }) => values['receivedBy'])
  expect(tied).toHaveLength(2)
  expect(new Set(tied.flat().map((each) => JSON.stringify(each))).size).toBe(2)
  expect(tied.flat()).toEqual(
    expect.arrayContaining(
      theirs.map((memberId) => expect.objectContaining({ name: '王芳', memberId })),
    ),
  )
})
