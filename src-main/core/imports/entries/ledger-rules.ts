import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import { cleanText, LIST_SIGNS } from '../cell-text.ts'
import { columnOf, isTold } from '../columns/columns.ts'
import type { TableReading } from '../columns/table-reading.ts'
import { type ChoiceWords, readChoice, wordsOfBook } from '../values/choices.ts'
import { listedDays } from '../values/dates.ts'
import { LOOSE_DAY_PARTS } from '../values/day-parts.ts'
import { readNames } from '../values/names.ts'
import { splitPhone } from '../values/phones.ts'
import type { Entry } from './open-entry.ts'

/** What a ledger makes of its entries beyond what cells say; one entry may be several records. */
export type LedgerRule = (entry: Entry) => readonly Values[]

const columnText = (reading: TableReading, entry: Entry, field: string): string => {
  const column = columnOf(reading.columns, field)
  return column === undefined ? '' : cleanText(entry.raw[column.letter] ?? '')
}

const headingOf = ({ columns }: TableReading, field: string): string =>
  columnOf(columns, field)?.heading ?? ''

const MOST_TEXTS = 20_000
const RESULTS = ['result', 'process', 'adoptions', 'resultClass'] as const

/** Free text as it was taken in (同上 resolved); for choices the words of the cell. */
const resultReaders = (reading: TableReading): readonly ((entry: Entry) => string)[] =>
  RESULTS.flatMap((result) => {
    const field = reading.ledger.fields.find(({ id }) => id === result)
    if (field === undefined) return []
    return (entry: Entry): string => {
      const value = entry.values[result]
      return field.kind === 'longText' && typeof value === 'string'
        ? value
        : columnText(reading, entry, result)
    }
  })

/** 已办结 under 办理结果 is the status too, where the ledger keeps one and no column told it. */
const statusFromResult = (reading: TableReading): LedgerRule => {
  const status = reading.ledger.fields.find(({ id }) => id === 'status')
  if (status?.kind !== 'choice' || isTold(reading.columns, status)) return ({ values }) => [values]
  const words = wordsOfBook(reading.context.choices)(status.choices)
  const results = resultReaders(reading)
  // Results are said in few words, again and again.
  const codeByText = new Map<string, string | null>()
  const codeOf = (text: string): string | null => {
    const known = codeByText.get(text)
    if (known !== undefined) return known
    const read = readChoice(text, words)
    const code = read.st === 'ok' ? read.value : null
    if (codeByText.size < MOST_TEXTS) codeByText.set(text, code)
    return code
  }
  return (entry) => {
    for (const textOf of results) {
      const code = codeOf(textOf(entry))
      if (code !== null) entry.values['status'] ??= code
    }
    return [entry.values]
  }
}

const STAND_IN =
  /(?:由|请)?([\p{Script=Han}· ]{2,8}?)(?:同志|委员)?(?:替班|代班|顶班|替岗|代值|替|代(?=$|[,，。;；)）]))/u

/** 替班：李四 names him behind the word. */
const STAND_IN_BEHIND = /(?:替班|代班|顶班)(?:人|委员)?(?:[:：]|为)\s*([\p{Script=Han}·]{2,4})/u

/** 到岗(李四代班) says no more than the stand-in. */
const PRESENT = /到岗|已到|[()（）,，、\s]/g

/** 李四（请假，张三替）: what stands behind the one name of a cell. */
const BEHIND_ONE = /^[^、，,;；\n()（）]+[(（]([^()（）]+)[)）]$/

/** 江涛(代程远) is the turn of 程远, to which 江涛 came. */
const CAME_FOR =
  /^([\p{Script=Han}·]{2,4})\s*[(（]?\s*(?:代|替)([\p{Script=Han}·]{2,4}?)(?:值班|班)?[)）]?$/u

/** 3月6日上午 under 值班日期 says the shift too. */
const PART_OF_DAY = new RegExp(LOOSE_DAY_PARTS)

/** 4月10日、20日 in one cell are two turns. */
const daysOf = (
  { context }: TableReading,
  text: string,
  first: FieldValue | undefined,
): readonly string[] => {
  if (typeof first !== 'string') return []
  const date = { year: Number(first.slice(0, 4)), month: Number(first.slice(5, 7)) }
  return listedDays(text, { ...date, today: context.today })
}

/** Where a row may name who stood in: in what it says of the turn, or behind the one who is down for it. */
const standInText = (reading: TableReading, entry: Entry, field: string): string => {
  const text = columnText(reading, entry, field)
  return field === 'scheduled' ? (BEHIND_ONE.exec(text)?.[1] ?? '') : text
}

/**
 * What a rule has understood whole is neither kept beside the record nor complained of: where the
 * cell was a word that the list of its field lacks, the finding goes; other findings stay, and a cell of
 * a field without a list has none of that kind.
 */
const takeWhole = (entry: Entry, reading: TableReading, field: string): void => {
  delete entry.extra[headingOf(reading, field)]
  const lacksWord = (issue: ImportIssue): boolean =>
    issue.field === field && issue.code === 'choice-unknown'
  entry.issues.splice(0, entry.issues.length, ...entry.issues.filter((one) => !lacksWord(one)))
}

