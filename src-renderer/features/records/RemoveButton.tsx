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
import { useUndoNotice } from '../../ui/undo-notice.tsx'
import { titleOf } from './form-values.ts'
import { References } from './References.tsx'

interface Props {
  readonly ledger: Ledger
  readonly record: LedgerRecord
  readonly removed: () => void
}

/**
 * Removes at once and offers to take it back: quicker than a question, and safer. Only where other
 * records point at this one is that said first.
 */
export const RemoveButton = ({ ledger, record, removed }: Props): ReactNode => {
  const remove = useCommand('records.remove')
  const { call } = useHost()
  const { modal } = App.useApp()
  const tell = useErrorNotice()
  const offer = useUndoNotice()
  const target = { ledger: ledger.id as LedgerId, id: record.id } // descriptions are reached by id

  const offerUndo = (): void => {
    removed()
    offer({
      key: record.id,
      title: form.removed(ledger.noun, titleOf(ledger, record.values)),
      undoLabel: form.undo,
      undo: async () => {
        await call('records.restore', target)
        return form.restored
      },
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
