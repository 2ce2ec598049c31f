import { useEffect, useRef } from 'react'

/**
 * Has what was typed a moment ago written down when the window goes away or is put aside: it must
 * not wait for the next beat of the clock.
 */
export const useParting = (write: () => void): void => {
  const latest = useRef(write)
  latest.current = write
  useEffect(() => {
    const part = (): void => {
      // Days, times and cells are read when they are left, and nobody will come back to this one.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      latest.current()
    }
    const putAside = (): void => {
      if (document.visibilityState === 'hidden') latest.current()
    }
    window.addEventListener('pagehide', part)
    document.addEventListener('visibilitychange', putAside)
    return () => {
      window.removeEventListener('pagehide', part)
      document.removeEventListener('visibilitychange', putAside)
    }
  }, [])
}
