import { expect, it } from 'vitest'
import type { Opinion } from '#shared/domain/assessment.ts'
import { book, correction, decide, opinion, setupYear } from '../../helpers/assessed-year.ts'
import type { TestApp } from '../../helpers/test-app.ts'

const pointsOf = async (app: TestApp, subject: string) => {
  const [sheet] = await app.call('assessments.list', { ...book, subject })
  return sheet?.total
}

it('moves a sheet along with its opinions, and shows them beside the score', async () => {
  const { app, ann } = await setupYear()
  using _ = app
  const [first] = await app.call('assessments.save', {
    ...book,
    rows: [
      {
        subject: ann,
        opinions: [
          opinion('SELF', { text: '一年来……', person: '尹军', on: '2024-12-10' }),
          opinion('SELF', { item: 'plenary', points: 50 }),
          opinion('GROUP', { text: '同意' }),
        ],
      },
    ],
  })
  expect(first).toMatchObject({ revision: 1, state: 'GROUP' })
  const { sheet, moves, needsReason } = await app.call('assessments.get', {
    ...book,
    subject: ann,
  })
  expect(sheet.review).toMatchObject({ state: 'GROUP', revision: 1 })
  expect(sheet.review.opinions).toHaveLength(3)
  expect(moves).toEqual(['DRAFT', 'SELF', 'COMMITTEE', 'CHAIR', 'NOTICE'])
  expect(needsReason).toBe(false)
  const { rows } = await app.call('assessments.overview', { ...book, kind: 'member' })
  expect(rows.map(({ selfTotal, total }) => [selfTotal, total])).toEqual([
    [null, 30],
    [50, 50],
  ])
})

it('refuses to overwrite what somebody wrote since, and opinions on lines that are none', async () => {
  const { app, ann } = await setupYear()
  using _ = app
  const rows = (over: object, one = opinion('SELF', { points: 40 })) => ({
    ...book,
    rows: [{ subject: ann, opinions: [one], ...over }],
  })
  await app.call('assessments.save', rows({ revision: 0 }))
  expect(await app.fail('assessments.save', rows({ revision: 0 }))).toMatchObject({
    code: 'stale-write',
    details: { revision: 1 },
  })
  const strange = opinion('SELF', { item: 'nowhere', points: 1 })
  expect(await app.fail('assessments.save', rows({}, strange))).toMatchObject({
    code: 'invalid-input',
    details: { issues: [{ path: 'rows.0.opinions.0.item', code: 'unknown' }] },
  })
})

it('asks for a reason once the chair has decided, and keeps it in the history', async () => {
  const { app, ann } = await setupYear()
  using _ = app
  expect(await decide(app)).toEqual({ moved: 2 })
  const rows = [{ subject: ann, opinions: [opinion('CHAIR', { points: 52 })] }]
  expect(await app.fail('assessments.save', { ...book, rows })).toMatchObject({
    code: 'reason-missing',
  })
  await app.call('assessments.save', { ...book, rows, reason: '会议更正' })
  const history = await app.call('assessments.history', { ...book, subject: ann })
  expect(history.map(({ event, reason }) => [event, reason])).toEqual([
    ['opinion', '会议更正'],
    ['state', ''],
  ])
  const [sheet] = await app.call('assessments.list', { ...book, subject: ann })
  expect(sheet?.review.decidedTotal).toBe(52)
})

it('says what is missing to the next grade only until the chair has decided', async () => {
  const { app, bob } = await setupYear()
  using _ = app
  const codes = async () => {
    const { shortfalls } = await app.call('assessments.get', { ...book, subject: bob })
    return new Set(shortfalls.map(({ code }) => code))
  }
  expect(await codes()).toContain('next-grade')
  await decide(app)
  const decided = await codes()
  expect([decided.has('next-grade'), decided.has('room')]).toEqual([false, true])
})

it('sets the points of a line by hand, shows what was computed, and takes it back', async () => {
  const { app, bob } = await setupYear()
  using _ = app
  const entry = correction(bob)
  const [made] = await app.call('entries.create', { ...book, entries: [entry] })
  const [sheet] = await app.call('assessments.list', { ...book, subject: bob })
  expect(sheet?.lines.find(({ item }) => item === 'plenary')).toMatchObject({
    points: 45,
    correction: { computed: 30, reason: '因公请假，经主席批准', person: '王主任' },
  })
  expect(sheet?.total).toBe(45)
  const over = { ...entry, points: 51 }
  expect(await app.fail('entries.create', { ...book, entries: [entry, over] })).toMatchObject({
    details: { issues: [{ path: 'entries.1.points', code: 'too-large' }] },
  })
  expect(await app.call('entries.list', book)).toHaveLength(1)
  await app.call('entries.remove', { id: made?.id ?? '', reason: '录错' })
  expect(await pointsOf(app, bob)).toBe(30)
})

it('leaves an exempted subject without points, with the reason on the sheet', async () => {
  const { app, bob } = await setupYear()
  using _ = app
  await app.call('assessments.exempt', { ...book, subject: bob, exempt: true, reason: '长期病休' })
  const [sheet] = await app.call('assessments.list', { ...book, subject: bob })
  expect(sheet).toMatchObject({ lines: [], total: 0, notes: [{ text: '本年度不记分：长期病休' }] })
  await app.call('assessments.exempt', { ...book, subject: bob, exempt: false, reason: '已返岗' })
  expect(await pointsOf(app, bob)).toBe(30)
})

