import type { Values } from '#shared/domain/record.ts'
import { cleanText } from './cell-text.ts'
import type { Entry } from './entry.ts'
import type { TableReading } from './table-reading.ts'
import { type ChoiceWords, readChoice, wordsOfChoices } from './values/choices.ts'
import { readNames } from './values/names.ts'

/** What a ledger makes of its entries beyond what cells say; one entry may be several records. */
export type LedgerRule = (entry: Entry) => readonly Values[]

const columnText = (reading: TableReading, entry: Entry, field: string): string => {
  const column = reading.columns.find(({ use }) => use.kind === 'field' && use.field.id === field)
  return column === undefined ? '' : cleanText(entry.raw[column.letter] ?? '')
}

const RESULTS = ['result', 'process', 'adoptions', 'resultClass'] as const

/** Free text as it was taken in (同上 resolved); for choices the words of the cell. */
const resultText = (reading: TableReading, entry: Entry, field: string): string => {
  const value = entry.values[field]
  const isFree = reading.ledger.fields.some(({ id, kind }) => id === field && kind === 'longText')
  return isFree && typeof value === 'string' ? value : columnText(reading, entry, field)
}

/** 已办结 under 办理结果 is the status too, where the ledger keeps one and no column told it. */
const statusFromResult = (reading: TableReading): LedgerRule => {
  const status = reading.ledger.fields.find(({ id }) => id === 'status')
  const isTold = reading.columns.some(({ use }) => use.kind === 'field' && use.field === status)
  if (status?.kind !== 'choice' || isTold) return ({ values }) => [values]
  const words: ChoiceWords = wordsOfChoices(reading.context.choices.choicesOf(status.choices))
  return (entry) => {
    for (const field of RESULTS) {
      const code = readChoice(resultText(reading, entry, field), words)
      if (code.st === 'ok' && code.value !== null) entry.values['status'] ??= code.value
    }
    return [entry.values]
  }
}

const STAND_IN =
  /(?:由|请)?([\p{Script=Han}· ]{2,8}?)(?:同志|委员)?(?:替班|代班|顶班|替岗|代值|替|代(?=$|[,，。;；)）]))/u

/** 3月6日上午 under 值班日期 says the shift too. */
const PART_OF_DAY = /上午|下午|晚上|夜间|全天/

/** The one who came scores: the stand-in named in the sheet, else whoever was on the roster. */
const dutyRule = (reading: TableReading): LedgerRule => {
  const standInOf = (entry: Entry): string | undefined => {
    for (const field of ['status', 'remark']) {
      const found = STAND_IN.exec(columnText(reading, entry, field))?.[1]
      const name =
        found === undefined ? undefined : readNames(found, reading.members).value?.names[0]
      if (name !== undefined) return name
    }
    return undefined
  }
  const shift = reading.ledger.fields.find(({ id }) => id === 'shift')
  const shifts = wordsOfChoices(reading.context.choices.choicesOf(shift?.choices ?? ''))
  return (entry) => {
    const { values } = entry
    const part = PART_OF_DAY.exec(columnText(reading, entry, 'date'))?.[0]
    const told = part === undefined ? null : readChoice(part, shifts).value
    if (told !== null) values['shift'] ??= told
    const name = standInOf(entry)
    if (name !== undefined && values['status'] !== 'MISSED') {
      values['status'] = 'DONE'
      values['attendedBy'] ??= { name }
    }
    const scheduled = values['scheduled']
    const people = [
      scheduled,
      ...(entry.moreNames.get('scheduled') ?? []).map((each) => ({ name: each })),
    ]
    return people.map((person): Values => {
      const each: Values = person === undefined ? { ...values } : { ...values, scheduled: person }
      const came = values['attendedBy'] ?? person
      if (each['status'] === 'DONE' && came !== undefined) each['attendedBy'] = came
      return each
    })
  }
}

/** The rule of a table's ledger, prepared once for all of its entries. */
export const ruleOf = (reading: TableReading): LedgerRule => {
  if (reading.ledger.id === 'duties') return dutyRule(reading)
  return statusFromResult(reading)
}
