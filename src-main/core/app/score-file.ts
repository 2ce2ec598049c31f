import type { Sheet } from '#shared/domain/score.ts'
import { parseFacts } from '../assessment/facts-file.ts'
import { scoreAll } from '../assessment/score.ts'
import { AppError } from '../errors.ts'
import type { Place } from './handler.ts'
import { listShippedSchemes, schemeOfJson } from './schemes.ts'

/** Which scheme facts are scored by: a shipped one by id, or one as JSON with its name. */
export type SchemeChoice =
  | { readonly id: string }
  | { readonly json: unknown; readonly name: string }

/**
 * Scores facts without any books; throws `facts-invalid` naming the place in them, `scheme-invalid`
 * naming item and field, `not-found` for a scheme that does not ship.
 */
export const scoreFile = (
  place: Pick<Place, 'resourcesDir'>,
  choice: SchemeChoice,
  json: unknown,
): Sheet[] => {
  const scheme =
    'id' in choice
      ? listShippedSchemes(place).find(({ id }) => id === choice.id)
      : schemeOfJson(choice.json, choice.name)
  if (scheme === undefined)
    throw new AppError('not-found', { what: 'scheme', id: 'id' in choice ? choice.id : '' })
  const parsed = parseFacts(scheme, json)
  if (!parsed.ok) throw new AppError('facts-invalid', { path: parsed.path, code: parsed.code })
  return scoreAll(scheme, parsed.facts)
}
