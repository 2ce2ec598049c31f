import { InboxOutlined } from '@ant-design/icons'
import { type DragEvent, type ReactNode, useState } from 'react'
import type { DroppedFile } from '#shared/bridge.ts'
import { imports } from '../../i18n/imports.ts'

interface Props {
  readonly choose: () => void
  readonly drop: (files: readonly DroppedFile[]) => void
}

/** The place old ledgers are dropped on, or chosen from. */
export const DropZone = ({ choose, drop }: Props): ReactNode => {
  const [isOver, setOver] = useState(false)
  const take = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    drop([...event.dataTransfer.files])
  }
  return (
    <button
      type="button"
      className={isOver ? 'drop-zone over' : 'drop-zone'}
      onClick={choose}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <InboxOutlined aria-hidden />
      <strong>{imports.drop}</strong>
      <span>{imports.dropHint}</span>
    </button>
  )
}
