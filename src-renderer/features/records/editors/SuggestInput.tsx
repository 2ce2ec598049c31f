import { AutoComplete } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useCall } from '../../../api/use-call.ts'
import type { EditorProps } from './editor.ts'

interface Props extends EditorProps<string> {
  readonly ledger: LedgerId
  readonly field: string
}

const MOST = 8

/** A short text that completes from what was written in this field before. */
export const SuggestInput = ({ value, onChange, ledger, field, ...rest }: Props): ReactNode => {
  const [isFocused, setFocused] = useState(false)
  const text = useDeferredValue(value ?? '')
  const isAsked = isFocused && text !== '' && text.length <= 50
  const { data } = useCall('records.suggest', { ledger, field, text }, { enabled: isAsked })
  const options = (isAsked ? (data ?? []) : [])
    .filter((suggestion) => suggestion !== text)
    .slice(0, MOST)
    .map((suggestion) => ({ value: suggestion }))
  return (
    <AutoComplete
      {...rest}
      value={value ?? ''}
      options={options}
      // Enter must take what was typed; a suggestion is taken only when it was walked to.
      defaultActiveFirstOption={false}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={(typed: string | undefined) => onChange?.(typed === '' ? null : (typed ?? null))}
    />
  )
}
