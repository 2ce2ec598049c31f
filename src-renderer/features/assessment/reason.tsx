import { Input } from 'antd'
import { createContext, type ReactNode, use, useState } from 'react'
import { reasonWords as words } from '../../i18n/assessment-filing.ts'
import { Dialog } from '../../ui/Dialog.tsx'

interface Question {
  readonly title: string
  readonly hint: string
}

/** Asks for a reason; undefined when the person thinks better of it. */
export type AskReason = (question?: Partial<Question>) => Promise<string | undefined>

const ReasonContext = createContext<AskReason>(async () => undefined)

export const useReason = (): AskReason => use(ReasonContext)

interface Asked extends Question {
  readonly answer: (reason: string | undefined) => void
}

/** Lends everything inside the one dialog that asks for reasons. */
export const ReasonProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [asked, setAsked] = useState<Asked>()
  const [ask] = useState<AskReason>(
    () =>
      ({ title = words.title, hint = words.hint }: Partial<Question> = {}) =>
        new Promise<string | undefined>((resolve) => {
          const answer = (reason: string | undefined): void => {
            setAsked(undefined)
            resolve(reason)
          }
          setAsked({ title, hint, answer })
        }),
  )
  return (
    <ReasonContext value={ask}>
      {children}
      {asked !== undefined && <ReasonDialog {...asked} />}
    </ReasonContext>
  )
}

const MOST = 500

const ReasonDialog = ({ title, hint, answer }: Asked): ReactNode => {
  const [reason, setReason] = useState('')
  const isEmpty = reason.trim() === ''
  return (
    <Dialog
      title={title}
      okText={words.ok}
      cancelText={words.cancel}
      okButtonProps={{ disabled: isEmpty }}
      onOk={() => answer(reason.trim())}
      onCancel={() => answer(undefined)}
    >
      <p className="muted">{hint}</p>
      <Input.TextArea
        aria-label={words.label}
        autoFocus
        rows={3}
        maxLength={MOST}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !isEmpty) answer(reason.trim())
        }}
      />
    </Dialog>
  )
}
