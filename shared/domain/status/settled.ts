import type { LedgerId } from '../../ledgers/index.ts'
import type { Values } from '../record.ts'

/** A field by which nobody waits for anything any more: filled, or holding one of these codes. */
export interface SettledSign {
  readonly field: string
  readonly codes?: readonly string[]
}

const AGREED = ['AGREED_WRITTEN', 'AGREED_ORAL', 'AGREED_UNSPECIFIED'] as const

/** What settles the records that carry a last day of their own, by ledger. */
export const settledSigns: { readonly [L in LedgerId]?: readonly SettledSign[] } = {
  receptions: [
    {
      field: 'status',
      codes: [
        'ONSITE_CLOSED',
        'REPLIED',
        'CLOSED',
        'CALLED_BACK',
        'ARCHIVED',
        'REJECTED',
        'GUIDED',
      ],
    },
  ],
  mediations: [
    { field: 'result', codes: [...AGREED, 'FAILED', 'WITHDRAWN', 'GUIDED'] },
    { field: 'closedOn' },
  ],
  activities: [{ field: 'implementation' }],
  topics: [{ field: 'stage', codes: ['CLOSED'] }],
  proposals: [
    { field: 'status', codes: ['REPLIED', 'AWAITING_FEEDBACK', 'FEEDBACK_GIVEN', 'ARCHIVED'] },
  ],
}

/** Whether a record says of itself that it is settled; a ledger without such a word never does. */
export const isSettled = (ledger: LedgerId, values: Values): boolean =>
  (settledSigns[ledger] ?? []).some(({ field, codes }) => {
    const value = values[field] ?? ''
    return codes === undefined ? value !== '' : codes.includes(String(value))
  })
