import { Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { lettersOf } from '#shared/domain/letters.ts'
import type { PersonValue } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { joinMarks } from '#shared/ledgers/members/label.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { form } from '../../../i18n/records.ts'
import type { EditorProps } from './editor.ts'
import { type MemberOption, useMemberOffer } from './use-member-options.ts'
import { useSuggestions } from './use-suggestions.ts'

interface Tag {
  readonly value: string
  readonly label: ReactNode
}

/** The member a bare name means, where only one has it. */
const onlyOf = (members: readonly MemberOption[], name: string): MemberOption | undefined => {
  const named = members.filter((member) => member.name === name)
  return named.length === 1 ? named[0] : undefined
}

const keyOf = ({ memberId, name }: PersonValue): string => memberId ?? name

interface Props extends EditorProps<PersonValue[]> {
  readonly ledger: LedgerId
  readonly field: string
}

/** Names one after another: members and earlier names are offered, others are taken as they are. */
export const PeopleInput = ({ value, onChange, ledger, field, ...rest }: Props): ReactNode => {
  const [typed, setTyped] = useState('')
  // Letters that were entered before anybody could say whom they spell.
  const [entered, setEntered] = useState('')
  const asked = entered === '' ? typed : entered
  const { members, isWaiting } = useMemberOffer(asked)
  const written = useSuggestions({ ledger, field, typed: asked, isWanted: asked !== '' })
  const strangers = written.filter((word) => members.every(({ name }) => name !== word))
  const options = [...members, ...strangers.map((word) => ({ value: word, label: word }))]
  const people = value ?? []
  const spelt = lettersOf(asked) === undefined ? undefined : options[0]
  const { namesakes } = useChoiceBook()

  const toPerson = (key: string): PersonValue => {
    const known = people.find((person) => keyOf(person) === key)
    const member = members.find((option) => option.value === key) ?? onlyOf(members, key)
    if (known !== undefined) return known
    return member === undefined ? { name: key } : { name: member.name, memberId: member.value }
  }
  const add = (key: string): void => {
    if (!people.some((person) => keyOf(person) === key)) onChange?.([...people, toPerson(key)])
  }
  useEffect(() => {
    if (entered === '' || isWaiting) return
    setEntered('')
    setTyped('')
    add(spelt?.value ?? entered)
  })
  return (
    <Select
      {...rest}
      // Letters that spell somebody are no name of their own: Enter takes whom they spell, and so
      // does leaving the field, however soon it comes.
      mode={spelt === undefined && !isWaiting ? 'tags' : 'multiple'}
      onInputKeyDown={({ key }) => {
        if (key === 'Enter' && isWaiting) setEntered(asked)
      }}
      onBlur={() => {
        if (isWaiting) setEntered(asked)
        else if (spelt !== undefined) add(spelt.value)
      }}
      // An open list without a search would take the next Enter and drop the name just entered.
      open={typed.trim() !== ''}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      suffixIcon={null}
      placeholder={form.people}
      tokenSeparators={['、', '\uff0c', ',', '\uff1b', ';', ' ', '\u3000']}
      labelInValue
      value={people.map((person) => ({
        value: keyOf(person),
        label: namesakes?.labelOf(person) ?? person.name,
      }))}
      options={options}
      notFoundContent={null}
      onChange={(tags: Tag[]) => {
        setTyped('')
        onChange?.(joinMarks(tags.map((tag) => tag.value)).map(toPerson))
      }}
    />
  )
}
