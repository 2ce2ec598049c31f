import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** An element and how wide it is now, in whole px; 0 before it stands. */
export const useRoom = <E extends HTMLElement>(): {
  readonly place: RefObject<E | null>
  readonly room: number
} => {
  const place = useRef<E>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = (): void => setRoom(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { place, room }
}
