import './backups.css'
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { Backup } from '#shared/contract/backups.ts'
import { useCall, useCommand } from '../../../api/use-call.ts'
import { backupReasonWords, backupWords, recoveryWords as words } from '../../../i18n/backups.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { toTime } from '../../../ui/time-text.ts'
import { Place } from './BackupSettings.tsx'
import { BackupTable } from './BackupTable.tsx'
import { useRestore } from './use-restore.tsx'

/** Stands in the place of the books when they cannot be opened: tries again, or goes back to a good copy. */
export const RecoveryPage = ({ error }: { readonly error: unknown }): ReactNode => {
  const { data } = useCall('backups.list', {})
  const reopen = useCommand('backups.reopen')
  const { restore, restoreFile, dialog } = useRestore()
  const backups = data?.backups ?? []
  return (
    <main className="recovery">
      <section className="recovery-card">
        <h1>{words.title}</h1>
        <Alert type="error" showIcon title={errorSentence(error)} />
        <p>{words.calm}</p>
        <div className="recovery-step">
          <h2>1. {words.retry}</h2>
          <p className="muted">{words.retryHint}</p>
          <Button loading={reopen.isPending} onClick={() => reopen.mutate({})}>
            {words.retryButton}
          </Button>
        </div>
        <div className="recovery-step">
          <h2>2. {words.newest}</h2>
          {data !== undefined && <Newest backups={backups} restore={restore} />}
          <Button onClick={restoreFile}>{backupWords.fromFile}</Button>
        </div>
        {backups.length > 1 && (
          <div className="recovery-step">
            <h2>{words.others}</h2>
            <BackupTable backups={backups} restore={restore} />
          </div>
        )}
        {data !== undefined && <Place label={backupWords.where} path={data.folder} />}
        {typeof data?.setAside === 'string' && (
          <Place label={backupWords.setAside} path={data.setAside} />
        )}
        <p className="muted">{words.help}</p>
      </section>
      {dialog}
    </main>
  )
}

const PROBLEMS = ['damaged', 'unreadable'] as const

const Newest = ({
  backups,
  restore,
}: {
  readonly backups: readonly Backup[]
  readonly restore: (backup: Backup) => void
}): ReactNode => {
  const at = backups.findIndex(({ problem }) => problem === null)
  const newest = backups[at]
  const newer = newest === undefined ? backups : backups.slice(0, at)
  return (
    <>
      {PROBLEMS.map((each) => {
        const count = newer.filter(({ problem }) => problem === each).length
        return (
          count > 0 && (
            <p key={each} className="backup-bad">
              {words.skipped[each](count)}
            </p>
          )
        )
      })}
      {newest === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            {words.newestHint(
              toTime(newest.at),
              backupReasonWords[newest.why],
              newest.records ?? 0,
            )}
          </p>
          <Button type="primary" onClick={() => restore(newest)}>
            {words.newestButton}
          </Button>
        </>
      )}
    </>
  )
}
