import type { FieldValue, MembershipValue, PersonValue, RowValue } from '#shared/domain/record.ts'
import { type DetailPair, detailToRows } from '#shared/ledgers/detail-text.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import type { CellContext } from '../values/cell-reading.ts'
import { readChoice, type WordsOf } from '../values/choices.ts'
import { readCell } from '../values/read-cell.ts'

const NAME = '姓名'
/** What our register writes behind one of two members of a name, where this office knows neither. */
const MARK = /（(?:编号 [^（）]*|无编号)）$/
/** What our own register wrote is taken letter by letter; only what it put into other words is read. */
const IN_OTHER_WORDS: ReadonlySet<string> = new Set([
  'choice',
  'yesNo',
  'integer',
  'money',
] as const)

const partValue = (
  part: Part,
  text: string,
  context: CellContext,
  wordsOf: WordsOf,
): string | number | boolean | undefined => {
  if (!IN_OTHER_WORDS.has(part.kind)) return text
  const read = readCell({ k: 's', v: text }, part, { ...context, words: wordsOf(part.choices) })
  const { value } = read
  return typeof value === 'object' ? undefined : value
}

/** One row by the labels of its parts; undefined where a label is none of them or a word unknown. */
const toRow = (
  parts: readonly Part[],
  pairs: readonly DetailPair[],
  context: CellContext,
  wordsOf: WordsOf,
): RowValue | undefined => {
  const row: Record<string, string | number | boolean> = {}
  for (const [label, text] of pairs) {
    const part = parts.find((each) => each.label === label)
    const value = part === undefined ? undefined : partValue(part, text, context, wordsOf)
    if (part === undefined || value === undefined) return undefined
    row[part.id] = value
  }
  return row
}

const textUnder = (pairs: readonly DetailPair[], label: string): string | null =>
  pairs.find(([each]) => each === label)?.[1] ?? null

const toMembership = (
  pairs: readonly DetailPair[],
  wordsOf: WordsOf,
): MembershipValue | undefined => {
  const name = textUnder(pairs, '工作室')
  const role = readChoice(textUnder(pairs, '工作室职务') ?? '', wordsOf('studioRole')).value
  if (name === null || role === null) return undefined
  const [from, to] = [textUnder(pairs, '起'), textUnder(pairs, '止')]
  return { studio: { id: null, name }, role, from, to }
}

const toPerson = (
  parts: readonly Part[],
  pairs: readonly DetailPair[],
  context: CellContext,
  wordsOf: WordsOf,
): PersonValue | undefined => {
  const told = textUnder(pairs, NAME)
  const name = told === null || context.members.has(told) ? told : told.replace(MARK, '')
  const others = pairs.filter(([label]) => label !== NAME)
  const row = toRow(parts, others, context, wordsOf)
  return name === null || row === undefined ? undefined : { ...row, name }
}

/** Reads the rows of a field as our own register spells them out; undefined for any other text. */
export const readDetail = (
  field: Field,
  text: string,
  context: CellContext,
  wordsOf: WordsOf,
): FieldValue | undefined => {
  const rows = detailToRows(text)
  if (rows === undefined) return undefined
  const parts = field.parts ?? []
  const read = rows.map((pairs) => {
    if (field.kind === 'membership') return toMembership(pairs, wordsOf)
    if (field.kind === 'people') return toPerson(parts, pairs, context, wordsOf)
    return toRow(parts, pairs, context, wordsOf)
  })
  // All rows were made by the one kind of the field.
  return read.includes(undefined) ? undefined : (read as FieldValue)
}
