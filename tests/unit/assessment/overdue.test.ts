import { describe, expect, it } from 'vitest'
import type { FactValue } from '#shared/domain/fact-record.ts'
import { overdueTests } from '#shared/figures/overdue.ts'
import { lineOf, recordMaker, schemeJson, score, setupScheme, setupStudio } from './world.ts'

type Values = Readonly<Record<string, FactValue>>

const DUE = '2024-06-01'
const settledOn: Readonly<Record<string, string>> = {
  receptions: 'closedOn',
  mediations: 'closedOn',
  topics: 'closedOn',
  proposals: 'repliedOn',
}
const settledWord: Readonly<Record<string, Values>> = {
  receptions: { status: 'CLOSED' },
  mediations: { result: 'AGREED_WRITTEN' },
  topics: { stage: 'CLOSED' },
  proposals: { status: 'REPLIED' },
  activities: { implementation: '已落实' },
}
const ledgers = overdueTests.map(([ledger]) => ledger)

/** Whether one record of a ledger that was due on the first of June is counted as overdue on a day. */
const isCounted = (ledger: string, values: Values, today = '2024-06-02'): boolean => {
  const item = {
    group: 'faults',
    metrics: [{ ledger, where: [{ field: 'overdue', in: [true] }] }],
    value: { kind: 'PER_EVENT', points: -1 },
  }
  const groups = [{ id: 'faults', name: 'faults', subject: 'studio', kind: 'DEDUCTION' }]
  const scheme = setupScheme(schemeJson([item], { groups }))
  const record = recordMaker()(ledger, '2024-05-20', values, [], { studioId: 'one' })
  const [sheet] = score(scheme, [setupStudio('one')], [record], { today })
  const { count, records } = lineOf(sheet, 'item0')
  expect(records.map(({ id }) => id)).toEqual(count === 1 ? [record.id] : [])
  return count === 1
}

describe.each(ledgers)('a record of %s', (ledger) => {
  it('is overdue from the day after its last one until it is settled', () => {
    expect(isCounted(ledger, { dueOn: DUE })).toBe(true)
    expect(isCounted(ledger, { dueOn: DUE }, DUE)).toBe(false)
    expect(isCounted(ledger, { dueOn: DUE, ...settledWord[ledger] })).toBe(false)
    expect(isCounted(ledger, { dueOn: null })).toBe(false)
  })
})

describe.each(Object.keys(settledOn))('a record of %s that was settled', (ledger) => {
  it('stays overdue where that was after its last day', () => {
    const field = settledOn[ledger] ?? ''
    const settled = (on: string) => ({ dueOn: DUE, [field]: on, ...settledWord[ledger] })
    expect(isCounted(ledger, settled('2024-06-02'))).toBe(true)
    expect(isCounted(ledger, settled(DUE))).toBe(false)
  })
})
