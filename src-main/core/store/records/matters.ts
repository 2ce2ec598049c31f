import { type LedgerId, ledgerIds } from '#shared/ledgers/index.ts'
import type { Reader, Writer } from '../sql.ts'

export interface RecordKey {
  readonly ledger: LedgerId
  readonly id: string
}

/** The thread a record belongs to, or null when it stands alone. */
export const matterOf = (reader: Reader, { ledger, id }: RecordKey): string | null =>
  reader.get<{ matterId: string | null }>(
    `select matter_id as matterId from ${ledger} where id = ?`,
    id,
  )?.matterId ?? null

/** Every living record of a thread. */
export const listMatterRecords = (reader: Reader, matter: string): RecordKey[] =>
  ledgerIds.flatMap((ledger) =>
    reader
      .all<{ id: string }>(
        `select id from ${ledger} where matter_id = ? and deleted_at is null order by id`,
        matter,
      )
      .map(({ id }) => ({ ledger, id })),
  )

/** Puts a record into a thread, or (null) takes it out. */
const setMatter = (writer: Writer, { ledger, id }: RecordKey, matter: string | null): void => {
  writer.run(`update ${ledger} set matter_id = ? where id = ?`, matter, id)
}

/** Ties two records: their threads become one; returns its id. Records of both threads follow. */
export const mergeMatters = (
  writer: Writer,
  a: RecordKey,
  b: RecordKey,
  newId: () => string,
): string => {
  const [first, second] = [matterOf(writer, a), matterOf(writer, b)]
  const matter = first ?? second ?? newId()
  setMatter(writer, a, matter)
  setMatter(writer, b, matter)
  if (second !== null && second !== matter) {
    for (const ledger of ledgerIds) {
      writer.run(`update ${ledger} set matter_id = ? where matter_id = ?`, matter, second)
    }
  }
  return matter
}

/** Takes a record out of its thread; a thread of one is none. */
export const leaveMatter = (writer: Writer, key: RecordKey): void => {
  const matter = matterOf(writer, key)
  if (matter === null) return
  setMatter(writer, key, null)
  const left = listMatterRecords(writer, matter)
  const [only] = left
  if (left.length === 1 && only !== undefined) setMatter(writer, only, null)
}
