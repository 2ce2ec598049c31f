import { Alert, App, Table } from 'antd'
import { type ReactNode, useEffect } from 'react'
import type { BackupSource, BookContents } from '#shared/contract/backups.ts'
import { ledgerIds } from '#shared/ledgers/index.ts'
import { useCommand } from '../../../api/use-call.ts'
import { Waiting } from '../../../app/Waiting.tsx'
import { restoreWords as words } from '../../../i18n/backups.ts'
import { ledgerLabel } from '../../../i18n/ledgers.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { toTime } from '../../../ui/time-text.ts'

/** What a person chose to go back to, and how it is called to her. */
export interface Chosen {
  readonly source: BackupSource
  readonly label: string
  readonly isUndo: boolean
}

/** Shows what is in a copy against the books before it takes their place; a file that is no good is refused. */
export const RestoreDialog = ({
  chosen,
  close,
}: {
  readonly chosen: Chosen
  readonly close: () => void
}): ReactNode => {
  const { message } = App.useApp()
  const { mutate: inspect, data, isError } = useCommand('backups.inspect')
  const restore = useCommand('backups.restore')
  useEffect(() => inspect({ source: chosen.source }), [inspect, chosen])
  useEffect(() => {
    if (isError) close()
  }, [isError, close])
  const bringBack = async (): Promise<void> => {
    try {
      await restore.mutateAsync({ source: chosen.source })
      // This page has begun anew by then, and with it whatever it would have been told.
      message.success(words.done(data === undefined ? 0 : totalOf(data.copy)))
    } catch {
      // The person was told; the dialog stays for another try.
    }
  }
  return (
    <Dialog
      width={640}
      title={chosen.isUndo ? words.undoTitle : words.title}
      okText={words.ok}
      cancelText={words.cancel}
      okButtonProps={{ disabled: data === undefined, loading: restore.isPending }}
      cancelButtonProps={{ disabled: restore.isPending }}
      closable={!restore.isPending}
      mask={{ closable: false }}
      onOk={bringBack}
      onCancel={close}
    >
      <p>
        <strong>{chosen.label}</strong>
      </p>
      {data === undefined ? (
        <Waiting text={words.looking} />
      ) : (
        <Comparison copy={data.copy} present={data.present} />
      )}
    </Dialog>
  )
}

interface Compared {
  readonly copy: BookContents
  readonly present: BookContents | null
}

const Comparison = ({ copy, present }: Compared): ReactNode => (
  <>
    <p className="muted">
      {copy.unit !== null && `${words.unit(copy.unit)}　`}
      {copy.changedAt !== null && words.changedAt(toTime(copy.changedAt))}
    </p>
    {copy.unit !== null && present?.unit && copy.unit !== present.unit && (
      <Alert type="warning" showIcon title={words.otherUnit(copy.unit, present.unit)} />
    )}
    <LedgerTable copy={copy} present={present} />
    {copy.missing > 0 && <Alert type="warning" showIcon title={words.missing(copy.missing)} />}
    <p>{present === null ? words.setsAside : words.keeps}</p>
    <p className="muted">{words.windows}</p>
  </>
)

interface Line {
  readonly key: string
  readonly label: string
  readonly copy: number
  readonly present: number | undefined
}

const LedgerTable = ({ copy, present }: Compared): ReactNode => {
  const lines = ledgerIds
    .map((id) => ({
      key: id,
      label: ledgerLabel(id),
      copy: copy.records[id] ?? 0,
      present: present?.records[id],
    }))
    .filter((line) => line.copy > 0 || (line.present ?? 0) > 0)
  const total = {
    key: 'total',
    label: words.total,
    copy: totalOf(copy),
    present: present === null ? undefined : totalOf(present),
  }
  return (
    <Table<Line>
      className="restore-table"
      size="small"
      rowKey="key"
      pagination={false}
      scroll={{ y: 280 }}
      dataSource={[total, ...lines]}
      rowClassName={({ key }) => (key === 'total' ? 'restore-total' : '')}
      columns={[
        { title: words.ledger, dataIndex: 'label' },
        { title: words.inCopy, width: 100, align: 'right', dataIndex: 'copy' },
        {
          title: words.inPresent,
          width: 100,
          align: 'right',
          render: (_, line) => line.present ?? '—',
        },
        {
          title: words.difference,
          width: 120,
          align: 'right',
          render: (_, line) => differenceOf(line),
        },
      ]}
    />
  )
}

const differenceOf = ({ copy, present }: Line): string => {
  if (present === undefined) return '—'
  if (copy === present) return words.same
  return copy > present ? words.more(copy - present) : words.fewer(present - copy)
}

const totalOf = ({ records }: BookContents): number =>
  Object.values(records).reduce((sum, count) => sum + count, 0)
