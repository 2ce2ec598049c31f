import { withheldBy } from '#shared/domain/withheld.ts'
import { columnValue, type LedgerShape, ledgerShape } from './ledger-shape.ts'
import { type Condition, conditionOf } from './list-conditions.ts'
import { type Listed, whereOf } from './list-records.ts'
import type { Reader } from './sql.ts'

export interface SaidAsked {
  /** Fields of the ledger. */
  readonly fields: readonly string[]
  /** Without what is withheld from papers. */
  readonly masked: boolean
}

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
  const tests = fields.map((field) =>
    conditionOf(reader, shape, { field, op: 'filled', value: '' }),
  )
  const row = reader.get<Record<string, number | null>>(
    `select ${tests.map(({ sql }, at) => `max(${sql}) as s${at}`).join(', ')}
       from ${shape.id} t where ${where}`,
    ...tests.flatMap(({ values }) => values),
    ...marks,
  )
  const extra = reader.all<{ heading: string }>(
    `select e.key as heading from ${shape.id} t, json_each(t.extra) e
      where ${where} and t.extra <> '{}' and e.key <> '' and e.value <> ''
      group by e.key order by min(e.id), e.key`,
    ...marks,
  )
  return {
    fields: new Set(fields.filter((_, at) => row?.[`s${at}`] === 1)),
    extra: extra.map(({ heading }) => heading),
  }
}

/** `isWithheld` of the records as SQL, turned round. */
const openOnly = ({ columnByField }: LedgerShape): readonly Condition[] =>
  Object.entries(withheldBy).flatMap(([id, value]) => {
    const column = columnByField.get(id)
    if (column === undefined) return []
    return [{ sql: `t."${column.name}" is not ?`, values: [columnValue(column.field, value)] }]
  })
