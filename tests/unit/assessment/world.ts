import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FactSubject, Facts } from '#core/assessment/facts.ts'
import { schemePeriod } from '#core/assessment/period.ts'
import { parseScheme } from '#core/assessment/scheme/parse-scheme.ts'
import { scoreAll } from '#core/assessment/score.ts'
import type { FactPerson, FactRecord, FactValue } from '#shared/domain/fact-record.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet, SheetLine } from '#shared/domain/score.ts'

export const schemesDir = join(import.meta.dirname, '../../../resources/schemes')

export const readJson = (id: string): unknown =>
  JSON.parse(readFileSync(join(schemesDir, `${id}.json`), 'utf8'))

/** A scheme from JSON; a fault in it fails the test with its place. */
export const setupScheme = (json: unknown): Scheme => {
  const parsed = parseScheme(json)
  if (!parsed.ok) throw new Error(`${parsed.item} ${parsed.field}: ${parsed.code}`)
  return parsed.scheme
}

export const shippedScheme = (id: string): Scheme => setupScheme(readJson(id))

export const setupMember = (id: string, over: Partial<FactSubject> = {}): FactSubject => ({
  kind: 'member',
  id,
  name: id,
  head: {},
  posts: [],
  memberships: [],
  exempt: false,
  joinedOn: null,
  leftOn: null,
  ...over,
})

export const setupStudio = (id: string): FactSubject => setupMember(id, { kind: 'studio' })

/** Persons of a field; `ann:PRESENT` carries a status, `ann/KEYNOTE` a role. */
export const people = (field: string, ...names: readonly string[]): readonly FactPerson[] =>
  names.map((text, index) => {
    const [, name = '', role, status] = /^(\w+)(?:\/(\w+))?(?::(\w+))?$/.exec(text) ?? []
    return {
      field,
      memberId: name,
      name,
      position: index + 1,
      role: role ?? null,
      status: status ?? null,
    }
  })

/** Numbers records in the order they are made, so that each has its own id. */
export const recordMaker = () => {
  let made = 0
  return (
    ledger: string,
    on: string,
    values: Readonly<Record<string, FactValue>> = {},
    named: readonly FactPerson[] = [],
    over: Partial<FactRecord> = {},
  ): FactRecord => {
    made += 1
    const id = `${ledger}-${String(made).padStart(4, '0')}`
    return {
      ledger,
      id,
      on,
      label: id,
      studioId: null,
      matterId: null,
      values,
      people: named,
      ...over,
    }
  }
}

/** The sheets of a year. */
export const score = (
  scheme: Scheme,
  subjects: readonly FactSubject[],
  records: readonly FactRecord[],
  over: Partial<Facts> = {},
): Sheet[] => scoreAll(scheme, { period: schemePeriod(scheme, 2024), subjects, records, ...over })

export const lineOf = (sheet: Sheet | undefined, item: string): SheetLine => {
  const line = sheet?.lines.find((one) => one.item === item)
  if (!line) throw new Error(`no line ${item} on the sheet`)
  return line
}

type Json = Readonly<Record<string, unknown>>

/** A scheme of one block `work` for members, as JSON. */
export const schemeJson = (items: readonly Json[], over: Json = {}): Json => ({
  format: 1,
  id: 'test',
  name: 'test',
  source: 'test',
  groups: [{ id: 'work', name: 'work', subject: 'member' }],
  items: items.map((item, index) => ({
    id: `item${index}`,
    name: `item${index}`,
    group: 'work',
    unit: '件',
    ...item,
  })),
  grading: { grades: [] },
  ...over,
})

/** A metric of events on which the member stands in the field `people`. */
export const events = (over: Json = {}): Json => ({ ledger: 'events', who: ['people'], ...over })

/** The same with child rows. */
export const where = (...conditions: readonly Json[]): Json => ({ where: conditions })
