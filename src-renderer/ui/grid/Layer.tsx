import type { ReactNode } from 'react'
import type { ColumnLayout } from './columns.ts'
import './editor.css'
import { HEAD_PX, ROW_PX } from './geometry.ts'
import type { Point } from './selection.ts'

interface Props {
  readonly at: Point
  readonly layout: ColumnLayout
  readonly className: string
  readonly children: ReactNode
}

/**
 * Puts its children over a cell, and keeps them there while the sheet scrolls: over a frozen column
 * it stands still as the column does. The element stays the same, so what is in it keeps the focus.
 */
export const Layer = ({ at, layout, className, children }: Props): ReactNode => (
  <div className={`lx-grid-layer ${className}${at.column < layout.frozen ? ' is-frozen' : ''}`}>
    <div
      className="lx-grid-place"
      style={{
        left: layout.lefts[at.column],
        top: HEAD_PX + at.row * ROW_PX,
        width: layout.columns[at.column]?.width,
        height: ROW_PX,
      }}
    >
      {children}
    </div>
  </div>
)
