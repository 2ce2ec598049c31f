import type { Reader, Writer } from './sql.ts'

/**
 * The one member a name can only mean, or null: nobody of that name, or several. Two members of one
 * name are told apart by a person, never by a guess.
 */
export const findMemberIdByName = (reader: Reader, name: string): string | null => {
  const found = reader.all<{ id: string }>(
    'select id from members where name = ? and deleted_at is null limit 2',
    name,
  )
  return found.length === 1 && found[0] !== undefined ? found[0].id : null
}

/** Ties names already written in records to a member who entered the register after them. */
export const linkNamesToMember = (writer: Writer, memberId: string, name: string): void => {
  if (findMemberIdByName(writer, name) !== memberId) return
  writer.run('update people set member_id = ? where name = ? and member_id is null', memberId, name)
}

/** Unties the names of a member who leaves the register for the recycle bin. */
export const unlinkMember = (writer: Writer, memberId: string): void => {
  writer.run('update people set member_id = null where member_id = ?', memberId)
}

/** Every name in the register, for readers of old ledgers that must tell names apart. */
export const listMemberNames = (reader: Reader): string[] =>
  reader
    .all<{ name: string }>(
      'select distinct name from members where deleted_at is null and name is not null',
    )
    .map(({ name }) => name)
