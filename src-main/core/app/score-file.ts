import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet } from '#shared/domain/score.ts'
import { parseFacts } from '../assessment/facts-file.ts'
import { scoreAll } from '../assessment/score.ts'
import { AppError } from '../errors.ts'
import type { Place } from './handler.ts'
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
      : schemeOfJson(choice.json, choice.name)
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
