import type { Reader, Writer } from '../sql.ts'

/** A scheme of the office's own as it lies in the store; `content` is its JSON. */
export interface OwnScheme {
  readonly id: string
  readonly revision: number
  readonly content: string
  readonly copiedFrom: string
  readonly updatedAt: string
  readonly updatedBy: string
}

const OWN = `select id, revision, content, copied_from as copiedFrom, updated_at as updatedAt,
  updated_by as updatedBy from own_schemes`

/** The office's own schemes, the newest changed first. */
export const listOwnSchemes = (reader: Reader): OwnScheme[] =>
  reader.all<OwnScheme>(`${OWN} order by updated_at desc, id`)

/** One scheme of the office's own, or undefined. */
export const findOwnScheme = (reader: Reader, id: string): OwnScheme | undefined =>
  reader.get<OwnScheme>(`${OWN} where id = ?`, id)

/** Writes a scheme of the office's own. */
export const putOwnScheme = (writer: Writer, scheme: OwnScheme): void => {
  writer.run(
    `insert into own_schemes (id, revision, content, copied_from, updated_at, updated_by)
     values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set revision = excluded.revision, content = excluded.content,
       updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    scheme.id,
    scheme.revision,
    scheme.content,
    scheme.copiedFrom,
    scheme.updatedAt,
    scheme.updatedBy,
  )
}

/** Takes a scheme of the office's own away. */
export const deleteOwnScheme = (writer: Writer, id: string): void => {
  writer.run('delete from own_schemes where id = ?', id)
}
