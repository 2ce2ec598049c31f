import type { Values } from '#shared/domain/record.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { cleanText } from './cell-text.ts'
import type { Entry } from './entry.ts'
import type { TableReading } from './table-reading.ts'
import { type ChoiceWords, readChoice, wordsOfChoices } from './values/choices.ts'
import { readNames } from './values/names.ts'

/** What a ledger makes of its entries beyond what cells say; one entry may be several records. */
export type LedgerRule = (entry: Entry) => readonly Values[]

/** 已办结 under 办理结果 is the status too, where the ledger keeps one and no column told it. */
const statusFromResult = (ledger: Ledger, isMapped: (field: string) => boolean): LedgerRule => {
  const status = ledger.fields.find(({ id }) => id === 'status')
  if (status?.kind !== 'choice' || isMapped('status')) return ({ values }) => [values]
  const words: ChoiceWords = wordsOfChoices(choicesOf(status.choices))
  return ({ values }) => {
    const text = values['result'] ?? values['process']
    const code = typeof text === 'string' ? readChoice(text, words) : undefined
    if (code?.st === 'ok' && code.value !== null) values['status'] = code.value
    return [values]
  }
}

const STAND_IN =
  /(?:由|请)?([\p{Script=Han}· ]{2,8}?)(?:同志|委员)?(?:替班|代班|顶班|替岗|代值|替)/u

const columnText = (reading: TableReading, entry: Entry, field: string): string => {
  const column = reading.columns.find(({ use }) => use.kind === 'field' && use.field.id === field)
  return column === undefined ? '' : cleanText(entry.raw[column.letter] ?? '')
}

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
  return (entry) => {
    const { values } = entry
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
  const mapped = new Set(
    reading.columns.flatMap(({ use }) => (use.kind === 'field' ? [use.field.id] : [])),
  )
  return statusFromResult(reading.ledger, (field) => mapped.has(field))
}
