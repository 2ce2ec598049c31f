import type { RowValue } from '#shared/domain/record.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText, isEmptyMarker } from '../cell-text.ts'
import type { CellContext } from '../values/cell-reading.ts'
import { type ChoiceWords, choiceWithin, readChoice, type WordsOf } from '../values/choices.ts'
import { readDate } from '../values/dates.ts'
import { rowsByRole } from './named-rows.ts'

/** What one cell tells of a whole list; `isWhole` where nothing of it was passed over. */
export interface ToldRows {
  readonly rows: readonly RowValue[]
  readonly isWhole: boolean
  /** How many 张三等5人 speaks of. */
  readonly total?: number
}

/** Words of a sentence that only join: 被市政协采用1篇. */
const FILLERS =
  /采用|采纳|录用|刊发|刊用|转发|获得?|被|已|并|和|与|及|等|情况|信息|\d{1,2}[篇条件次]|[一二三两][篇条件次]|[\s:：。.()（）“”"'《》]/g
const BRACKETED = /[(（]([^()（）]*\d[^()（）]*)[)）]/
const PAPER = /《[^》]+》(?:第?\S{1,6}期)?|第.{1,6}期|〔\d{4}〕\S*/

const partWith = (field: Field, kinds: readonly Part['kind'][]): Part | undefined =>
  field.parts?.find(({ kind }) => kinds.includes(kind))

const withoutWord = (text: string, words: ChoiceWords, code: string): string => {
  const word = words.words.find(
    (each) => words.codeByWord.get(each) === code && text.includes(each),
  )
  return word === undefined ? text : text.replace(word, '')
}

interface Told {
  readonly row: RowValue
  readonly rest: string
}

/** The day in brackets, and the number of a paper, which stand behind what they are about. */
const besideOf = (text: string, field: Field, { date }: CellContext): Told => {
  const row: RowValue = {}
  let rest = text
  const day = partWith(field, ['date'])
  const bracket = BRACKETED.exec(rest)
  const read = bracket === null ? undefined : readDate({ k: 's', v: bracket[1] ?? '' }, date)
  if (day !== undefined && bracket !== null && read?.value != null && read.st !== 'ambiguous') {
    row[day.id] = read.value.day
    rest = rest.replace(bracket[0], '')
  }
  const paper = partWith(field, ['text'])
  const carrier = PAPER.exec(rest)?.[0]
  if (paper !== undefined && carrier !== undefined) {
    row[paper.id] = carrier
    rest = rest.replace(carrier, '')
  }
  return { row, rest }
}

/** 市政协综合采用（3月5日）: a level, a way and a day; undefined where no word of a list is in it. */
const toldBy = (
  text: string,
  field: Field,
  context: CellContext,
  wordsOf: WordsOf,
): Told | undefined => {
  const [first] = field.parts ?? []
  const whole = readChoice(text, context.words)
  if (first !== undefined && whole.st === 'ok' && whole.value !== null && !BRACKETED.test(text))
    return { row: { [first.id]: whole.value }, rest: '' }
  const beside = besideOf(text, field, context)
  let { rest } = beside
  const chosen: RowValue = {}
  for (const part of field.parts ?? []) {
    if (part.kind !== 'choice') continue
    const words = part === first ? context.words : wordsOf(part.choices)
    const code =
      part === first ? (readChoice(rest, words).value ?? undefined) : choiceWithin(rest, words)
    if (code === undefined) continue
    chosen[part.id] = code
    rest = withoutWord(rest, words, code)
  }
  if (Object.keys(chosen).length === 0) return undefined
  return { row: { ...chosen, ...beside.row }, rest: rest.replace(FILLERS, '') }
}

/**
 * Reads one column that is a whole `rows` field: names, or sentences with words of its lists, or plain
 * text. Null where it says nothing the list has a place for.
 */
export const rowsOfCell = (
  field: Field,
  cell: RawCell,
  context: CellContext,
  wordsOf: WordsOf,
): ToldRows | null => {
  const text = cleanText(cellText(cell))
  if (isEmptyMarker(text)) return { rows: [], isWhole: true }
  const [first] = field.parts ?? []
  if (first?.kind === 'name') {
    const { rows, total, keepText } = rowsByRole(field, first, text, context)
    return { rows, isWhole: !keepText, ...(total === undefined ? {} : { total }) }
  }
  if (first?.kind === 'choice') {
    const parts = text.split(/[、,，;；。\n]+/).filter((part) => part.trim() !== '')
    const told = parts.map((part) => toldBy(part, field, context, wordsOf))
    const rows = told.flatMap((each) => (each === undefined ? [] : [each.row]))
    if (rows.length < told.length) return null
    return { rows, isWhole: told.every((each) => each?.rest === '') }
  }
  return first?.kind === 'text' || first?.kind === 'longText'
    ? { rows: [{ [first.id]: text }], isWhole: true }
    : null
}
