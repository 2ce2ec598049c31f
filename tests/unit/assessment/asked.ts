import type { Condition, SchemeItem } from '#shared/domain/scheme.ts'
import { derivedField } from '#shared/figures/derived-fields.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import { fieldOf, isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'

/** Every condition of an item with the ledger and child rows it is asked about. */
export const conditionsOf = (item: SchemeItem): readonly Asked[] =>
  item.metrics.flatMap(({ ledger, rows, who, where }) => {
    const inValue = item.value && 'cases' in item.value ? item.value.cases : []
    const inRate = item.value?.kind === 'RATE' ? item.value.met : []
    const all = [...where, ...inRate, ...[...inValue, ...item.share].flatMap(({ when }) => when)]
    return all.map((condition) => ({ ledger, rows, who: who ?? [], condition }))
  })

export const partOf = (field: Field | undefined, id: string): Part | undefined =>
  field?.parts?.find((part) => part.id === id)

interface Found {
  readonly at: string
  readonly found: Pick<Field | Part, 'kind' | 'choices'> | undefined
  readonly codes: readonly (string | number | boolean)[]
}

interface Asked {
  readonly ledger: string
  readonly rows: string | undefined
  readonly who: readonly string[]
  readonly condition: Condition
}

/** What is worked out is a yes or no. */
const worked = (ledger: string, rows: string | undefined, id: string) =>
  derivedField(ledger, rows, id) && ({ kind: 'yesNo' } as const)

/** The fields and parts a condition reads, each with the codes it compares; undefined if unknown. */
export const askedOf = ({ ledger, rows, who, condition }: Asked): readonly Found[] => {
  if (!isLedgerId(ledger)) return [{ at: ledger, found: undefined, codes: [] }]
  const description = ledgerOf(ledger)
  if ('rows' in condition) {
    const field = fieldOf(description, condition.rows)
    const inner = condition.where.map((one) => ({
      at: `${ledger}.${condition.rows}.${one.field}`,
      found: worked(ledger, condition.rows, one.field) ?? partOf(field, one.field),
      codes: [...(one.in ?? []), ...(one.notIn ?? [])],
    }))
    return [{ at: `${ledger}.${condition.rows}`, found: field, codes: [] }, ...inner]
  }
  const [scope = '', name] = condition.field.split('.')
  const codes = [...(condition.in ?? []), ...(condition.notIn ?? [])]
  const at = `${ledger}.${condition.field}`
  if (name === undefined)
    return [{ at, found: worked(ledger, undefined, scope) ?? fieldOf(description, scope), codes }]
  if (scope === 'row') {
    const found = worked(ledger, rows, name) ?? partOf(fieldOf(description, rows ?? ''), name)
    return [{ at, found, codes }]
  }
  if (scope !== 'person' || name === 'field' || name === 'position') return []
  const parts = who.map((field) => partOf(fieldOf(description, field), name))
  return [{ at, found: parts.find((part) => part !== undefined), codes }]
}
