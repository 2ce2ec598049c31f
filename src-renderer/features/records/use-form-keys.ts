import type { KeyboardEvent, RefObject } from 'react'
import { focusNext, formKey, isPickingCandidate } from './keyboard.ts'

/** What follows a saving: back to the list, an empty form, or a form filled with the same. */
export type GoOn = 'close' | 'next' | 'copy'

const goOnByKey = { save: 'close', saveNext: 'next', saveCopy: 'copy' } as const

interface FormActions {
  readonly body: RefObject<HTMLElement | null>
  readonly saveButton: RefObject<HTMLElement | null>
  readonly save: (goOn: GoOn) => void
  readonly repeat: () => void
  /** The form is what the clerk looks at; other tabs have keys of their own. */
  readonly isActive: boolean
}

interface FormKeys {
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void
}

/** The keys of a form, caught before its fields see them. Escape is the drawer's. */
export const useFormKeys = (actions: FormActions): FormKeys => ({
  onKeyDownCapture: (event) => {
    // Lists under a field would take the Enter that picks a candidate for their own.
    if (isPickingCandidate(event)) return event.stopPropagation()
    const key = actions.isActive ? formKey(event) : undefined
    if (key === undefined) return
    const { body, saveButton } = actions
    const goOn = (): void => {
      if (body.current !== null) focusNext(body.current, saveButton.current)
    }
    // The field takes what is marked in its list, and then the cursor goes on as from any field.
    if (key === 'pick') return void setTimeout(goOn)
    event.preventDefault()
    event.stopPropagation()
    if (key === 'next') goOn()
    else if (key === 'repeat') actions.repeat()
    else actions.save(goOnByKey[key])
  },
})
