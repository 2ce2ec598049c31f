import { type ReactNode, useCallback, useState } from 'react'
import type { Backup } from '#shared/contract/backups.ts'
import { useHost } from '../../../api/host-context.tsx'
import { backupReasonWords, restoreWords as words } from '../../../i18n/backups.ts'
import { useErrorNotice } from '../../../ui/error-notice.tsx'
import { toTime } from '../../../ui/time-text.ts'
import { type Chosen, RestoreDialog } from './RestoreDialog.tsx'

/** The ways back to a copy: one of the list, or a file from elsewhere; `dialog` asks before it happens. */
export const useRestore = (): {
  readonly restore: (backup: Backup) => void
  readonly undo: (backup: Backup) => void
  readonly restoreFile: () => Promise<void>
  readonly dialog: ReactNode
} => {
  const { bridge } = useHost()
  const tell = useErrorNotice()
  const [chosen, setChosen] = useState<Chosen>()
  const close = useCallback(() => setChosen(undefined), [])
  const choose = ({ name, at, why }: Backup, isUndo: boolean): void =>
    setChosen({
      source: { backup: name },
      label: words.source(toTime(at), backupReasonWords[why]),
      isUndo,
    })
  const restoreFile = async (): Promise<void> => {
    try {
      const [file] = await bridge.pickFiles({ accept: ['.db'], several: false })
      if (file === undefined) return
      setChosen({ source: { file: file.token }, label: words.file(file.name), isUndo: false })
    } catch (error) {
      tell(error)
    }
  }
  return {
    restore: (backup) => choose(backup, false),
    undo: (backup) => choose(backup, true),
    restoreFile,
    dialog: chosen === undefined ? null : <RestoreDialog chosen={chosen} close={close} />,
  }
}
