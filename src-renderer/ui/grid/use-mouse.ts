import { type MouseEvent, type RefObject, useRef, useState } from 'react'
import {
  drawnSelection,
  dropFill,
  fillTarget,
  openCell,
  type Place,
  pressMouse,
  type Spot,
  spotAt,
} from './dragging.ts'
import { HEAD_PX, type Viewport } from './geometry.ts'
import type { Range } from './selection.ts'
import type { GridSession } from './session.ts'

/** How near the rim a drag scrolls, and by how much at a time. */
const RIM_PX = 24
const SCROLL_PX = 24
const SCROLL_EVERY_MS = 30

export const viewportOf = (scroller: HTMLElement): Viewport => ({
  scrollLeft: scroller.scrollLeft,
  scrollTop: scroller.scrollTop,
  width: scroller.clientWidth,
  height: scroller.clientHeight,
})

const placeOf = (scroller: HTMLElement, event: { clientX: number; clientY: number }): Place => {
  const box = scroller.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

const beyond = (at: number, from: number, to: number): number =>
  at < from ? -SCROLL_PX : at > to ? SCROLL_PX : 0

const scrollAtRim = (scroller: HTMLElement, { x, y }: Place, start: number): void => {
  scroller.scrollLeft += beyond(x, start, scroller.clientWidth - RIM_PX)
  scroller.scrollTop += beyond(y, HEAD_PX, scroller.clientHeight - RIM_PX)
}

/** Follows the mouse until its button is let go, scrolling where it rests at the rim. */
const follow = (
  scroller: HTMLElement,
  frozenWidth: number,
  drag: { readonly move: (place: Place) => void; readonly end: () => void },
): void => {
  let place: Place | undefined
  const step = (): void => {
    if (place === undefined) return
    scrollAtRim(scroller, place, frozenWidth)
    drag.move(place)
  }
  const timer = setInterval(step, SCROLL_EVERY_MS)
  const onMove = (event: globalThis.MouseEvent): void => {
    place = placeOf(scroller, event)
    drag.move(place)
  }
  const onEnd = (): void => {
    clearInterval(timer)
    document.removeEventListener('mousemove', onMove)
    document.removeEventListener('mouseup', onEnd)
    drag.end()
  }
  document.addEventListener('mousemove', onMove)
  document.addEventListener('mouseup', onEnd)
}

interface Parts {
  readonly session: GridSession
  readonly scroller: RefObject<HTMLElement | null>
  readonly field: RefObject<HTMLTextAreaElement | null>
}

interface Mouse {
  readonly onMouseDown: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
  readonly startFill: (event: MouseEvent) => void
  /** What the fill handle would fill if it were let go now. */
  readonly filling: Range | undefined
}

const startSelecting = ({ session, scroller, field }: Parts, event: MouseEvent): void => {
  const element = scroller.current
  if (element === null || field.current === null) return
  // A composition in work ends as the input method ends it, before its text is taken.
  if (session.state().mode !== 'idle') field.current.blur()
  const spot = spotAt(session, placeOf(element, event), viewportOf(element))
  const from: Spot = pressMouse(session, spot, event.shiftKey)
  field.current.focus({ preventScroll: true })
  follow(element, session.layout().frozenWidth, {
    move: (place) => {
      const { point } = spotAt(session, place, viewportOf(element))
      session.set({ selection: drawnSelection(session, from, point) })
    },
    end: () => undefined,
  })
}

const isOwn = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('.lx-grid-layer, .lx-grid-grip') !== null

const isScrollbar = (event: MouseEvent): boolean => {
  const box = event.currentTarget.getBoundingClientRect()
  return (
    event.clientX - box.left >= event.currentTarget.clientWidth ||
    event.clientY - box.top >= event.currentTarget.clientHeight
  )
}

/** Selecting, opening and filling with the mouse. The focus never leaves the text field. */
export const useMouse = (parts: Parts): Mouse => {
  const { session, scroller } = parts
  const [filling, setFilling] = useState<Range>()
  const target = useRef<Range>(undefined)
  return {
    filling,
    onMouseDown: (event) => {
      if (event.button !== 0 || isOwn(event) || isScrollbar(event)) return
      event.preventDefault()
      startSelecting(parts, event)
    },
    onDoubleClick: (event) => {
      const element = scroller.current
      if (element === null || isOwn(event)) return
      openCell(session, spotAt(session, placeOf(element, event), viewportOf(element)))
    },
    startFill: (event) => {
      const element = scroller.current
      if (element === null || event.button !== 0) return
      event.preventDefault()
      follow(element, session.layout().frozenWidth, {
        move: (place) => {
          const { point } = spotAt(session, place, viewportOf(element))
          target.current = fillTarget(session, point)
          setFilling(target.current)
        },
        end: () => {
          if (target.current !== undefined) dropFill(session, target.current)
          target.current = undefined
          setFilling(undefined)
        },
      })
    },
  }
}
