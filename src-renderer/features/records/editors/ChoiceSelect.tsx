import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { lettersOf } from '#shared/domain/letters.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { form } from '../../../i18n/records.ts'
import { usePinyinMatch } from '../use-pinyin-match.ts'
import type { EditorProps } from './editor.ts'
import { useUnlisted } from './use-unlisted.tsx'

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

/** Choices are found by their words, pinyin or initials; what is none of them is said. */
const useWordSearch = (options: readonly Option[]) => {
  const [typed, setTyped] = useState('')
  const letters = lettersOf(typed)
  const match = usePinyinMatch(letters !== undefined)
  const filterOption = (text: string, option: Option | undefined): boolean =>
    option !== undefined &&
    (option.label.includes(text.trim()) ||
      (letters !== undefined && match?.(option.label, letters) === true))
  const isListed = options.some((option) => filterOption(typed, option))
  return {
    showSearch: { onSearch: setTyped, filterOption },
    ...useUnlisted(typed, isListed, form.noSuchChoice),
  }
}

interface OneProps extends EditorProps<string> {
  readonly choices: string | undefined
}

export const ChoiceSelect = ({ value, onChange, choices, ...rest }: OneProps): ReactNode => {
  const options = optionsOf(useChoiceBook(), choices, value ? [value] : [])
  return (
    <Select
      {...rest}
      {...useWordSearch(options)}
      allowClear
      placeholder={form.choose}
      options={options}
      value={value ?? null}
      onChange={(code: string | undefined) => onChange?.(code ?? null)}
    />
  )
}

interface SeveralProps extends EditorProps<string[]> {
  readonly choices: string | undefined
}

export const ChoicesSelect = ({ value, onChange, choices, ...rest }: SeveralProps): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  const options = optionsOf(useChoiceBook(), choices, value ?? [])
  const close = (): void => setOpen(false)
  const { onOpenChange, ...search } = useWordSearch(options)
  return (
    <Select
      {...rest}
      {...search}
      mode="multiple"
      allowClear
      // A list that stays open would take the next Enter and drop what was just chosen.
      open={isOpen}
      onOpenChange={(opens) => {
        setOpen(opens)
        onOpenChange(opens)
      }}
      onSelect={close}
      onDeselect={close}
      placeholder={form.choose}
      options={options}
      value={value ?? []}
      onChange={(codes: string[]) => onChange?.(codes)}
    />
  )
}
