import { type LedgerShape, ledgerShape } from '../ledger-shape.ts'
import type { Reader } from '../sql.ts'
import { type Condition, conditionOf, openOnly } from './list-conditions.ts'
import { type Listed, whereOf } from './list-records.ts'

export interface SaidAsked {
  /** Fields of the ledger. */
  readonly fields: readonly string[]
  /** Without what is withheld from papers. */
  readonly masked: boolean
}

/** Records that are looked at first: what is said often is said among them. */
const FEW = 300

/** Which of some fields any record of a list says, and which headings of old ledgers besides. */
export const listSaid = (
  reader: Reader,
  input: Listed,
  today: string,
  { fields, masked }: SaidAsked,
): { readonly fields: ReadonlySet<string>; readonly extra: readonly string[] } => {
  const shape = ledgerShape(input.ledger)
  const conditions = [whereOf(reader, shape, input, today), ...(masked ? openOnly(shape) : [])]
  const where = conditions.map(({ sql }) => sql).join(' and ')
  const marks = conditions.flatMap(({ values }) => values)
  const list: Condition = { sql: `select * from ${shape.id} t where ${where}`, values: marks }
  const often = saidIn(reader, shape, fields, { ...list, sql: `${list.sql} limit ${FEW}` })
  const rest = fields.filter((field) => !often.includes(field))
  const extra = reader.all<{ heading: string }>(
    `select e.key as heading from ${shape.id} t, json_each(t.extra) e
      where ${where} and t.extra <> '{}' and e.key <> '' and e.value <> ''
      group by e.key order by min(e.id), e.key`,
    ...marks,
  )
  return {
    fields: new Set([...often, ...saidIn(reader, shape, rest, list)]),
    extra: extra.map(({ heading }) => heading),
  }
}

/** Which of some fields any record of a selection says; those that say none of them are gone by quickly. */
const saidIn = (
  reader: Reader,
  shape: LedgerShape,
  fields: readonly string[],
  list: Condition,
): readonly string[] => {
  if (fields.length === 0) return []
  const tests = fields.map((field) =>
    conditionOf(reader, shape, { field, op: 'filled', value: '' }),
  )
  const values = tests.flatMap((test) => test.values)
  const row = reader.get<Record<string, number | null>>(
    `select ${tests.map(({ sql }, at) => `max(${sql}) as s${at}`).join(', ')}
       from (${list.sql}) t where ${tests.map(({ sql }) => sql).join(' or ')}`,
    ...values,
    ...list.values,
    ...values,
  )
  return fields.filter((_, at) => row?.[`s${at}`] === 1)
}
