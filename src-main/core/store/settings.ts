import type { OwnField } from '#shared/contract/settings.ts'
import { type ChoiceBook, choiceBook, type OfficeChoice } from '#shared/ledgers/choices/book.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import type { Reader, Writer } from './sql.ts'

/** What the office changed of the shipped choice sets. */
export const listOfficeChoices = (reader: Reader): OfficeChoice[] =>
  reader
    .all<Omit<OfficeChoice, 'retired'> & { retired: number }>(
      'select set_id as "set", code, label, position, retired from choices order by set_id, position',
    )
    .map((row) => ({ ...row, retired: row.retired === 1 }))

/** The choice sets as this office uses them. */
export const officeBook = (reader: Reader): ChoiceBook => choiceBook(listOfficeChoices(reader))

/** Writes what the office wants of one entry of a choice set. */
export const putChoice = (writer: Writer, choice: OfficeChoice): void => {
  writer.run(
    `insert into choices (set_id, code, label, position, retired) values (?, ?, ?, ?, ?)
     on conflict (set_id, code) do update set label = excluded.label, position = excluded.position,
       retired = excluded.retired`,
    choice.set,
    choice.code,
    choice.label,
    choice.position,
    choice.retired ? 1 : 0,
  )
}

type FieldRow = Omit<OwnField, 'choices'> & { readonly choices: string }

const fieldOf = (row: FieldRow): OwnField => ({ ...row, choices: JSON.parse(row.choices) })

const FIELD = 'select id, ledger, label, kind, choices, position from own_fields'

/** The fields an office added to a ledger, in their order. */
export const listOwnFields = (reader: Reader, ledger: LedgerId): OwnField[] =>
  reader.all<FieldRow>(`${FIELD} where ledger = ? order by position, id`, ledger).map(fieldOf)

/** One field of the office's own, or undefined. */
export const findOwnField = (reader: Reader, id: string): OwnField | undefined => {
  const row = reader.get<FieldRow>(`${FIELD} where id = ?`, id)
  return row && fieldOf(row)
}

/** Writes a field of the office's own. */
export const putOwnField = (writer: Writer, field: OwnField): void => {
  writer.run(
    `insert into own_fields (id, ledger, label, kind, choices, position) values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set label = excluded.label, choices = excluded.choices,
       position = excluded.position`,
    field.id,
    field.ledger,
    field.label,
    field.kind,
    JSON.stringify(field.choices),
    field.position,
  )
}

/** Takes a field of the office's own away; what was written in it stays with the records. */
export const deleteOwnField = (writer: Writer, id: string): void => {
  writer.run('delete from own_fields where id = ?', id)
}

/** Moves what records hold under one label to another, where the other is still free. */
export const renameExtra = (writer: Writer, ledger: LedgerId, from: string, to: string): void => {
  const path = (label: string): string => `$.${JSON.stringify(label)}`
  writer.run(
    `update ${ledger} set extra = json_remove(json_set(extra, ?, json_extract(extra, ?)), ?)
      where json_type(extra, ?) is not null and json_type(extra, ?) is null`,
    path(to),
    path(from),
    path(from),
    path(from),
    path(to),
  )
}
