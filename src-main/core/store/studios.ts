import type { Reader } from './sql.ts'

export interface StudioName {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
}

/** The studio of that name, or undefined; names are compared without blanks. */
export const findStudioByName = (reader: Reader, name: string): StudioName | undefined =>
  reader.get<StudioName>(
    `select id, name, short_name as shortName from studios
      where replace(replace(name, ' ', ''), char(12288), '') = ? and deleted_at is null
      order by created_at limit 1`,
    name.replaceAll(/\s/gu, ''),
  )

/** The studio of that id, in the recycle bin or not, or undefined. */
export const findStudio = (reader: Reader, id: string): StudioName | undefined =>
  reader.get<StudioName>('select id, name, short_name as shortName from studios where id = ?', id)

/** Every living studio with the days it was open, in the order they were entered. */
export const listStudios = (
  reader: Reader,
): (StudioName & { readonly foundedOn: string | null; readonly closedOn: string | null })[] =>
  reader.all(
    `select id, name, short_name as shortName, founded_on as foundedOn, closed_on as closedOn
       from studios where deleted_at is null order by id`,
  )
