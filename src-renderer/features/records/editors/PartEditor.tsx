import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import type { RowValue } from '#shared/domain/record.ts'
import type { Part } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import { DateInput } from './DateInput.tsx'
import { CountInput, MoneyInput } from './NumberInput.tsx'
import { PersonNameInput } from './PersonInput.tsx'
import { TimeInput } from './TimeInput.tsx'

type Cell = RowValue[string]

interface Props {
  readonly part: Part
  readonly ledger: LedgerId
  readonly field: string
  readonly value: Cell
  readonly onChange: (value: Cell) => void
  /** The cursor goes out of a name. */
  readonly onBlur: () => void
}

const asText = (value: Cell): string | null => (value === null ? null : String(value))
const asNumber = (value: Cell): number | null => (typeof value === 'number' ? value : null)

/** The editor of one cell of a row inside a record, chosen by the kind of its column. */
export const PartEditor = ({ part, value, onChange, onBlur }: Props): ReactNode => {
  const named = { 'aria-label': part.label, onChange }
  switch (part.kind) {
    case 'choice':
      return <ChoiceSelect {...named} choices={part.choices} value={asText(value)} />
    case 'date':
      return <DateInput {...named} value={asText(value)} />
    case 'time':
      return <TimeInput {...named} value={asText(value)} />
    case 'integer':
      return <CountInput {...named} value={asNumber(value)} />
    case 'money':
      return <MoneyInput {...named} value={asNumber(value)} />
    case 'yesNo':
      return (
        <Checkbox
          aria-label={part.label}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      )
    case 'name':
    case 'person':
      return <PersonNameInput {...named} onBlur={onBlur} value={asText(value)} />
    default:
      return (
        <Input
          aria-label={part.label}
          autoComplete="off"
          value={asText(value) ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      )
  }
}
