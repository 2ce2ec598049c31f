import { useEffect, useRef } from 'react'

interface Keys {
  readonly at: number
  readonly pages: number
  readonly turnTo: (page: number) => void
  readonly back: () => void
  readonly print: () => void
}

/** What lies open over the desk closes first: it has the key to itself. */
const OPEN =
  '.ant-select-open, .ant-dropdown:not(.ant-dropdown-hidden), .ant-popover:not(.ant-popover-hidden)'

/** What a key does here; undefined leaves it to whatever else wants it. */
const actOf = (
  { key, ctrlKey }: KeyboardEvent,
  { at, pages, turnTo, back, print }: Keys,
): (() => void) | undefined => {
  if (key === 'PageDown') return () => turnTo(at + 1)
  if (key === 'PageUp') return () => turnTo(at - 1)
  if (key === 'Home' && ctrlKey) return () => turnTo(0)
  if (key === 'End' && ctrlKey) return () => turnTo(pages - 1)
  if (key === 'p' && ctrlKey) return print
  return key === 'Escape' && document.querySelector(OPEN) === null ? back : undefined
}

/** The desk by keys alone: through the pages, to the printer, and back. */
export const useDeskKeys = (keys: Keys): void => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      const act = actOf(event, latest.current)
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
