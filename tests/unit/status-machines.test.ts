import { describe, expect, it } from 'vitest'
import { activityStatuses } from '#shared/domain/status/activity-status.ts'
import { informationStatuses } from '#shared/domain/status/information-status.ts'
import { fixedFields, lifeCycleOf, stepsAt } from '#shared/domain/status/life-cycles.ts'
import { proposalStatuses } from '#shared/domain/status/proposal-status.ts'
import { receptionStatuses } from '#shared/domain/status/reception-status.ts'
import { topicStages } from '#shared/domain/status/topic-status.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import { fieldOf, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'

interface Case {
  readonly ledger: LedgerId
  /** Where an empty form begins: what an office writes down most. */
  readonly initial: string
  readonly statuses: readonly string[]
  /** A line a status: what each event leads to. Everything not written here must be refused. */
  readonly table: string
}

const cases: readonly Case[] = [
  {
    ledger: 'receptions',
    initial: 'REGISTERED',
    statuses: receptionStatuses,
    table: `
      REGISTERED: closeOnsite>ONSITE_CLOSED accept>ACCEPTED reject>REJECTED guide>GUIDED
      ONSITE_CLOSED: callBack>CALLED_BACK archive>ARCHIVED reopen>REOPENED
      ACCEPTED: transfer>TRANSFERRED assign>ASSIGNED start>IN_PROGRESS reject>REJECTED guide>GUIDED suspend>SUSPENDED
      TRANSFERRED: start>IN_PROGRESS reply>REPLIED close>CLOSED return>RETURNED suspend>SUSPENDED
      ASSIGNED: start>IN_PROGRESS extend>EXTENDED reply>REPLIED return>RETURNED suspend>SUSPENDED
      IN_PROGRESS: extend>EXTENDED reply>REPLIED close>CLOSED return>RETURNED suspend>SUSPENDED
      EXTENDED: start>IN_PROGRESS reply>REPLIED close>CLOSED return>RETURNED suspend>SUSPENDED
      REPLIED: close>CLOSED reopen>REOPENED
      CLOSED: callBack>CALLED_BACK archive>ARCHIVED reopen>REOPENED
      CALLED_BACK: archive>ARCHIVED reopen>REOPENED
      ARCHIVED: reopen>REOPENED
      RETURNED: transfer>TRANSFERRED assign>ASSIGNED close>CLOSED
      SUSPENDED: resume>IN_PROGRESS close>CLOSED
      REJECTED: archive>ARCHIVED reopen>REOPENED
      GUIDED: callBack>CALLED_BACK archive>ARCHIVED reopen>REOPENED
      REOPENED: transfer>TRANSFERRED assign>ASSIGNED start>IN_PROGRESS close>CLOSED`,
  },
  {
    ledger: 'activities',
    initial: 'ENDED',
    statuses: activityStatuses,
    table: `
      DRAFT: submit>SUBMITTED publish>PUBLISHED record>ENDED
      SUBMITTED: return>RETURNED publish>PUBLISHED
      RETURNED: submit>SUBMITTED
      PUBLISHED: start>RUNNING end>ENDED
      RUNNING: end>ENDED
      ENDED: settle>SETTLED
      SETTLED: reopen>ENDED`,
  },
  {
    ledger: 'informations',
    initial: 'SUBMITTED',
    statuses: informationStatuses,
    table: `
      DRAFT: submit>SUBMITTED
      SUBMITTED: return>RETURNED adopt>ADOPTED retain>RETAINED refuse>NOT_ADOPTED
      RETURNED: submit>SUBMITTED
      NOT_ADOPTED: adopt>ADOPTED retain>RETAINED
      RETAINED: adopt>ADOPTED
      ADOPTED: review>REVIEWED
      REVIEWED: sign>SIGNED return>ADOPTED
      SIGNED: issue>ISSUED
      ISSUED: forward>FORWARDING
      FORWARDING: handle>HANDLING finish>HANDLED reassign>REASSIGN
      HANDLING: finish>HANDLED reassign>REASSIGN
      HANDLED: reopen>HANDLING
      REASSIGN: forward>FORWARDING`,
  },
  {
    ledger: 'proposals',
    initial: 'SUBMITTED',
    statuses: proposalStatuses,
    table: `
      DRAFT: coSign>CO_SIGNING submit>SUBMITTED
      CO_SIGNING: submit>SUBMITTED return>DRAFT
      SUBMITTED: review>REVIEWED file>FILED return>DRAFT
      REVIEWED: file>FILED return>DRAFT archive>ARCHIVED
      FILED: assign>ASSIGNED
      ASSIGNED: handle>HANDLING reassign>REASSIGN reply>REPLIED
      HANDLING: supervise>SUPERVISED reassign>REASSIGN reply>REPLIED
      SUPERVISED: reply>REPLIED
      REASSIGN: assign>ASSIGNED
      REPLIED: askFeedback>AWAITING_FEEDBACK giveFeedback>FEEDBACK_GIVEN
      AWAITING_FEEDBACK: giveFeedback>FEEDBACK_GIVEN
      FEEDBACK_GIVEN: rehandle>REHANDLING archive>ARCHIVED
      REHANDLING: supervise>SUPERVISED reply>REPLIED
      ARCHIVED: rehandle>REHANDLING`,
  },
  {
    ledger: 'topics',
    initial: 'SELECTED',
    statuses: topicStages,
    table: `
      SELECTED: consult>CONSULTING
      CONSULTING: supervise>SUPERVISING
      SUPERVISING: feedBack>FEEDBACK reConsult>RE_CONSULT
      FEEDBACK: reConsult>RE_CONSULT close>CLOSED
      RE_CONSULT: supervise>SUPERVISING
      CLOSED: reConsult>RE_CONSULT`,
  },
]

