import { Button, Table, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { Backup } from '#shared/contract/backups.ts'
import { backupReasonWords, backupWords as words } from '../../../i18n/backups.ts'
import { files } from '../../../i18n/drawer.ts'
import { toTime } from '../../../ui/time-text.ts'

/** Every copy there is, newest first, with the way back to it. */
export const BackupTable = ({
  backups,
  restore,
}: {
  readonly backups: readonly Backup[]
  readonly restore: (backup: Backup) => void
}): ReactNode => (
  <Table<Backup>
    className="setting-table backup-table"
    size="small"
    rowKey="name"
    dataSource={[...backups]}
    pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
    locale={{ emptyText: words.none }}
    columns={[
      { title: words.at, width: 160, render: (_, { at }) => toTime(at) },
      { title: words.why, render: (_, { why }) => backupReasonWords[why] },
      {
        title: words.records,
        width: 110,
        align: 'right',
        render: (_, { records }) => (records === null ? '—' : words.count(records)),
      },
      {
        title: words.size,
        width: 110,
        align: 'right',
        render: (_, { size }) => (size === 0 ? '—' : files.size(size)),
      },
      {
        title: words.state,
        width: 150,
        render: (_, { problem }) => (problem === null ? words.good : <Problem of={problem} />),
      },
      {
        width: 90,
        align: 'right',
        render: (_, backup) =>
          backup.problem === null && (
            <Button size="small" onClick={() => restore(backup)}>
              {words.restore}
            </Button>
          ),
      },
    ]}
  />
)

/** What keeps a copy from being used; one that is only out of reach is not called broken. */
const Problem = ({ of }: { readonly of: NonNullable<Backup['problem']> }): ReactNode =>
  of === 'damaged' ? (
    <span className="backup-bad">{words.bad.damaged}</span>
  ) : (
    <Tooltip title={words.unreadableHint}>
      <span className="backup-away">{words.bad.unreadable}</span>
    </Tooltip>
  )
