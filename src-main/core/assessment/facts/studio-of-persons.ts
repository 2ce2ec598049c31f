import type { FactPerson, FactRecord } from '#shared/domain/fact-record.ts'
import { firstDay, isHeldOn } from '#shared/domain/membership.ts'
import { studioBy } from '#shared/figures/index.ts'
import { isLedgerId } from '#shared/ledgers/index.ts'
import type { FactSubject } from '../facts.ts'

/** What a member belonged to, by id. */
export type MembershipsOf = (memberId: string) => FactSubject['memberships']

/**
 * The studio of a record that names none: that of the first of the persons who answer for it who was in
 * one on its day, as the books themselves find it for scoring and statistics.
 */
export const studioOfPersons = (
  { ledger, on, people }: Pick<FactRecord, 'ledger' | 'on' | 'people'>,
  membershipsOf: MembershipsOf,
): string | null => {
  const fields = isLedgerId(ledger) ? (studioBy[ledger] ?? []) : []
  const day = firstDay(on)
  const studioOf = ({ memberId }: FactPerson): string | undefined =>
    membershipsOf(memberId ?? '').find((held) => isHeldOn(held, day))?.studioId
  for (const field of fields)
    for (const person of people.filter((one) => one.field === field)) {
      const studio = studioOf(person)
      if (studio !== undefined) return studio
    }
  return null
}
