import { describe, expect, it } from 'vitest'
import type { RowOutcome } from '#shared/contract/records.ts'
import type { Values } from '#shared/domain/record.ts'
import { fixedFields, lifeCycleOf, statusesAfter } from '#shared/domain/status/life-cycles.ts'
import { Step } from '#shared/domain/steps/steps.ts'
import { type LedgerId, ledgerIds } from '#shared/ledgers/index.ts'
import { leastRecord } from '../../helpers/least-record.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

const governed = ledgerIds.flatMap((id) => {
  const cycle = lifeCycleOf(id)
  return cycle === undefined ? [] : [{ id, cycle }]
})

const recordOf = (outcome: RowOutcome | undefined) => {
  if (outcome?.kind !== 'stored') throw new Error(`not stored: ${JSON.stringify(outcome)}`)
  return outcome.record
}

const stepOf = (told: Partial<Step>): Step => Step.parse({ on: '2024-12-31', ...told })

/** One record a pair of statuses, each standing in the first of its pair. */
const enter = async (app: TestApp, ledger: LedgerId, field: string, statuses: readonly string[]) =>
  app.call('records.updateMany', {
    ledger,
    creates: statuses.map((status, at) => ({
      key: `${at}`,
      values: { ...leastRecord(ledger), [field]: status },
    })),
  })

describe.each(governed)('a status written as a value in $id', ({ id, cycle }) => {
  const statuses = Object.keys(cycle.machine)
  const pairs = statuses.flatMap((from) =>
    statuses.filter((to) => to !== from).map((to) => [from, to] as const),
  )

  it('goes where one step of the life cycle leads, and nowhere else', async () => {
    using app = await setupApp()
    const made = await enter(
      app,
      id,
      cycle.field,
      pairs.map(([from]) => from),
    )
    const moved = await app.call('records.updateMany', {
      ledger: id,
      changes: pairs.map(([, to], at) => {
        const { id: record, revision } = recordOf(made[at])
        return { id: record, revision, values: { [cycle.field]: to } }
      }),
    })
    const allowed = pairs.filter((_, at) => moved[at]?.kind === 'stored')
    expect(allowed).toEqual(pairs.filter(([from, to]) => statusesAfter(cycle, from).includes(to)))
    expect(moved.find(({ kind }) => kind === 'refused')).toMatchObject({
      problems: [{ field: cycle.field, code: 'not-allowed-now' }],
    })
  })

  it('fills the same fields as the button of the form', async () => {
    using app = await setupApp()
    const steps = pairs.filter(([from, to]) => statusesAfter(cycle, from).includes(to))
    const made = await enter(
      app,
      id,
      cycle.field,
      steps.flatMap(([from]) => [from, from]),
    )
    for (const [at, [from, to]] of steps.entries()) {
      const [typed, pressed] = [recordOf(made[2 * at]), recordOf(made[2 * at + 1])]
      const event = cycle.events.find((name) => cycle.machine[from]?.[name] === to) ?? ''
      const byValue = await app.call('records.update', {
        ledger: id,
        id: typed.id,
        revision: typed.revision,
        values: { [cycle.field]: to },
      })
      const byButton = await app.call('records.advance', {
        ledger: id,
        id: pressed.id,
        revision: pressed.revision,
        event,
      })
      const filled = [cycle.field, ...fixedFields(cycle, to)]
      for (const field of filled) expect(byValue.values[field]).toEqual(byButton.values[field])
    }
  })
})

describe('a step taken back', () => {
  it('gives back the former status and takes away the day the step had fixed', async () => {
    using app = await setupApp()
    const { id, revision } = await createVisit(app, { status: 'REPLIED' })
    const target = { ledger: 'receptions', id } as const
    const status = async (value: string, from: number) =>
      app.call('records.update', { ...target, revision: from, values: { status: value } })
    const closed = await status('CLOSED', revision)
    expect(closed.values).toMatchObject({ status: 'CLOSED', closedOn: '2024-12-31' })
    const back = await status('REPLIED', closed.revision)
    expect(back.values).toMatchObject({ status: 'REPLIED', closedOn: null })
    const again = await status('CLOSED', back.revision)
    const twice = await status('REPLIED', again.revision)
    expect(twice.values).toMatchObject({ status: 'REPLIED', closedOn: null })
  })

  it('leaves a day alone that the clerk wrote herself', async () => {
    using app = await setupApp()
    const made = await createVisit(app, { status: 'REPLIED', closedOn: '2024-05-06' })
    const target = { ledger: 'receptions', id: made.id } as const
    const { revision, values } = await app.call('records.update', {
      ...target,
      revision: made.revision,
      values: { status: 'CLOSED' },
    })
    expect(values['closedOn']).toBe('2024-05-06')
    const back = await app.call('records.update', {
      ...target,
      revision,
      values: { status: 'REPLIED' },
    })
    expect(back.values['closedOn']).toBe('2024-05-06')
  })

  it('may not be one the record never took', async () => {
    using app = await setupApp()
    const { id, revision } = await createVisit(app, { status: 'CLOSED' })
    for (const status of ['REGISTERED', null])
      expect(
        await app.fail('records.update', {
          ledger: 'receptions',
          id,
          revision,
          values: { status },
        }),
      ).toMatchObject({ details: { problems: [{ field: 'status', code: 'not-allowed-now' }] } })
  })
})

