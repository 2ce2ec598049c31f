import { type MouseEvent, type ReactNode, useState } from 'react'
import { grid as words } from '../../i18n/grid.ts'
import type { ColumnLayout, GridColumn } from './columns.ts'
import { dropTarget, HEAD_PX, NUMBER_PX } from './geometry.ts'
import type { ColumnArrangement } from './rows.ts'

const LEAST_PX = 40
/** A press becomes a drag of the heading only beyond this. */
const DRAG_PX = 6

interface Props {
  readonly layout: ColumnLayout
  readonly seenFrom: number
  readonly seenTo: number
  readonly selectedFrom: number
  readonly selectedTo: number
  readonly onArrange: ((arrangement: ColumnArrangement) => void) | undefined
}

/** The headings. They stay in view, can be dragged to another place and pulled wider. */
export const GridHead = (props: Props): ReactNode => {
  const { layout } = props
  const columns = [...Array(layout.frozen).keys()]
  for (let at = Math.max(props.seenFrom, layout.frozen); at <= props.seenTo; at += 1)
    columns.push(at)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of its own, not a table element
    <div
      role="row"
      aria-rowindex={1}
      className="lx-grid-head"
      style={{ height: HEAD_PX }}
      tabIndex={-1}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the row */}
      <div
        role="columnheader"
        aria-colindex={1}
        aria-label={words.row}
        className="lx-grid-corner"
        style={{ width: NUMBER_PX }}
        tabIndex={-1}
      />
      {columns.map((at) => {
        const column = layout.columns[at]
        return column && <Heading key={column.id} at={at} column={column} {...props} />
      })}
    </div>
  )
}

type HeadingProps = Props & { readonly at: number; readonly column: GridColumn }

const listen = (
  start: MouseEvent,
  drag: { readonly move: (by: number) => void; readonly end: (x: number) => void },
): void => {
  const onMove = (event: globalThis.MouseEvent): void => drag.move(event.clientX - start.clientX)
  const onEnd = (event: globalThis.MouseEvent): void => {
    document.removeEventListener('mousemove', onMove)
    document.removeEventListener('mouseup', onEnd)
    drag.end(event.clientX - start.clientX)
  }
  document.addEventListener('mousemove', onMove)
  document.addEventListener('mouseup', onEnd)
}

const Heading = ({ at, column, layout, ...props }: HeadingProps): ReactNode => {
  const [pulled, setPulled] = useState(0)
  const [carried, setCarried] = useState(0)
  const isSelected = at >= props.selectedFrom && at <= props.selectedTo
  const left = layout.lefts[at] ?? 0
  const carry = (event: MouseEvent): void => {
    if (event.button !== 0 || props.onArrange === undefined) return
    const isFar = (by: number): boolean => Math.abs(by) > DRAG_PX
    const grip = event.nativeEvent.offsetX
    listen(event, {
      move: (by) => setCarried(isFar(by) ? by : 0),
      end: (by) => {
        setCarried(0)
        if (!isFar(by)) return
        const before = dropTarget(layout, left + grip + by)
        if (before !== column.id) props.onArrange?.({ kind: 'order', column: column.id, before })
      },
    })
  }
  const pull = (event: MouseEvent): void => {
    event.stopPropagation()
    event.preventDefault()
    const width = (by: number): number => Math.max(LEAST_PX, column.width + by)
    listen(event, {
      move: (by) => setPulled(width(by) - column.width),
      end: (by) => {
        setPulled(0)
        props.onArrange?.({ kind: 'width', column: column.id, width: width(by) })
      },
    })
  }
  const frozen = at < layout.frozen ? ' is-frozen' : ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the row
    <div
      role="columnheader"
      aria-colindex={at + 2}
      className={`lx-grid-heading${frozen}${isSelected ? ' is-marked' : ''}${carried === 0 ? '' : ' is-carried'}`}
      style={{ left, width: column.width + pulled, translate: `${carried}px` }}
      title={column.title}
      tabIndex={-1}
      onMouseDown={carry}
    >
      <span className="lx-grid-title">{column.title}</span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a rim to pull with the mouse only */}
      <span className="lx-grid-grip" title={words.resize(column.title)} onMouseDown={pull} />
    </div>
  )
}
