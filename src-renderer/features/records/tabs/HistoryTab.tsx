import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { ownFieldLabel } from '#shared/domain/own-field.ts'
import type { FieldValue } from '#shared/domain/record.ts'
import { fieldOf } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { useCall } from '../../../api/use-call.ts'
import { form } from '../../../i18n/records.ts'
import { valueText } from '../display.ts'
import type { TabProps } from './tab.ts'

/** The history keeps values as they are stored; anything else in it is shown as it stands. */
const storedValue = (text: string): FieldValue => {
  try {
    return JSON.parse(text) as FieldValue // written by the store from a value
  } catch {
    return text
  }
}

/** Who changed what, and when. */
export const HistoryTab = ({ ledger, target }: TabProps): ReactNode => {
  const book = useChoiceBook()
  const { data } = useCall('records.history', target)
  if (data === undefined) return null
  if (data.length === 0) return <p className="muted">{form.noHistory}</p>
  const labelOf = (field: string): string =>
    fieldOf(ledger, field)?.label ??
    ownFieldLabel(field) ??
    (field === 'unmasked-print' ? form.unmaskedPrint : field)
  const textOf = (id: string, stored: string): string => {
    const field = fieldOf(ledger, id)
    const value = storedValue(stored)
    return field === undefined ? String(value ?? '') : valueText(field, value, book)
  }
  return (
    <ol className="record-history">
      {data.map(({ at, by, field, before, after, batch }) => (
        <li key={`${at}-${field}`}>
          <span className="muted">
            {dayjs(at).format('YYYY-MM-DD HH:mm')} {batch === null ? by : form.byImport}
          </span>
          <span>
            {form.historyLine(labelOf(field), textOf(field, before), textOf(field, after))}
          </span>
        </li>
      ))}
    </ol>
  )
}
