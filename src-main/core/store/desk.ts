import type { Attachment, SavedView } from '#shared/contract/desk.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import type { Stamp } from './changes.ts'
import { indexPart } from './search/beside-index.ts'
import type { Reader, Writer } from './sql.ts'

type StoredAttachment = Omit<Attachment, 'missing'>

const ATTACHMENT = 'select id, name, size, sha256, added_at as addedAt from attachments'

/** The files of a record, in the order they were added. */
export const listAttachments = (
  reader: Reader,
  { id }: { readonly id: string },
): StoredAttachment[] =>
  reader.all<StoredAttachment>(`${ATTACHMENT} where record_id = ? order by id`, id)

/** One file, or undefined. */
export const findAttachment = (reader: Reader, id: string): StoredAttachment | undefined =>
  reader.get<StoredAttachment>(`${ATTACHMENT} where id = ?`, id)

/** What a file hangs on: a record, or (`assessments`) a sheet or hand entry; undefined for no file. */
export const findAttachmentOwner = (
  reader: Reader,
  id: string,
): { ledger: string; id: string } | undefined =>
  reader.get('select ledger, record_id as id from attachments where id = ?', id)

/** Notes a file on a record. */
export const insertAttachment = (
  writer: Writer,
  key: { readonly ledger: string; readonly id: string },
  file: Pick<StoredAttachment, 'id' | 'name' | 'size' | 'sha256'>,
  stamp: Stamp,
): void => {
  writer.run(
    `insert into attachments (id, ledger, record_id, name, size, sha256, added_at, added_by)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    file.id,
    key.ledger,
    key.id,
    file.name,
    file.size,
    file.sha256,
    stamp.at,
    stamp.by,
  )
  if (key.ledger !== 'assessments') indexPart(writer, key.id, 'attachments')
}

/** Takes a file off what it hangs on. */
export const deleteAttachment = (writer: Writer, id: string): void => {
  const owner = findAttachmentOwner(writer, id)
  writer.run('delete from attachments where id = ?', id)
  if (owner !== undefined && owner.ledger !== 'assessments')
    indexPart(writer, owner.id, 'attachments')
}

/** Whether the bytes with this digest hang on anything. */
export const hasAttachment = (reader: Reader, sha256: string): boolean =>
  reader.get('select 1 from attachments where sha256 = ?', sha256) !== undefined

/** The digests of files that nothing has any more, and that were last removed by an instant. */
export const listForsakenFiles = (reader: Reader, until: string): string[] =>
  reader.column<string>(
    `select json_extract(before, '$.sha256') as digest from changes
      where field = 'attachments' and after = 'null'
      group by digest
     having max(at) <= ? and digest not in (select sha256 from attachments)`,
    until,
  )

/** What was typed into a form and not saved, or undefined. */
export const findDraft = (reader: Reader, form: string, who: string) =>
  reader.get<{ content: string; at: string }>(
    'select content, at from drafts where form = ? and who = ?',
    form,
    who,
  )

/** Keeps what stands in a form. */
export const putDraft = (
  writer: Writer,
  form: string,
  content: string,
  { at, by }: Stamp,
): void => {
  writer.run(
    `insert into drafts (form, who, content, at) values (?, ?, ?, ?)
     on conflict (form, who) do update set content = excluded.content, at = excluded.at`,
    form,
    by,
    content,
    at,
  )
}

/** Forgets what stood in a form. */
export const deleteDraft = (writer: Writer, form: string, who: string): void => {
  writer.run('delete from drafts where form = ? and who = ?', form, who)
}

/** The lists kept under a name for a ledger. */
export const listViews = (reader: Reader, ledger: LedgerId): SavedView[] =>
  reader
    .all<Omit<SavedView, 'list' | 'columns'> & { list: string; columns: string }>(
      'select id, ledger, name, list, columns from views where ledger = ? order by name',
      ledger,
    )
    .map((view) => ({
      ...view,
      list: JSON.parse(view.list),
      columns: JSON.parse(view.columns),
    }))

/** Keeps a list under a name. */
export const insertView = (
  writer: Writer,
  { id, ledger, name, list, columns }: SavedView,
): void => {
  writer.run(
    'insert into views (id, ledger, name, list, columns) values (?, ?, ?, ?, ?)',
    id,
    ledger,
    name,
    JSON.stringify(list),
    JSON.stringify(columns),
  )
}

/** Forgets a kept list. */
export const deleteView = (writer: Writer, id: string): void => {
  writer.run('delete from views where id = ?', id)
}
