import { type LedgerId, ledgerIds } from '#shared/ledgers/index.ts'
import { ledgerShape } from '../ledger-shape.ts'
import type { Reader } from '../sql.ts'
import type { RecordKey } from './matters.ts'

type BinnedKey = RecordKey & { readonly ledger: LedgerId; readonly removedAt: string }

const ledgersOf = (only: LedgerId | undefined): readonly LedgerId[] =>
  only === undefined ? ledgerIds : [only]

/** Which records lie in the recycle bin of a ledger, or of all, last removed first. */
export const listBin = (
  reader: Reader,
  only: LedgerId | undefined,
  page: { readonly offset: number; readonly limit: number },
): BinnedKey[] => {
  const each = ledgersOf(only).map(
    (ledger) =>
      `select '${ledger}' as ledger, id, deleted_at as removedAt from ${ledgerShape(ledger).id}
        where deleted_at is not null`,
  )
  return reader.all<BinnedKey>(
    `${each.join(' union all ')} order by removedAt desc, id desc limit ? offset ?`,
    page.limit,
    page.offset,
  )
}

/** How many records lie in the recycle bin of a ledger, or of all. */
export const countBin = (reader: Reader, only: LedgerId | undefined): number =>
  ledgersOf(only)
    .map((ledger) => {
      const sql = `select count(*) as n from ${ledgerShape(ledger).id} where deleted_at is not null`
      return reader.get<{ n: number }>(sql)?.n ?? 0
    })
    .reduce((sum, n) => sum + n, 0)
