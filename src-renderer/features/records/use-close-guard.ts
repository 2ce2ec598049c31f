import { App, type FormInstance } from 'antd'
import type { Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { form as words } from '../../i18n/records.ts'
import { changedValues } from './form-values.ts'

interface Guarded {
  readonly ledger: Ledger
  readonly initial: Values
  readonly form: FormInstance
  readonly close: () => void
}

/** Closes at once when nothing was changed, and asks before it throws anything away. */
export const useCloseGuard = ({ ledger, initial, form, close }: Guarded): (() => void) => {
  const { modal } = App.useApp()
  return () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const changes = changedValues(ledger, initial, form.getFieldsValue(true))
    if (Object.keys(changes).length === 0) return close()
    modal.confirm({
      title: words.unsavedTitle,
      content: words.unsavedText,
      okText: words.keepEditing,
      cancelText: words.discard,
      onCancel: close,
    })
  }
}
