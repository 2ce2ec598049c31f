import { type LedgerId, ledgerIds } from '#shared/ledgers/index.ts'
import { ledgerShape } from '../ledger-shape.ts'
import { unindexRecord } from '../search/search-index.ts'
import type { Reader, Writer } from '../sql.ts'
import { listMatterRecords, matterOf, type RecordKey } from './matters.ts'
import { unlinkMember } from './member-names.ts'

/** Whether steps or files hang on a record. */
export const hasParts = (reader: Reader, id: string): boolean =>
  ['steps', 'attachments'].some(
    (part) => reader.get(`select 1 from ${part} where record_id = ? limit 1`, id) !== undefined,
  )

/**
 * Takes a record out for good, with its persons and child rows: only for what an import entered and
 * its undo takes back, and nothing hangs on. A person's own removal goes to the recycle bin.
 */
export const deleteRecord = (writer: Writer, ledger: LedgerId, id: string): void => {
  const shape = ledgerShape(ledger)
  if (shape.people.length > 0) writer.run('delete from people where record_id = ?', id)
  for (const { table } of shape.children) writer.run(`delete from ${table} where record_id = ?`, id)
  if (shape.membership !== undefined)
    writer.run('delete from studio_members where member_id = ?', id)
  if (ledger === 'members') unlinkMember(writer, id)
  unindexRecord(writer, id)
  writer.run(`delete from ${shape.id} where id = ?`, id)
}

/**
 * What else points at a record, as ledger and count; empty when nothing does: the books of a studio,
 * the records a member stands in, the rest of a thread.
 */
export const referencesTo = (
  reader: Reader,
  ledger: LedgerId,
  id: string,
): Record<string, number> => {
  const key = { ledger, id }
  const found = [
    ...(ledger === 'studios' ? studioReferences(reader, id) : []),
    ...(ledger === 'members' ? memberReferences(reader, id) : []),
    ...threadReferences(reader, key),
  ]
  return Object.fromEntries(found.filter(([, n]) => n > 0))
}

type Count = readonly [LedgerId, number]

const countBy = (reader: Reader, sql: string, id: string): number =>
  reader.get<{ n: number }>(sql, id)?.n ?? 0

const studioReferences = (reader: Reader, id: string): Count[] => [
  ['members', countBy(reader, 'select count(*) as n from studio_members where studio_id = ?', id)],
  ...ledgerIds.flatMap((other): Count[] => {
    const column = ledgerShape(other).studio?.name
    if (column === undefined) return []
    const sql = `select count(*) as n from ${other} where "${column}" = ? and deleted_at is null`
    return [[other, countBy(reader, sql, id)]]
  }),
]

const memberReferences = (reader: Reader, id: string): Count[] =>
  ledgerIds
    .filter((other) => ledgerShape(other).people.length > 0)
    .map((other): Count => {
      const sql = `select count(*) as n from ${other} t where t.deleted_at is null and exists
        (select 1 from people p where p.member_id = ? and p.record_id = t.id)`
      return [other, countBy(reader, sql, id)]
    })

const threadReferences = (reader: Reader, key: RecordKey): Count[] => {
  const matter = matterOf(reader, key)
  if (matter === null) return []
  const others = listMatterRecords(reader, matter).filter(({ id }) => id !== key.id)
  return [...Map.groupBy(others, (other) => other.ledger)].map(
    ([other, { length }]): Count => [other, length],
  )
}
