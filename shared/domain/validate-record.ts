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
      const stored = tidy(value)
      clean[id] = stored
      const code = problemOf(field, stored, codesOf)
      if (code !== undefined) problems.push({ field: id, code })
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

const problemOf = (field: Field, value: unknown, codesOf: CodesOf): ProblemCode | undefined => {
  if (value === null || value === undefined) return undefined
  switch (field.kind) {
    case 'person':
      return isPerson(value) ? undefined : 'type'
    case 'people':
      return allOf(value, isPerson) ?? rowsProblem(field.parts ?? [], value, codesOf)
    case 'membership':
      return membershipProblem(value, codesOf)
    case 'studio':
      return RefValue.safeParse(value).success ? undefined : 'type'
    case 'choices':
      return choicesProblem(field, value, codesOf)
    case 'rows':
      return rowsProblem(field.parts ?? [], value, codesOf)
    default:
      return scalarProblem(field, value, codesOf)
  }
}

const isPerson = (value: unknown): boolean =>
  typeof value === 'string' || PersonValue.safeParse(value).success

const allOf = (value: unknown, isGood: (item: unknown) => boolean): ProblemCode | undefined =>
  Array.isArray(value) && value.every(isGood) ? undefined : 'type'

const membershipProblem = (value: unknown, codesOf: CodesOf): ProblemCode | undefined => {
  const found = MembershipValue.array().safeParse(value)
  if (!found.success) return 'type'
  const roles = codesOf('studioRole')
  for (const { role, from, to } of found.data) {
    if (!roles.has(role)) return 'unknown-choice'
    if ([from, to].some((day) => day !== null && !isPartialDay(day))) return 'calendar'
    if (from !== null && to !== null && isTurned(from, to)) return 'order'
  }
  return undefined
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

const rowsProblem = (
  parts: readonly Part[],
  value: unknown,
  codesOf: CodesOf,
): ProblemCode | undefined => {
  if (!Array.isArray(value)) return 'type'
  for (const row of value as readonly Record<string, unknown>[]) {
    // the contract lets only objects and names through
    for (const part of parts) {
      const cell = row[part.id]
      const code =
        cell === null || cell === undefined ? undefined : scalarProblem(part, cell, codesOf)
      if (code !== undefined) return code
    }
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
