import { useDeferredValue } from 'react'
import { useCall } from '../../../api/use-call.ts'
import { lettersOf } from '../use-pinyin-match.ts'
import { useSuggestions } from './use-suggestions.ts'

/** A member of the register as a list under a field shows her. */
export interface MemberOption {
  readonly value: string
  readonly label: string
  readonly name: string
}

/**
 * Members whose name answers what is typed, by characters, pinyin or initials; those of one name are
 * told apart by number and unit or sector.
 */
export const useMemberOptions = (typed: string): readonly MemberOption[] => {
  const text = useDeferredValue(typed.trim())
  const isSpelt = lettersOf(text) !== undefined
  const names = useSuggestions({
    ledger: 'members',
    field: 'name',
    typed: text,
    isWanted: isSpelt,
  })
  const filter = isSpelt
    ? { field: 'name', op: 'oneOf' as const, value: [...names] }
    : { field: 'name', op: 'contains' as const, value: text }
  const { data } = useCall(
    'records.list',
    { ledger: 'members', filters: [filter], limit: 20 },
    { enabled: text !== '' && (!isSpelt || names.length > 0) },
  )
  const rows = text === '' || (isSpelt && names.length === 0) ? [] : (data?.rows ?? [])
  const countByName = Map.groupBy(rows, ({ values }) => String(values['name']))
  return rows.map(({ id, values }) => {
    const name = String(values['name'])
    const isShared = (countByName.get(name)?.length ?? 0) > 1
    const parts = [
      name,
      ...(isShared ? [values['memberNo']] : []),
      values['workUnit'] ?? values['sector'],
    ]
    return { value: id, name, label: parts.filter((part) => typeof part === 'string').join(' · ') }
  })
}