const lines = (table: string): [string, ReadonlyMap<string, string>][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [status = '', moves = ''] = line.trim().split(': ')
      return [status, new Map(moves.split(' ').map((m) => m.split('>') as [string, string]))]
    })

describe.each(cases)('the life of $ledger', ({ ledger, initial, statuses, table }) => {
  const cycle = lifeCycleOf(ledger)
  if (cycle === undefined) throw new Error(`${ledger} has no life cycle`)
  const { field, events, machine } = cycle
  const expected = new Map(lines(table))

  it('is told for every status', () => {
    expect([...expected.keys()].toSorted()).toEqual([...statuses].toSorted())
    expect(Object.keys(machine).toSorted()).toEqual([...statuses].toSorted())
  })

  it.each(statuses.map((status) => [status]))(
    'goes on from %s by the allowed events only',
    (status) => {
      for (const event of events) {
        expect([event, machine[status]?.[event]]).toEqual([event, expected.get(status)?.get(event)])
      }
      const allowed = [...(expected.get(status)?.keys() ?? [])]
      expect([...stepsAt(cycle, status)].toSorted()).toEqual(allowed.toSorted())
    },
  )

  it('reaches every status from the first, and never stops for good', () => {
    const seen = new Set([statuses[0] ?? ''])
    for (const status of seen)
      for (const to of Object.values(machine[status] ?? {})) seen.add(to ?? '')
    expect([...seen].toSorted()).toEqual([...statuses].toSorted())
    expect(statuses.filter((status) => stepsAt(cycle, status).length === 0)).toEqual([])
  })

  it('fills fields the ledger has, each status those of its own', () => {
    const { fields } = ledgerOf(ledger)
    for (const status of [...Object.keys(cycle.dates), ...Object.keys(cycle.gives)]) {
      expect(statuses).toContain(status)
      expect(fields.map(({ id }) => id)).toEqual(
        expect.arrayContaining([...fixedFields(cycle, status)]),
      )
    }
  })

  it('has a use for every event', () => {
    const used = new Set(statuses.flatMap((status) => stepsAt(cycle, status)))
    expect([...used].toSorted()).toEqual([...events].toSorted())
  })

  it('begins with what offices write down most, and every status has its word', () => {
    const described = fieldOf(ledgerOf(ledger), field)
    expect(described?.initial).toBe(initial)
    const codes = choicesOf(described?.choices).map((choice) => choice.code)
    expect(codes.toSorted()).toEqual([...statuses].toSorted())
  })
})
