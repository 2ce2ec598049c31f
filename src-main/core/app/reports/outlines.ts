import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outline } from '#shared/domain/outline.ts'
import { AppError } from '../../errors.ts'
import { parseOutline } from '../../reports/report/report-outline.ts'
import type { Place } from '../handler.ts'

/** Files that ship with the program never change while it runs. */
const shipped = new Map<string, readonly Outline[]>()

/** The outlines that ship with the program, in their order; a broken one is a bug and throws. */
export const listOutlines = ({ resourcesDir }: Pick<Place, 'resourcesDir'>): readonly Outline[] => {
  const known = shipped.get(resourcesDir)
  if (known !== undefined) return known
  const folder = join(resourcesDir, 'outlines')
  const outlines = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => outlineOfText(readFileSync(join(folder, file), 'utf8'), file))
    .toSorted((a, b) => a.order - b.order)
  shipped.set(resourcesDir, outlines)
  return outlines
}

/** The outline of that id; throws `not-found`. */
export const findOutline = (place: Pick<Place, 'resourcesDir'>, id: string): Outline => {
  const found = listOutlines(place).find((one) => one.id === id)
  if (found === undefined) throw new AppError('not-found', { what: 'outlines', id })
  return found
}

const outlineOfText = (text: string, file: string): Outline => {
  const parsed = parseOutline(JSON.parse(text))
  if (parsed.ok) return parsed.outline
  throw new Error(`${file}: ${parsed.faults.join('; ')}`)
}
