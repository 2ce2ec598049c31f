import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export interface Printing {
  readonly wanted: number
  readonly setWanted: (copies: number) => void
  /** How often the sheets stand on the page now: only while it is printed more than once. */
  readonly copies: number
  readonly print: () => void
}

/**
 * The printer of this computer, by the window every browser opens for it. A page cannot tell that window
 * how many copies are wanted, so it brings them along: sorted, each beginning with its first page.
 */
export const usePrinter = (isReady: boolean): Printing => {
  const [wanted, setWanted] = useState(1)
  const [copies, setCopies] = useState(1)
  useEffect(() => {
    const done = (): void => setCopies(1)
    window.addEventListener('afterprint', done)
    return () => window.removeEventListener('afterprint', done)
  }, [])
  const print = (): void => {
    if (!isReady) return
    flushSync(() => setCopies(wanted))
    window.print()
  }
  return { wanted, setWanted, copies, print }
}
