import type { LedgerId } from '../ledgers/index.ts'
import { adoption, instruction } from './adoptions.ts'
import { unrecordedDuty } from './duties.ts'
import type { Test } from './figure.ts'
import { overdueTests } from './overdue.ts'

/**
 * A yes or no that nobody fills in: it is worked out of the record, or of one of its rows, by the
 * conditions the statistics count by, so that a scheme asks for the same thing by name.
 */
export interface DerivedField {
  readonly ledger: LedgerId
  /** The field whose rows it is worked out of; without it the record itself. */
  readonly rows?: string
  readonly id: string
  readonly label: string
  readonly when: readonly Test[]
}

const overdue: readonly DerivedField[] = overdueTests.map(([ledger, when]) => ({
  ledger,
  id: 'overdue',
  label: '超期',
  when,
}))

/** Every field that is worked out. */
export const derivedFields: readonly DerivedField[] = [
  {
    ledger: 'informations',
    rows: 'adoptions',
    id: 'adopted',
    label: '算采用',
    when: adoption,
  },
  {
    ledger: 'informations',
    rows: 'adoptions',
    id: 'instructed',
    label: '有领导批示',
    when: instruction,
  },
  {
    ledger: 'duties',
    id: 'unrecorded',
    label: '漏登到岗',
    when: unrecordedDuty,
  },
  ...overdue,
]

/** The derived field of a record (or, with `rows`, of its rows) by its id, or undefined. */
export const derivedField = (
  ledger: string,
  rows: string | undefined,
  id: string,
): DerivedField | undefined =>
  derivedFields.find((one) => one.ledger === ledger && one.rows === rows && one.id === id)
