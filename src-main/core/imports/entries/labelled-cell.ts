import type { Field, FieldKind } from '#shared/ledgers/field.ts'
import { isTold } from '../columns/columns.ts'
import { fieldOfLabel } from '../headings/line-facts.ts'
import type { CellContext } from '../values/cell-reading.ts'
import { wordsOfBook } from '../values/choices.ts'
import { type LabelledText, labelledTexts } from '../values/labelled-texts.ts'
import { readCell } from '../values/read-cell.ts'
import type { Puts } from './puts.ts'

interface Labelled extends LabelledText {
  readonly field: Field | undefined
}

const LABEL_FIRST = /^\p{Script=Han}{2,6}[:：]/u
const OPENS: ReadonlySet<FieldKind> = new Set(['text', 'name'] as const)
/** What a list, a studio or a post is takes more than a word behind a label. */
const TOO_MUCH: ReadonlySet<FieldKind> = new Set([
  'rows',
  'people',
  'person',
  'studio',
  'membership',
] as const)

const put = ({ entry, reading }: Puts, { field, text }: Labelled, cell: CellContext): boolean => {
  if (text === '') return true
  if (field === undefined || TOO_MUCH.has(field.kind)) return false
  const words = wordsOfBook(reading.context.choices)(field.choices)
  const { value, finding } = readCell({ k: 's', v: text }, field, { ...cell, words })
  if (value === undefined || value === null || finding !== undefined) return false
  entry.values[field.id] ??= value
  return true
}

/**
 * 姓名：管仲 电话：138… in one cell goes to the fields its labels name, where no column tells them; says
 * whether all of it found a place. Undefined where the cell is no such text.
 */
export const putLabelled = (
  puts: Puts,
  own: Field,
  text: string,
  cell: CellContext,
): { readonly isWhole: boolean } | undefined => {
  if (!OPENS.has(own.kind) || !LABEL_FIRST.test(text)) return undefined
  const { reading } = puts
  const parts = labelledTexts(text).map((part): Labelled => {
    const field = fieldOfLabel(reading.ledger, part.label)
    const isElsewhere = field !== own && isTold(reading.columns, field)
    return { ...part, field: isElsewhere ? undefined : field }
  })
  if (!parts.some(({ field }) => field === own)) return undefined
  // A text may hold a colon of its own; only where every label is known are there labels.
  if (own.kind === 'text' && parts.some(({ field }) => field === undefined)) return undefined
  const done = parts.map((part) => put(puts, part, cell))
  return { isWhole: done.every(Boolean) }
}
