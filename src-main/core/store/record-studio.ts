import { studioBy } from '#shared/figures/index.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { LedgerShape } from './ledger-shape.ts'
import { quoted } from './sql.ts'

/** A month or a year counts by its first day. */
const firstDay = (column: string, field: Field): string =>
  field.partial === true
    ? `case length(${column}) when 4 then ${column} || '-01-01' when 7 then ${column} || '-01' else ${column} end`
    : column

/** The day of a record `t` that decides, as SQL; `null` where its ledger has none. */
export const recordDay = (shape: LedgerShape): string => {
  const column = shape.columnByField.get(shape.ledger.dateField ?? '')
  if (column === undefined) return 'null'
  return firstDay(`t."${column.name}"`, column.field)
}

/** Held from a day to a day, open ends meaning always; a month reaches to its end. */
export const heldOn = (alias: string, day: string, [from, to]: readonly [string, string]): string =>
  `(${alias}."${from}" is null or ${alias}."${from}" <= ${day})
    and (${alias}."${to}" is null or ${alias}."${to}" || '~' >= ${day})`

/** A membership `m` that holds on a day. */
export const inStudio = (day: string): string => heldOn('m', day, ['from_on', 'to_on'])

/** The studio of the first of its persons who was in one on a day, for a record `t` that names none. */
const studioOfPersons = (persons: readonly string[], day: string): string => {
  const order = persons.map((field, i) => `when ${quoted(field)} then ${i}`).join(' ')
  return `(select m.studio_id from people p
      join studio_members m on m.member_id = p.member_id and ${inStudio(day)}
    where p.record_id = t.id and p.field in (${persons.map(quoted).join(', ')})
    order by case p.field ${order} end, p.position, m.position limit 1)`
}

/** The studio a record `t` belongs to on a day, as SQL: the one it names, else that of its persons; else null. */
export const recordStudio = (shape: LedgerShape, day: string): string => {
  const persons = studioBy[shape.id]
  if (shape.studio === undefined) return 'null'
  const own = `t."${shape.studio.name}"`
  return persons === undefined ? own : `coalesce(${own}, ${studioOfPersons(persons, day)})`
}

/** The condition that a record `t` belongs to a studio; its two marks are the studio's id. */
export const isOfStudio = (shape: LedgerShape, day: string): string | undefined => {
  if (shape.studio === undefined) return undefined
  const own = `t."${shape.studio.name}"`
  // Apart, so that each half is found by the index of studios.
  return `(${own} = ? or (${own} is null and ${recordStudio(shape, day)} = ?))`
}
