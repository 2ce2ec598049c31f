import type { Input } from '#shared/contract/index.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Call } from '../../../api/client.ts'
import type { GridRow } from '../../../ui/grid/rows.ts'
import { createRecordShelf, type RecordShelf } from './record-shelf.ts'

export type SheetQuery = Input<'records.listIds'>
type LedgerId = SheetQuery['ledger']

/**
 * The rows of a sheet. Their places are taken once and kept: a record whose day is changed, or that
 * is new, must not jump away under the clerk's hand. Records are read by windows, as they come in view.
 */
export interface SheetBook {
  readonly ledger: LedgerId
  readonly count: () => number
  readonly rowAt: (index: number) => GridRow | undefined
  readonly recordOf: (id: string) => LedgerRecord | undefined
  /** Counts up with every change of what the sheet shows. */
  readonly version: () => number
  readonly subscribe: (listener: () => void) => () => void
  /** Lays the rows out anew for other filters. */
  readonly open: (query: SheetQuery) => Promise<void>
  /** Brings in what changed elsewhere, without moving a row. */
  readonly refresh: () => Promise<void>
  /** Reads the windows in which rows are in view. */
  readonly show: (from: number, to: number) => Promise<void>
  readonly load: (from: number, to: number) => Promise<readonly GridRow[]>
  /** Rows for looking through them: they are not held. */
  readonly look: (from: number, to: number) => Promise<readonly (GridRow | undefined)[]>
  readonly fetchRecords: (ids: readonly string[]) => Promise<void>
  /** Takes in what the core answered to a change of the clerk's own. */
  readonly keep: (change: KeptChange) => void
}

export interface KeptChange {
  readonly records?: readonly LedgerRecord[]
  readonly removed?: readonly string[]
  /** New rows go to the end, those that come back to where they stood. */
  readonly added?: { readonly ids: readonly string[]; readonly at?: number }
}

const WINDOW = 200

interface Places {
  readonly query: SheetQuery
  readonly order: readonly string[]
  readonly inView: readonly [from: number, to: number]
  /** Counts the clerk's own changes: an answer asked for before one of them comes too late. */
  readonly changes: number
  /** Records the clerk changed here. */
  readonly own: ReadonlySet<string>
}

export const createSheetBook = (call: Call, ledger: LedgerId): SheetBook => {
  const shelf = createRecordShelf(call, ledger)
  const { tell, ...signal } = createSignal()
  let places: Places = {
    query: { ledger },
    order: [],
    inView: [0, WINDOW],
    changes: 0,
    own: new Set(),
  }
  const show: SheetBook['show'] = async (from, to) => {
    places = { ...places, inView: [from, to] }
    const first = Math.floor(from / WINDOW) * WINDOW
    const window = places.order.slice(first, (Math.floor(to / WINDOW) + 1) * WINDOW)
    if (window.every((id) => shelf.rowOf(id) !== undefined)) return
    await shelf.fetch(window)
    shelf.trim(() => nearView(places))
    tell()
  }
  return {
    ledger,
    count: () => places.order.length,
    rowAt: (index) => shelf.rowOf(places.order[index] ?? ''),
    recordOf: shelf.recordOf,
    ...signal,
    open: async (query) => {
      places = { ...places, query }
      const order = await call('records.listIds', query)
      if (places.query !== query) return
      places = { ...places, order, own: new Set() }
      await shelf.fetch(order.slice(0, WINDOW))
      tell()
    },
    refresh: async () => {
      const before = places
      const ids = before.order.slice(before.inView[0], before.inView[1] + 1)
      const [listed, records] = await Promise.all([
        call('records.listIds', before.query),
        shelf.read(ids),
      ])
      if (before.changes !== places.changes || before.query !== places.query) return
      shelf.hold(records)
      places = { ...places, order: mergeOrder(places.order, listed, places.own) }
      tell()
    },
    show,
    ...rowReaders(shelf, (from, to) => places.order.slice(from, to + 1)),
    fetchRecords: shelf.fetch,
    keep: (change) => {
      shelf.hold(change.records ?? [])
      places = keptPlaces(places, change)
      tell()
    },
  }
}

/** Reads rows that are not in view, to be worked on or only looked through. */
const rowReaders = (
  shelf: RecordShelf,
  idsOf: (from: number, to: number) => readonly string[],
): Pick<SheetBook, 'load' | 'look'> => ({
  load: async (from, to) => {
    const ids = idsOf(from, to)
    await shelf.fetch(ids)
    return ids.flatMap((id) => shelf.rowOf(id) ?? [])
  },
  look: (from, to) => shelf.look(idsOf(from, to)),
})

/** Tells those who listen that the rows are no longer what they were. */
const createSignal = () => {
  const listeners = new Set<() => void>()
  let version = 0
  return {
    version: () => version,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: () => {
      version += 1
      for (const listener of listeners) listener()
    },
  }
}

const nearView = ({ order, inView: [from, to] }: Places): readonly string[] =>
  order.slice(Math.max(0, from - WINDOW), to + WINDOW)

const keptPlaces = (places: Places, { records = [], removed = [], added }: KeptChange): Places => {
  const gone = new Set(removed)
  const left = gone.size > 0 ? places.order.filter((id) => !gone.has(id)) : places.order
  const known = new Set(added === undefined ? [] : left)
  const ids = (added?.ids ?? []).filter((id) => !known.has(id))
  return {
    ...places,
    changes: places.changes + 1,
    own: new Set([...places.own, ...records.map(({ id }) => id)].filter((id) => !gone.has(id))),
    order: ids.length > 0 ? left.toSpliced(added?.at ?? left.length, 0, ...ids) : left,
  }
}

/**
 * The places of the rows after something changed elsewhere: rows keep theirs, new ones come last. A row
 * the clerk changed stays though a filter would no longer let it through.
 */
const mergeOrder = (
  order: readonly string[],
  listed: readonly string[],
  own: ReadonlySet<string>,
): readonly string[] => {
  const current = new Set(listed)
  const known = new Set(order)
  return [
    ...order.filter((id) => current.has(id) || own.has(id)),
    ...listed.filter((id) => !known.has(id)),
  ]
}
