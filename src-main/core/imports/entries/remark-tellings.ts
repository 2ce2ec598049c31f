import type { Values } from '#shared/domain/record.ts'
import type { Ledger, Telling } from '#shared/ledgers/field.ts'
import { cleanText, toHalfWidth } from '../cell-text.ts'
import type { MappedColumn } from '../columns/columns.ts'
import { numeralsToDigits } from '../values/chinese-numerals.ts'
import { readDate } from '../values/dates.ts'
import type { Entry } from './open-entry.ts'

const LONGEST = 24
const MOST_TEXTS = 20_000
const CLAUSES = /[；;，,。\n]/
const DAY = /(?:19|20)\d\d(?:年|[./-])?(?:\d{1,2}(?:月份?|[./-](?=\d)|(?!\d)))?(?:\d{1,2}日?)?/
/** What may stand around the word and the day and takes nothing back: 因工作调动, 委员职务, 已. */
const AROUND =
  /因[^未不]{1,6}?(?=$|\s)|因工作(?:调动|变动)|因病|因故|(?:政协)?委员(?:职务|资格|身份)?|工作室|于|已|经|届中|[()]|\s/g

/** What one clause tells by a word of its own: the field the day fills, and what the word gives. */
const toldBy = (clause: string, { words, fills, gives }: Telling, today: string): Values => {
  const word = words.find((each) => clause.includes(each))
  if (word === undefined) return {}
  const [day = ''] = DAY.exec(clause) ?? []
  const rest = clause.replace(word, ' ').replace(day, ' ').replace(AROUND, '')
  // 辞去校长职务 and 拟增补 are of something else, or not so yet.
  if (rest !== '') return {}
  const read = day === '' ? null : readDate({ k: 's', v: day }, { today }).value
  return { ...gives, ...(read === null ? {} : { [fills]: read.day }) }
}

const tell = (text: string, tellings: readonly Telling[], today: string): Values => {
  const values: Values = {}
  for (const clause of numeralsToDigits(toHalfWidth(cleanText(text))).split(CLAUSES)) {
    if (clause.length > LONGEST) continue
    for (const telling of tellings)
      for (const [id, value] of Object.entries(toldBy(clause, telling, today))) values[id] ??= value
  }
  return values
}

/**
 * Fills what a remark tells of other fields (2022年1月增补, 2023.3调离) where no column does: read in the
 * remarks and in columns that mean nothing else.
 */
export const remarkTeller = (
  { fields }: Ledger,
  columns: readonly MappedColumn[],
  today: string,
): ((entry: Entry) => void) => {
  const own = fields.find(({ tells }) => tells !== undefined)
  const tellings = own?.tells ?? []
  const saying = columns.filter(
    ({ use }) => use.kind === 'extra' || (use.kind === 'field' && use.field === own),
  )
  if (tellings.length === 0 || saying.length === 0) return () => undefined
  const toldByText = new Map<string, Values>()
  const valuesOf = (text: string): Values => {
    const known = toldByText.get(text)
    if (known !== undefined) return known
    const told = tell(text, tellings, today)
    if (toldByText.size < MOST_TEXTS) toldByText.set(text, told)
    return told
  }
  return ({ raw, values }) => {
    for (const { letter } of saying)
      for (const [id, value] of Object.entries(valuesOf(raw[letter] ?? ''))) values[id] ??= value
  }
}
