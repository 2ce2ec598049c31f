import { settledSigns } from '../domain/status/settled.ts'
import type { LedgerId } from '../ledgers/index.ts'
import type { Test } from './figure.ts'
import { overdueVisit } from './receptions.ts'

/** Nothing of what settles a record of a ledger is there. */
const isOpen = (ledger: LedgerId): readonly Test[] =>
  (settledSigns[ledger] ?? []).map(
    ({ field, codes }): Test =>
      codes === undefined ? { field, in: [''] } : { field, notIn: codes },
  )

/** Settled on a day after the last one, or open when the last one is over. */
const lateBy = (ledger: LedgerId, settledOn: string): readonly Test[] => [
  {
    any: [
      [{ field: 'dueOn', before: settledOn }],
      [{ field: 'dueOn', before: 'today' }, { field: settledOn, in: [''] }, ...isOpen(ledger)],
    ],
  },
]

/**
 * When a record is over its own last day. One that is settled without a day of it is not: nobody can
 * say that it was late.
 */
export const overdueTests: readonly (readonly [LedgerId, readonly Test[]])[] = [
  ['receptions', overdueVisit],
  ['mediations', lateBy('mediations', 'closedOn')],
  ['topics', lateBy('topics', 'closedOn')],
  ['proposals', lateBy('proposals', 'repliedOn')],
  ['activities', [{ field: 'dueOn', before: 'today' }, ...isOpen('activities')]],
]
