import { App, type FormInstance } from 'antd'
import { useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { visitors } from '../../i18n/drawer.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { isNothing } from './form-values.ts'

export type Hint = Output<'visitors.list'>[number]

/** What stays with a person from visit to visit, and need not be written twice. */
const OF_PERSON = [
  'visitorName',
  'gender',
  'birthDate',
  'ethnicity',
  'idNumber',
  'phone',
  'workUnit',
  'address',
] as const

const REPEATED = ['repeat', 'REPEAT'] as const

/** The earlier visits a new one will be tied to once it is saved. */
export interface VisitorLinks {
  readonly isOn: boolean
  readonly chosen: ReadonlySet<string>
  /** Chooses an earlier visit, or lets it go; what it says of the person fills what is still empty. */
  readonly toggle: (hint: Hint) => void
  /** Ties the chosen ones to the record that was saved; what fails is told and loses nothing. */
  readonly tie: (saved: string) => Promise<void>
}

export const useVisitorLinks = (isOn: boolean, form: FormInstance): VisitorLinks => {
  const { call } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const takeOver = async (id: string): Promise<void> => {
    const { values } = await call('records.get', { ledger: 'receptions', id })
    const known = [...OF_PERSON.map((field) => [field, values[field]] as const), REPEATED]
    const missing = known.filter(
      ([field, value]) => !isNothing(value) && isNothing(form.getFieldValue(field)),
    )
    form.setFieldsValue(Object.fromEntries(missing))
  }
  const toggle = ({ id, like }: Hint): void => {
    const isLetGo = chosen.has(id)
    setChosen(new Set(isLetGo ? [...chosen].filter((each) => each !== id) : [...chosen, id]))
    // Whoever comes from the same place may be another person.
    if (!isLetGo && like !== 'address') takeOver(id).catch(tell)
  }
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
