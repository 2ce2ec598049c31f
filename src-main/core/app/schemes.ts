import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scheme } from '#shared/domain/scheme.ts'
import { parseScheme } from '../assessment/parse-scheme.ts'
import { AppError } from '../errors.ts'
import type { Place } from './handler.ts'

/**
 * The shipped schemes: first the one that is used unless another is named, then by their file names;
 * throws `scheme-invalid` for a broken one.
 */
export const listSchemes = ({ resourcesDir }: Place): Scheme[] => {
  const folder = join(resourcesDir, 'schemes')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a)) || (a < b ? -1 : 1))
    .map((file) => readScheme(join(folder, file), file))
}

/** The scheme of that id; without one the first; throws `not-found`. */
export const findScheme = (place: Place, id: string | undefined): Scheme => {
  const schemes = listSchemes(place)
  const found =
    id === undefined
      ? schemes.find((scheme) => scheme.id === DEFAULT)
      : schemes.find((scheme) => scheme.id === id)
  if (found === undefined) throw new AppError('not-found', { what: 'scheme', id: id ?? DEFAULT })
  return found
}

const DEFAULT = 'wangyi-2024'

const isDefault = (file: string): boolean => file === `${DEFAULT}.json`

const readScheme = (path: string, file: string): Scheme => {
  const parsed = parseScheme(jsonOf(path, file))
  if (parsed.ok) return parsed.scheme
  throw new AppError('scheme-invalid', { scheme: file, item: parsed.item, field: parsed.field })
}

const jsonOf = (path: string, file: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new AppError('scheme-invalid', { scheme: file, item: '', field: '' }, error)
  }
}
