import type { Input } from '#shared/contract/index.ts'
import { ownFieldId } from '#shared/domain/own-field.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Call } from '../../../api/client.ts'
import type { GridRow } from '../../../ui/grid/rows.ts'

type LedgerId = Input<'records.listIds'>['ledger']

/** The records a sheet holds at hand. */
export interface RecordShelf {
  readonly recordOf: (id: string) => LedgerRecord | undefined
  /** The same row for as long as its record is the same, so that it is not drawn again. */
  readonly rowOf: (id: string) => GridRow | undefined
  /** Takes records in; one that is older than what is there is left out. */
  readonly hold: (records: readonly LedgerRecord[]) => void
  /** Reads those that are not here; one that is asked for already is not asked for again. */
  readonly fetch: (ids: readonly string[]) => Promise<void>
  /** Reads them whether they are here or not. */
  readonly read: (ids: readonly string[]) => Promise<readonly LedgerRecord[]>
  /** The rows of records, read where they are not here, and not held for it. */
  readonly look: (ids: readonly string[]) => Promise<readonly (GridRow | undefined)[]>
  /** Lets go of what is far from the view, once there is much. */
  readonly trim: (near: () => readonly string[]) => void
}

const MOST_A_CALL = 1000
const MOST_HELD = 10_000

const toRow = (record: LedgerRecord): GridRow => ({
  key: record.id,
  values: {
    ...record.values,
    ...Object.fromEntries(
      Object.entries(record.extra).map(([label, text]) => [ownFieldId(label), text]),
    ),
  },
})

/** A studio's new name changes what a record shows, but not its revision. */
const isNews = (known: LedgerRecord | undefined, record: LedgerRecord): boolean =>
  known === undefined ||
  record.revision > known.revision ||
  (record.revision === known.revision && JSON.stringify(record) !== JSON.stringify(known))

interface Held {
  readonly record: LedgerRecord
  readonly row: GridRow
}

export const createRecordShelf = (call: Call, ledger: LedgerId): RecordShelf => {
  const held = new Map<string, Held>()
  const asked = new Map<string, Promise<void>>()

  const hold: RecordShelf['hold'] = (records) => {
    for (const record of records) {
      const known = held.get(record.id)?.record
      if (isNews(known, record)) held.set(record.id, { record, row: toRow(record) })
    }
  }
  const read: RecordShelf['read'] = async (ids) => {
    const records: LedgerRecord[] = []
    for (let from = 0; from < ids.length; from += MOST_A_CALL) {
      const part = ids.slice(from, from + MOST_A_CALL)
      records.push(...(await call('records.getMany', { ledger, ids: part })))
    }
    return records
  }
  const ask = (ids: readonly string[]): void => {
    if (ids.length === 0) return
    const answer = read(ids)
      .then(hold)
      .finally(() => {
        for (const id of ids) asked.delete(id)
      })
    for (const id of ids) asked.set(id, answer)
  }
  return {
    recordOf: (id) => held.get(id)?.record,
    rowOf: (id) => held.get(id)?.row,
    hold,
    read,
    fetch: async (ids) => {
      const missing = ids.filter((id) => !held.has(id))
      ask(missing.filter((id) => !asked.has(id)))
      await Promise.all(new Set(missing.map((id) => asked.get(id))))
    },
    look: async (ids) => {
      const records = await read(ids.filter((id) => !held.has(id)))
      const rowById = new Map(records.map((record) => [record.id, toRow(record)]))
      return ids.map((id) => held.get(id)?.row ?? rowById.get(id))
    },
    trim: (near) => {
      if (held.size <= MOST_HELD) return
      const kept = new Set(near())
      for (const id of held.keys()) if (!kept.has(id)) held.delete(id)
    },
  }
}
