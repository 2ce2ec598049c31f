import type { FactPerson, FactRow } from '#shared/domain/fact-record.ts'
import { type ChildTable, fromSql } from '../ledger-shape.ts'
import type { Reader, SqlValue } from '../sql.ts'

/** Which persons of records are read, and what of them. */
export interface ScorePersonNeed {
  readonly fields: readonly string[]
  readonly asked: readonly string[]
  readonly told: boolean
}

const nobody: readonly FactPerson[] = []
const nothing: FactRow = {}

/** Hands out the persons of record after record, in the order the records were asked for. */
export interface PersonsInTurn {
  readonly of: (row: SqlValue) => readonly FactPerson[]
}

/** Which columns are read: very many rows come, and each value of them costs. */
const columnsOf = ({ fields, asked, told }: ScorePersonNeed) => {
  const isAsked = (name: string): boolean => told || asked.includes(name)
  const hasParts = told || asked.some((name) => name !== 'role' && name !== 'status')
  const columns = [
    't.rowid',
    'p.member_id',
    // A name parts those who are not in the register; of members only sheets show it.
    told ? 'p.name' : 'iif(p.member_id is null, p.name, null)',
    'p.position',
    ...(fields.length > 1 ? ['p.field'] : []),
    ...(isAsked('status') ? ['p.status'] : []),
    ...(isAsked('role') ? ['p.role'] : []),
    ...(hasParts ? ['p.parts'] : []),
  ]
  const at = (column: string): number => columns.indexOf(column)
  const place = { field: at('p.field'), status: at('p.status'), role: at('p.role') }
  return { columns, place: { ...place, parts: at('p.parts') } }
}

/**
 * The persons of the records of a `from … where … order by` with the alias `t`, read beside them in
 * the same order.
 */
export const personsInTurn = (
  reader: Reader,
  need: ScorePersonNeed,
  records: { readonly from: string; readonly rest: string; readonly values: readonly SqlValue[] },
): PersonsInTurn => {
  const { fields } = need
  const [only] = fields
  if (only === undefined) return { of: () => nobody }
  const { columns, place } = columnsOf(need)
  const rows = reader.rows(
    `select ${columns.join(', ')} from ${records.from} cross join people p on p.record_id = t.id
        and p.field in (${fields.map((id) => `'${id}'`).join(', ')})
       ${records.rest}`,
    ...records.values,
  )
  const textAt = (row: readonly SqlValue[], column: number): string | null =>
    column < 0 ? null : ((row[column] ?? null) as string | null) // all of these are text
  const personOf = (row: readonly SqlValue[]): FactPerson => {
    const parts = textAt(row, place.parts)
    return {
      field: textAt(row, place.field) ?? only,
      memberId: textAt(row, 1),
      name: textAt(row, 2) ?? '',
      position: Number(row[3]) + 1,
      role: textAt(row, place.role),
      status: textAt(row, place.status),
      values: parts === null ? nothing : (JSON.parse(parts) as FactRow), // written with the person
    }
  }
  let at = 0
  return {
    of: (row) => {
      if (rows[at]?.[0] !== row) return nobody
      const persons: FactPerson[] = []
      for (let next = rows[at]; next !== undefined && next[0] === row; next = rows[at]) {
        persons.push(personOf(next))
        at += 1
      }
      return persons
    },
  }
}

/** The child rows of a field of a record as one text. */
export const childrenSql = ({ table, parts }: ChildTable): string =>
  `(select json_group_array(json_array(${parts.map(({ name }) => `"${name}"`).join(', ')}))
     from (select * from ${table} where record_id = t.id order by position))`

/** Reads what `childrenSql` wrote. */
export const rowsOfText = ({ parts }: ChildTable, text: SqlValue): readonly FactRow[] => {
  if (text === null || text === '[]') return []
  const rows = JSON.parse(String(text)) as SqlValue[][] // written by childrenSql
  return rows.map((row) => {
    const one: Record<string, FactRow[string]> = {}
    for (const [i, { part }] of parts.entries())
      one[part.id] = fromSql(part.kind, row[i] ?? null) as FactRow[string] // parts are scalars
    return one
  })
}
