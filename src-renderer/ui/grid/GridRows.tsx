import type { ReactNode } from 'react'
import type { ColumnLayout } from './columns.ts'
import { GridRow } from './GridRow.tsx'
import type { GridSource } from './rows.ts'
import type { Point, Range } from './selection.ts'
import { rowInView } from './session.ts'
import type { Sheet } from './sheet.ts'
import type { Seen } from './use-window.ts'

interface Props {
  readonly gridId: string
  readonly layout: ColumnLayout
  readonly source: GridSource
  readonly sheet: Sheet
  readonly seen: Seen
  readonly selected: Range
  readonly filling: Range | undefined
  readonly active: Point
}

const span = (range: Range | undefined, row: number): readonly [number, number] =>
  range !== undefined && row >= range.top && row <= range.bottom
    ? [range.left, range.right]
    : [-1, -1]

/** The rows that are drawn. Each gets plain numbers, so that only those that changed draw again. */
export const GridRows = (props: Props): ReactNode => {
  const { seen, sheet, source } = props
  const indexes = Array.from(
    { length: Math.max(0, seen.rowTo - seen.rowFrom + 1) },
    (_, at) => seen.rowFrom + at,
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: two hundred thousand rows are no table element
    <div role="rowgroup" className="lx-grid-body">
      {indexes.map((index) => {
        const view = rowInView(sheet, source, index)
        const [selectedFrom, selectedTo] = span(props.selected, index)
        const [filledFrom, filledTo] = span(props.filling, index)
        return (
          <GridRow
            key={index}
            gridId={props.gridId}
            index={index}
            kind={view.kind}
            row={view.kind === 'record' ? view.row : undefined}
            states={'key' in view ? sheet.cells.get(view.key) : undefined}
            layout={props.layout}
            seenFrom={seen.columnFrom}
            seenTo={seen.columnTo}
            selectedFrom={selectedFrom}
            selectedTo={selectedTo}
            filledFrom={filledFrom}
            filledTo={filledTo}
            active={props.active.row === index ? props.active.column : -1}
          />
        )
      })}
    </div>
  )
}
