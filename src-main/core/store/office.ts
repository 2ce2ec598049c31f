import type { Office } from '#shared/contract/office.ts'
import { AppError } from '../errors.ts'
import type { Reader, Writer } from './sql.ts'

/** The committee that keeps the books here, or undefined before the first run is done. */
export const findOffice = (reader: Reader): Office | undefined =>
  reader.get<Office>('select unit, year, created_at as createdAt from office where id = 1')

/** The random name of this PC that every record carries; throws `office-missing` before set-up. */
export const siteOf = (reader: Reader): string => {
  const row = reader.get<{ siteId: string }>('select site_id as siteId from office where id = 1')
  if (row === undefined) throw new AppError('office-missing', {})
  return row.siteId
}

/** Sets up the office; throws `office-exists` when it was done before. */
export const insertOffice = (
  writer: Writer,
  office: { unit: string; year: number; siteId: string; now: string },
): Office => {
  if (findOffice(writer) !== undefined) throw new AppError('office-exists', {})
  writer.run(
    `insert into office (id, unit, year, site_id, created_at, updated_at) values (1, ?, ?, ?, ?, ?)`,
    office.unit,
    office.year,
    office.siteId,
    office.now,
    office.now,
  )
  return { unit: office.unit, year: office.year, createdAt: office.now }
}

/** Changes the unit's name or the working year. */
export const updateOffice = (
  writer: Writer,
  office: { unit: string; year: number; now: string },
): Office => {
  writer.run(
    'update office set unit = ?, year = ?, updated_at = ? where id = 1',
    office.unit,
    office.year,
    office.now,
  )
  const found = findOffice(writer)
  if (found === undefined) throw new AppError('office-missing', {})
  return found
}
