import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { fieldOfUse, isTold } from '../columns/columns.ts'
import type { TableReading } from '../columns/table-reading.ts'
import { valuesOfLines } from '../headings/line-facts.ts'
import { sessionIn } from '../title-facts.ts'
import { type ChoiceWords, choiceWithin, wordsOfBook } from '../values/choices.ts'
import { dayOfTitle } from './title-day.ts'
import { sectorOfTitle } from './title-sector.ts'

const HOUSE = '政协'

/** The house stands in the titles of all its books and says nothing, but where a word of the list begins with it. */
const withoutHouse = (title: string, { words }: ChoiceWords): string => {
  const own = words.filter((word) => word.startsWith(HOUSE) && word !== HOUSE)
  return title.replaceAll(HOUSE, (house, at: number) =>
    own.some((word) => title.startsWith(word, at)) ? house : '',
  )
}

/** What the title says of one field: a word of its list, or the session. */
const valueOfTitle = (
  { titles, lines, context }: TableReading,
  field: Field,
): FieldValue | undefined => {
  if (field.kind === 'text') return sessionIn(lines)
  const words = wordsOfBook(context.choices)(field.choices)
  const code = choiceWithin(withoutHouse(titles.join(' '), words), words)
  return code !== undefined && field.kind === 'choices' ? [code] : code
}

const studioOfTitle = ({ facts, ledger, columns }: TableReading): Values => {
  const field = ledger.fields.find(({ id }) => id === 'studio')
  if (facts.studio === null || field === undefined || isTold(columns, field)) return {}
  const ref = { id: null, name: facts.studio }
  const isMembership = field.kind === 'membership'
  return {
    studio: isMembership ? [{ studio: ref, role: 'MEMBER', from: null, to: null }] : ref,
  }
}

/** What a table's lines say of fields that no column tells, not even by a fold. */
const saidByLines = ({ ledger, lines, members, columns, context }: TableReading): Values => {
  const wordsOf = wordsOfBook(context.choices)
  const said = Object.entries(valuesOfLines({ ledger, lines, members, wordsOf }))
  return Object.fromEntries(
    said.filter(([id]) => !columns.some(({ use }) => fieldOfUse(use)?.id === id)),
  )
}

/**
 * What the title and the lines around it say of all rows of a table, by field: the studio, what stands
 * behind labels, words of a list or the session, the day.
 */
export const valuesOfTitle = (reading: TableReading): Values => {
  const { ledger, columns } = reading
  const values: Values = { ...saidByLines(reading), ...studioOfTitle(reading) }
  for (const field of ledger.fields) {
    if (field.fromTitle !== true || isTold(columns, field)) continue
    const value = valueOfTitle(reading, field)
    if (value !== undefined) values[field.id] ??= value
  }
  const sector = sectorOfTitle(reading)
  if (sector !== undefined) values['sector'] ??= sector
  const day = dayOfTitle(reading)
  if (day !== undefined && ledger.dateField !== undefined) values[ledger.dateField] = day
  return values
}
