import type { FormInstance } from 'antd'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { flatValues, fromForm, isNothing, toForm } from './form-values.ts'
import { lastEntry } from './last-entry.ts'

interface Repeating {
  readonly ledger: Ledger
  readonly form: FormInstance
  /** The record that is open: it is not its own predecessor. */
  readonly self: string | undefined
}

const isBlankRow = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && Object.values(item).every((part) => !part)

/** A list somebody began to write is worth more than one key can give back. */
const isWrittenList = (value: FieldValue | undefined): boolean =>
  Array.isArray(value) && value.some((item: unknown) => !isBlankRow(item))

const fieldAtCursor = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field']

/** Puts the last record's value into the field that has the cursor, as Excel's Ctrl+D does. */
export const useRepeatValue = ({ ledger, form, self }: Repeating): (() => Promise<void>) => {
  const { call } = useHost()
  const tell = useErrorNotice()
  const findLast = async (): Promise<Values> => {
    const entered = lastEntry(ledger)
    if (self === undefined && entered !== undefined) return entered
    const id = ledger.id as LedgerId // descriptions are reached by their id
    const { rows } = await call('records.list', { ledger: id, limit: 2 })
    const record = rows.find((row) => row.id !== self)
    return record === undefined ? {} : flatValues(record)
  }
  return async () => {
    const key = fieldAtCursor()
    if (key === undefined || isWrittenList(fromForm(form.getFieldsValue(true))[key])) return
    try {
      const value = (await findLast())[key]
      if (!isNothing(value)) form.setFieldsValue(toForm({ [key]: value ?? null }))
    } catch (error) {
      tell(error)
    }
  }
}
