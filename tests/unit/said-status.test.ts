import { describe, expect, it } from 'vitest'
import type { Values } from '#shared/domain/record.ts'
import { lifeCycleOf } from '#shared/domain/status/life-cycles.ts'
import { saidStatus } from '#shared/domain/status/said-status.ts'
import { fieldOf, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'

const cases: readonly (readonly [LedgerId, Values, string | undefined])[] = [
  ['receptions', { content: '修路' }, undefined],
  ['receptions', { closedOn: '2024-01-09' }, 'CLOSED'],
  ['receptions', { closedOn: '2024-01-09', handling: 'TRANSFER' }, 'CLOSED'],
  ['receptions', { handling: 'ONSITE', closedOn: '2024-01-09' }, 'ONSITE_CLOSED'],
  ['receptions', { handling: 'TRANSFER' }, undefined],
  ['receptions', { closedOn: '2024-01-09', calledBackOn: '2024-02-01' }, 'CALLED_BACK'],
  ['informations', { adoptions: [] }, undefined],
  ['informations', { adoptions: [{ level: 'CITY' }] }, 'ADOPTED'],
  ['proposals', { review: 'FILED' }, 'FILED'],
  ['proposals', { review: 'FILED', assignedOn: '2024-03-01' }, 'ASSIGNED'],
  ['proposals', { review: 'FILED', resultClass: 'A' }, 'REPLIED'],
  ['proposals', { review: 'FILED', resultClass: 'A', satisfaction: 'SATISFIED' }, 'FEEDBACK_GIVEN'],
  ['proposals', { review: 'TO_INFO' }, 'REVIEWED'],
  ['proposals', { review: 'RETURNED' }, 'DRAFT'],
  ['receptions', { closedOn: '2024-01-09', status: 'REGISTERED' }, 'CLOSED'],
  ['receptions', { closedOn: '2024-01-09', status: 'REOPENED' }, undefined],
  ['topics', { closedOn: '2024-12-01' }, 'CLOSED'],
  ['mediations', { agreedOn: '2024-12-01' }, undefined],
]

describe('the status that other fields say', () => {
  it.each(cases)('%s with %j', (ledger, values, status) => {
    const field = lifeCycleOf(ledger)?.field ?? ''
    expect(saidStatus(ledgerOf(ledger), values)).toEqual(
      status === undefined ? {} : { [field]: status },
    )
    if (status === undefined) return
    // What is said must be a status of the machine, read from fields the ledger has.
    expect(lifeCycleOf(ledger)?.machine).toHaveProperty(status)
    for (const each of Object.keys(values)) expect(fieldOf(ledgerOf(ledger), each)).toBeDefined()
  })
})
