import { particularsOf, standingOn } from '#shared/domain/membership.ts'
import { firstOf, principalField, proposedValue } from '#shared/domain/principal.ts'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { findRecord } from '../../store/records/find-records.ts'
import { resolveTypedMember } from '../../store/records/member-names.ts'
import type { Reader } from '../../store/store.ts'

const isUnwritten = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === ''

/**
 * A new record with what its first member was on its day, where the clerk wrote nothing: the studio,
 * sector and particulars a form would have shown her.
 */
export const withProposed = (
  reader: Reader,
  ledger: LedgerId,
  values: Values,
  today: string,
): Values => {
  const { fields, dateField = '' } = ledgerOf(ledger)
  const open = fields.filter(
    ({ id, kind, ofMember }) =>
      (kind === 'studio' || ofMember !== undefined) && isUnwritten(values[id]),
  )
  const person = firstOf(values[principalField({ fields })?.id ?? ''])
  if (open.length === 0 || person === undefined) return values
  const memberId = person.memberId ?? resolveTypedMember(reader, person.name).memberId
  const member = memberId === null ? undefined : findRecord(reader, 'members', memberId)
  if (member === undefined) return values
  const day = values[dateField]
  const standing = standingOn(member.values, typeof day === 'string' && day !== '' ? day : today)
  const said = { ...standing, ...particularsOf(member.values) }
  const proposed = open.map(({ id, ...field }) => [id, proposedValue({ id, ...field }, said)])
  return { ...values, ...Object.fromEntries(proposed.filter(([, value]) => value !== undefined)) }
}
