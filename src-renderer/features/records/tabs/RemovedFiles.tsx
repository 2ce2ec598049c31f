import { App, Button } from 'antd'
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

/** The files that were taken off a short while ago, and the way back. */
export const RemovedFiles = ({ target }: { readonly target: FilesTarget }): ReactNode => {
  const { message } = App.useApp()
  const { data = [], refetch } = useCall('attachments.listRemoved', target)
  const restore = useCommand('attachments.restore')
  if (data.length === 0) return null
  const putBack = ({ id, name }: RemovedFile): void =>
    restore.mutate(
      { ...target, attachment: id },
      {
        onSuccess: () => void message.success(words.isBack(name)),
        // Refused because its bytes have gone: it is offered no more.
        onError: () => void refetch(),
      },
    )
  return (
    <section className="removed-files" aria-label={words.removedFiles}>
      <p className="muted">{words.removedHint}</p>
      <ul className="file-list">
        {data.map((file) => (
          <li key={file.id}>
            <span className="file-name muted">{file.name}</span>
            <span className="muted">{words.size(file.size)}</span>
            <Button
              size="small"
              disabled={restore.isPending}
              aria-label={words.putBackOf(file.name)}
              onClick={() => putBack(file)}
            >
              {words.putBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
