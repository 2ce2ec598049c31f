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

/** A studio with the days it was open, as far as they are known. */
export interface StudioLife extends StudioName {
  readonly foundedOn: string | null
  readonly closedOn: string | null
}

const STUDIO_LIFE =
  'select id, name, short_name as shortName, founded_on as foundedOn, closed_on as closedOn from studios'

/** The studio of that id, in the recycle bin or not, or undefined. */
export const findStudio = (reader: Reader, id: string): StudioLife | undefined =>
  reader.get<StudioLife>(`${STUDIO_LIFE} where id = ?`, id)

/** Every living studio with the days it was open, in the order they were entered. */
export const listStudios = (reader: Reader): StudioLife[] =>
  reader.all<StudioLife>(`${STUDIO_LIFE} where deleted_at is null order by id`)
