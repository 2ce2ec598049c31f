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

/**
 * Members whose name or number answers what is typed, as they were on the day of the record that is
 * open: its studio's first, those out of office last and marked so.
 */
export const useMemberOptions = (typed: string): readonly MemberOption[] => {
  const text = useDeferredValue(typed.trim())
  // Enter takes whom letters spell: then no list of the letters before may stand in the meantime.
  const isSpelling = lettersOf(typed) !== undefined
  const { day, studio } = useRecordTime()
  const { data } = useCall(
    'members.offer',
    { text, on: day, studio },
    { enabled: text !== '', keepsFormer: !isSpelling },
  )
  if (text === '' || (isSpelling && text !== typed.trim())) return []
  return (data ?? []).map(({ id, name, label, workUnit, sector, inOffice }) => {
    const parts = [label, workUnit ?? sector, inOffice ? null : form.outOfOffice]
    return {
      value: id,
      name,
      typed: label,
      label: parts.filter((part) => part !== null).join(' · '),
    }
  })
}
