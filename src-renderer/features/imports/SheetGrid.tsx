import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import type { PreviewRow, SheetReading } from '#shared/contract/imports.ts'
import { useHost } from '../../api/host-context.tsx'
import { useCall } from '../../api/use-call.ts'
import { imports } from '../../i18n/imports.ts'
import { GridHead } from './GridHead.tsx'
import { columnWidths } from './grid-columns.ts'
import type { RowChoice } from './row-choice.ts'

interface Props {
  readonly plan: string
  readonly reading: SheetReading
  readonly only: RowChoice
  readonly focusRow: number | undefined
}

const WINDOW = 100
const ROW_PX = 30

/** The sheet as it looks in Excel, coloured by the part each row plays; only rows in view are fetched. */
export const SheetGrid = (props: Props): ReactNode => {
  'use no memo'
  const { plan, reading, only, focusRow } = props
  const scroller = useRef<HTMLElement>(null)
  const ask = { plan, sheet: reading.sheet, only, limit: WINDOW }
  const first = useCall('imports.rows', { ...ask, offset: 0 }, { staleTimeMs: Infinity })
  const total = first.data?.total ?? 0
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    useFlushSync: false,
  })
  const items = rows.getVirtualItems()
  const rowAt = useWindows(
    ask,
    items.map(({ index }) => index),
  )
  useEffect(() => {
    // Rows of a sheet are listed without gaps, so a row stands at its number.
    if (focusRow !== undefined) rows.scrollToIndex(focusRow - 1, { align: 'center' })
  }, [focusRow, rows])

  const widths = columnWidths(reading, first.data?.rows ?? [])
  const template = `44px ${widths.map((width) => `${width}px`).join(' ')}`
  const width = widths.reduce((sum, each) => sum + each, 44)
  return (
    <section
      className="sheet-grid"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what can be scrolled
      tabIndex={0}
      aria-label={reading.sheet}
    >
      <div style={{ width }}>
        <GridHead reading={reading} count={widths.length} template={template} />
        <div className="grid-rows" style={{ height: rows.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <GridRow
              key={index}
              row={rowAt(index)}
              count={widths.length}
              place={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
              isFocused={rowAt(index)?.row === focusRow}
            />
          ))}
        </div>
      </div>
    </section>
  )
}

/** The windows of rows that hold what is in view, each fetched once. */
const useWindows = (
  ask: {
    readonly plan: string
    readonly sheet: string
    readonly only: RowChoice
    readonly limit: number
  },
  visible: readonly number[],
): ((index: number) => PreviewRow | undefined) => {
  const { call } = useHost()
  const offsets = [...new Set(visible.map((index) => Math.floor(index / WINDOW) * WINDOW))]
  const windows = useQueries({
    queries: offsets.map((offset) => {
      const input = { ...ask, offset }
      return {
        queryKey: ['imports.rows', input],
        queryFn: () => call('imports.rows', input),
        staleTime: Number.POSITIVE_INFINITY,
      }
    }),
  })
  return (index) => {
    const offset = Math.floor(index / WINDOW) * WINDOW
    return windows[offsets.indexOf(offset)]?.data?.rows[index - offset]
  }
}

const GridRow = ({
  row,
  count,
  place,
  isFocused,
}: {
  readonly row: PreviewRow | undefined
  readonly count: number
  readonly place: { readonly gridTemplateColumns: string; readonly transform: string }
  readonly isFocused: boolean
}): ReactNode => {
  const fate = row?.fate === null || row === undefined ? '' : ` fate-${row.fate}`
  const role = row === undefined ? '' : ` row-${row.role}`
  return (
    <div className={`grid-row${role}${fate}${isFocused ? ' focused' : ''}`} style={place}>
      <span className="grid-number">{row?.row ?? ''}</span>
      {row?.role === 'title' ? (
        <span className="grid-title">{row.cells.filter(Boolean).join('  ')}</span>
      ) : (
        Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their column
          <GridCell key={at} row={row} at={at} />
        ))
      )}
    </div>
  )
}

const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

const GridCell = ({
  row,
  at,
}: {
  readonly row: PreviewRow | undefined
  readonly at: number
}): ReactNode => {
  const text = row?.cells[at] ?? ''
  const before = row?.before[letterOf(at)]
  return (
    <span
      className={before === undefined ? '' : 'was-changed'}
      title={before === undefined ? text : imports.wasBefore(before)}
    >
      {text}
    </span>
  )
}
