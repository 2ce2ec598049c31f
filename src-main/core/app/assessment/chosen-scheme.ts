import { findLastAssessed } from '../../store/assessment/assessment-book.ts'
import { listFilings } from '../../store/assessment/filings.ts'
import { listOwnSchemes } from '../../store/assessment/schemes.ts'
import type { Reader } from '../../store/store.ts'
import type { Place } from '../handler.ts'
import { findScheme, type KnownScheme, listShippedSchemes } from './schemes.ts'

/**
 * The scheme an office has chosen for a year: the one the year stands filed by, else the one its sheets
 * were last worked on with, else its own that was changed last, else the shipped one that is used unless another
 * is named.
 */
export const chosenScheme = (place: Place, reader: Reader, year: number): KnownScheme => {
  const own = listOwnSchemes(reader).map(({ id }) => id)
  const known = new Set([...own, ...listShippedSchemes(place).map(({ id }) => id)])
  const filed = listFilings(reader, year).find(({ reopened }) => reopened === null)
  const wanted = [filed?.scheme, findLastAssessed(reader, year), own[0]]
  return findScheme(
    place,
    reader,
    wanted.find((id) => id !== undefined && known.has(id)),
  )
}
