import { App, Button, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ImportBatch } from '#shared/contract/imports.ts'
import type { Output } from '#shared/contract/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { useCall } from '../../api/use-call.ts'
import { imports, undoReasons } from '../../i18n/imports.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'

type Undone = Output<'imports.undo'>

/** Takes a batch back, and shows the three buckets: removed or restored, kept, failed. */
export const UndoBatch = ({ batch }: { readonly batch: ImportBatch }): ReactNode => {
  const { call } = useHost()
  const tell = useErrorNotice()
  const batches = useCall('imports.list', {})
  const { modal } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const state = batches.data?.find((each) => each.batch === batch.batch)?.state ?? batch.state
  if (state === 'undone') return <span className="muted">{imports.undone}</span>
  // The list drops this button as soon as the batch is undone; what became of it is shown all the same.
  const undo = async (): Promise<void> => {
    setBusy(true)
    try {
      const undone = await call('imports.undo', { batch: batch.batch })
      const title = isStanding(undone) ? imports.notUndone : imports.undone
      modal.info({ title, width: 640, content: <Buckets undone={undone} /> })
    } catch (error) {
      tell(error)
    } finally {
      setBusy(false)
      batches.refetch()
    }
  }
  return (
    <Popconfirm
      title={imports.undoConfirm}
      okText={imports.undo}
      cancelText={imports.cancel}
      styles={{ root: { maxWidth: 360 } }}
      onConfirm={() => {
        undo()
      }}
    >
      <Button loading={isBusy}>{imports.undo}</Button>
    </Popconfirm>
  )
}

/** Nothing of it could be taken back, so that it stands as before. */
const isStanding = ({ removed, restored, failed }: Undone): boolean =>
  removed + restored === 0 && failed.length > 0

const Buckets = ({ undone }: { readonly undone: Undone }): ReactNode => (
  <div className="buckets">
    <p>
      {imports.removedCount(undone.removed)} · {imports.restoredCount(undone.restored)}
    </p>
    {isStanding(undone) && <p>{imports.notUndoneHint}</p>}
    {undone.kept.length === 0 && undone.failed.length === 0 && (
      <p className="muted">{imports.undoneAll}</p>
    )}
    <Bucket title={imports.keptCount(undone.kept.length)} rows={undone.kept} />
    <Bucket title={imports.failedCount(undone.failed.length)} rows={undone.failed} />
  </div>
)

/** The core says why in a code or, of old, in a sentence. */
const reasonText = (reason: string): string => undoReasons[reason] ?? reason

const Bucket = ({
  title,
  rows,
}: {
  readonly title: string
  readonly rows: Undone['kept']
}): ReactNode =>
  rows.length === 0 ? null : (
    <section>
      <h4>{title}</h4>
      <ul>
        {rows.map(({ ledger, id, name, reason }) => (
          <li key={id}>
            <a href={`#/ledgers/${ledger}?record=${id}`}>{name}</a>{' '}
            <span className="muted">
              {ledgerLabel(ledger)} · {reasonText(reason)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
