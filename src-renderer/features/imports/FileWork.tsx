import { Alert, Button, Space } from 'antd'
import type { ReactNode } from 'react'
import { errorSentence } from '../../i18n/errors.ts'
import { imports } from '../../i18n/imports.ts'
import { useImportDesk } from './desk-context.tsx'
import { type ImportFile, taskOf } from './import-files.ts'
import { TaskProgress } from './TaskProgress.tsx'

/** A file that is read or written just now, or that could not be. */
export const FileWork = ({ each }: { readonly each: ImportFile }): ReactNode => {
  const { desk } = useImportDesk()
  const { file, stage } = each
  const { token, name } = file
  const task = taskOf(stage)
  if (stage.kind === 'failed')
    return (
      <Alert
        type="error"
        showIcon
        title={name}
        description={errorSentence(stage.error)}
        action={
          <Space>
            <Button onClick={() => desk.retry(token)}>{imports.retry}</Button>
            <Button onClick={() => desk.remove(token)}>{imports.remove}</Button>
          </Space>
        }
      />
    )
  return (
    <section className="file-work" aria-label={name}>
      <h2>{name}</h2>
      {task === undefined ? (
        <p className="muted">{imports.waiting}</p>
      ) : (
        <TaskProgress
          key={task}
          task={task}
          phase={stage.kind === 'applying' ? 'applying' : 'reading'}
          cancel={() => desk.cancel(token)}
        />
      )}
    </section>
  )
}
