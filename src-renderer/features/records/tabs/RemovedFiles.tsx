import { App, Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import type { RemovedFile } from '#shared/contract/desk.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useCall, useCommand } from '../../../api/use-call.ts'
import { files as words } from '../../../i18n/drawer.ts'

/** What files can hang on. */
export interface FilesTarget {
  readonly ledger: LedgerId | 'assessments'
  readonly id: string
}

/** The files that were taken off a short while ago: the way back, and the way out for good. */
export const RemovedFiles = ({ target }: { readonly target: FilesTarget }): ReactNode => {
  const { message } = App.useApp()
  const { data = [], refetch } = useCall('attachments.listRemoved', target)
  const restore = useCommand('attachments.restore')
  const erase = useCommand('attachments.erase')
  if (data.length === 0) return null
  // Refused because its bytes have gone: it is offered no more.
  const onError = (): void => void refetch()
  const putBack = ({ id, name }: RemovedFile): void =>
    restore.mutate(
      { ...target, attachment: id },
      { onSuccess: () => void message.success(words.isBack(name)), onError },
    )
  const eraseIt = ({ id, name }: RemovedFile): void =>
    erase.mutate(
      { ...target, attachment: id },
      {
        onSuccess: ({ elsewhere }) => void message.success(words.erased(name, elsewhere)),
        onError,
      },
    )
  return (
    <section className="removed-files" aria-label={words.removedFiles}>
      <p className="muted">{words.removedHint}</p>
      <ul className="file-list">
        {data.map((file) => (
          <RemovedLine
            key={file.id}
            file={file}
            isBusy={restore.isPending || erase.isPending}
            putBack={() => putBack(file)}
            erase={() => eraseIt(file)}
          />
        ))}
      </ul>
    </section>
  )
}

interface LineProps {
  readonly file: RemovedFile
  readonly isBusy: boolean
  readonly putBack: () => void
  readonly erase: () => void
}

const RemovedLine = ({ file: { name, size }, isBusy, putBack, erase }: LineProps): ReactNode => (
  <li>
    <span className="file-name muted">{name}</span>
    <span className="muted">{words.size(size)}</span>
    <Button size="small" disabled={isBusy} aria-label={words.putBackOf(name)} onClick={putBack}>
      {words.putBack}
    </Button>
    <Popconfirm
      title={words.eraseTitle(name)}
      description={<div className="erase-text">{words.eraseText}</div>}
      okText={words.erase}
      okButtonProps={{ danger: true }}
      cancelText={words.eraseCancel}
      onConfirm={erase}
    >
      <Button size="small" type="text" danger disabled={isBusy} aria-label={words.eraseOf(name)}>
        {words.erase}
      </Button>
    </Popconfirm>
  </li>
)
