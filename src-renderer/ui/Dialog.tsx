import { Modal, type ModalProps } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'

/**
 * A dialog that is there only while it is open. The library gives the keys back when a dialog has closed, which
 * one that is gone at once never does: whoever works without a mouse would be left without a place.
 */
export const Dialog = (props: Omit<ModalProps, 'open'>): ReactNode => {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // A turn later, when nothing of the dialog is left that could hold the keys.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (isLost && before instanceof HTMLElement && before.isConnected)
          before.focus({ preventScroll: true })
      })
    },
    [before],
  )
  return <Modal open {...props} />
}
