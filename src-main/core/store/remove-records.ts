import { type LedgerId, ledgerIds } from '#shared/ledgers/index.ts'
import { ledgerShape } from './ledger-shape.ts'
import { unlinkMember } from './member-names.ts'
import { unindexRecord } from './search-index.ts'
import type { Reader, Writer } from './sql.ts'

/**
 * Takes a record out for good, with its persons and child rows: only for what an import entered and
 * its undo takes back. A person's own removal goes to the recycle bin.
 */
export const deleteRecord = (writer: Writer, ledger: LedgerId, id: string): void => {
  const shape = ledgerShape(ledger)
  if (shape.people.length > 0) writer.run('delete from people where record_id = ?', id)
  for (const { table } of shape.children) writer.run(`delete from ${table} where record_id = ?`, id)
  if (shape.membership !== undefined)
    writer.run('delete from studio_members where member_id = ?', id)
  if (ledger === 'members') unlinkMember(writer, id)
  unindexRecord(writer, id)
  writer.run('delete from steps where record_id = ?', id)
  writer.run(`delete from ${shape.id} where id = ?`, id)
}

/** What else points at a record, as ledger and count; empty when nothing does. */
export const referencesTo = (
  reader: Reader,
  ledger: LedgerId,
  id: string,
): Record<string, number> => {
  if (ledger !== 'studios') return {}
  const count = (sql: string): number => reader.get<{ n: number }>(sql, id)?.n ?? 0
  const found: Record<string, number> = {
    members: count('select count(*) as n from studio_members where studio_id = ?'),
  }
  for (const other of ledgerIds) {
    const column = ledgerShape(other).studio?.name
    if (column === undefined) continue
    found[other] = count(`select count(*) as n from ${other} where "${column}" = ?`)
  }
  return Object.fromEntries(Object.entries(found).filter(([, n]) => n > 0))
}
