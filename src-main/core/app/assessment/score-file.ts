import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet } from '#shared/domain/score.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import { isLedgerId, ledgerIds } from '#shared/ledgers/index.ts'
import { parseFacts } from '../../assessment/facts/facts-file.ts'
import { recordFields } from '../../assessment/facts/facts-shape.ts'
import { schemeWarnings } from '../../assessment/scheme/scheme-warnings.ts'
import { scoreAll } from '../../assessment/score.ts'
import { AppError } from '../../errors.ts'
import type { Place } from '../handler.ts'
import { listShippedSchemes, schemeOfJson } from './schemes.ts'

/** Which scheme facts are scored by: a shipped one by id or name, or one as JSON with its name. */
export type SchemeChoice =
  | { readonly id: string }
  | { readonly json: unknown; readonly name: string }

/** By its id or name, or by a part of them that no other scheme has. */
const shippedScheme = (schemes: readonly Scheme[], wanted: string): Scheme | undefined => {
  const exact = schemes.find(({ id, name }) => id === wanted || name === wanted)
  const alike = schemes.filter(({ id, name }) => id.includes(wanted) || name.includes(wanted))
  return exact ?? (alike.length === 1 ? alike[0] : undefined)
}

const unknown: ReadonlySet<string> = new Set(['unknown-ledger', 'unknown-field', 'unknown-code'])

/** A scheme of a file may ask for what no ledger has; without books nothing could ever be found. */
const knownScheme = (scheme: Scheme, name: string): Scheme => {
  const codesOf = (set: string): readonly string[] => choicesOf(set).map(({ code }) => code)
  const found = schemeWarnings(scheme, { year: 2024, codesOf }).find(({ code }) =>
    unknown.has(code),
  )
  if (found === undefined) return scheme
  const { item, field, code } = found
  const at = Number(/^metrics\.(\d+)/.exec(field)?.[1])
  const ledger = scheme.items.find(({ id }) => id === item)?.metrics[at]?.ledger ?? ''
  const allowed =
    code === 'unknown-ledger' ? ledgerIds : isLedgerId(ledger) ? recordFields(ledger) : []
  throw new AppError('scheme-invalid', {
    scheme: name,
    item,
    field,
    code,
    allowed: code === 'unknown-code' ? [] : [...allowed],
  })
}

/**
 * Scores facts without any books; `year` is meant where they name none. Throws `facts-invalid` naming
 * the place in them, `scheme-invalid` naming item and field, `not-found` for a scheme that does not ship.
 */
export const scoreFile = (
  place: Pick<Place, 'resourcesDir'>,
  choice: SchemeChoice,
  json: unknown,
  year?: number,
): Sheet[] => {
  const scheme =
    'id' in choice
      ? shippedScheme(listShippedSchemes(place), choice.id)
      : knownScheme(schemeOfJson(choice.json, choice.name), choice.name)
  if (scheme === undefined)
    throw new AppError('not-found', { what: 'scheme', id: 'id' in choice ? choice.id : '' })
  const parsed = parseFacts(scheme, json, year)
  if (!parsed.ok) {
    const { path, code, allowed } = parsed
    throw new AppError('facts-invalid', { path, code, allowed: [...allowed] })
  }
  const { facts, only } = parsed
  return scoreAll(scheme, facts).filter(({ subject }) => only?.has(subject.id) !== false)
}
