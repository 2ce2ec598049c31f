import type { ReactNode } from 'react'
import type { DroppedFile } from '#shared/bridge.ts'
import { imports } from '../../i18n/imports.ts'
import { DropTarget } from '../../ui/DropTarget.tsx'

interface Props {
  readonly choose: () => void
  readonly drop: (files: readonly DroppedFile[]) => void
}

/** The place old ledgers are dropped on, or chosen from. */
export const DropZone = (props: Props): ReactNode => (
  <DropTarget
    {...props}
    className="drop-zone"
    label={imports.drop}
    hint={<span>{imports.dropHint}</span>}
  />
)
