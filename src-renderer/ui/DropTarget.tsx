import { InboxOutlined } from '@ant-design/icons'
import { type DragEvent, type ReactNode, useState } from 'react'
import type { DroppedFile } from '#shared/bridge.ts'

interface Props {
  /** Name of its look; `over` is added while files are held above it. */
  readonly className: string
  readonly label: string
  readonly hint: ReactNode
  readonly isBusy?: boolean
  readonly choose: () => void
  readonly drop: (files: readonly DroppedFile[]) => void
}

/** A place files are dropped on, or chosen from by click and keyboard. */
export const DropTarget = ({
  className,
  label,
  hint,
  isBusy = false,
  choose,
  drop,
}: Props): ReactNode => {
  const [isOver, setOver] = useState(false)
  const take = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (!isBusy) drop([...event.dataTransfer.files])
  }
  return (
    <button
      type="button"
      className={isOver ? `${className} over` : className}
      // Switched off it would lose the keys, which belong to it again when the files are in.
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) choose()
      }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <InboxOutlined aria-hidden />
      <strong>{label}</strong>
      {hint}
    </button>
  )
}
