import { Button } from 'antd'
import type { ReactNode } from 'react'
import { backupWords as words } from '../../../i18n/backups.ts'
import { useRestore } from './use-restore.tsx'

/** For a new computer: the books of the old one, from a copy on a stick. */
export const RestoreFile = ({ disabled }: { readonly disabled: boolean }): ReactNode => {
  const { restoreFile, dialog } = useRestore()
  return (
    <>
      <Button onClick={restoreFile} disabled={disabled}>
        {words.fromFile}
      </Button>
      {dialog}
    </>
  )
}