describe('filing a proposal by the button', () => {
  it('is the decision of its review, and counts as filed', async () => {
    using app = await setupApp()
    const { id, revision } = await app.call('records.create', {
      ledger: 'proposals',
      values: { title: '关于加装电梯的提案', submittedOn: '2024-04-16', status: 'SUBMITTED' },
    })
    const filed = await app.call('records.advance', {
      ...{ ledger: 'proposals', id, revision, event: 'file' },
    })
    expect(filed.values).toMatchObject({ review: 'FILED', filedOn: '2024-12-31' })
    const back = await app.call('records.update', {
      ...{ ledger: 'proposals', id, revision: filed.revision },
      values: { status: 'SUBMITTED' },
    })
    expect(back.values).toMatchObject({ review: null, filedOn: null })
  })
})

describe('a status nobody wrote', () => {
  it.each<[LedgerId, Values, Values, string]>([
    ['receptions', { status: 'REGISTERED' }, { closedOn: '2024-09-01' }, 'CLOSED'],
    ['receptions', { status: 'TRANSFERRED' }, { closedOn: '2024-09-01' }, 'CLOSED'],
    ['receptions', { status: 'ARCHIVED' }, { closedOn: '2024-09-01' }, 'ARCHIVED'],
    ['receptions', { status: 'REGISTERED' }, { remark: '已电话告知' }, 'REGISTERED'],
    ['proposals', { status: 'SUBMITTED' }, { review: 'FILED' }, 'FILED'],
    ['proposals', { status: 'HANDLING' }, { review: 'FILED' }, 'HANDLING'],
    ['informations', { status: 'RETAINED' }, { adoptions: [{ level: 'CITY' }] }, 'ADOPTED'],
  ])('of %s with %j follows %j to %s, and back with it', async (ledger, start, change, status) => {
    using app = await setupApp()
    const [made] = await app.call('records.updateMany', {
      ...{ ledger, creates: [{ key: '', values: { ...leastRecord(ledger), ...start } }] },
    })
    const { id, revision, values } = recordOf(made)
    const changed = await app.call('records.update', { ledger, id, revision, values: change })
    expect(changed.values['status']).toBe(status)
    const back = await app.call('records.update', {
      ...{ ledger, id, revision: changed.revision },
      values: Object.fromEntries(Object.keys(change).map((field) => [field, null])),
    })
    expect(back.values['status']).toBe(values['status'])
  })
})

describe('a stage of a topic', () => {
  const DAY = '2024-12-31'
  const start = async (app: TestApp, values: Values = {}) =>
    app.call('records.create', {
      ...{ ledger: 'topics', values: { ...leastRecord('topics'), stage: 'SELECTED', ...values } },
    })

  it('is told with its day in the list of stages, whichever way the record came to it', async () => {
    using app = await setupApp()
    const topic = await start(app)
    const key = { ledger: 'topics', id: topic.id } as const
    const { revision } = await app.call('records.advance', {
      ...{ ...key, revision: topic.revision, event: 'consult' },
    })
    await app.call('records.update', { ...key, revision, values: { stage: 'SUPERVISING' } })
    const outcome = '已列入年度计划'
    await app.call('steps.create', {
      ...{ ...key, along: true, step: stepOf({ kind: 'REPLY', on: '2025-01-06', outcome }) },
    })
    const answered = await app.call('records.get', key)
    const closed = await app.call('records.update', {
      ...{ ...key, revision: answered.revision, values: { closedOn: '2025-01-20' } },
    })
    expect(closed.values['stages']).toMatchObject([
      { stage: 'CONSULTING', on: DAY },
      { stage: 'SUPERVISING', on: DAY },
      { stage: 'FEEDBACK', on: '2025-01-06', note: outcome },
      { stage: 'CLOSED', on: '2025-01-20' },
    ])
  })

  it('that was written down before it was pressed takes only its day', async () => {
    using app = await setupApp()
    const topic = await start(app, { stages: [{ stage: 'CONSULTING', note: '座谈一次' }] })
    const pressed = await app.call('records.advance', {
      ...{ ledger: 'topics', id: topic.id, revision: topic.revision, event: 'consult' },
    })
    expect(pressed.values['stages']).toMatchObject([
      { stage: 'CONSULTING', on: DAY, note: '座谈一次' },
    ])
  })

  it.each([
    ['goes from the list when it is taken back', undefined, 0],
    ['stays in the list when somebody has written of it', '座谈一次', 1],
  ])('%s', async (_, note, left) => {
    using app = await setupApp()
    const topic = await start(app)
    const key = { ledger: 'topics', id: topic.id } as const
    let { revision } = await app.call('records.advance', {
      ...{ ...key, revision: topic.revision, event: 'consult' },
    })
    const stages = [{ stage: 'CONSULTING', on: DAY, note: note ?? null }]
    ;({ revision } = await app.call('records.update', { ...key, revision, values: { stages } }))
    const back = await app.call('records.update', {
      ...{ ...key, revision, values: { stage: 'SELECTED' } },
    })
    expect(back.values).toMatchObject({ stage: 'SELECTED' })
    expect(back.values['stages']).toHaveLength(left)
  })
})
