import { memberLabel, parseTypedMember } from '#shared/ledgers/members/label.ts'
import type { Reader, Writer } from '../sql.ts'

/**
 * The one member a name can only mean, or null: nobody of that name, or several. Two members of one
 * name are told apart by a person, never by a guess.
 */
const findMemberIdByName = (reader: Reader, name: string): string | null => {
  const found = reader.all<{ id: string }>(
    'select id from members where name = ? and deleted_at is null limit 2',
    name,
  )
  return found.length === 1 && found[0] !== undefined ? found[0].id : null
}

/** A member of the register by the name and id a record keeps. */
export interface KnownMember {
  readonly memberId: string | null
  readonly name: string
}

/**
 * What a text typed for a person means: a unique name, a name with the number (unit, sector) beside
 * it, or a number alone. What means nobody of the register stays as it was typed.
 */
export const resolveTypedMember = (reader: Reader, text: string): KnownMember => {
  const plain = findMemberIdByName(reader, text)
  if (plain !== null) return { memberId: plain, name: text }
  const typed = parseTypedMember(text)
  if (typed === undefined) return { memberId: null, name: text }
  const found = reader.all<{ id: string; name: string }>(
    `select id, name from members where deleted_at is null and (? = '' or name = ?)
        and (member_no = ? or (? <> '' and (work_unit = ? or sector = ?))) limit 2`,
    typed.name,
    typed.name,
    typed.mark,
    typed.name,
    typed.mark,
    typed.mark,
  )
  const [only, another] = found
  if (only === undefined || another !== undefined) return { memberId: null, name: text }
  return { memberId: only.id, name: only.name }
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

interface MarkedMember {
  readonly id: string
  readonly name: string
  readonly memberNo: string | null
  readonly workUnit: string | null
  readonly sector: string | null
}

/** The members who share their name with another, by id, with the label that tells them apart. */
export const listNamesakes = (reader: Reader): Map<string, string> => {
  const rows = reader.all<MarkedMember>(
    `select id, name, member_no as memberNo, work_unit as workUnit, sector from members
      where deleted_at is null and name in (
        select name from members where deleted_at is null group by name having count(*) > 1)
      order by name, id`,
  )
  return new Map(rows.map((member) => [member.id, memberLabel(member, true)]))
}

/** The members whose name is one of these or holds the text, or whose number begins with it. */
export const listMemberIds = (
  reader: Reader,
  { text, names, limit }: { text: string; names: readonly string[]; limit: number },
): string[] =>
  reader
    .all<{ id: string }>(
      `select id from members where deleted_at is null and (
          instr(name, ?) > 0 or substr(member_no, 1, length(?)) = ?
          or name in (select value from json_each(?)))
        order by name, id limit ?`,
      text,
      text,
      text,
      JSON.stringify(names),
      limit,
    )
    .map(({ id }) => id)

/** Every member with the label that tells her apart: name and number, unit or sector. */
export const listRegister = (reader: Reader): { id: string; name: string; label: string }[] =>
  reader
    .all<MarkedMember>(
      `select id, name, member_no as memberNo, work_unit as workUnit, sector from members
        where deleted_at is null and name is not null order by id`,
    )
    .map((member) => ({ id: member.id, name: member.name, label: memberLabel(member, true) }))
