import { z } from 'zod'
import { isPartialDay } from '#shared/domain/days.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import { factsWords as words } from './facts-words.ts'

// How one value of a file of facts is read: as the ledger's JSON writes it, or as a person would.

type Typed = Pick<Field | Part, 'kind' | 'choices'>

/** A value, or why it is none and what could stand there. */
type Reading =
  | { readonly value: string | number | boolean }
  | { readonly code: string; readonly allowed: readonly string[] }

const reader = (read: (value: unknown) => Reading) =>
  z.unknown().transform((value, context) => {
    const found = read(value)
    if ('value' in found) return found.value
    context.addIssue({ code: 'custom', message: found.code, params: { allowed: found.allowed } })
    return z.NEVER
  })

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const readDay = (value: unknown): Reading => {
  const found = isScalar(value) ? words.day.exec(String(value).trim()) : null
  const parts = (found ?? []).slice(1).filter((part) => part !== undefined)
  const text = parts.map((part) => part.padStart(2, '0')).join('-')
  return isPartialDay(text) ? { value: text } : { code: 'calendar', allowed: ['2024-03-08'] }
}

const readNumber =
  ({ kind }: Typed) =>
  (value: unknown): Reading => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    const isRead = typeof number === 'number' && Number.isFinite(number)
    if (isRead && kind === 'money') return { value: Math.round(number * 100) }
    if (isRead && Number.isInteger(number)) return { value: number }
    return { code: 'type', allowed: [kind === 'money' ? '1200.5' : '3'] }
  }

const yes: ReadonlySet<unknown> = new Set([true, 1, '1', 'true', ...words.yes])
const no: ReadonlySet<unknown> = new Set([false, 0, '0', 'false', '', ...words.no])

const readYesNo = (value: unknown): Reading => {
  if (yes.has(value) || no.has(value)) return { value: yes.has(value) }
  return { code: 'type', allowed: ['true', 'false'] }
}

/** A code, the word an office exchanges for it, or the beginning of codes (AGREED for AGREED_ORAL). */
const readChoice =
  (set: string | undefined) =>
  (value: unknown): Reading => {
    const choices = choicesOf(set)
    const text = isScalar(value) ? String(value).trim() : ''
    const found =
      choices.find(({ code, label }) => code === text.toUpperCase() || label === text) ??
      choices.find(({ synonyms }) => synonyms?.includes(text) === true) ??
      choices.find(({ code }) => text !== '' && code.startsWith(`${text}_`))
    if (found !== undefined) return { value: found.code }
    return {
      code: 'unknown-choice',
      allowed: choices.map(({ code, label }) => words.coded(code, label)),
    }
  }

const readText = (value: unknown): Reading =>
  isScalar(value) ? { value: String(value) } : { code: 'type', allowed: ['"…"'] }

/** One value of a field or of a part of it. */
export const scalarShape = (typed: Typed): z.ZodType => {
  switch (typed.kind) {
    case 'date':
      return reader(readDay)
    case 'integer':
    case 'money':
      return reader(readNumber(typed))
    case 'yesNo':
      return reader(readYesNo)
    case 'choice':
      return reader(readChoice(typed.choices))
    default:
      return reader(readText)
  }
}

/** A number, or a text that says one. */
export const numberShape = reader((value) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number)
    ? { value: number }
    : { code: 'type', allowed: ['2.5'] }
}).pipe(z.number())

/** A day, however it is written. */
export const dayShape = reader(readDay).pipe(z.string())

/** A number or its digits become the text they are. */
export const textShape = reader(readText).pipe(z.string())

/** One where several may stand, and several in one text. */
export const severally = (value: unknown): unknown => {
  if (typeof value !== 'string') return Array.isArray(value) || value == null ? value : [value]
  return value
    .split(words.separators)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
