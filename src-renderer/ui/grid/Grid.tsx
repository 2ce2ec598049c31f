import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import { CellEditor } from './CellEditor.tsx'
import { type ColumnLayout, type GridColumn, layColumns } from './columns.ts'
import { runCommand } from './commands.ts'
import { FillHandle } from './FillHandle.tsx'
import { FindBar } from './FindBar.tsx'
import { GridHead } from './GridHead.tsx'
import { GridNotice } from './GridNotice.tsx'
import { GridRows } from './GridRows.tsx'
import { HEAD_PX, NUMBER_PX, ROW_PX, revealed } from './geometry.ts'
import './grid.css'
import type { GridSource } from './rows.ts'
import { clampSelection, type Point, rangeOf, type Selection } from './selection.ts'
import { extentOf, filledRows, type GridSession } from './session.ts'
import { useMouse, viewportOf } from './use-mouse.ts'
import { useGridState, useSession } from './use-session.ts'
import { useWindow } from './use-window.ts'

/** What buttons around the grid may ask of it. */
export interface GridHandle {
  readonly focus: () => void
  readonly run: (kind: 'undo' | 'redo' | 'insertRows' | 'deleteRows' | 'selectAll' | 'find') => void
}

export interface GridProps extends GridSource {
  /** Names the grid to those who cannot see it. */
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly handle?: Ref<GridHandle>
}

/** An editable sheet of records: what Excel's keys do in Excel, they do here. */
export const Grid = (props: GridProps): ReactNode => {
  'use no memo'
  const { columns, label } = props
  const gridId = useId()
  const layout = useMemo(() => layColumns(columns, NUMBER_PX), [columns])
  const session = useSession(props, layout)
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const selection = useGridState(session, (state) => state.selection)
  const sheet = useGridState(session, (state) => state.sheet)
  const seen = useWindow({ sheet, source: props, layout, scroller })
  const mouse = useMouse({ session, scroller, field })
  const pageRows = (): number =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_PX) / ROW_PX) - 1)
  useReveal(session, layout, scroller)
  useCommands(props.handle, session, field)
  const range = rangeOf(selection)
  const spans = { selected: range, filling: mouse.filling, active: selection.active }
  return (
    <div className="lx-grid">
      <FindBar session={session} leave={() => field.current?.focus({ preventScroll: true })} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what the mouse does, keys do as well */}
      <div
        ref={scroller}
        className="lx-grid-scroller"
        style={{ scrollPaddingTop: HEAD_PX, scrollPaddingLeft: layout.frozenWidth }}
        onMouseDown={mouse.onMouseDown}
        onDoubleClick={mouse.onDoubleClick}
      >
        <div
          className="lx-grid-sheet"
          style={{ width: layout.width, height: HEAD_PX + seen.rows * ROW_PX }}
        >
          <CellEditor session={session} gridId={gridId} field={field} pageRows={pageRows} />
          <FillHandle session={session} layout={layout} onGrab={mouse.startFill} />
          {/* biome-ignore lint/a11y/useSemanticElements: two hundred thousand rows are no table element */}
          <div
            role="grid"
            id={gridId}
            aria-label={label}
            aria-rowcount={seen.rows + 1}
            aria-colcount={layout.columns.length + 1}
            aria-multiselectable
          >
            <GridHead
              layout={layout}
              seenFrom={seen.columnFrom}
              seenTo={seen.columnTo}
              selectedFrom={range.left}
              selectedTo={range.right}
              onArrange={props.onArrange}
            />
            <GridRows
              gridId={gridId}
              layout={layout}
              source={props}
              seen={seen}
              {...spans}
              sheet={sheet}
            />
          </div>
        </div>
      </div>
      <GridNotice session={session} />
    </div>
  )
}

/** The head of the selection is kept in view, and the selection inside the sheet. */
const useReveal = (
  session: GridSession,
  layout: ColumnLayout,
  scroller: RefObject<HTMLDivElement | null>,
): void => {
  const selection = useGridState(session, (state) => state.selection)
  const mode = useGridState(session, (state) => state.mode)
  const previous = useRef(selection)
  useEffect(() => {
    const kept = clampSelection(selection, extentOf(session))
    if (kept !== selection) session.set({ selection: kept })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a cell that opens is shown as well
  useEffect(() => {
    const point = followed(previous.current, selection)
    previous.current = selection
    if (scroller.current === null || isWholeColumn(session, selection)) return
    const { left, top } = revealed(point, viewportOf(scroller.current), layout)
    scroller.current.scrollTo({ left, top })
  }, [selection, mode])
}

/** A selection that grows is followed to its far corner; one made in a piece, as by pasting, is not. */
const followed = (before: Selection, now: Selection): Point =>
  before.anchor === now.anchor && before.head !== now.head ? now.head : now.active

const isWholeColumn = (session: GridSession, selection: Selection): boolean => {
  const { top, bottom } = rangeOf(selection)
  return top === 0 && bottom > 0 && bottom >= filledRows(session) - 1
}

const useCommands = (
  handle: Ref<GridHandle> | undefined,
  session: GridSession,
  field: RefObject<HTMLTextAreaElement | null>,
): void =>
  useImperativeHandle(
    handle,
    () => ({
      focus: () => field.current?.focus({ preventScroll: true }),
      run: (kind) => {
        runCommand(session, { kind }, 1)
        // The bar that finds takes the focus itself.
        if (kind !== 'find') field.current?.focus({ preventScroll: true })
      },
    }),
    [session, field],
  )
