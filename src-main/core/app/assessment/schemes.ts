import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scheme } from '#shared/domain/scheme.ts'
import { jsonOfText } from '#shared/json-text.ts'
import { parseScheme } from '../../assessment/scheme/parse-scheme.ts'
import { AppError } from '../../errors.ts'
import { findOwnScheme, listOwnSchemes, type OwnScheme } from '../../store/assessment/schemes.ts'
import type { Reader } from '../../store/store.ts'
import type { Place } from '../handler.ts'

/** A scheme with where it came from; `own` is what the store knows of the office's own. */
export interface KnownScheme {
  readonly scheme: Scheme
  readonly own: OwnScheme | null
}

/** Files that ship with the program never change while it runs. */
const shipped = new Map<string, readonly Scheme[]>()

/**
 * The shipped schemes: first the one that is used unless another is named, then by their file names;
 * throws `scheme-invalid` for a broken one.
 */
export const listShippedSchemes = ({
  resourcesDir,
}: Pick<Place, 'resourcesDir'>): readonly Scheme[] => {
  const known = shipped.get(resourcesDir)
  if (known !== undefined) return known
  const folder = join(resourcesDir, 'schemes')
  const schemes = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a)) || (a < b ? -1 : 1))
    .map((file) => schemeOfText(readFileSync(join(folder, file), 'utf8'), file))
  shipped.set(resourcesDir, schemes)
  return schemes
}

/** Every scheme an office can choose: the shipped ones first, then its own. */
export const listSchemes = (place: Place, reader: Reader): KnownScheme[] => [
  ...listShippedSchemes(place).map((scheme) => ({ scheme, own: null })),
  ...listOwnSchemes(reader).map(ownToKnown),
]

const ownToKnown = (own: OwnScheme): KnownScheme => ({
  scheme: schemeOfText(own.content, own.id),
  own,
})

/** The scheme of that id; without one the first; throws `not-found`. */
export const findScheme = (place: Place, reader: Reader, id: string | undefined): KnownScheme => {
  const own = id === undefined ? undefined : findOwnScheme(reader, id)
  if (own !== undefined) return ownToKnown(own)
  const wanted = id ?? DEFAULT
  const scheme = listShippedSchemes(place).find((one) => one.id === wanted)
  if (scheme === undefined) throw new AppError('not-found', { what: 'scheme', id: wanted })
  return { scheme, own: null }
}

const DEFAULT = 'wangyi-2024'

const isDefault = (file: string): boolean => file === `${DEFAULT}.json`

/** A scheme from the text of a file; throws `scheme-invalid` with item and field. */
export const schemeOfText = (text: string, name: string): Scheme =>
  schemeOfJson(jsonOf(text, name), name)

/** A scheme from anything; throws `scheme-invalid` with item and field. */
export const schemeOfJson = (json: unknown, name: string): Scheme => {
  const parsed = parseScheme(json)
  if (parsed.ok) return parsed.scheme
  const { item, field, code, allowed } = parsed
  throw new AppError('scheme-invalid', { scheme: name, item, field, code, allowed: [...allowed] })
}

const jsonOf = (text: string, name: string): unknown => {
  try {
    return jsonOfText(text)
  } catch (error) {
    const whole = { item: '', field: '', code: 'json', allowed: [] }
    throw new AppError('scheme-invalid', { scheme: name, ...whole }, error)
  }
}
