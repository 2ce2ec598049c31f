import type { Stamp } from './changes.ts'
import type { Reader, Writer } from './sql.ts'

/** A kept report as it lies in the store; `content` is the document, `source` its outline, both JSON. */
export interface ReportRow {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly outline: string
  readonly content: string
  readonly source: string
  readonly updatedAt: string
  readonly updatedBy: string
}

const ROW = `select id, revision, title, outline, content, source, updated_at as updatedAt,
  updated_by as updatedBy from reports`

/** The kept reports, the last touched first. */
export const listReportRows = (reader: Reader): ReportRow[] =>
  reader.all<ReportRow>(`${ROW} order by updated_at desc, id`)

/** One kept report, or undefined. */
export const findReportRow = (reader: Reader, id: string): ReportRow | undefined =>
  reader.get<ReportRow>(`${ROW} where id = ?`, id)

/** Writes a kept report. */
export const putReportRow = (
  writer: Writer,
  row: Omit<ReportRow, 'updatedAt' | 'updatedBy'>,
  { at, by }: Stamp,
): void => {
  writer.run(
    `insert into reports (id, revision, title, outline, content, source, updated_at, updated_by)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set revision = excluded.revision, title = excluded.title,
       content = excluded.content, source = excluded.source, updated_at = excluded.updated_at,
       updated_by = excluded.updated_by`,
    row.id,
    row.revision,
    row.title,
    row.outline,
    row.content,
    row.source,
    at,
    by,
  )
}

/** Takes a kept report away. */
export const deleteReportRow = (writer: Writer, id: string): void => {
  writer.run('delete from reports where id = ?', id)
}
