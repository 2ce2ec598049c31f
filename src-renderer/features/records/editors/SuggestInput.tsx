import { AutoComplete } from 'antd'
import { type ReactNode, useState } from 'react'
import type { LedgerId } from '#shared/ledgers/index.ts'
import type { EditorProps } from './editor.ts'
import { useSuggestions } from './use-suggestions.ts'

interface Props extends EditorProps<string> {
  readonly ledger: LedgerId
  readonly field: string
}

/** A short text that completes from what was written in this field before. */
export const SuggestInput = ({ value, onChange, ledger, field, ...rest }: Props): ReactNode => {
  const [isFocused, setFocused] = useState(false)
  const found = useSuggestions({ ledger, field, typed: value ?? '', isWanted: isFocused })
  return (
    <AutoComplete
      {...rest}
      value={value ?? ''}
      options={found.map((suggestion) => ({ value: suggestion }))}
      // Enter must take what was typed; a suggestion is taken only when it was walked to.
      defaultActiveFirstOption={false}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={(typed: string | undefined) => onChange?.(typed === '' ? null : (typed ?? null))}
    />
  )
}
