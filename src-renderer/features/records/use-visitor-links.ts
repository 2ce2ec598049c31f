import { App } from 'antd'
import { useState } from 'react'
import { useHost } from '../../api/host-context.tsx'
import { visitors } from '../../i18n/drawer.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'

/** The earlier visits a new one will be tied to once it is saved. */
export interface VisitorLinks {
  readonly isOn: boolean
  readonly chosen: ReadonlySet<string>
  readonly toggle: (id: string) => void
  /** Ties the chosen ones to the record that was saved; what fails is told and loses nothing. */
  readonly tie: (saved: string) => Promise<void>
}

export const useVisitorLinks = (isOn: boolean): VisitorLinks => {
  const { call } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string): void =>
    setChosen((former) =>
      former.has(id)
        ? new Set([...former].filter((each) => each !== id))
        : new Set([...former, id]),
    )
  const tie = async (saved: string): Promise<void> => {
    try {
      for (const id of chosen) {
        const a = { ledger: 'receptions' as const, id: saved }
        await call('matters.link', { a, b: { ledger: 'receptions', id } })
      }
      if (chosen.size > 0) message.success(visitors.linkedNow(chosen.size))
    } catch (error) {
      tell(error)
    }
  }
  return { isOn, chosen, toggle, tie }
}
