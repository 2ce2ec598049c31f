import type { FieldProblem } from '../errors.ts'
import { choicesOf } from '../ledgers/choices/index.ts'
import type { Field, Ledger, Part } from '../ledgers/field.ts'
import { crossProblems, isTurned } from './cross-checks.ts'
import { isIsoDay, isPartialDay } from './days.ts'
import { judgeIdNumber } from './id-number.ts'
import { MembershipValue, PersonValue, RefValue, type Values } from './record.ts'

type ProblemCode = FieldProblem['code']

/** The codes a choice set has in this office, the shipped ones and its own. */
export type CodesOf = (set: string) => ReadonlySet<string>

export interface Validated {
  /** The values as they are stored: trimmed, empty ones null, fields of the program left out. */
  readonly values: Values
  readonly problems: readonly FieldProblem[]
}

const shippedCodes: CodesOf = (set) => new Set(choicesOf(set).map(({ code }) => code))

/**
 * Checks values against a ledger's description. `whole` asks for every required field (a new
 * record); without it only the fields that are there are looked at (a change). Never throws.
 */
export const validateValues = (
  ledger: Pick<Ledger, 'fields' | 'spans' | 'standIn'>,
  values: Values,
  options: {
    readonly whole: boolean
    readonly codesOf?: CodesOf
    /** What the record holds now, for checks between a changed field and one that stays. */
    readonly current?: Values
  },
): Validated => {
  const codesOf = options.codesOf ?? shippedCodes
  const clean: Values = {}
  const problems: FieldProblem[] = []
  const byId = new Map(ledger.fields.map((field) => [field.id, field]))
  for (const [id, value] of Object.entries(values)) {
    const field = byId.get(id)
    if (field === undefined) problems.push({ field: id, code: 'unknown-field' })
    else if (field.assigned !== true) {
      const fault = faultOf(field, tidy(value), codesOf)
      clean[id] = withoutBlankRows(field, tidy(value))
      if (fault !== undefined) problems.push({ field: id, ...fault })
    }
  }
  const missing = ledger.fields.filter(
    (field) =>
      field.required === true && (options.whole || field.id in clean) && isEmpty(clean[field.id]),
  )
  problems.push(...missing.map(({ id }): FieldProblem => ({ field: id, code: 'required' })))
  const named = new Set(problems.map(({ field }) => field))
  const crossed = crossProblems(ledger, { ...options.current, ...clean }, clean)
  problems.push(...crossed.filter(({ field }) => !named.has(field)))
  return { values: clean, problems }
}

const isEmpty = (value: Values[string] | undefined): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

const tidy = (value: Values[string]): Values[string] => {
  if (typeof value !== 'string') return value
  const text = value.trim()
  return text === '' ? null : text
}

/** What is wrong with a value, and in which of its rows. */
type Fault = Omit<FieldProblem, 'field'>

const faultOf = (field: Field, value: unknown, codesOf: CodesOf): Fault | undefined => {
  if (value === null || value === undefined) return undefined
  switch (field.kind) {
    case 'people':
      return rowsFault(value, (row) =>
        isPerson(row) ? partsFault(field.parts ?? [], row, codesOf) : { code: 'type' },
      )
    case 'membership':
      return rowsFault(value, (row) => membershipFault(row, codesOf))
    case 'rows':
      return rowsFault(value, (row) => partsFault(field.parts ?? [], row, codesOf))
    default: {
      const code = valueProblem(field, value, codesOf)
      return code && { code }
    }
  }
}

const valueProblem = (field: Field, value: unknown, codesOf: CodesOf): ProblemCode | undefined => {
  switch (field.kind) {
    case 'person':
      return isPerson(value) ? undefined : 'type'
    case 'studio':
      return RefValue.safeParse(value).success ? undefined : 'type'
    case 'choices':
      return choicesProblem(field, value, codesOf)
    default:
      return scalarProblem(field, value, codesOf)
  }
}

const isPerson = (value: unknown): boolean =>
  typeof value === 'string' || PersonValue.safeParse(value).success

