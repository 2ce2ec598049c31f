import { type ReactNode, useRef } from 'react'
import { type RowSource, useRowWindow } from '../use-row-window.ts'

interface Props<Row> {
  readonly source: RowSource<Row>
  /** How high an entry is before it was drawn and measured. */
  readonly guess: number
  readonly label: string
  /** Draws an entry; undefined while it is still fetched. */
  readonly draw: (row: Row | undefined) => ReactNode
}

/** A list of entries of any height, however many; only those in view are fetched and drawn. */
export const MeasuredList = <Row,>({ source, guess, label, draw }: Props<Row>): ReactNode => {
  'use no memo'
  const scroller = useRef<HTMLElement>(null)
  const { rowAt, virtual } = useRowWindow<Row>(source, scroller, guess)
  return (
    <section
      className="paper-scroll"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what can be scrolled
      tabIndex={0}
      aria-label={label}
    >
      <ol className="entry-places" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            className="entry-place"
            data-index={index}
            ref={virtual.measureElement}
            style={{ transform: `translateY(${start}px)` }}
          >
            {draw(rowAt(index))}
          </li>
        ))}
      </ol>
    </section>
  )
}
