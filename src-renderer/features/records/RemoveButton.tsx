import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { useCommand } from '../../api/use-call.ts'
import { removal } from '../../i18n/drawer.ts'
import { form } from '../../i18n/records.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { titleOf } from './form-values.ts'
import { References } from './References.tsx'

interface Props {
  readonly ledger: Ledger
  readonly record: LedgerRecord
  readonly removed: () => void
}

const UNDO_SECONDS = 10

/**
 * Removes at once and offers to take it back: quicker than a question, and safer. Only where other
 * records point at this one is that said first.
 */
export const RemoveButton = ({ ledger, record, removed }: Props): ReactNode => {
  const remove = useCommand('records.remove')
  const { call } = useHost()
  const { notification, message, modal } = App.useApp()
  const tell = useErrorNotice()
  const target = { ledger: ledger.id as LedgerId, id: record.id } // descriptions are reached by id

  const restore = async (): Promise<void> => {
    notification.destroy(record.id)
    try {
      await call('records.restore', target)
      message.success(form.restored)
    } catch (error) {
      tell(error)
    }
  }
  const offerUndo = (): void => {
    removed()
    notification.info({
      key: record.id,
      title: form.removed(ledger.noun, titleOf(ledger, record.values)),
      duration: UNDO_SECONDS,
      actions: (
        <Button size="small" type="primary" onClick={restore}>
          {form.undo}
        </Button>
      ),
    })
  }
  const go = (): void =>
    remove.mutate({ ...target, revision: record.revision }, { onSuccess: offerUndo })
  const ask = async (): Promise<void> => {
    try {
      const found = Object.entries(await call('references.get', target))
      if (found.length === 0) return go()
      modal.confirm({
        title: removal.title(ledger.noun, titleOf(ledger, record.values)),
        content: <References found={found} />,
        okText: removal.ok,
        okButtonProps: { danger: true },
        cancelText: removal.cancel,
        autoFocusButton: 'cancel',
        onOk: go,
      })
    } catch (error) {
      tell(error)
    }
  }
  return (
    <Button danger type="text" loading={remove.isPending} onClick={ask}>
      {form.remove}
    </Button>
  )
}
