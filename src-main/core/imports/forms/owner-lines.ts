import { ledgerOf } from '#shared/ledgers/index.ts'
import type { SheetDraft } from '../sheet-draft.ts'

/** Of a sheet with the form of one member the line that says whose the lists below it are. */
export const ownerLines = ({ ledger, drafts }: SheetDraft): readonly string[] => {
  const [only, ...more] = drafts
  if (ledger !== 'members' || only === undefined || more.length > 0) return []
  const { fields, titleField } = ledgerOf(ledger)
  const label = fields.find(({ id }) => id === titleField)?.label
  const name = only.values[titleField]
  return typeof name === 'string' && label !== undefined ? [`${label}：${name}`] : []
}