it('files a year only when it is decided, and then nothing on it changes any more', async () => {
  const { app, ann, plenary } = await setupYear()
  using _ = app
  expect(await app.fail('filings.create', book)).toMatchObject({
    code: 'assessment-undecided',
    details: { count: 2 },
  })
  await decide(app)
  const filing = await app.call('filings.create', { ...book, note: '经主席会议审定' })
  expect(filing).toMatchObject({ sheets: 2, reopened: null })
  expect(await app.call('filings.check', { id: filing.id })).toEqual({ intact: true })
  const rows = [{ subject: ann, opinions: [opinion('SELF', { points: 1 })] }]
  for (const [name, input] of [
    ['assessments.save', { ...book, rows, reason: '再改' }],
    ['assessments.move', { ...book, to: 'DRAFT', reason: '再改' }],
    ['assessments.exempt', { ...book, subject: ann, exempt: true, reason: '再改' }],
    ['filings.create', book],
  ] as const)
    expect(await app.fail(name, input)).toMatchObject({ code: 'assessment-filed' })

  await app.call('records.update', {
    ledger: 'activities',
    id: plenary.id,
    revision: plenary.revision,
    values: {
      ...plenary.values,
      attendance: [
        { name: '尹军', status: 'ABSENT' },
        { name: '冯霞', status: 'LEAVE_OK' },
      ],
    },
  })
  expect(await pointsOf(app, ann)).toBe(50)
  const [live] = await app.call('assessments.list', { ...book, subject: ann, live: true })
  expect(live?.total).toBe(0)
  const differences = await app.call('filings.difference', book)
  expect(differences).toMatchObject([
    {
      subject: { name: '尹军' },
      presence: 'both',
      total: { filed: 50, now: 0 },
      lines: [{ item: 'plenary', points: { filed: 50, now: 0 } }],
    },
  ])
  expect(differences).toHaveLength(1)
  const [own] = await app.call('filings.difference', { ...book, subject: ann })
  expect(own).toEqual(differences[0])
  const { sheet } = await app.call('assessments.get', { ...book, subject: ann })
  expect(sheet).toMatchObject({ filed: { filing: filing.id }, review: { state: 'FILED' } })
})

it('says which field of a counted record changed since it was filed', async () => {
  const { app, plenary } = await setupYear()
  using _ = app
  await decide(app)
  await app.call('filings.create', book)
  await app.call('records.update', {
    ledger: 'activities',
    id: plenary.id,
    revision: plenary.revision,
    values: { ...plenary.values, title: '县政协全体会议', heldOn: '2024-01-11' },
  })
  const [first] = await app.call('filings.difference', book)
  expect(first?.lines[0]).toMatchObject({
    added: [],
    removed: [],
    changed: [{ id: plenary.id, fields: ['on', 'label'] }],
  })
})

it('opens a filed year again with a reason and keeps the snapshot', async () => {
  const { app, ann } = await setupYear()
  using _ = app
  await decide(app)
  const filing = await app.call('filings.create', book)
  expect(await app.fail('filings.reopen', { ...book, reason: ' ' })).toMatchObject({
    code: 'invalid-input',
  })
  const opened = await app.call('filings.reopen', { ...book, reason: '补录一次会议' })
  expect(opened.reopened).toMatchObject({ reason: '补录一次会议' })
  const { sheet } = await app.call('assessments.get', { ...book, subject: ann })
  expect(sheet).toMatchObject({ filed: null, review: { state: 'CHAIR' } })
  await app.call('filings.create', book)
  const all = await app.call('filings.list', {})
  expect(all.map(({ reopened }) => reopened?.reason ?? null)).toEqual([null, '补录一次会议'])
  expect(await app.call('filings.check', { id: filing.id })).toEqual({ intact: true })
})

it('gives what was said of whole sheets at one stage', async () => {
  const { app, ann } = await setupYear()
  using _ = app
  const said = opinion('GROUP', { text: '同意' })
  const opinions = [said, opinion('SELF', { item: 'plenary', points: 5 })]
  await app.call('assessments.save', { ...book, rows: [{ subject: ann, opinions }] })
  const at = (stage: Opinion['stage']) => app.call('assessments.opinions', { ...book, stage })
  expect([await at('GROUP'), await at('SELF')]).toEqual([[{ subject: ann, opinion: said }], []])
})

it('says which records no year counts because they have no day, as long as the year is open', async () => {
  const { app } = await setupYear()
  using _ = app
  const proposal = { title: '关于加装电梯的提案', firstProposer: '尹军' }
  for (const submittedOn of [null, null, '2024-03-01'])
    await app.call('records.create', {
      ledger: 'proposals',
      values: submittedOn === null ? proposal : { ...proposal, submittedOn },
    })
  const undated = async () => (await app.call('assessments.overview', book)).undated
  expect(await undated()).toEqual([{ ledger: 'proposals', count: 2 }])
  await decide(app)
  await app.call('filings.create', book)
  expect(await undated()).toEqual([])
})
