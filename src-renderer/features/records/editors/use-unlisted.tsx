import { App } from 'antd'
import type { ReactNode } from 'react'
import { form } from '../../../i18n/records.ts'

interface Unlisted {
  /** What a list without a match says. */
  readonly notFoundContent: ReactNode
  /** Says, once the list is closed, that what was typed is not kept, where it is on no list. */
  readonly onOpenChange: (isOpen: boolean) => void
}

/** What is said of words typed to find something on a list, where it is not there. */
export const useUnlisted = (
  typed: string,
  isListed: boolean,
  say: (typed: string) => string,
): Unlisted => {
  const { message } = App.useApp()
  const text = typed.trim()
  return {
    notFoundContent: (
      <span className="list-without">{text === '' ? form.nothingListed : say(text)}</span>
    ),
    onOpenChange: (isOpen) => {
      if (!isOpen && text !== '' && !isListed) message.warning(say(text))
    },
  }
}
