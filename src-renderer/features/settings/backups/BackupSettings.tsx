import './backups.css'
import { Alert, App, Button, Typography } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useHost } from '../../../api/host-context.tsx'
import { useCall, useCommand } from '../../../api/use-call.ts'
import { Waiting } from '../../../app/Waiting.tsx'
import { backupWords as words } from '../../../i18n/backups.ts'
import { useErrorNotice } from '../../../ui/error-notice.tsx'
import { QueryFailure } from '../../../ui/QueryFailure.tsx'
import { daysSince, isOldCopy, toTime } from '../../../ui/time-text.ts'
import { BackupTable } from './BackupTable.tsx'
import { useRestore } from './use-restore.tsx'

type Listed = Output<'backups.list'>

/** Where the copies lie, making one, taking one to another place, and the way back to any. */
export const BackupSettings = (): ReactNode => {
  const { data, isError, error, refetch } = useCall('backups.list', {}, { staleTimeMs: 0 })
  const { restore, undo, restoreFile, dialog } = useRestore()
  if (isError) return <QueryFailure error={error} retry={refetch} />
  if (data === undefined) return <Waiting />
  const undoable = data.backups.find(({ name, records }) => name === data.undo && records !== null)
  return (
    <section className="backup-settings">
      <p className="muted">{words.hint}</p>
      <Making listed={data} refresh={refetch} />
      {undoable !== undefined && (
        <Alert
          type="info"
          showIcon
          title={words.undoHint(toTime(undoable.at))}
          action={<Button onClick={() => undo(undoable)}>{words.undo}</Button>}
        />
      )}
      <BackupTable backups={data.backups} restore={restore} />
      <div className="setting-tools">
        <Button onClick={restoreFile}>{words.fromFile}</Button>
        <span className="muted">{words.fromFileHint}</span>
      </div>
      <Place label={words.where} path={data.folder} />
      {data.setAside !== null && <Place label={words.setAside} path={data.setAside} />}
      {dialog}
    </section>
  )
}

export const Place = ({
  label,
  path,
}: {
  readonly label: string
  readonly path: string
}): ReactNode => (
  <p className="backup-place">
    <span className="muted">{label}</span>{' '}
    <Typography.Text code copyable={{ text: path, tooltips: [words.copy, words.copied] }}>
      {path}
    </Typography.Text>
  </p>
)

const Making = ({
  listed: { backups, savedAt },
  refresh,
}: {
  readonly listed: Listed
  readonly refresh: () => unknown
}): ReactNode => {
  const { message } = App.useApp()
  const create = useCommand('backups.create')
  const { save, isSaving } = useSaving(refresh)
  const [newest] = backups
  const make = (): void =>
    create.mutate(
      {},
      {
        onSuccess: ({ records }) => message.success(words.made(records ?? 0)),
        onSettled: () => refresh(),
      },
    )
  return (
    <>
      {newest !== undefined && isOldCopy(newest.at, 'here') && (
        <Alert type="warning" showIcon title={words.old(daysSince(newest.at))} />
      )}
      <div className="setting-tools">
        <Button type="primary" loading={create.isPending} disabled={isSaving} onClick={make}>
          {words.now}
        </Button>
        <Button loading={isSaving} disabled={create.isPending} onClick={save}>
          {isSaving ? words.saving : words.save}
        </Button>
        <span className="muted">
          {savedAt === null ? words.savedNever : words.savedAt(toTime(savedAt))}
        </span>
      </div>
      <p className="muted">{words.elsewhere}</p>
    </>
  )
}

/** Everything into one file, handed over, and remembered when the person took it. */
const useSaving = (refresh: () => unknown) => {
  const { call, bridge } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [isSaving, setSaving] = useState(false)
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      const { office } = await call('office.get', {})
      const name = words.fileName(office?.unit ?? '', dayjs().format('YYYY-MM-DD'))
      const file = await call('backups.export', { name })
      if (await bridge.saveFile(file)) {
        await call('backups.markSaved', {})
        message.success(words.saved(file.name))
      }
    } catch (error) {
      tell(error)
    } finally {
      setSaving(false)
      refresh()
    }
  }
  return { save, isSaving }
}