/** Who signed for a turn came; of who did not, the remark may say in one word of the list why. */
const putPresence = (reading: TableReading, { values, raw }: Entry, words: ChoiceWords): void => {
  if (values['status'] !== undefined && values['status'] !== null) return
  if (values['attendedBy'] !== undefined && values['attendedBy'] !== null) values['status'] = 'DONE'
  else {
    const column = columnOf(reading.columns, 'remark')
    const read = readChoice(cleanText(raw[column?.letter ?? ''] ?? ''), words)
    if (read.st === 'ok') values['status'] = read.value
  }
}

/** The one who came scores: the stand-in named in the sheet, else whoever was on the roster. */
const dutyRule = (reading: TableReading): LedgerRule => {
  const standInOf = (entry: Entry): string | undefined => {
    for (const field of ['status', 'remark', 'scheduled']) {
      const text = standInText(reading, entry, field)
      const [said = '', found] = STAND_IN_BEHIND.exec(text) ?? STAND_IN.exec(text) ?? []
      const name =
        found === undefined ? undefined : readNames(found, reading.members).value?.names[0]
      if (name === undefined) continue
      // Then the record says it all, and nothing of the cell need stand beside it.
      if (text.replace(said, '').replace(PRESENT, '') === '') takeWhole(entry, reading, field)
      return name
    }
    return undefined
  }
  const shift = reading.ledger.fields.find(({ id }) => id === 'shift')
  const shifts = wordsOfBook(reading.context.choices)(shift?.choices)
  const status = reading.ledger.fields.find(({ id }) => id === 'status')
  const statuses = wordsOfBook(reading.context.choices)(status?.choices)
  return (entry) => {
    const { values } = entry
    const part = PART_OF_DAY.exec(columnText(reading, entry, 'date'))?.[0]
    const told = part === undefined ? null : readChoice(part, shifts).value
    if (told !== null) values['shift'] ??= told
    const [, came, turn] = CAME_FOR.exec(columnText(reading, entry, 'scheduled')) ?? []
    if (came !== undefined && turn !== undefined) {
      values['scheduled'] = { name: turn }
      values['attendedBy'] ??= { name: came }
      entry.moreNames?.delete('scheduled')
    }
    const name = came ?? standInOf(entry)
    if (name !== undefined && values['status'] !== 'MISSED') {
      values['status'] = 'DONE'
      values['attendedBy'] ??= { name }
    }
    putPresence(reading, entry, statuses)
    const listed = daysOf(reading, columnText(reading, entry, 'date'), values['date'])
    const scheduled = values['scheduled']
    const people = [
      scheduled,
      ...(entry.moreNames?.get('scheduled') ?? []).map((each) => ({ name: each })),
    ]
    const phones = phonesOfSeats(reading, entry, people.length)
    const seats = people.map((person, at): Values => {
      const each: Values = person === undefined ? { ...values } : { ...values, scheduled: person }
      const phone = phones[at]
      if (phone !== undefined) each['phone'] = phone
      const came = values['attendedBy'] ?? person
      if (each['status'] === 'DONE' && came !== undefined) each['attendedBy'] = came
      return each
    })
    return listed.length < 2
      ? seats
      : seats.flatMap((seat) => listed.map((date): Values => ({ ...seat, date })))
  }
}

/** The telephone of each of several persons: behind its name, or as many in the column of telephones. */
const phonesOf = (parts: readonly string[], told: string): readonly (string | undefined)[] => {
  const behind = parts.map((part) => splitPhone(part).phone)
  if (behind.some((phone) => phone !== undefined)) return behind
  const listed = told === '' ? [] : told.split('、')
  return listed.length === parts.length ? listed : []
}

/** The telephones of those in one cell of a roster, which then need not be kept beside. */
const phonesOfSeats = (
  reading: TableReading,
  entry: Entry,
  seats: number,
): readonly (string | undefined)[] => {
  const parts = columnText(reading, entry, 'scheduled').split(LIST_SIGNS)
  const told = entry.values['phone']
  if (parts.length !== seats) return []
  if (told === undefined) delete entry.extra[headingOf(reading, 'scheduled')]
  return phonesOf(parts, typeof told === 'string' ? told : '')
}

/** 赵大妈、钱师傅 in one cell of a ledger of persons are two records. */
const personsRule = (reading: TableReading, titleField: string): LedgerRule => {
  const phone = reading.ledger.fields.find(({ id }) => id === 'phone')
  return (entry) => {
    const parts = columnText(reading, entry, titleField)
      .split(LIST_SIGNS)
      .map((part) => part.trim())
    const people = parts.flatMap((part) => {
      const [name, ...others] = readNames(splitPhone(part).name, reading.members).value?.names ?? []
      return name === undefined || others.length > 0 ? [] : [name]
    })
    if (people.length < 2 || people.length !== parts.length) return [entry.values]
    const told = entry.values['phone']
    const phones = phonesOf(parts, typeof told === 'string' ? told : '')
    if (typeof told === 'string' && phones.length === 0) entry.extra[phone?.label ?? ''] = told
    return people.map((name, at): Values => {
      const { phone: _, ...values } = entry.values
      const own = phones[at]
      return { ...values, [titleField]: name, ...(own === undefined ? {} : { phone: own }) }
    })
  }
}

/** The rule of a table's ledger, prepared once for all of its entries. */
export const ruleOf = (reading: TableReading): LedgerRule => {
  const { standIn, dateField, titleField, fields } = reading.ledger
  if (standIn !== undefined) return dutyRule(reading)
  const title = fields.find((field) => field.id === titleField)
  if (dateField === undefined && title?.kind === 'name') return personsRule(reading, titleField)
  return statusFromResult(reading)
}
