import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import type { ColumnLayout } from './columns.ts'
import { HEAD_PX, NUMBER_PX, ROW_PX } from './geometry.ts'
import type { GridSource } from './rows.ts'
import { emptyRows, visibleDrafts } from './session.ts'
import type { Sheet } from './sheet.ts'

/** The part of the sheet that is drawn. */
export interface Seen {
  readonly rows: number
  readonly rowFrom: number
  readonly rowTo: number
  readonly columnFrom: number
  readonly columnTo: number
}

interface Parts {
  readonly sheet: Sheet
  readonly source: GridSource
  readonly layout: ColumnLayout
  readonly scroller: RefObject<HTMLDivElement | null>
}

const OVERSCAN_ROWS = 8
const OVERSCAN_COLUMNS = 2

/** Which rows and columns are on screen; the page is told, so that it can load them. */
export const useWindow = ({ sheet, source, layout, scroller }: Parts): Seen => {
  'use no memo'
  const { rowCount, onWindow } = source
  const rows = rowCount + visibleDrafts(sheet, rowCount).length + emptyRows(source)
  const common = { getScrollElement: () => scroller.current, useFlushSync: false } as const
  const down = useVirtualizer({
    ...common,
    count: rows,
    estimateSize: () => ROW_PX,
    paddingStart: HEAD_PX,
    overscan: OVERSCAN_ROWS,
  })
  const across = useVirtualizer({
    ...common,
    horizontal: true,
    count: layout.columns.length,
    estimateSize: (at) => layout.columns[at]?.width ?? 0,
    paddingStart: NUMBER_PX,
    overscan: OVERSCAN_COLUMNS,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the widths it measures stand in the layout
  useEffect(() => across.measure(), [across, layout])
  const drawnRows = down.getVirtualItems()
  const drawnColumns = across.getVirtualItems()
  const rowFrom = drawnRows[0]?.index ?? 0
  const rowTo = drawnRows.at(-1)?.index ?? -1
  const lastRecord = Math.min(rowTo, rowCount - 1)
  useEffect(() => {
    if (lastRecord >= rowFrom) onWindow?.(rowFrom, lastRecord)
  }, [rowFrom, lastRecord, onWindow])
  return {
    rows,
    rowFrom,
    rowTo,
    columnFrom: drawnColumns[0]?.index ?? 0,
    columnTo: drawnColumns.at(-1)?.index ?? -1,
  }
}
