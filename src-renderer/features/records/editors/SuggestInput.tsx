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
  // What was written most often, for a hand that asks for the list before it has typed anything.
  const [asksAll, setAsksAll] = useState(false)
  const typed = asksAll ? '' : text
  const found = useSuggestions({ ledger, field, typed, isWanted: isFocused, asksAll })
  return (
    <AutoComplete
      {...rest}
      value={text}
      options={found.map((suggestion) => ({ value: suggestion }))}
      // Enter takes what was typed, unless that only spells a word; others are taken when walked to.
      defaultActiveFirstOption={lettersOf(text) !== undefined}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false)
        setAsksAll(false)
      }}
      onKeyDown={({ key, altKey }) => {
        if (key === 'ArrowDown' && (altKey || text === '')) setAsksAll(true)
      }}
      onChange={(word: string | undefined) => {
        setAsksAll(false)
        onChange?.(word === '' ? null : (word ?? null))
      }}
    />
  )
}
