import { expect, it } from 'vitest'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit } from '../../helpers/visits.ts'

const visits = [
  { dueOn: '2024-03-10', closedOn: '2024-03-12', status: 'CLOSED' },
  { dueOn: '2024-03-10', closedOn: '2024-03-10', status: 'CLOSED' },
  { dueOn: '2024-03-10', status: 'ACCEPTED' },
  { dueOn: '2024-03-10', status: 'GUIDED' },
  { status: 'ACCEPTED' },
]
const turns = [
  ['2024-03-03', 'PLANNED'],
  ['2024-03-04', 'DONE'],
  ['2024-03-05', 'MISSED'],
] as const

const fillStudio = async (app: TestApp) => {
  const studio = await createStudio(app, '老街社区委员工作室')
  for (const values of visits)
    await createVisit(app, { visitedOn: '2024-03-01', studio, ...values })
  for (const [date, status] of turns)
    await app.call('records.create', {
      ledger: 'duties',
      values: { date, status, scheduled: '尹军', studio },
    })
  return studio
}

it('takes off for what the statistics count as overdue and as not noted, and opens the records', async () => {
  using app = await setupApp()
  const studio = await fillStudio(app)
  const [sheet] = await app.call('assessments.list', {
    year: 2024,
    scheme: 'studio-default',
    subject: studio.id ?? '',
  })
  const counts = ['overdue', 'unrecorded'].map(
    (item) => sheet?.lines.find((line) => line.item === item)?.records.length,
  )
  const { figures } = await app.call('statistics.list', {
    period: { kind: 'year', year: 2024 },
    figures: ['receptions.overdue', 'duties.unrecorded'],
  })
  expect(counts).toEqual(figures.map(({ value }) => value))
  expect(counts).toEqual([2, 1])
  expect(sheet?.lines.find(({ item }) => item === 'overdue')?.points).toBe(-1)
})

it('assesses who is no member of the committee only by a scheme that says so', async () => {
  using app = await setupApp()
  await app.call('records.create', { ledger: 'members', values: { name: '尹军' } })
  const helper = await app.call('records.create', {
    ledger: 'members',
    values: { name: '冯霞', kind: 'LIAISON', sector: '特邀' },
  })
  const { scheme } = await app.call('schemes.get', { id: 'yanbian-2022' })
  const sheetsOf = (draft: unknown) => app.call('schemes.score', { scheme: draft, year: 2024 })
  const names = (sheets: Awaited<ReturnType<typeof sheetsOf>>) =>
    sheets.map(({ subject }) => subject.name)
  expect(names(await sheetsOf(scheme))).toEqual(['尹军'])
  const scope = { kinds: ['LIAISON'], sectors: ['特邀'] }
  expect(names(await sheetsOf({ ...scheme, scope }))).toEqual(['冯霞'])
  const saved = await app.call('schemes.copy', { id: 'yanbian-2022', name: '联络组考核' })
  await app.call('schemes.save', {
    revision: saved.revision,
    scheme: { ...scheme, id: saved.id, name: '联络组考核', scope },
  })
  const book = { year: 2024, scheme: saved.id }
  expect(await app.call('assessments.move', { ...book, to: 'SELF' })).toEqual({ moved: 1 })
  const { sheet } = await app.call('assessments.get', { ...book, subject: helper.id })
  expect(sheet.review.state).toBe('SELF')
  const [blank] = await app.call('papers.list', {
    form: 'assessment',
    year: 2024,
    scheme: saved.id,
    kind: 'member',
    blank: true,
  })
  const texts = blank?.parts.flatMap((part) =>
    part.kind === 'grid' ? part.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [],
  )
  expect(texts).toContain('提交提案')
})
