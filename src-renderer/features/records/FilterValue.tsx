import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Filter } from '#shared/contract/records.ts'
import { ownFieldLabel } from '#shared/domain/own-field.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { useOwnFields } from '../../api/use-own-fields.ts'
import { filterWords, list } from '../../i18n/records.ts'
import { DateInput } from './editors/DateInput.tsx'
import { CountInput, MoneyInput } from './editors/NumberInput.tsx'
import { PersonNameInput } from './editors/PersonInput.tsx'

type Value = Filter['value']

interface Props {
  readonly ledger: LedgerId
  readonly field: Field
  readonly value: Value
  readonly onChange: (value: Value) => void
}

const asNumber = (value: Value): number | null => (typeof value === 'number' ? value : null)

/** What stands on the right of a condition, by the kind of its field. */
export const FilterValue = ({ ledger, field, value, onChange }: Props): ReactNode => {
  const label = { 'aria-label': filterWords.value }
  const setNumber = (number: number | null): void => onChange(number ?? '')
  switch (field.kind) {
    case 'date':
      return (
        <DateInput
          {...label}
          partial
          value={String(value)}
          onChange={(day) => onChange(day ?? '')}
        />
      )
    case 'integer':
      return <CountInput {...label} value={asNumber(value)} onChange={setNumber} />
    case 'money':
      return <MoneyInput {...label} value={asNumber(value)} onChange={setNumber} />
    case 'choice':
    case 'choices':
      return <ChoiceValue ledger={ledger} field={field} value={value} onChange={onChange} />
    case 'person':
    case 'people':
      return (
        <PersonNameInput
          {...label}
          value={String(value)}
          onChange={(name) => onChange(name ?? '')}
        />
      )
    case 'yesNo':
      return (
        <Select
          {...label}
          value={value === true}
          options={[
            { value: true, label: list.yes },
            { value: false, label: list.no },
          ]}
          onChange={(isSet: boolean) => onChange(isSet)}
        />
      )
    default:
      return (
        <Input
          {...label}
          autoComplete="off"
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}

/** What a choice can be: the office's words, or those it gave a field of its own. */
const useOptions = (ledger: LedgerId, field: Field): { value: string; label: string }[] => {
  const book = useChoiceBook()
  const own = useOwnFields(ledger).find(({ label }) => label === ownFieldLabel(field.id))
  if (own === undefined)
    return book.choicesOf(field.choices).map(({ code, label }) => ({ value: code, label }))
  const words = own.kind === 'yesNo' ? [list.yes, list.no] : own.choices
  return words.map((word) => ({ value: word, label: word }))
}

const ChoiceValue = ({ ledger, field, value, onChange }: Props): ReactNode => {
  const options = useOptions(ledger, field)
  const common = {
    'aria-label': filterWords.value,
    options,
    showSearch: { optionFilterProp: 'label' },
  }
  return field.kind === 'choice' ? (
    <Select
      {...common}
      mode="multiple"
      value={Array.isArray(value) ? value : []}
      onChange={(codes: string[]) => onChange(codes)}
    />
  ) : (
    <Select
      {...common}
      value={value === '' ? null : String(value)}
      onChange={(code: string) => onChange(code)}
    />
  )
}
