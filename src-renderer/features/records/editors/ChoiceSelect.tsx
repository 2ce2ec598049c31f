import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { lettersOf } from '#shared/domain/letters.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { form } from '../../../i18n/records.ts'
import { usePinyinMatch } from '../use-pinyin-match.ts'
import type { EditorProps } from './editor.ts'

interface Option {
  readonly value: string
  readonly label: string
}

/** What is offered: everything in use, and what this record carries though the office retired it. */
const optionsOf = (
  book: ChoiceBook,
  set: string | undefined,
  carried: readonly string[],
): Option[] =>
  book
    .choicesOf(set)
    .filter(({ code, retired }) => !retired || carried.includes(code))
    .map(({ code, label }) => ({ value: code, label }))

/** Choices are found by their words, pinyin or initials. */
const useWordSearch = () => {
  const [typed, setTyped] = useState('')
  const letters = lettersOf(typed)
  const match = usePinyinMatch(letters !== undefined)
  return {
    onSearch: setTyped,
    filterOption: (text: string, option: Option | undefined): boolean =>
      option !== undefined &&
      (option.label.includes(text.trim()) ||
        (letters !== undefined && match?.(option.label, letters) === true)),
  }
}

interface OneProps extends EditorProps<string> {
  readonly choices: string | undefined
}

export const ChoiceSelect = ({ value, onChange, choices, ...rest }: OneProps): ReactNode => (
  <Select
    {...rest}
    allowClear
    showSearch={useWordSearch()}
    placeholder={form.choose}
    options={optionsOf(useChoiceBook(), choices, value ? [value] : [])}
    value={value ?? null}
    onChange={(code: string | undefined) => onChange?.(code ?? null)}
  />
)

interface SeveralProps extends EditorProps<string[]> {
  readonly choices: string | undefined
}

export const ChoicesSelect = ({ value, onChange, choices, ...rest }: SeveralProps): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  const search = useWordSearch()
  const close = (): void => setOpen(false)
  return (
    <Select
      {...rest}
      mode="multiple"
      allowClear
      // A list that stays open would take the next Enter and drop what was just chosen.
      open={isOpen}
      onOpenChange={setOpen}
      onSelect={close}
      onDeselect={close}
      showSearch={search}
      placeholder={form.choose}
      options={optionsOf(useChoiceBook(), choices, value ?? [])}
      value={value ?? []}
      onChange={(codes: string[]) => onChange?.(codes)}
    />
  )
}
