import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useRef } from 'react'

/** Where the rows of a long list come from. */
export interface RowSource<T> {
  /** Names the list; the same rows of a later plan have the same name. */
  readonly key: readonly unknown[]
  /** Changes with every plan, so that the rows are asked for again. */
  readonly round: number
  readonly fetch: (
    offset: number,
    limit: number,
  ) => Promise<{ readonly rows: readonly T[]; readonly total: number }>
}

export interface RowWindow<T> {
  readonly total: number
  readonly isLoading: boolean
  /** The first rows, by which widths are measured. */
  readonly first: readonly T[]
  readonly rowAt: (index: number) => T | undefined
  readonly virtual: Virtualizer<HTMLElement, Element>
}

const WINDOW = 100

/** A list of which only the rows in view are fetched and drawn, however long it is. */
export const useRowWindow = <T>(
  source: RowSource<T>,
  scroller: RefObject<HTMLElement | null>,
  rowPx: number,
): RowWindow<T> => {
  'use no memo'
  const { key, round, fetch } = source
  const ask = (offset: number) => ({
    queryKey: [...key, round, offset],
    queryFn: () => fetch(offset, WINDOW),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const first = useQuery({ ...ask(0), placeholderData: keepPreviousData })
  const total = first.data?.total ?? 0
  const virtual = useVirtualizer<HTMLElement, Element>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
    useFlushSync: false,
  })
  const offsets = [
    ...new Set(virtual.getVirtualItems().map(({ index }) => Math.floor(index / WINDOW) * WINDOW)),
  ]
  const windows = useQueries({ queries: offsets.map(ask) })
  // While a new plan is asked for, the row of the former one stands in.
  const seen = useRef(new Map<number, T>())
  const rowAt = (index: number): T | undefined => {
    const offset = Math.floor(index / WINDOW) * WINDOW
    const row = windows[offsets.indexOf(offset)]?.data?.rows[index - offset]
    if (row !== undefined) seen.current.set(index, row)
    return row ?? seen.current.get(index)
  }
  return {
    total,
    isLoading: first.isPending,
    first: first.data?.rows ?? [],
    rowAt,
    virtual,
  }
}
