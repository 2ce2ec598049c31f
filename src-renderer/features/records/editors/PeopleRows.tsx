import type { ReactNode } from 'react'
import type { RowValue } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { useToday } from '../../../api/use-today.ts'
import { form } from '../../../i18n/records.ts'
import { readCell } from '../sheet/read-cell.ts'
import type { EditorProps } from './editor.ts'
import { spreadPeople, withPeople } from './people-rows.ts'
import { RowsInput } from './RowsInput.tsx'
import { RowsLine } from './RowsLine.tsx'

interface Props extends EditorProps<RowValue[]> {
  readonly ledger: LedgerId
  readonly persons: Field
}

const NAME_PART = { id: 'name', label: form.name, kind: 'name' } as const

/** Persons with their part in a record: a row each, many named in one go, several in one cell spread. */
export const PeopleRows = ({ persons, value, onChange, ...rest }: Props): ReactNode => {
  const book = useChoiceBook()
  const today = useToday()
  const rows = value ?? []
  const read = (text: string) => readCell(persons, text, { book, today })
  const spread = (at: number): void => {
    const parsed = read(String(rows[at]?.['name'] ?? ''))
    const people = parsed.ok ? peopleIn(parsed.value) : []
    if (people.length > 1) onChange?.([...spreadPeople(rows, at, people)])
  }
  return (
    <RowsInput
      {...rest}
      value={rows}
      onChange={(next) => onChange?.(next)}
      field={persons.id}
      parts={[NAME_PART, ...(persons.parts ?? [])]}
      left={(at, part) => {
        if (part === NAME_PART.id) spread(at)
      }}
      foot={
        <RowsLine
          label={form.namesOf(persons.label)}
          placeholder={form.names}
          disabled={rest.disabled === true}
          read={read}
          add={(people) => onChange?.([...withPeople(rows, people)])}
          head={NAME_PART.id}
        />
      }
    />
  )
}

const peopleIn = (value: unknown): readonly RowValue[] =>
  Array.isArray(value) ? (value as readonly RowValue[]) : [] // what `readCell` gives of persons
