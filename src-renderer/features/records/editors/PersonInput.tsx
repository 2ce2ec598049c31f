import { AutoComplete } from 'antd'
import type { ReactNode } from 'react'
import { lettersOf } from '#shared/domain/letters.ts'
import type { PersonValue } from '#shared/domain/record.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import type { EditorProps } from './editor.ts'
import { useMemberOptions } from './use-member-options.ts'

interface Props<T> extends EditorProps<T> {
  readonly onBlur?: () => void
}

/** One person by name; choosing a member ties the name to the register. */
export const PersonInput = ({ value, onChange, ...rest }: Props<PersonValue>): ReactNode => {
  const { namesakes } = useChoiceBook()
  const name = value ? (namesakes?.labelOf(value) ?? value.name) : ''
  const offered = useMemberOptions(value?.memberId ? '' : name)
  const options = offered.map((option) => ({ ...option, key: option.value, value: option.name }))
  return (
    <AutoComplete
      {...rest}
      value={name}
      options={options}
      // Letters are no name: Enter takes whom they spell. A name that is written out stays as it is.
      defaultActiveFirstOption={lettersOf(name) !== undefined}
      onSelect={(_, option) => onChange?.({ name: option.name, memberId: option.key })}
      onChange={(typed: string | undefined) => {
        if (typed !== name) onChange?.(typed ? { name: typed } : null)
      }}
    />
  )
}

/** The same inside a row, whose cells are plain texts: the label says which namesake is meant. */
export const PersonNameInput = ({ value, onChange, ...rest }: Props<string>): ReactNode => {
  const { namesakes } = useChoiceBook()
  return (
    <PersonInput
      {...rest}
      value={value ? { name: value } : null}
      onChange={(person) => onChange?.(person ? (namesakes?.labelOf(person) ?? person.name) : null)}
    />
  )
}
