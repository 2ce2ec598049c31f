import type { Period } from '#shared/domain/days.ts'
import type { FactPerson, FactRecord, FactRow, FactValue } from '#shared/domain/fact-record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import type { FactsRecord } from './facts-shape.ts'
import type { Register } from './facts-subjects.ts'
import { type MembershipsOf, studioOfPersons } from './studio-of-persons.ts'

/** Who is meant by a name or an id in a file. */
export interface Registers {
  readonly members: Register
  readonly studios: Register
}

type Named = { readonly name: string; readonly memberId?: string | null } & FactRow

/** The persons a record of a file names in a field. */
export const personsIn = (record: FactsRecord, field: string): readonly Named[] => {
  const value = record[field]
  return (Array.isArray(value) ? value : [value ?? []].flat()) as Named[] // the shape made them so
}

const personsOf = (
  field: Field,
  record: FactsRecord,
  { members }: Registers,
  path: string,
): FactPerson[] =>
  personsIn(record, field.id).map(({ name, memberId, role, status, ...rest }, at) => ({
    field: field.id,
    memberId: memberId ?? members.idOf(name, `${path}.${at}`),
    name,
    position: at + 1,
    role: typeof role === 'string' ? role : null,
    status: typeof status === 'string' ? status : null,
    values: rest,
  }))

const isPerson = ({ kind }: Field): boolean => kind === 'people' || kind === 'person'

const plainKinds = new Set<Field['kind']>(['people', 'person', 'studio', 'membership'])

/** The studio a record of a file names. */
export const studioOf = (ledger: LedgerId, record: FactsRecord): string | undefined => {
  const studio = ledgerOf(ledger).fields.find(({ kind }) => kind === 'studio')
  const place = studio === undefined ? undefined : record[studio.id]
  return typeof place === 'string' && place !== '' ? place : undefined
}

/** The day of a record of a file that decides its year. */
export const dayOf = (ledger: LedgerId, record: FactsRecord): string | undefined => {
  const on = record[ledgerOf(ledger).dateField ?? '']
  return typeof on === 'string' ? on : undefined
}

interface Setting {
  readonly registers: Registers
  readonly membershipsOf: MembershipsOf
  readonly period: Period
  readonly path: string
}

/** A record of a file as scoring reads it; one without a day lies at the beginning of the period. */
export const factRecord = (
  ledger: LedgerId,
  record: FactsRecord,
  id: string,
  { registers, membershipsOf, period, path }: Setting,
): FactRecord => {
  const { fields, titleField } = ledgerOf(ledger)
  const studio = studioOf(ledger, record)
  const label = record[titleField]
  const on = dayOf(ledger, record) ?? period.from
  const people = fields
    .filter(isPerson)
    .flatMap((field) => personsOf(field, record, registers, `${path}.${field.id}`))
  return {
    ledger,
    id,
    on,
    label: typeof label === 'string' ? label : '',
    studioId:
      studio === undefined
        ? studioOfPersons({ ledger, on, people }, membershipsOf)
        : registers.studios.idOf(studio, path),
    matterId: record.matterId ?? null,
    values: Object.fromEntries(
      fields
        .filter(({ kind }) => !plainKinds.has(kind))
        .map((field) => [field.id, (record[field.id] ?? null) as FactValue]), // the shape made it so
    ),
    people,
  }
}
