import type { Values } from '#shared/domain/record.ts'
import type { TestApp } from '../test-app.ts'

/** A record as a person with a pencil would read it: plain, with its thread. */
export interface PlainRecord {
  readonly ledger: string
  readonly id: string
  readonly matter: string
  readonly values: Values
}

export interface World {
  readonly today: string
  readonly from: string
  readonly to: string
  readonly records: readonly PlainRecord[]
}

/** Something that counts: which record, on what day, in which studio, once by what, how much. */
export interface Hit {
  readonly record: PlainRecord
  readonly day: string
  readonly studio: string
  readonly entry: Row
  readonly once?: string
  readonly amount: number
}

export type Row = Readonly<Record<string, unknown>>

/** A text field, '' where nobody wrote it. */
export const text = (row: Row, field: string): string => {
  const value = row[field]
  return typeof value === 'string' ? value : ''
}

/** The rows, persons or codes of a field; a single person is a list of one. */
export const list = (row: Row, field: string): readonly Row[] => {
  const value = row[field]
  if (value === null || value === undefined || value === '') return []
  return (Array.isArray(value) ? value : [value]) as readonly Row[] // the fields of the tests hold these
}

export const codes = (row: Row, field: string): readonly string[] =>
  list(row, field) as unknown as readonly string[] // a field of codes

const LEDGERS = [
  'receptions',
  'members',
  'studios',
  'mediations',
  'activities',
  'duties',
  'informations',
  'proposals',
  'topics',
  'contacts',
  'honors',
] as const

/** Reads all the books through the contract, record by record. */
export const readWorld = async (
  app: TestApp,
  span: Pick<World, 'today' | 'from' | 'to'>,
): Promise<World> => {
  const records: PlainRecord[] = []
  for (const ledger of LEDGERS) {
    const { rows } = await app.call('records.list', { ledger, limit: 1000 })
    for (const { id, values } of rows) {
      const { matter } = await app.call('matters.get', { ledger, id })
      records.push({ ledger, id, matter: matter ?? id, values })
    }
  }
  return { ...span, records }
}

export const of = ({ records }: World, ledger: string): readonly PlainRecord[] =>
  records.filter((record) => record.ledger === ledger)

/** A month counts as its first day, a year as its new year's day. */
export const firstDay = (day: string): string => {
  if (day.length === 4) return `${day}-01-01`
  return day.length === 7 ? `${day}-01` : day
}

const lastDay = (day: string): string => {
  if (day.length === 4) return `${day}-12-31`
  return day.length === 7 ? `${day}-31` : day
}

/** Tells whether something from a day to a day stood on a day. */
export const stands = (row: Row, [from, to]: readonly [string, string], day: string): boolean =>
  (text(row, from) === '' || firstDay(text(row, from)) <= day) &&
  (text(row, to) === '' || lastDay(text(row, to)) >= day)

const idOf = (row: Row, field: string): string => {
  const value = row[field]
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''
}

export const studiosOfMember = (world: World, member: string, day: string): readonly string[] => {
  const found = of(world, 'members').find(({ id }) => id === member)
  if (found === undefined) return []
  return list(found.values, 'studio')
    .filter((membership) => stands(membership, ['from', 'to'], day))
    .map((membership) => idOf(membership, 'studio'))
}

/** The record's own studio, else that of the first person who was in one on the day. */
export const studioOn = (
  world: World,
  { values }: PlainRecord,
  day: string,
  persons: readonly string[],
): string => {
  const own = idOf(values, 'studio')
  if (own !== '') return own
  const named = persons.flatMap((field) => list(values, field))
  const members = named.map((person) => text(person, 'memberId')).filter((id) => id !== '')
  return members.flatMap((member) => studiosOfMember(world, member, day))[0] ?? ''
}

/** The last day of the period, or today where that is earlier. */
export const lastOf = ({ to, today }: World): string => (to < today ? to : today)
