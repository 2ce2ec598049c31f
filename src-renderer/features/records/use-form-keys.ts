import type { KeyboardEvent, RefObject } from 'react'
import { focusNext, formKey } from './keyboard.ts'

interface FormActions {
  readonly body: RefObject<HTMLElement | null>
  readonly saveButton: RefObject<HTMLElement | null>
  readonly save: (goOn: 'close' | 'next') => void
}

interface FormKeys {
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void
}

/** The keys of a form, caught before its fields see them. Escape is the drawer's. */
export const useFormKeys = ({ body, saveButton, save }: FormActions): FormKeys => ({
  onKeyDownCapture: (event) => {
    const key = formKey(event)
    if (key === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'next' && body.current !== null) focusNext(body.current, saveButton.current)
    if (key === 'save') save('close')
    if (key === 'saveNext') save('next')
  },
})
