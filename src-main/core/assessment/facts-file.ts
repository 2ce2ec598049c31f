import type { z } from 'zod'
import type { Period } from '#shared/domain/days.ts'
import type { Values } from '#shared/domain/record.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import type { FactPerson, FactRecord, FactRow, FactSubject, Facts, FactValue } from './facts.ts'
import { FactsFile, type FactsRecord } from './facts-shape.ts'
import { schemePeriod } from './period.ts'
import { memberSubject, studioSubject } from './subjects.ts'

/** What keeps a file from being facts: the place in it and why. */
export interface FactsFault {
  readonly path: string
  readonly code: string
}

export type ParsedFacts =
  | { readonly ok: true; readonly facts: Facts }
  | ({ readonly ok: false } & FactsFault)

type Issue = z.core.$ZodIssue

/** Of a union the branch that came furthest is the one that was meant. */
const innermost = (issue: Issue): Issue => {
  if (issue.code !== 'invalid_union') return issue
  const depth = (issues: readonly Issue[]): number =>
    Math.max(...issues.map(({ path }) => path.length))
  const [meant] = issue.errors.toSorted((a, b) => depth(b) - depth(a))
  const [first] = meant ?? []
  return first ? innermost({ ...first, path: [...issue.path, ...first.path] }) : issue
}

const topLevel = new Set<string>(['year', 'period', 'entries', 'reviews', 'corrections', 'history'])

const faultOf = (outer: Issue): FactsFault => {
  const issue = innermost(outer)
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const isLedger = issue.path.length === 0 && !topLevel.has(key)
    return {
      path: [...issue.path, key].join('.'),
      code: isLedger ? 'unknown-ledger' : 'unknown-field',
    }
  }
  const own = issue.code === 'custom' ? issue.message : 'type'
  return { path: issue.path.join('.'), code: own }
}

/** Carries a fault out of the depth of a record. */
class Fault extends Error {
  readonly fault: FactsFault

  constructor(path: string, code: string) {
    super(code)
    this.fault = { path, code }
  }
}

/** Finds an entry of a register by its id or its name; a name two of them bear finds neither. */
interface Register {
  readonly idOf: (text: string, path: string) => string | null
}

const registerOf = (records: readonly FactsRecord[], ids: readonly string[]): Register => {
  const byName = Map.groupBy(ids, (_, at) => String(records[at]?.['name'] ?? ''))
  const known = new Set(ids)
  return {
    idOf: (text, path) => {
      const [one, another] = byName.get(text) ?? []
      if (another !== undefined) throw new Fault(path, 'duplicate')
      return one ?? (known.has(text) ? text : null)
    },
  }
}

interface Registers {
  readonly members: Register
  readonly studios: Register
}

const idsOf = (ledger: LedgerId, records: readonly FactsRecord[]): readonly string[] => {
  const ids = records.map(({ id }, at) => id ?? `${ledger}-${at + 1}`)
  const again = ids.findIndex((id, at) => ids.indexOf(id) !== at)
  if (again >= 0) throw new Fault(`${ledger}.${again}.id`, 'duplicate')
  return ids
}

type Named = { readonly name: string; readonly memberId?: string | null } & FactRow

const personsOf = (
  field: Field,
  value: unknown,
  { members }: Registers,
  path: string,
): FactPerson[] => {
  const all = (Array.isArray(value) ? value : [value ?? []].flat()) as Named[] // the shape made them so
  return all.map(({ name, memberId, role, status, ...rest }, at) => ({
    field: field.id,
    memberId: memberId ?? members.idOf(name, `${path}.${at}`),
    name,
    position: at + 1,
    role: typeof role === 'string' ? role : null,
    status: typeof status === 'string' ? status : null,
    values: rest,
  }))
}

const isPerson = ({ kind }: Field): boolean => kind === 'people' || kind === 'person'

const plainKinds = new Set<Field['kind']>(['people', 'person', 'studio', 'membership'])

