import { useDeferredValue } from 'react'
import { useCall } from '../../../api/use-call.ts'

interface MemberOption {
  readonly value: string
  readonly label: string
}

/** Members whose name or letters answer what is typed, with the unit that tells namesakes apart. */
export const useMemberSearch = (typed: string): readonly MemberOption[] => {
  const search = useDeferredValue(typed.trim())
  const { data } = useCall(
    'records.list',
    { ledger: 'members', search, limit: 20 },
    { enabled: search !== '' },
  )
  if (search === '') return []
  return (data?.rows ?? []).map(({ id, values }) => ({
    value: id,
    label: [values['name'], values['workUnit'] ?? values['sector']]
      .filter((part) => typeof part === 'string')
      .join(' · '),
  }))
}
