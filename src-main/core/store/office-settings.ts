import { z } from 'zod'
import { OwnHoliday, type OwnHolidays } from '#shared/domain/calendar/calendar-holidays.ts'
import { DateStyle, initialDateStyle } from '#shared/domain/date-style.ts'
import { DeadlineSetting } from '#shared/domain/steps/deadlines.ts'
import { initialDeadlineSetting } from '#shared/domain/steps/deadlines-profiles.ts'
import { NoticeKind } from '#shared/ledgers/notice.ts'
import { PhraseKind } from '#shared/ledgers/phrases.ts'
import type { Reader, Writer } from './sql.ts'

const settings = {
  deadlines: DeadlineSetting,
  holidayYears: z.array(z.int()),
  savedElsewhere: z.string(),
  dateStyle: DateStyle,
  notices: z.partialRecord(NoticeKind, z.string()),
  phrases: z.partialRecord(PhraseKind, z.array(z.string())),
} as const
type Name = keyof typeof settings

const findSetting = <N extends Name>(
  reader: Reader,
  name: N,
): z.infer<(typeof settings)[N]> | undefined => {
  const row = reader.get<{ value: string }>(
    'select value from office_settings where name = ?',
    name,
  )
  // Written by putSetting from the same schema.
  return row && (settings[name].parse(JSON.parse(row.value)) as z.infer<(typeof settings)[N]>)
}

const putSetting = <N extends Name>(
  writer: Writer,
  name: N,
  value: z.infer<(typeof settings)[N]>,
): void => {
  writer.run(
    `insert into office_settings (name, value) values (?, ?)
     on conflict (name) do update set value = excluded.value`,
    name,
    JSON.stringify(value),
  )
}

/** By which limits the office works; its first ones until it chose. */
export const findDeadlineSetting = (reader: Reader): DeadlineSetting =>
  findSetting(reader, 'deadlines') ?? initialDeadlineSetting

/** Writes by which limits the office works. */
export const putDeadlineSetting = (writer: Writer, setting: DeadlineSetting): void =>
  putSetting(writer, 'deadlines', setting)

/** The days the office typed, in order, and the years it declared to be complete. */
export const listOwnHolidays = (reader: Reader): OwnHolidays => ({
  days: reader
    .all('select day, kind, name from own_holidays order by day')
    .map((row) => OwnHoliday.parse(row)),
  years: findSetting(reader, 'holidayYears') ?? [],
})

/** Writes a day of the office's own; a second word on the same day takes the place of the first. */
export const putOwnHoliday = (writer: Writer, { day, kind, name }: OwnHoliday): void => {
  writer.run(
    `insert into own_holidays (day, kind, name) values (?, ?, ?)
     on conflict (day) do update set kind = excluded.kind, name = excluded.name`,
    day,
    kind,
    name,
  )
}

/** Takes a day of the office's own away; the shipped table decides that day again. */
export const deleteOwnHoliday = (writer: Writer, day: string): void => {
  writer.run('delete from own_holidays where day = ?', day)
}

/** Writes which years the office declares to be complete. */
export const putHolidayYears = (writer: Writer, years: readonly number[]): void =>
  putSetting(writer, 'holidayYears', [...years].toSorted())

/** When a copy was last taken to another place, UTC; undefined for never. */
export const findSavedElsewhere = (reader: Reader): string | undefined =>
  findSetting(reader, 'savedElsewhere')

/** Writes that a copy was taken to another place. */
export const putSavedElsewhere = (writer: Writer, at: string): void =>
  putSetting(writer, 'savedElsewhere', at)

/** How the office writes days on its papers; the usual way until it chose. */
export const findDateStyle = (reader: Reader): DateStyle =>
  findSetting(reader, 'dateStyle') ?? initialDateStyle

/** Writes how the office writes days. */
export const putDateStyle = (writer: Writer, style: DateStyle): void =>
  putSetting(writer, 'dateStyle', style)

/** The office's own words for papers that everybody is given; a kind it left as it was is missing. */
export const findNotices = (reader: Reader): Readonly<Partial<Record<NoticeKind, string>>> =>
  findSetting(reader, 'notices') ?? {}

/** Writes the text of one paper; without one the shipped text stands again. */
export const putNotice = (writer: Writer, kind: NoticeKind, text: string | null): void => {
  const { [kind]: _, ...others } = findNotices(writer)
  putSetting(writer, 'notices', text === null ? others : { ...others, [kind]: text })
}

/** The office's own phrases by kind; a kind it left as it was is missing. */
export const findPhrases = (reader: Reader): Readonly<Partial<Record<PhraseKind, string[]>>> =>
  findSetting(reader, 'phrases') ?? {}

/** Writes the phrases of a kind; without any the shipped ones stand again. */
export const putPhrases = (writer: Writer, kind: PhraseKind, texts: readonly string[]): void => {
  const { [kind]: _, ...others } = findPhrases(writer)
  putSetting(writer, 'phrases', texts.length === 0 ? others : { ...others, [kind]: [...texts] })
}
