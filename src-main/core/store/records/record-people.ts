import type { PersonValue } from '#shared/domain/record.ts'
import { enterRows } from '../enter-rows.ts'
import type { SqlValue } from '../sql.ts'
import { type KnownMember, resolveTypedMember } from './member-names.ts'
import type { Pen } from './pen.ts'

/** A `people` or `person` value as a list of persons, whichever way it was written. */
const personsOf = (value: unknown): readonly PersonValue[] => {
  const list = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
  return list
    .map((person) => (typeof person === 'string' ? { name: person } : (person as PersonValue))) // checked by validateValues
    .filter(({ name }) => name !== '')
}

/** A name of which nothing else is said, as old ledgers have them by the thousand. */
const OF_NAME = ['record_id', 'field', 'position', 'ledger', 'name']
const OF_PERSON = [...OF_NAME, 'member_id', 'role', 'status', 'parts']

/** Gathers the persons that fields of records name; `close` writes them. */
export interface PeopleBook {
  readonly add: (id: string, field: string, value: unknown) => void
  readonly close: () => void
}

/** A book for the persons of one ledger's records, each tied to the register where it is known. */
export const openPeopleBook = (pen: Pen, ledger: string): PeopleBook => {
  const names: SqlValue[][] = []
  const persons: SqlValue[][] = []
  return {
    add: (id, field, value) => {
      for (const [position, person] of personsOf(value).entries()) {
        const { name, memberId } = knownPerson(pen, person)
        const row = [id, field, position, ledger, name]
        const more = [memberId, textOf(person['role']), textOf(person['status']), partsText(person)]
        if (more.every((each) => each === null)) names.push(row)
        else persons.push([...row, ...more])
      }
    },
    close: () => {
      enterRows(pen.writer, 'people', OF_NAME, names)
      enterRows(pen.writer, 'people', OF_PERSON, persons)
    },
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