/** The first fault among rows, with the place of its row; rows that say nothing have none. */
const rowsFault = (
  value: unknown,
  faultOfRow: (row: unknown) => Fault | undefined,
): Fault | undefined => {
  if (!Array.isArray(value)) return { code: 'type' }
  for (const [at, row] of value.entries()) {
    const fault = isBlankRow(row) ? undefined : faultOfRow(row)
    if (fault !== undefined) return { ...fault, row: at + 1 }
  }
  return undefined
}

/** A row that was opened and left empty; the role a membership starts with says nothing yet. */
const isBlankRow = (row: unknown): boolean => {
  if (typeof row !== 'object' || row === null) return false
  const membership = MembershipValue.safeParse(row)
  if (membership.success) {
    const { studio, from, to } = membership.data
    return studio.id === null && studio.name.trim() === '' && from === null && to === null
  }
  return Object.values(row).every((cell) => String(cell ?? '').trim() === '')
}

const ROW_KINDS: ReadonlySet<Field['kind']> = new Set(['people', 'rows', 'membership'])

const withoutBlankRows = ({ kind }: Field, value: Values[string]): Values[string] =>
  ROW_KINDS.has(kind) && Array.isArray(value)
    ? (value.filter((row) => !isBlankRow(row)) as typeof value) // fewer rows of the same kind
    : value

const membershipFault = (row: unknown, codesOf: CodesOf): Fault | undefined => {
  const found = MembershipValue.safeParse(row)
  if (!found.success) return { code: 'type' }
  const { studio, role, from, to } = found.data
  if (studio.id === null && studio.name.trim() === '') return { code: 'required' }
  if (!codesOf('studioRole').has(role)) return { code: 'unknown-choice' }
  if ([from, to].some((day) => day !== null && !isPartialDay(day))) return { code: 'calendar' }
  return from !== null && to !== null && isTurned(from, to) ? { code: 'order' } : undefined
}

const choicesProblem = (
  field: Field,
  value: unknown,
  codesOf: CodesOf,
): ProblemCode | undefined => {
  if (!Array.isArray(value)) return 'type'
  const codes = codesOf(field.choices ?? '')
  return value.every((code) => codes.has(String(code))) ? undefined : 'unknown-choice'
}

const partsFault = (parts: readonly Part[], row: unknown, codesOf: CodesOf): Fault | undefined => {
  if (typeof row === 'string') return undefined
  for (const part of parts) {
    const cell = (row as Record<string, unknown>)[part.id] // the contract lets only objects and names through
    const code =
      cell === null || cell === undefined ? undefined : scalarProblem(part, cell, codesOf)
    if (code !== undefined) return { code, part: part.id }
  }
  return undefined
}

type Scalar = Pick<Field, 'kind' | 'choices' | 'partial' | 'min'>

const scalarProblem = (
  field: Scalar,
  value: unknown,
  codesOf: CodesOf,
): ProblemCode | undefined => {
  switch (field.kind) {
    case 'integer':
    case 'money':
      return numberProblem(field, value)
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : 'type'
    default:
      return typeof value === 'string' ? textProblem(field, value, codesOf) : 'type'
  }
}

const numberProblem = ({ min }: Scalar, value: unknown): ProblemCode | undefined => {
  if (!Number.isSafeInteger(value)) return 'type'
  const number = Number(value)
  if (number < 0) return 'negative'
  return number < (min ?? 0) ? 'too-small' : undefined
}

const PHONE = /^\+?[\d\-() ]{5,20}(?:[,\uff0c、;\uff1b/ ]+\+?[\d\-() ]{5,20})*$/u

const textProblem = (field: Scalar, text: string, codesOf: CodesOf): ProblemCode | undefined => {
  switch (field.kind) {
    case 'date':
      return (field.partial === true ? isPartialDay(text) : isIsoDay(text)) ? undefined : 'calendar'
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? undefined : 'calendar'
    case 'choice':
      return codesOf(field.choices ?? '').has(text) ? undefined : 'unknown-choice'
    case 'phone':
      return PHONE.test(text) ? undefined : 'phone'
    case 'idNumber':
      return ['length', 'birth', 'checksum'].includes(judgeIdNumber(text)) ? 'id-number' : undefined
    default:
      return undefined
  }
}
