import { ledgerOf } from '#shared/ledgers/index.ts'
import { labelKey } from './heading-labels.ts'

const { fields, titleField } = ledgerOf('members')

const LABELS: ReadonlySet<string> = new Set(
  fields
    .filter(({ id }) => id === titleField)
    .flatMap(({ label, synonyms }) => [label, ...(synonyms ?? [])])
    .map(labelKey),
)

/** Tells a label under which the register names its members: 姓名, 委员, 委员姓名. */
export const isMemberLabel = (label: string): boolean => LABELS.has(labelKey(label))