const factRecord = (
  ledger: LedgerId,
  record: FactsRecord,
  id: string,
  { registers, path }: { readonly registers: Registers; readonly path: string },
): FactRecord => {
  const { fields, titleField, dateField = '' } = ledgerOf(ledger)
  const on = record[dateField]
  if (typeof on !== 'string') throw new Fault(`${path}.${dateField}`, 'required')
  const studio = fields.find(({ kind }) => kind === 'studio')
  const place = studio === undefined ? undefined : record[studio.id]
  const label = record[titleField]
  return {
    ledger,
    id,
    on,
    label: typeof label === 'string' ? label : '',
    studioId: typeof place === 'string' ? registers.studios.idOf(place, path) : null,
    matterId: record.matterId ?? null,
    values: Object.fromEntries(
      fields
        .filter(({ kind }) => !plainKinds.has(kind))
        .map((field) => [field.id, (record[field.id] ?? null) as FactValue]), // the shape made it so
    ),
    people: fields
      .filter(isPerson)
      .flatMap((field) => personsOf(field, record[field.id], registers, `${path}.${field.id}`)),
  }
}

const subjectsOf = (
  file: FactsFile,
  ids: Record<'members' | 'studios', readonly string[]>,
  period: Period,
  studios: Register,
): FactSubject[] => {
  const members = file.members.map((record, at) => {
    const studio = record['studio']
    const memberships =
      typeof studio === 'string'
        ? [
            {
              studio: { id: studios.idOf(studio, `members.${at}.studio`) ?? studio, name: studio },
              role: 'MEMBER',
              from: null,
              to: null,
            },
          ]
        : []
    const values = { ...record, studio: memberships } as unknown as Values // the shape made them so
    return { id: ids.members[at] ?? '', values, memberships }
  })
  return [
    ...members
      .filter(({ values }) => values['kind'] !== 'LIAISON')
      .map((member) => memberSubject(member, period.to)),
    ...file.studios.map((values, at) =>
      studioSubject({ id: ids.studios[at] ?? '', values: values as unknown as Values }),
    ),
  ]
}

const isSubjectLedger = (ledger: LedgerId): boolean => ledger === 'members' || ledger === 'studios'

const factsOf = (scheme: Scheme, file: FactsFile): Facts => {
  const period = file.period ?? schemePeriod(scheme, file.year ?? 0)
  const ids = { members: idsOf('members', file.members), studios: idsOf('studios', file.studios) }
  const registers = {
    members: registerOf(file.members, ids.members),
    studios: registerOf(file.studios, ids.studios),
  }
  const records = ledgerIds
    .filter((ledger) => !isSubjectLedger(ledger))
    .flatMap((ledger) => {
      const own = idsOf(ledger, file[ledger])
      return file[ledger].map((record, at) =>
        factRecord(ledger, record, own[at] ?? '', { registers, path: `${ledger}.${at}` }),
      )
    })
  const subjectOf = (text: string, path: string): string => {
    const found = registers.members.idOf(text, path) ?? registers.studios.idOf(text, path)
    if (found === null) throw new Fault(path, 'unknown-subject')
    return found
  }
  const given = <T extends { readonly subject: string; readonly on?: string | undefined }>(
    list: string,
    all: readonly T[],
  ) =>
    all.map(({ subject, on, ...rest }, at) => ({
      ...rest,
      id: `${list}-${at + 1}`,
      subjectId: subjectOf(subject, `${list}.${at}.subject`),
      on: on ?? period.to,
    }))
  return {
    period,
    subjects: subjectsOf(file, ids, period, registers.studios),
    records,
    entries: given('entries', file.entries),
    reviews: given('reviews', file.reviews),
    corrections: given('corrections', file.corrections).map((one) => ({ ...one, person: '' })),
    history: file.history.map(({ subject, year, ...past }, at) => ({
      ...past,
      subjectId: subjectOf(subject, `history.${at}.subject`),
      from: schemePeriod(scheme, year).from,
    })),
  }
}

/** Reads facts from JSON; what is not facts comes back with the place and the code of the first fault. */
export const parseFacts = (scheme: Scheme, json: unknown): ParsedFacts => {
  const parsed = FactsFile.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { ok: false, ...(issue ? faultOf(issue) : { path: '', code: 'type' }) }
  }
  try {
    return { ok: true, facts: factsOf(scheme, parsed.data) }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, ...error.fault }
    throw error
  }
}
