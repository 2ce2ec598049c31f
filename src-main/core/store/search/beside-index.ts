import type { RecordPart } from '#shared/domain/record-parts.ts'
import type { Reader, Writer } from '../sql.ts'
import { initialsOf } from './search-index.ts'
import { searchTokens } from './search-tokens.ts'

/** Where what hangs on a record lies, and what of it is looked for; a sheet of an assessment is no record. */
const sources = {
  steps: {
    from: 'steps',
    texts: ['number', 'unit', 'person', 'outcome', 'basis', 'note'],
    names: ['person'],
  },
  attachments: {
    from: "attachments where ledger <> 'assessments'",
    texts: ['name'],
    names: [],
  },
} as const satisfies Record<
  RecordPart,
  { readonly from: string; readonly texts: readonly string[]; readonly names: readonly string[] }
>

const parts = Object.keys(sources) as RecordPart[] // keys of the object above

/**
 * Renews what is found of a record by its steps or its files. It stands beside the index of records, which
 * is written by the million and knows nothing of it.
 */
export const indexPart = (writer: Writer, recordId: string, part: RecordPart): void => {
  const row = writer.get<{ id: number }>(
    'select id from beside_rows where record_id = ? and part = ?',
    recordId,
    part,
  )
  if (row !== undefined) {
    writer.run('delete from beside_index where rowid = ?', row.id)
    writer.run('delete from beside_rows where id = ?', row.id)
  }
  const { texts, names, from } = sources[part]
  const found = writer.all<Readonly<Record<string, string | null>>>(
    `select ${texts.join(', ')} from (select * from ${from}) where record_id = ?`,
    recordId,
  )
  if (found.length === 0) return
  const of = (columns: readonly string[]): string[] =>
    found.flatMap((each) => columns.flatMap((column) => each[column] ?? []))
  const last = writer.get<{ id: number | null }>('select max(id) as id from beside_rows')?.id ?? 0
  const id = last + 1
  writer.run('insert into beside_rows (id, record_id, part) values (?, ?, ?)', id, recordId, part)
  writer.run(
    'insert into beside_index (rowid, body, initials) values (?, ?, ?)',
    id,
    of(texts).map(searchTokens).join(' '),
    of(names).map(initialsOf).join(' '),
  )
}

/** Tells whether steps or files stand in the books and none in the index: a migration has made it. */
export const isBesideEmpty = (reader: Reader): boolean =>
  reader.get('select 1 from beside_rows limit 1') === undefined &&
  parts.some((part) => reader.get(`select 1 from ${sources[part].from} limit 1`) !== undefined)

/** Indexes the steps and files of all records; there are as many as people have written and added by hand. */
export const indexAllParts = (writer: Writer): void => {
  for (const part of parts) {
    const ids = writer.column<string>(
      `select distinct record_id from (select * from ${sources[part].from})`,
    )
    for (const id of ids) indexPart(writer, id, part)
  }
}
