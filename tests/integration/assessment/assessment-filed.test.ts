import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listPastSheets } from '#core/store/assessment/filings.ts'
import { book, correction, decide, opinion, setupYear } from '../../helpers/assessed-year.ts'
import { uploadText } from '../../helpers/files.ts'
import { openIn } from '../../helpers/stores.ts'
import type { TestApp } from '../../helpers/test-app.ts'

/** The store as anybody with a database program has it, without what the program asks of itself. */
const withRawStore = <T>(app: TestApp, work: (db: Database.Database) => T): T => {
  const db = new Database(join(app.dataDir, 'lianxinqiao.db'))
  try {
    return work(db)
  } finally {
    db.close()
  }
}

const setupFiled = async () => {
  const world = await setupYear()
  await decide(world.app)
  const filing = await world.app.call('filings.create', book)
  return { ...world, filing }
}

describe('a filed year', () => {
  it.each([
    "update filed_sheets set content = '{}'",
    'update filed_sheets set total = 100',
    'delete from filed_sheets',
    'replace into filed_sheets select filing_id, subject_id, position, 100, marks, content from filed_sheets',
    "update filed_facts set content = '{}'",
    'delete from filed_facts',
    "replace into filed_facts select filing_id, ledger, record_id, '{}' from filed_facts",
    "update filings set sha256 = ''",
    "update filings set at = '2020-01-01T00:00:00.000Z'",
    'delete from filings',
    "replace into filings select id, year, scheme, scheme_name, '{}', sheets, sha256, at, by, note, null, null, null from filings",
    "insert into filings select 'other', year, scheme, scheme_name, content, sheets, sha256, at, by, note, null, null, null from filings",
  ])('is not changed even by hand in the database: %s', async (sql) => {
    const { app, filing } = await setupFiled()
    using _ = app
    withRawStore(app, (db) => expect(() => db.exec(sql)).toThrow('never changes'))
    expect(await app.call('filings.check', { id: filing.id })).toEqual({ intact: true })
  })

  it('whose re-opening was written down keeps it', async () => {
    const { app } = await setupFiled()
    using _ = app
    await app.call('filings.reopen', { ...book, reason: '补录' })
    withRawStore(app, (db) =>
      expect(() => db.exec('update filings set reopened_at = null')).toThrow(/once/),
    )
  })

  it('does not hide that somebody broke its protection', async () => {
    const { app, filing } = await setupFiled()
    using _ = app
    withRawStore(app, (db) => {
      db.exec('drop trigger filed_sheets_stay')
      db.exec("update filed_sheets set content = replace(content, '50', '60')")
    })
    expect(await app.call('filings.check', { id: filing.id })).toEqual({ intact: false })
  })

  it('is read without a look at the records: only the difference asks them', async () => {
    const { app, ann, filing } = await setupFiled()
    using _ = app
    withRawStore(app, (db) => db.exec('alter table activities rename to gone'))
    const { sheet } = await app.call('assessments.get', { ...book, subject: ann })
    expect(sheet).toMatchObject({ total: 50, filed: { filing: filing.id } })
    const { rows, reads } = await app.call('assessments.overview', book)
    expect(rows.map(({ total }) => total)).toEqual([30, 50])
    expect(reads).not.toContain('activities')
    const of = { form: 'assessment', ...book } as const
    expect(await app.call('papers.list', of)).toHaveLength(2)
    expect(await app.fail('filings.difference', book)).toMatchObject({ code: 'internal' })
  })

  it('keeps the sheet of a member who is no longer in the register', async () => {
    const { app, ann } = await setupFiled()
    using _ = app
    const { revision } = await app.call('records.get', { ledger: 'members', id: ann })
    await app.call('records.remove', { ledger: 'members', id: ann, revision })
    const { sheet } = await app.call('assessments.get', { ...book, subject: ann })
    expect(sheet).toMatchObject({ total: 50, subject: { name: '尹军' } })
    expect(await app.call('filings.difference', { ...book, subject: ann })).toMatchObject([
      { presence: 'gone', total: { filed: 50, now: 0 } },
    ])
  })

  it('shows a record in the recycle bin as one that is missing, until it is back', async () => {
    const { app, ann, plenary } = await setupFiled()
    using _ = app
    await app.call('records.remove', {
      ledger: 'activities',
      id: plenary.id,
      revision: plenary.revision,
    })
    const [first] = await app.call('filings.difference', { ...book, subject: ann })
    expect(first).toMatchObject({
      total: { filed: 50, now: 0 },
      lines: [{ removed: [{ id: plenary.id }] }],
    })
    await app.call('records.restore', { ledger: 'activities', id: plenary.id })
    expect(await app.call('filings.difference', book)).toEqual([])
  })

  it('names the record that is missing where it was over the cap and cost no points', async () => {
    const { app, ann } = await setupYear()
    using _ = app
    const held: { id: string; revision: number }[] = []
    for (const month of ['03', '04', '05', '06', '07', '08'])
      held.push(
        await app.call('records.create', {
          ledger: 'activities',
          values: {
            title: `${month}月调研`,
            kinds: ['READING'],
            heldOn: `2024-${month}-10`,
            attendance: [{ name: '尹军', status: 'PRESENT' }],
          },
        }),
      )
    await decide(app)
    await app.call('filings.create', book)
    const last = held.at(-1)
    await app.call('records.remove', {
      ledger: 'activities',
      id: last?.id ?? '',
      revision: last?.revision ?? 0,
    })
    const [difference] = await app.call('filings.difference', { ...book, subject: ann })
    expect(difference).toMatchObject({
      total: { filed: 60, now: 60 },
      lines: [{ count: { filed: 6, now: 5 }, removed: [{ id: last?.id }], added: [] }],
    })
  })

  it('keeps its scheme: one that is changed changes nothing, and it cannot be removed', async () => {
    const { app, ann } = await setupYear()
    using _ = app
    const { id: own } = await app.call('schemes.copy', { id: book.scheme, name: '本县办法' })
    const of = { year: 2024, scheme: own }
    await app.call('assessments.move', { ...of, to: 'CHAIR' })
    await app.call('filings.create', of)
    expect(await app.fail('schemes.remove', { id: own })).toMatchObject({
      code: 'scheme-filed',
      details: { year: 2024 },
    })
    const { scheme, revision } = await app.call('schemes.get', { id: own })
    const items = scheme.items.filter(({ id }) => id !== 'plenary')
    await app.call('schemes.save', { scheme: { ...scheme, items, stacks: [] }, revision })
    expect((await app.call('assessments.get', { ...of, subject: ann })).sheet.total).toBe(50)
    await app.call('filings.reopen', { ...of, reason: '办法修订' })
    expect((await app.call('assessments.get', { ...of, subject: ann })).sheet.total).toBe(0)
    await app.call('schemes.remove', { id: own })
    expect(await app.call('filings.list', {})).toMatchObject([{ schemeName: '本县办法' }])
  })

  it('is filed once when two windows file it at the same time', async () => {
    const { app } = await setupYear()
    using _ = app
    await decide(app)
    const answers = await Promise.all([1, 2].map(() => app.core.dispatch('filings.create', book)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'assessment-filed' } })
    expect(await app.call('filings.list', {})).toHaveLength(1)
  })

  it('is opened once when two windows open it, and not at all where none is filed', async () => {
    const { app } = await setupFiled()
    using _ = app
    const reason = '补录一次会议'
    await app.call('filings.reopen', { ...book, reason })
    expect(await app.fail('filings.reopen', { ...book, reason })).toMatchObject({
      code: 'not-found',
      details: { what: 'filing' },
    })
  })

  it('tells the years after it what it gave while it stands, and nothing once it is opened', async () => {
    const { app } = await setupFiled()
    using _ = app
    const { reader, close } = openIn(app.dataDir, 'reader')
    const yearsTold = () => new Set(listPastSheets(reader, 2025).map(({ year }) => year))
    expect(yearsTold()).toEqual(new Set([2024]))
    expect(listPastSheets(reader, 2024)).toEqual([])
    await app.call('filings.reopen', { ...book, reason: '补录' })
    expect(yearsTold()).toEqual(new Set())
    close()
  })

  it('takes no proof any more and gives none away', async () => {
    const { app, ann } = await setupYear()
    using _ = app
    const { sheet } = await app.call('assessments.get', { ...book, subject: ann })
    const key = { ledger: 'assessments' as const, id: sheet.review.id }
    const file = await app.call('attachments.create', {
      ...key,
      file: uploadText(app, '签字页.pdf', 'scan'),
    })
    await decide(app)
    await app.call('filings.create', book)
    const more = { ...key, file: uploadText(app, '另页.pdf', 'more') }
    expect(await app.fail('attachments.create', more)).toMatchObject({ code: 'assessment-filed' })
    expect(await app.fail('attachments.remove', { id: file.id })).toMatchObject({
      code: 'assessment-filed',
    })
    expect(await app.call('attachments.list', key)).toMatchObject([
      { name: '签字页.pdf', missing: false },
    ])
    rmSync(join(app.dataDir, 'attachments'), { recursive: true })
    expect(await app.call('attachments.list', key)).toMatchObject([{ missing: true }])
  })
})

describe('a sheet the chair has decided', () => {
  it.each([
    ['an opinion', 'assessments.save'],
    ['a correction', 'entries.create'],
    ['a step back', 'assessments.move'],
  ] as const)('takes %s only with a reason', async (_, name) => {
    const { app, ann } = await setupYear()
    using _app = app
    await decide(app)
    const inputs = {
      'assessments.save': {
        rows: [{ subject: ann, opinions: [opinion('GROUP', { text: '同意' })] }],
      },
      'entries.create': { entries: [correction(ann)] },
      'assessments.move': { subjects: [ann], to: 'GROUP' },
    }
    const input = { ...book, ...inputs[name] }
    for (const reason of ['', '  '])
      expect(await app.fail(name, { ...input, reason })).toMatchObject({ code: 'reason-missing' })
    const done = await app.core.dispatch(name, { ...input, reason: '会议更正' })
    expect(done.ok).toBe(true)
    const [event] = await app.call('assessments.history', { ...book, subject: ann, limit: 1 })
    expect(event).toMatchObject({ reason: '会议更正' })
  })
})
