import { membershipsIn } from '#shared/domain/value-shapes.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { isEmptyMarker } from '../cell-text.ts'
import { type ChoiceWords, readChoice } from '../values/choices.ts'
import type { Entry, SaidRole } from './open-entry.ts'

/** The role a cell gives; null where it is no word of the list, undefined where it says nothing. */
export const readRole = (
  field: Field,
  heading: string,
  text: string,
  words: ChoiceWords,
): SaidRole | null | undefined => {
  if (isEmptyMarker(text)) return undefined
  const role = readChoice(text, words).value
  return role === null ? null : { field: field.id, role, heading, text }
}

/** Gives the role to the one studio of the entry, unless its own cell gave another; waits where it has none yet. */
export const settleRole = (entry: Entry): void => {
  const { role: said } = entry
  const held = membershipsIn(said === undefined ? null : (entry.values[said.field] ?? null))
  if (said === undefined || held.length === 0) return
  const [only, ...more] = held
  if (only !== undefined && more.length === 0 && only.role === 'MEMBER')
    entry.values[said.field] = [{ ...only, role: said.role }]
  else if (only?.role !== said.role) keepRole(entry)
  delete entry.role
}

/** Keeps beside the record a role that found no studio. */
export const keepRole = ({ role, extra }: Entry): void => {
  if (role !== undefined) extra[role.heading] ??= role.text
}
