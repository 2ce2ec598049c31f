import { type DragEvent, useState } from 'react'

interface DropRow {
  readonly className: string
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
}

interface DragHandle {
  readonly draggable: true
  readonly onDragStart: () => void
  readonly onDragEnd: () => void
}

/** Rows of a list that are dragged by a handle to the place of another row. */
export const useDragged = (
  move: (from: number, to: number) => void,
): {
  readonly row: (at: number, className: string) => DropRow
  readonly handle: (at: number) => DragHandle
} => {
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const end = (): void => {
    setDragged(null)
    setOver(null)
  }
  const edge = (at: number): string => {
    if (dragged === null || over !== at || dragged === at) return ''
    return dragged < at ? 'drop-after' : 'drop-before'
  }
  return {
    row: (at, className) => ({
      className: `${className} ${edge(at)}`,
      onDragOver: (event) => {
        if (dragged === null) return
        event.preventDefault()
        setOver(at)
      },
      onDrop: (event) => {
        event.preventDefault()
        if (dragged !== null) move(dragged, at)
        end()
      },
    }),
    handle: (at) => ({ draggable: true, onDragStart: () => setDragged(at), onDragEnd: end }),
  }
}
