import { ledgerShape } from '../ledger-shape.ts'
import type { Reader, SqlValue } from '../sql.ts'
import { openOnly } from './list-conditions.ts'

export interface VisitorHint {
  readonly id: string
  readonly like: 'phone' | 'name' | 'address'
  readonly status: string | null
}

const EACH = 5

/** Earlier visits by the same phone, the same name, or from the same place, newest first; accusations are never suggested. */
export const listVisitorHints = (
  reader: Reader,
  {
    name,
    phone,
    address,
    except,
  }: { name: string; phone: string; address: string; except: string },
): VisitorHint[] => {
  const open = openOnly(ledgerShape('receptions'))
  const isOpen = open.map(({ sql }) => `and ${sql}`).join(' ')
  const by = (like: VisitorHint['like'], sql: string, value: SqlValue): VisitorHint[] =>
    reader
      .all<{ id: string; status: string | null }>(
        `select id, status from receptions t where ${sql} and id <> ? ${isOpen} and deleted_at is null
          order by visited_on desc limit ${EACH}`,
        value,
        except,
        ...open.flatMap(({ values }) => values),
      )
      .map((row) => ({ ...row, like }))
  const found = [
    ...(phone.length >= 7 ? by('phone', 'phone = ?', phone) : []),
    ...(name.length >= 2 ? by('name', 'visitor_name = ?', name) : []),
    ...(address.length >= 4 ? by('address', 'address = ?', address) : []),
  ]
  return [...new Map(found.toReversed().map((hint) => [hint.id, hint])).values()].toReversed()
}
