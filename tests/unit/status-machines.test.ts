import { describe, expect, it } from 'vitest'
import {
  activityEvents,
  activityMachine,
  activityStatuses,
} from '#shared/domain/activity-status.ts'
import {
  informationEvents,
  informationMachine,
  informationStatuses,
} from '#shared/domain/information-status.ts'
import {
  proposalEvents,
  proposalMachine,
  proposalStatuses,
} from '#shared/domain/proposal-status.ts'
import {
  nextReceptionStatus,
  receptionEvents,
  receptionEventsAt,
  receptionMachine,
  receptionStatuses,
} from '#shared/domain/reception-status.ts'
import { eventsAt, nextStatus, type StatusMachine } from '#shared/domain/status-machine.ts'
import { topicEvents, topicMachine, topicStages } from '#shared/domain/topic-status.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import { fieldOf, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'

interface Case {
  readonly ledger: LedgerId
  readonly field: string
  /** Where an empty form begins: what an office writes down most. */
  readonly initial: string
  readonly statuses: readonly string[]
  readonly events: readonly string[]
  readonly machine: StatusMachine<string, string>
  /** A line a status: what each event leads to. Everything not written here must be refused. */
  readonly table: string
}

// Widened on purpose: the tables below ask for every pair, allowed or not.
const wide = (machine: object): StatusMachine<string, string> =>
  machine as StatusMachine<string, string>

const cases: readonly Case[] = [
  {
    ledger: 'receptions',
    field: 'status',
    initial: 'REGISTERED',
    statuses: receptionStatuses,
    events: receptionEvents,
    machine: wide(receptionMachine),
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
    field: 'status',
    initial: 'ENDED',
    statuses: activityStatuses,
    events: activityEvents,
    machine: wide(activityMachine),
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
    field: 'status',
    initial: 'SUBMITTED',
    statuses: informationStatuses,
    events: informationEvents,
    machine: wide(informationMachine),
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
    field: 'status',
    initial: 'SUBMITTED',
    statuses: proposalStatuses,
    events: proposalEvents,
    machine: wide(proposalMachine),
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
    field: 'stage',
    initial: 'SELECTED',
    statuses: topicStages,
    events: topicEvents,
    machine: wide(topicMachine),
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

describe.each(cases)(
  'the life of $ledger',
  ({ ledger, field, initial, statuses, events, machine, table }) => {
    const expected = new Map(lines(table))

    it('is told for every status', () => {
      expect([...expected.keys()].toSorted()).toEqual([...statuses].toSorted())
      expect(Object.keys(machine).toSorted()).toEqual([...statuses].toSorted())
    })

    it.each(statuses.map((status) => [status]))(
      'goes on from %s by the allowed events only',
      (status) => {
        for (const event of events) {
          expect([event, nextStatus(machine, status, event)]).toEqual([
            event,
            expected.get(status)?.get(event),
          ])
        }
        const allowed = [...(expected.get(status)?.keys() ?? [])]
        expect([...eventsAt(machine, events, status)].toSorted()).toEqual(allowed.toSorted())
      },
    )

    it('reaches every status from the first, and never stops for good', () => {
      const seen = new Set([statuses[0] ?? ''])
      for (const status of seen)
        for (const to of Object.values(machine[status] ?? {})) seen.add(to ?? '')
      expect([...seen].toSorted()).toEqual([...statuses].toSorted())
      expect(statuses.filter((status) => eventsAt(machine, events, status).length === 0)).toEqual(
        [],
      )
    })

    it('has a use for every event', () => {
      const used = new Set(statuses.flatMap((status) => eventsAt(machine, events, status)))
      expect([...used].toSorted()).toEqual([...events].toSorted())
    })

    it('begins with what offices write down most, and every status has its word', () => {
      const described = fieldOf(ledgerOf(ledger), field)
      expect(described?.initial).toBe(initial)
      const codes = choicesOf(described?.choices).map((choice) => choice.code)
      expect(codes.toSorted()).toEqual([...statuses].toSorted())
    })
  },
)

describe('receptions asked by their own names', () => {
  it('answer as the machine does', () => {
    for (const status of receptionStatuses) {
      expect(receptionEventsAt(status)).toEqual(eventsAt(receptionMachine, receptionEvents, status))
      for (const event of receptionEvents) {
        expect(nextReceptionStatus(status, event)).toBe(nextStatus(receptionMachine, status, event))
      }
    }
  })
})
