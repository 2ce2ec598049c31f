import { useEffect, useRef } from 'react'

/** Inside a drawer, or a question it asks: nobody's place once they are closed. */
const isInDrawer = (element: Element): boolean =>
  element.closest('.ant-drawer, .ant-modal') !== null

/**
 * Gives the keys back to where they were when a drawer opened over it. The drawer's own way waits for
 * its movement to end, and a clerk who closes sooner would be left without a place.
 */
export const useReturnFocus = (isOpen: boolean): void => {
  const before = useRef<HTMLElement>(undefined)
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !isInDrawer(target)) before.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  useEffect(() => {
    const active = document.activeElement
    // Whoever has clicked elsewhere meanwhile has chosen her place.
    if (isOpen || (active !== null && active !== document.body && !isInDrawer(active))) return
    if (before.current?.isConnected === true) before.current.focus({ preventScroll: true })
  }, [isOpen])
}
