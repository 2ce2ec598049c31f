import { AutoComplete } from 'antd'
import { type ReactNode, useState } from 'react'
import { lettersOf } from '#shared/domain/letters.ts'
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
  const text = value ?? ''
  const found = useSuggestions({ ledger, field, typed: text, isWanted: isFocused })
  return (
    <AutoComplete
      {...rest}
      value={text}
      options={found.map((suggestion) => ({ value: suggestion }))}
      // Enter takes what was typed, unless that only spells a word; others are taken when walked to.
      defaultActiveFirstOption={lettersOf(text) !== undefined}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={(typed: string | undefined) => onChange?.(typed === '' ? null : (typed ?? null))}
    />
  )
}
