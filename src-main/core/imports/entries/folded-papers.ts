import type { RowValue } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { choiceWithin, type WordsOf } from '../values/choices.ts'

const isSaid = (value: RowValue[string] | undefined): value is string =>
  typeof value === 'string' && value !== ''

/**
 * 《市政协信息》 under 采用刊物 says by whom the item was taken up where no column does: the row gets the word
 * of the list that stands in the name of its paper, or joins the row that says it already.
 */
export const withNamedPapers = (
  { parts = [] }: Field,
  rows: readonly RowValue[],
  wordsOf: WordsOf,
): RowValue[] => {
  const [first] = parts
  const paper = parts.find(({ kind }) => kind === 'text')
  if (first?.kind !== 'choice' || paper === undefined) return [...rows]
  const others = rows.filter((row) => isSaid(row[first.id]))
  const joined = new Map<RowValue, RowValue>()
  const named = rows.flatMap((row) => {
    const text = row[paper.id]
    if (isSaid(row[first.id]) || !isSaid(text)) return [row]
    const code = choiceWithin(text, wordsOf(first.choices))
    if (code === undefined) return [row]
    const same = others.find((each) => each[first.id] === code && !isSaid(each[paper.id]))
    if (same === undefined) return [{ ...row, [first.id]: code }]
    joined.set(same, { ...same, ...row, [first.id]: code })
    return []
  })
  return named.map((row) => joined.get(row) ?? row)
}
