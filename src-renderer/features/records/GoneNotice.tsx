import { Alert, App, Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { form as words } from '../../i18n/records.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { focusFirst } from './keyboard.ts'

interface Props {
  readonly ledger: Ledger
  readonly id: string
  readonly restored: () => void
}

/** The record that is open was deleted in another window: what is typed stays, and the record can be fetched back. */
export const GoneNotice = ({ ledger, id, restored }: Props): ReactNode => {
  const place = useRef<HTMLButtonElement>(null)
  const { call } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [isBusy, setBusy] = useState(false)
  const restore = async (): Promise<void> => {
    setBusy(true)
    try {
      await call('records.restore', { ledger: ledger.id as LedgerId, id }) // reached by its id
      message.success(words.restored)
      // This notice goes, and with it what has the keys.
      const drawer = place.current?.closest<HTMLElement>('.ant-drawer')
      if (drawer) focusFirst(drawer, [])
      restored()
    } catch (error) {
      tell(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={words.gone(ledger.noun)}
      description={words.goneHint}
      action={
        <Button ref={place} size="small" loading={isBusy} onClick={restore}>
          {words.goneRestore}
        </Button>
      }
    />
  )
}
