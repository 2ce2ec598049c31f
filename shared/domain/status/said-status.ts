import type { Ledger } from '../../ledgers/field.ts'
import type { Values } from '../record.ts'
import { lifeCycleOf } from './life-cycles.ts'

/** A status that a record has come to where a field is filled, or holds one of these codes. */
interface Sign {
  readonly status: string
  readonly field: string
  readonly codes?: readonly string[]
}

/** What shows how far a record has come, the furthest first. Only what leaves no other reading stands here. */
const signs: Readonly<Record<string, readonly Sign[]>> = {
  receptions: [
    { status: 'CALLED_BACK', field: 'calledBackOn' },
    { status: 'ONSITE_CLOSED', field: 'handling', codes: ['ONSITE'] },
    { status: 'CLOSED', field: 'closedOn' },
    { status: 'REJECTED', field: 'handling', codes: ['REJECT'] },
    { status: 'GUIDED', field: 'handling', codes: ['GUIDE'] },
  ],
  informations: [{ status: 'ADOPTED', field: 'adoptions' }],
  proposals: [
    { status: 'FEEDBACK_GIVEN', field: 'feedbackOn' },
    { status: 'FEEDBACK_GIVEN', field: 'satisfaction' },
    { status: 'FEEDBACK_GIVEN', field: 'feedbackAgreement' },
    { status: 'REPLIED', field: 'repliedOn' },
    { status: 'REPLIED', field: 'resultClass' },
    { status: 'ASSIGNED', field: 'assignedOn' },
    { status: 'FILED', field: 'filedOn' },
    { status: 'FILED', field: 'review', codes: ['FILED'] },
    { status: 'DRAFT', field: 'review', codes: ['RETURNED'] },
    { status: 'REVIEWED', field: 'review' },
  ],
  topics: [{ status: 'CLOSED', field: 'closedOn' }],
}

const shows = ({ field, codes }: Sign, values: Values): boolean => {
  const value = values[field]
  if (value === undefined || value === null || value === '') return false
  if (Array.isArray(value) && value.length === 0) return false
  return codes === undefined || codes.includes(String(value))
}

/**
 * The status that the other fields of a record say, where nobody has said more than that the record is
 * there: with a day of closing it is closed. Empty where they say nothing new of it.
 */
export const saidStatus = (
  { id, fields }: Pick<Ledger, 'id' | 'fields'>,
  values: Values,
): Values => {
  const field = lifeCycleOf(id)?.field
  if (field === undefined) return nothing
  const stands = values[field] ?? null
  const initial = fields.find((each) => each.id === field)?.initial
  if (stands !== null && stands !== initial) return nothing
  const status = signs[id]?.find((sign) => shows(sign, values))?.status
  return status === undefined || status === stands ? nothing : { [field]: status }
}

/** Whether a field, once filled, may say how far its record has come. */
export const isSign = (ledger: string, field: string): boolean =>
  signs[ledger]?.some((sign) => sign.field === field) === true

const nothing: Values = {}
