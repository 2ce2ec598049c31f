import { useDeferredValue } from 'react'
import { lettersOf } from '#shared/domain/letters.ts'
import { useCall } from '../../../api/use-call.ts'
import { form } from '../../../i18n/records.ts'
import { useRecordTime } from '../record-day.tsx'

/** A member of the register as a list under a field shows her. */
export interface MemberOption {
  readonly value: string
  readonly label: string
  readonly name: string
  /** The name as it must be written to mean her alone. */
  readonly typed: string
}

interface Offer {
  readonly members: readonly MemberOption[]
  /** Whether letters still wait to hear whom they spell. */
  readonly isWaiting: boolean
}

/** The members `useMemberOffer` offers. */
export const useMemberOptions = (typed: string): readonly MemberOption[] =>
  useMemberOffer(typed).members

/**
 * Members whose name or number answers what is typed, as they were on the day of the record that is
 * open: its studio's first, those out of office last and marked so.
 */
export const useMemberOffer = (typed: string): Offer => {
  const text = useDeferredValue(typed.trim())
  // Enter takes whom letters spell: then no list of the letters before may stand in the meantime.
  const isSpelling = lettersOf(typed) !== undefined
  const { day, studio } = useRecordTime()
  const { data, isPending } = useCall(
    'members.offer',
    { text, on: day, studio },
    { enabled: text !== '', keepsFormer: !isSpelling },
  )
  const isLate = text !== typed.trim()
  if (text === '' || (isSpelling && isLate)) return { members: [], isWaiting: isSpelling && isLate }
  const members = (data ?? []).map(({ id, name, label, workUnit, sector, inOffice }) => {
    const parts = [label, workUnit ?? sector, inOffice ? null : form.outOfOffice]
    return {
      value: id,
      name,
      typed: label,
      label: parts.filter((part) => part !== null).join(' · '),
    }
  })
  return { members, isWaiting: isSpelling && isPending }
}
