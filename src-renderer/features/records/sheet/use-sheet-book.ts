import { useEffect, useState, useSyncExternalStore } from 'react'
import { useHost } from '../../../api/host-context.tsx'
import { useErrorNotice } from '../../../ui/error-notice.tsx'
import { createSheetBook, type SheetBook, type SheetQuery } from './sheet-book.ts'

/** Long enough for a gesture's own answer to be there before the books are looked at again. */
const PAUSE_MS = 800

/** The rows of a sheet, laid out by the query and kept up with what happens elsewhere. */
export const useSheetBook = (
  query: SheetQuery,
): { readonly book: SheetBook; readonly version: number; readonly isOpen: boolean } => {
  const { bridge, call } = useHost()
  const tell = useErrorNotice()
  const [book] = useState(() => createSheetBook(call, query.ledger))
  const version = useSyncExternalStore(book.subscribe, book.version)
  const asked = JSON.stringify(query)
  useEffect(() => {
    book.open(JSON.parse(asked)).catch(tell)
  }, [book, asked, tell])
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined
    const stop = bridge.subscribe((event) => {
      if (event.kind !== 'store-changed') return
      clearTimeout(pause)
      pause = setTimeout(() => book.refresh().catch(tell), PAUSE_MS)
    })
    return () => {
      clearTimeout(pause)
      stop()
    }
  }, [book, bridge, tell])
  return { book, version, isOpen: version > 0 }
}
