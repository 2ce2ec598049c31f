import type { Field, Fold, Ledger } from '#shared/ledgers/field.ts'
import type { TableColumn } from '../tables/tables.ts'
import { labelKey } from './heading-labels.ts'
import type { Meaning } from './near-labels.ts'
import type { Owned } from './repeated-headings.ts'

/** A column that fills a part of rows named by another column. */
interface PartUse {
  readonly kind: 'fold'
  readonly field: Field
  readonly fold: Fold
}

/**
 * Columns that nothing else claims and that tell of the rows another names: 联系电话, 身份 beside 当事人; none
 * that stands behind somebody else.
 */
export const ownParts = (
  { fields }: Ledger,
  columns: readonly TableColumn[],
  chosen: ReadonlyMap<number, Meaning>,
  owned: ReadonlyMap<number, Owned>,
): ReadonlyMap<number, PartUse> => {
  const uses = new Map<number, PartUse>()
  const isWhole = ({ field, fold, isDetail }: Meaning): boolean =>
    fold === undefined && isDetail !== true && field.parts?.[0]?.kind === 'name'
  const field = fields.find(
    (each) =>
      each.kind === 'rows' &&
      [...chosen.values()].some((one) => one.field === each && isWhole(one)),
  )
  const taken = new Set<string>()
  columns.forEach(({ path }, at) => {
    const key = labelKey(path.at(-1) ?? '')
    const part = field?.parts?.find(({ label, synonyms = [] }) =>
      [label, ...synonyms].some((word) => labelKey(word) === key),
    )
    const owner = owned.get(at)
    if (owner !== undefined && owner.rows !== field) return
    if (field === undefined || part === undefined || chosen.has(at) || taken.has(part.id)) return
    taken.add(part.id)
    uses.set(at, { kind: 'fold', field, fold: { headings: [], row: '', fills: part.id } })
  })
  return uses
}
