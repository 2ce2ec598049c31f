import { App, Button } from 'antd'
import { type ReactNode, useCallback, useState } from 'react'
import { useErrorNotice } from './error-notice.tsx'

/** What was done, and how it is taken back. */
export interface Done {
  /** A later notice of the same takes the place of this one. */
  readonly key: string
  readonly title: string
  readonly undoLabel: string
  /** Takes it back, and answers what to say of it. */
  readonly undo: () => Promise<string>
}

const UNDO_SECONDS = 10

/** Tells what was done and offers for a while to take it back: quicker than a question before, and safer. */
export const useUndoNotice = (): ((done: Done) => void) => {
  const { notification, message } = App.useApp()
  const tell = useErrorNotice()
  return useCallback(
    ({ key, title, undoLabel, undo }) => {
      const takeBack = async (): Promise<void> => {
        notification.destroy(key)
        try {
          message.success(await undo())
        } catch (error) {
          tell(error)
        }
      }
      notification.info({
        key,
        title,
        duration: UNDO_SECONDS,
        // Neither over the tools above a page nor over the buttons and pages at the right of its foot.
        placement: 'bottom',
        actions: <UndoButton label={undoLabel} takeBack={takeBack} />,
      })
    },
    [notification, message, tell],
  )
}

/** Works once: a notice that is on its way out may still be hit. */
const UndoButton = ({
  label,
  takeBack,
}: {
  readonly label: string
  readonly takeBack: () => void
}): ReactNode => {
  const [isTaken, setTaken] = useState(false)
  return (
    <Button
      size="small"
      type="primary"
      data-shortcut="undo"
      disabled={isTaken}
      onClick={() => {
        setTaken(true)
        takeBack()
      }}
    >
      {label}
    </Button>
  )
}
