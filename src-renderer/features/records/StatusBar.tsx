import { Button, Space, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { fieldOf, type LedgerId } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { useHost } from '../../api/host-context.tsx'
import { useCommand } from '../../api/use-call.ts'
import { form } from '../../i18n/records.ts'
import { useUndoNotice } from '../../ui/undo-notice.tsx'
import { valueText } from './display.ts'
import { machineOf, statusColor } from './status-machines.ts'

interface Props {
  readonly ledger: Ledger
  readonly record: LedgerRecord
  readonly advanced: (record: LedgerRecord) => void
}

/** Where a record stands and what may be done with it now, for ledgers with a status machine. */
export const StatusBar = ({ ledger, record, advanced }: Props): ReactNode => {
  const advance = useCommand('records.advance')
  const book = useChoiceBook()
  const { call } = useHost()
  const offer = useUndoNotice()
  const machine = machineOf(ledger.id)
  const field = machine === undefined ? undefined : fieldOf(ledger, machine.field)
  if (machine === undefined || field === undefined) return null
  const status = record.values[field.id]
  const { id, revision } = record
  const target = { ledger: ledger.id as LedgerId, id } // reached by its id
  const tellAdvanced = (now: LedgerRecord): void => {
    advanced(now)
    offer({
      key: `${id}/${field.id}`,
      title: form.advanced(valueText(field, now.values[field.id], book)),
      undoLabel: form.undoAdvance,
      undo: async () => {
        const { revision: latest } = await call('records.get', target)
        const values = { [field.id]: status ?? null }
        advanced(await call('records.update', { ...target, revision: latest, values }))
        return form.advanceUndone(valueText(field, status, book))
      },
    })
  }
  return (
    <div className="status-bar">
      <Tag color={statusColor(field, status) ?? 'default'}>{valueText(field, status, book)}</Tag>
      <span className="muted">{form.advance}</span>
      <Space wrap size={6}>
        {machine.steps(status).map(({ event, label }) => (
          <Button
            key={event}
            size="small"
            loading={advance.isPending && advance.variables?.event === event}
            onClick={() =>
              advance.mutate({ ...target, revision, event }, { onSuccess: tellAdvanced })
            }
          >
            {label}
          </Button>
        ))}
      </Space>
    </div>
  )
}
