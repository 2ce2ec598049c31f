import { memo, type ReactNode } from 'react'
import { grid as words } from '../../i18n/grid.ts'
import type { ColumnLayout, GridColumn } from './columns.ts'
import { NUMBER_PX, ROW_PX } from './geometry.ts'
import type { CellState } from './history.ts'
import type { GridRow as Row } from './rows.ts'

/** Columns of a row from … to, both included; none is -1 … -1. */
export interface Span {
  readonly from: number
  readonly to: number
}

interface Props {
  readonly gridId: string
  readonly index: number
  readonly kind: 'record' | 'draft' | 'unloaded' | 'blank'
  readonly row: Row | undefined
  readonly states: ReadonlyMap<string, CellState> | undefined
  readonly layout: ColumnLayout
  readonly seenFrom: number
  readonly seenTo: number
  readonly selectedFrom: number
  readonly selectedTo: number
  readonly filledFrom: number
  readonly filledTo: number
  readonly active: number
}

export const cellId = (gridId: string, row: number, column: number): string =>
  `${gridId}-${row}-${column}`

/** One row. It draws again only when something of its own changed. */
export const GridRow = memo((props: Props): ReactNode => {
  const { layout, index, kind } = props
  const columns = [...Array(layout.frozen).keys()]
  for (let at = Math.max(props.seenFrom, layout.frozen); at <= props.seenTo; at += 1)
    columns.push(at)
  const isMarked = props.selectedFrom >= 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: two hundred thousand rows are no table element
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`lx-grid-row is-${kind}`}
      style={{ top: index * ROW_PX, height: ROW_PX }}
      tabIndex={-1}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the row */}
      <div
        role="rowheader"
        aria-colindex={1}
        aria-label={kind === 'blank' ? words.newRow : words.rowNumber(index + 1)}
        className={`lx-grid-number${isMarked ? ' is-marked' : ''}`}
        style={{ width: NUMBER_PX }}
        tabIndex={-1}
      >
        {kind === 'blank' ? '+' : index + 1}
      </div>
      {columns.map((at) => {
        const column = layout.columns[at]
        return column && <Cell key={column.id} at={at} column={column} {...props} />
      })}
    </div>
  )
})

const classOf = (props: Props, at: number, column: GridColumn, state: CellState): string => {
  const classes = ['lx-grid-cell', `is-${column.kind}`]
  if (at < props.layout.frozen) classes.push('is-frozen')
  if (at === props.layout.frozen - 1) classes.push('is-last-frozen')
  if (column.isReadOnly === true) classes.push('is-fixed')
  if (at >= props.selectedFrom && at <= props.selectedTo) classes.push('is-selected')
  if (at >= props.filledFrom && at <= props.filledTo) classes.push('is-to-fill')
  if (at === props.active) classes.push('is-active')
  if (state.kind === 'refused') classes.push('is-refused')
  return classes.join(' ')
}

const Cell = (props: Props & { readonly at: number; readonly column: GridColumn }): ReactNode => {
  const { at, column, row, states, layout } = props
  const state = states?.get(column.id) ?? { kind: 'held', value: row?.values[column.id] }
  const isRefused = state.kind === 'refused'
  const text = isRefused ? state.text : (column.show ?? column.format)(state.value)
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the row
    // biome-ignore lint/a11y/useFocusableInteractive: the one text field of the grid keeps the focus
    <div
      role="gridcell"
      id={cellId(props.gridId, props.index, at)}
      aria-colindex={at + 2}
      aria-selected={at >= props.selectedFrom && at <= props.selectedTo}
      aria-readonly={column.isReadOnly === true}
      aria-invalid={isRefused || undefined}
      aria-busy={props.kind === 'unloaded' || undefined}
      className={classOf(props, at, column, state)}
      style={{ left: layout.lefts[at], width: column.width }}
      title={isRefused ? state.sentence : undefined}
    >
      {props.kind === 'unloaded' ? <span className="lx-grid-skeleton" /> : text}
    </div>
  )
}
