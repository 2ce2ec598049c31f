import { App, Button, type FormInstance } from 'antd'
import { type RefObject, useRef } from 'react'
import type { Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { form as words } from '../../i18n/records.ts'
import { changedValues, fromForm } from './form-values.ts'

interface Guarded {
  readonly ledger: Ledger
  readonly initial: Values
  readonly form: FormInstance
  /** Saves what was typed, and tells whether it is saved. */
  readonly save: () => Promise<boolean>
  /** Called when the clerk gives up what she typed. */
  readonly forget: () => void
}

interface CloseGuard {
  /** Whether the form says something else than it was opened with. */
  readonly isChanged: () => boolean
  /** Leaves at once when nothing was changed, and asks before it throws anything away. */
  readonly leave: (go: () => void) => void
  /** Set while a step is written and not yet saved. */
  readonly hasOpenStep: RefObject<boolean>
}

export const useCloseGuard = ({ ledger, initial, form, save, forget }: Guarded): CloseGuard => {
  const { modal } = App.useApp()
  const hasOpenStep = useRef(false)
  const isChanged = (): boolean =>
    Object.keys(changedValues(ledger, initial, fromForm(form.getFieldsValue(true)))).length > 0
  const leave = (go: () => void): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (!isChanged() && !hasOpenStep.current) {
      go()
      return
    }
    const saveAndGo = async (): Promise<void> => {
      question.destroy()
      if (await save()) go()
    }
    // Escape is the answer of a hand that pressed it twice: it must be the one that loses nothing.
    const question = modal.confirm({
      title: words.unsavedTitle,
      content: words.unsavedText,
      footer: (_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          <OkBtn />
          {/* A step that is being written has a button of its own. */}
          {!hasOpenStep.current && (
            <Button type="primary" onClick={saveAndGo}>
              {words.save}
            </Button>
          )}
        </>
      ),
      okText: words.discard,
      okButtonProps: { danger: true },
      cancelText: words.keepEditing,
      autoFocusButton: 'cancel',
      onOk: () => {
        forget()
        go()
      },
    })
  }
  return { isChanged, leave, hasOpenStep }
}
