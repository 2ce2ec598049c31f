import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordKey } from '#core/store/records/matters.ts'
import { addDays } from '#shared/domain/calendar/calendar.ts'
import { expectHome, YEAR } from '../../helpers/home-counts.ts'
import { type RandomRecord, randomRecords } from '../../helpers/recount/offices.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

/** Enters a record; undefined where the program does not let a clerk enter it. */
const enter = async (
  app: TestApp,
  { ledger, values }: RandomRecord,
): Promise<RecordKey | undefined> => {
  const [outcome] = await app.call('records.updateMany', {
    ledger,
    creates: [{ key: 'a', values }],
  })
  return outcome?.kind === 'stored' ? { ledger, id: outcome.record.id } : undefined
}

interface Step {
  readonly kind: 'create' | 'change' | 'remove' | 'link' | 'day'
  readonly at: number
  readonly keeps: boolean
}

const act = async (
  app: TestApp,
  held: RecordKey[],
  { kind, at }: Step,
  records: readonly RandomRecord[],
): Promise<void> => {
  const nth = (of: readonly RandomRecord[]): RandomRecord => {
    const found = of[at % of.length]
    if (found === undefined) throw new Error('no record to take after')
    return found
  }
  const like = ({ ledger }: RecordKey) => nth(records.filter((one) => one.ledger === ledger))
  const target = held[at % Math.max(1, held.length)]
  const other = held[(at * 7 + 3) % Math.max(1, held.length)]
  if (kind === 'create' || target === undefined || other === undefined) {
    const key = await enter(app, nth(records))
    if (key !== undefined) held.push(key)
    return
  }
  const { revision } = await app.call('records.get', target)
  if (kind === 'link' && target.id !== other.id)
    await app.call('matters.link', { a: target, b: other })
  if (kind === 'change')
    await app.call('records.updateMany', {
      ledger: target.ledger,
      changes: [{ id: target.id, revision, values: like(target).values }],
    })
  if (kind === 'remove') {
    await app.call('records.remove', { ...target, revision })
    if (at % 2 === 0) await app.call('records.restore', target)
    else held.splice(held.indexOf(target), 1)
  }
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('create', 'change', 'change', 'remove', 'link', 'day'),
    at: fc.nat(1000),
    keeps: fc.boolean(),
  }),
  { minLength: 25, maxLength: 25 },
)

describe('the home page', () => {
  it('says after whatever was written, and on any day, what the statistics page counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        using app = await setupApp()
        const { id } = await app.call('records.create', {
          ledger: 'studios',
          values: { name: '老街工作室' },
        })
        const studio = { id, name: '老街工作室' }
        const [books] = fc.sample(fc.tuple(randomRecords([studio]), steps), { seed, numRuns: 1 })
        const [records, taken] = books ?? [[], []]
        const held: RecordKey[] = []
        let today = '2024-06-10'
        app.setToday(today)
        for (const at of records.keys())
          await act(app, held, { kind: 'create', at, keeps: false }, records)
        await app.call('statistics.keep', { year: YEAR })
        for (const step of taken) {
          if (step.kind === 'day') {
            today = addDays(today, (step.at % 60) - 15)
            app.setToday(today)
          } else await act(app, held, step, records)
          const { isCounted } = await expectHome(app, today)
          if (!step.keeps) continue
          const { months } = await app.call('statistics.keep', { year: YEAR })
          expect(months > 0).toBe(isCounted)
          expect((await expectHome(app, today)).isCounted).toBe(false)
        }
      }),
      { numRuns: 3, endOnFailure: true },
    )
  }, 120_000)

  it('says so too when an import came in, and when it was taken back', async () => {
    using app = await setupApp()
    const empty = await expectHome(app, '2024-12-31')
    await app.call('statistics.keep', { year: YEAR })
    const { batches } = await app.call('office.loadSample', {})
    const filled = await expectHome(app, '2024-12-31')
    expect(filled.receptionsByMonth).not.toEqual(empty.receptionsByMonth)
    await app.call('statistics.keep', { year: YEAR })
    for (const batch of batches.toReversed()) await app.call('imports.undo', { batch })
    const taken = await expectHome(app, '2024-12-31')
    expect(taken.receptionsByMonth).toEqual(empty.receptionsByMonth)
  }, 60_000)

  it('names no accusation and nothing confidential among the latest visits', async () => {
    using app = await setupApp()
    await createVisit(app, { visitorName: '岳小满' })
    await createVisit(app, { visitorName: '欧阳一', purpose: 'ACCUSATION' })
    await createVisit(app, { visitorName: '司马二', confidential: true })
    const { latest } = await app.call('statistics.home', { year: YEAR })
    expect(latest.map(({ values }) => values['visitorName'])).toEqual(['岳小满'])
  })
})
