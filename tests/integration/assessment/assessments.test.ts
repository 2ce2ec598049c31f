import { expect, it } from 'vitest'
import { setupApp } from '../../helpers/test-app.ts'
import { createStudio } from '../../helpers/visits.ts'

it('asks a duty each quarter of a member, and shows the records behind the answer', async () => {
  using app = await setupApp()
  const studio = await createStudio(app, '老街社区委员工作室')
  const member = await app.call('records.create', {
    ledger: 'members',
    values: { name: '尹军', studio: [{ studio }] },
  })
  const ids: string[] = []
  for (const date of ['2024-01-07', '2024-04-14', '2024-04-21', '2024-11-03', '2025-01-05']) {
    const duty = await app.call('records.create', {
      ledger: 'duties',
      values: { date, scheduled: '尹军', attendedBy: '尹军', status: 'DONE', studio },
    })
    ids.push(duty.id)
  }
  const [sheet] = await app.call('assessments.list', {
    year: 2024,
    scheme: 'wangyi-2024',
    subject: member.id,
  })
  const line = sheet?.lines.find(({ item }) => item === 'duty')
  expect(line).toMatchObject({ count: 4, met: false })
  expect(line?.spans.map(({ count, met }) => [count, met])).toEqual([
    [1, true],
    [2, true],
    [0, false],
    [1, true],
  ])
  expect(line?.records.map(({ id }) => id)).toEqual(ids.slice(0, 4))
})

it('scores the one who came, not the one who was down', async () => {
  using app = await setupApp()
  const down = await app.call('records.create', { ledger: 'members', values: { name: '尹军' } })
  const came = await app.call('records.create', { ledger: 'members', values: { name: '冯霞' } })
  await app.call('records.create', {
    ledger: 'duties',
    values: { date: '2024-01-07', scheduled: '尹军', attendedBy: '冯霞', status: 'DONE' },
  })
  const sheets = await app.call('assessments.list', {
    year: 2024,
    scheme: 'wangyi-2024',
    kind: 'member',
  })
  const duties = (id: string) =>
    sheets.find(({ subject }) => subject.id === id)?.lines.find(({ item }) => item === 'duty')
      ?.count
  expect([duties(down.id), duties(came.id)]).toEqual([0, 1])
})

it('counts the months of a studio with their activity, and says which are missing', async () => {
  using app = await setupApp()
  const studio = await createStudio(app, '商会委员工作室')
  for (const month of [1, 2, 2, 5]) {
    await app.call('records.create', {
      ledger: 'activities',
      values: { title: '走进茶园', kinds: ['READING'], heldOn: `2024-0${month}-10`, studio },
    })
  }
  const [sheet] = await app.call('assessments.list', {
    year: 2024,
    scheme: 'wangyi-2024',
    kind: 'studio',
  })
  const monthly = sheet?.lines.find(({ spans }) => spans.length === 12)
  expect(monthly?.spans.map(({ met }) => met).filter(Boolean)).toHaveLength(3)
  const reading = sheet?.lines.find(({ item }) => item === 'reading')
  expect(reading).toMatchObject({ count: 4, met: true })
})

it('does not know a scheme that is not there', async () => {
  using app = await setupApp()
  expect(await app.fail('assessments.list', { year: 2024, scheme: 'nowhere' })).toMatchObject({
    code: 'not-found',
    details: { what: 'scheme', id: 'nowhere' },
  })
})

it('scores one member alone as among all', async () => {
  using app = await setupApp()
  const ann = await app.call('records.create', { ledger: 'members', values: { name: '尹军' } })
  const bob = await app.call('records.create', { ledger: 'members', values: { name: '冯霞' } })
  const book = { year: 2024, scheme: 'tongcheng-2019' }
  await app.call('records.create', {
    ledger: 'proposals',
    values: {
      title: '关于护栏的提案',
      submittedOn: '2024-02-20',
      review: 'FILED',
      proposerKind: 'JOINT',
      firstProposer: { name: '尹军' },
      coSigners: [{ name: '冯霞', status: 'SIGNED' }],
    },
  })
  const all = await app.call('assessments.list', { ...book, kind: 'member' })
  const alone = await Promise.all(
    [ann.id, bob.id].map((subject) => app.call('assessments.list', { ...book, subject })),
  )
  expect(alone.flat()).toEqual(all)
  expect(all.map(({ total }) => total)).toEqual([12.5, 12.5])
})

it('scores one studio alone with the rank it has among all, whatever was written since', async () => {
  using app = await setupApp()
  const book = { year: 2024, scheme: 'studio-default' }
  const street = await createStudio(app, '老街社区委员工作室')
  const chamber = await createStudio(app, '商会委员工作室')
  const studios = [street, chamber]
  const marksAlone = () =>
    Promise.all(
      studios.map(async ({ id }) => {
        const { sheet } = await app.call('assessments.get', { ...book, subject: id ?? '' })
        return sheet.marks.map(({ label }) => label)
      }),
    )
  const hold = (studio: typeof street) =>
    app.call('records.create', {
      ledger: 'activities',
      values: { title: '读书会', kinds: ['READING'], heldOn: '2024-04-10', studio },
    })
  for (const studio of [street, street]) await hold(studio)
  expect(await marksAlone()).toEqual([[], ['末位']])
  for (const studio of [chamber, chamber, chamber]) await hold(studio)
  const [held] = await app.call('records.list', { ledger: 'activities' }).then(({ rows }) => rows)
  await app.call('records.remove', {
    ledger: 'activities',
    id: held?.id ?? '',
    revision: held?.revision ?? 0,
  })
  const all = await app.call('assessments.list', { ...book, kind: 'studio' })
  const byId = new Map(all.map((sheet) => [sheet.subject.id, sheet]))
  for (const { id } of studios) {
    const { sheet } = await app.call('assessments.get', { ...book, subject: id ?? '' })
    expect(sheet).toEqual(byId.get(id ?? ''))
  }
})
