import { Select } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { PersonValue } from '#shared/domain/record.ts'
import { useCall } from '../../../api/use-call.ts'
import { form } from '../../../i18n/records.ts'
import type { EditorProps } from './editor.ts'

interface Tag {
  readonly value: string
  readonly label: ReactNode
}

interface MemberOption extends Tag {
  readonly name: string
}

/** Members whose name holds what is typed, told apart by unit or sector. */
export const useMemberOptions = (typed: string): readonly MemberOption[] => {
  const text = useDeferredValue(typed.trim())
  const { data } = useCall(
    'records.list',
    { ledger: 'members', filters: [{ field: 'name', op: 'contains', value: text }], limit: 20 },
    { enabled: text !== '' },
  )
  return (text === '' ? [] : (data?.rows ?? [])).map(({ id, values }) => {
    const name = String(values['name'])
    const more = values['workUnit'] ?? values['sector']
    return { value: id, name, label: typeof more === 'string' ? `${name} · ${more}` : name }
  })
}

const keyOf = ({ memberId, name }: PersonValue): string => memberId ?? name

/** Names one after another: members are offered while typing, others are taken as they are. */
export const PeopleInput = ({
  value,
  onChange,
  ...rest
}: EditorProps<PersonValue[]>): ReactNode => {
  const [typed, setTyped] = useState('')
  const options = useMemberOptions(typed)
  const people = value ?? []

  const toPerson = (key: string): PersonValue => {
    const known = people.find((person) => keyOf(person) === key)
    const member = options.find((option) => option.value === key)
    if (known !== undefined) return known
    return member === undefined ? { name: key } : { name: member.name, memberId: member.value }
  }
  return (
    <Select
      {...rest}
      mode="tags"
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      suffixIcon={null}
      placeholder={form.people}
      tokenSeparators={['、', '\uff0c', ',', '\uff1b', ';', ' ', '\u3000']}
      labelInValue
      value={people.map((person) => ({ value: keyOf(person), label: person.name }))}
      options={[...options]}
      notFoundContent={null}
      onChange={(tags: Tag[]) => {
        setTyped('')
        onChange?.(tags.map((tag) => toPerson(tag.value)))
      }}
    />
  )
}
