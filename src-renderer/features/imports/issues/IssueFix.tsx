import { AutoComplete, Button, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import type { SheetReading } from '#shared/contract/imports.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import { fieldOf, isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { issues as words } from '../../../i18n/import-sheet.ts'

export interface FixProps {
  readonly reading: SheetReading
  readonly column: string
  readonly raw: string
  readonly label: string
  readonly save: (text: string) => void
  readonly close: () => void
}

/** What a column is read as: a field, or the part of a row it fills. */
const targetOf = (reading: SheetReading, letter: string): Field | Part | undefined => {
  const { ledger, columns } = reading
  const column = columns.find((each) => each.column === letter)
  if (ledger === null || !isLedgerId(ledger) || column?.field == null) return undefined
  const field = fieldOf(ledgerOf(ledger), column.field)
  return field?.parts?.find(({ id }) => id === column.fold?.fills) ?? field
}

/** What should stand there instead, with the words of the list where there is one. */
export const IssueFix = ({ reading, column, raw, label, save, close }: FixProps): ReactNode => {
  const book = useChoiceBook()
  const [text, setText] = useState(raw)
  const [isOpen, setOpen] = useState(true)
  const target = targetOf(reading, column)
  const offers = book
    .choicesOf(target?.choices)
    .flatMap(({ label: word, retired }) => (retired ? [] : [{ value: word }]))
  const done = (): void => {
    save(text.trim())
    close()
  }
  return (
    <Space.Compact className="issue-fix">
      <AutoComplete
        size="small"
        aria-label={words.fixLabel}
        placeholder={words.fixEmpty}
        autoFocus
        open={isOpen && offers.length > 0}
        onOpenChange={setOpen}
        onSelect={() => setOpen(false)}
        value={text}
        options={offers}
        // Enter takes the first of the list: then no word may stand there that was not meant.
        showSearch={{
          filterOption: (typed, offer) =>
            typed === raw || offer?.value.includes(typed.trim()) === true,
        }}
        onChange={(typed: string | undefined) => setText(typed ?? '')}
        // With a list open these keys are the list's.
        onKeyDown={(event) => {
          if ((isOpen && offers.length > 0) || event.nativeEvent.isComposing) return
          if (event.key === 'Escape') close()
          if (event.key === 'Enter' && text.trim() !== raw) done()
        }}
      />
      <Button size="small" type="primary" disabled={text.trim() === raw} onClick={done}>
        {label}
      </Button>
      <Button size="small" onClick={close}>
        {words.cancel}
      </Button>
    </Space.Compact>
  )
}
