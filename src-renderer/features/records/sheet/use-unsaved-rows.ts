import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { Call } from '../../../api/client.ts'
import { useHost } from '../../../api/host-context.tsx'
import { useParting } from '../../../api/use-parting.ts'
import { useErrorNotice } from '../../../ui/error-notice.tsx'
import type { KeptRow, UnsavedRow } from '../../../ui/grid/rows.ts'
import type { SheetBook } from './sheet-book.ts'

const PAUSE_MS = 1000

/** What an earlier window wrote down; anything else is no row. */
const UnsavedRows = z.array(
  z.object({
    record: z.string().nullable(),
    cells: z.array(
      z.object({ column: z.string(), text: z.string(), sentence: z.string().nullable() }),
    ),
  }),
)

type Unsaved = () => readonly UnsavedRow[]

const findKept = async (call: Call, book: SheetBook, form: string): Promise<KeptRow[]> => {
  const draft = await call('drafts.get', { form })
  const rows = UnsavedRows.safeParse(draft?.values).data ?? []
  const ids = rows.flatMap(({ record }) => record ?? [])
  await book.fetchRecords(ids)
  return rows.flatMap(({ record: id, cells }): KeptRow[] => {
    if (id === null) return [{ record: null, cells }]
    const record = book.recordOf(id)
    return record === undefined ? [] : [{ record: { key: id, values: record.values }, cells }]
  })
}

/** Writes down what is not stored, once a second, and at once where less is left than before. */
const createKeeper = (call: Call, form: string) => {
  let written = '[]'
  let count = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let latest: Unsaved = () => []
  const write = async (): Promise<void> => {
    pause = undefined
    const rows = latest()
    const text = JSON.stringify(rows)
    count = rows.length
    if (text === written) return
    written = text
    await (rows.length === 0
      ? call('drafts.remove', { form }, { outlives: true })
      : call('drafts.update', { form, values: rows }, { outlives: true }))
  }
  const soon = (): void => {
    // What could not be written is tried again with the next change.
    write().catch(() => {
      written = ''
    })
  }
  return {
    /** Writes now what would wait for the pause. */
    hurry: () => {
      if (pause === undefined) return
      clearTimeout(pause)
      soon()
    },
    found: (rows: readonly UnsavedRow[]) => {
      written = JSON.stringify(rows)
      count = rows.length
    },
    keep: (unsaved: Unsaved) => {
      latest = unsaved
      if (count > 0 && unsaved().length < count) {
        clearTimeout(pause)
        soon()
      } else pause ??= setTimeout(soon, PAUSE_MS)
    },
  }
}

/** New rows and cells that could not be stored, kept with the office until the sheet is opened again. */
export const useUnsavedRows = (
  book: SheetBook,
): {
  /** Undefined until it is known. */
  readonly kept: readonly KeptRow[] | undefined
  readonly onUnsaved: (unsaved: Unsaved) => void
} => {
  const { call } = useHost()
  const tell = useErrorNotice()
  const form = `sheet-rows/${book.ledger}`
  const [kept, setKept] = useState<readonly KeptRow[]>()
  const [keeper] = useState(() => createKeeper(call, form))
  useParting(keeper.hurry)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    findKept(call, book, form)
      .then((rows) => {
        keeper.found(rows.map(({ record, cells }) => ({ record: record?.key ?? null, cells })))
        if (!isGone.current) setKept(rows)
      })
      .catch((error: unknown) => {
        tell(error)
        if (!isGone.current) setKept([])
      })
    return () => {
      isGone.current = true
    }
  }, [call, book, form, keeper, tell])
  return { kept, onUnsaved: keeper.keep }
}
