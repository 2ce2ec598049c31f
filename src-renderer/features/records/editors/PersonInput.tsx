import { AutoComplete } from 'antd'
import type { ReactNode } from 'react'
import type { EditorProps } from './editor.ts'
import { useMemberOptions } from './PeopleInput.tsx'

/** One person of the register, by name; a name that is not there may stand as well. */
export const PersonInput = ({ value, onChange, ...rest }: EditorProps<string>): ReactNode => {
  const options = useMemberOptions(value ?? '')
  const names = [...new Set(options.map(({ name }) => name))].filter((name) => name !== value)
  return (
    <AutoComplete
      {...rest}
      value={value ?? ''}
      options={names.map((name) => ({ value: name }))}
      defaultActiveFirstOption={false}
      onChange={(typed: string | undefined) => onChange?.(typed === '' ? null : (typed ?? null))}
    />
  )
}
