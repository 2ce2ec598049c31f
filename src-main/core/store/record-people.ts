import type { PersonValue } from '#shared/domain/record.ts'
import { type KnownMember, resolveTypedMember } from './member-names.ts'
import type { Pen } from './pen.ts'

/** A `people` or `person` value as a list of persons, whichever way it was written. */
const personsOf = (value: unknown): readonly PersonValue[] => {
  const list = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
  return list
    .map((person) => (typeof person === 'string' ? { name: person } : (person as PersonValue))) // checked by validateValues
    .filter(({ name }) => name !== '')
}

const INSERT_PERSON = `insert into people
  (record_id, field, position, ledger, name, member_id, role, status, parts)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`
/** A name of which nothing else is said, as old ledgers have them by the thousand. */
const INSERT_NAME =
  'insert into people (record_id, field, position, ledger, name) values (?, ?, ?, ?, ?)'

/** Writes the persons that a field of a record names, each tied to the register where it is known. */
export const peopleInserter = (
  pen: Pen,
  ledger: string,
): ((id: string, field: string, value: unknown) => void) => {
  const insertPerson = pen.writer.many(INSERT_PERSON)
  const insertName = pen.writer.many(INSERT_NAME)
  return (id, field, value) => {
    for (const [position, person] of personsOf(value).entries()) {
      const { name, memberId } = knownPerson(pen, person)
      const [role, status, parts] = [
        textOf(person['role']),
        textOf(person['status']),
        partsText(person),
      ]
      if (memberId === null && role === null && status === null && parts === null)
        insertName([id, field, position, ledger, name])
      else insertPerson([id, field, position, ledger, name, memberId, role, status, parts])
    }
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const knownPerson = (
  { writer, memberByName }: Pen,
  { name, memberId }: PersonValue,
): KnownMember => {
  if (memberId !== null && memberId !== undefined) return { name, memberId }
  const known = memberByName?.get(name) ?? resolveTypedMember(writer, name)
  memberByName?.set(name, known)
  return known
}

const COLUMNS = new Set(['name', 'memberId', 'role', 'status'])

const isPart = (key: string): boolean => !COLUMNS.has(key)

const partsText = (person: PersonValue): string | null => {
  if (!Object.keys(person).some(isPart)) return null
  return JSON.stringify(Object.fromEntries(Object.entries(person).filter(([key]) => isPart(key))))
}
