import type { FieldValue, RowValue } from '#shared/domain/record.ts'
import type { Field, Fold, Part } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText, isEmptyMarker } from '../cell-text.ts'
import type { CellContext, CellReading, Finding } from '../values/cell-reading.ts'
import { choiceWithin, readChoices, readYesNo, type WordsOf } from '../values/choices.ts'
import { listedDays } from '../values/dates.ts'
import { readInstruction, type SaidInstruction } from '../values/instructions.ts'
import { readNames } from '../values/names.ts'
import { readCell } from '../values/read-cell.ts'
import { namedRows, textsFor } from './named-rows.ts'

/** Rows of one `rows` or `people` field while the cells of an entry are read, by fold. */
export type FoldedRows = Map<string, RowValue[]>

/** The rows that a column of the whole field gave. */
export const WHOLE = ''

/** A cell of a column that fills rows of a field, and what was made of the entry's others. */
export interface CellToFold {
  readonly rows: FoldedRows
  readonly field: Field
  readonly fold: Fold
  readonly cell: RawCell
  readonly context: CellContext
  readonly wordsOf: WordsOf
}

/** What a folded cell leaves to be said beside the rows it filled. */
export interface FoldOutcome {
  readonly finding?: Finding
  readonly keepText?: boolean
  /** How many 张三等5人 speaks of. */
  readonly total?: number
}

const partOf = (field: Field, id: string | undefined): Part | undefined =>
  field.parts?.find((part) => part.id === id)

const isScalar = (value: FieldValue | undefined): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const REASONED = /([^、,，;；\n()（）]+)[(（]([^()（）]+)[)）]/g

/** 张三（出差）、李四（病假）: why each of them stayed away. */
const reasonsIn = (text: string, known: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const reasons = new Map<string, string>()
  for (const [, who = '', reason = ''] of text.matchAll(REASONED)) {
    const name = readNames(who, known).value?.names.at(-1)
    if (name !== undefined) reasons.set(name, reason)
  }
  return reasons
}

const addNames = ({ rows, fold, field, cell, context }: CellToFold): FoldOutcome => {
  const text = cleanText(cellText(cell))
  const name: Part = partOf(field, 'name') ?? { id: 'name', label: '', kind: 'name' }
  const named = namedRows(field, name, text, context)
  const list = rows.get(fold.row) ?? []
  const isAway = fold.gives?.['status'] !== undefined && partOf(field, 'note') !== undefined
  const reasons = isAway ? reasonsIn(text, context.members) : undefined
  named.rows.forEach((row, at) => {
    const note = reasons?.get(String(row['name']))
    const own = { ...row, ...list[at], ...fold.gives, name: row['name'] ?? '' }
    list[at] = note === undefined ? own : { ...own, note }
  })
  if (named.rows.length > 0) rows.set(fold.row, list)
  const { keepText, total } = named
  return { keepText, ...(total === undefined ? {} : { total }) }
}

/** What a column of its own says of the rows that another column names: 联系电话 beside 当事人. */
const fillOwn = ({ rows, fold, cell, context }: CellToFold, part: Part): FoldOutcome => {
  const text = cleanText(cellText(cell))
  if (isEmptyMarker(text)) return {}
  const list = rows.get(fold.row) ?? []
  const texts = textsFor(text, list.length)
  const read = texts?.map((each) =>
    readCell(list.length === 1 ? cell : { k: 's', v: each }, part, context),
  )
  const values = read?.flatMap(({ value }) => (isScalar(value) ? [value] : []))
  if (values === undefined || values.length < list.length) {
    const finding = read?.find((each) => each.finding !== undefined)?.finding
    return { keepText: true, ...(finding === undefined ? {} : { finding }) }
  }
  rows.set(
    fold.row,
    list.map((row, at) => ({ ...row, [part.id]: values[at] ?? null })),
  )
  return {}
}

/** Lists that one cell of several words (县政协、市政协) made: what else is said, is said of all. */
const shared = new WeakSet<readonly RowValue[]>()

const fillFirst = (rows: FoldedRows, fold: Fold, cells: RowValue): void => {
  const list = rows.get(fold.row) ?? []
  const [first, ...more] = list
  const fill = (row: RowValue | undefined): RowValue => ({ ...row, ...fold.gives, ...cells })
  const filled = shared.has(list) ? list.map(fill) : [fill(first), ...more]
  if (shared.has(list)) shared.add(filled)
  rows.set(fold.row, filled)
}

/** One row for each of several words, each with what the row already says. */
const fillEach = (rows: FoldedRows, fold: Fold, part: string, codes: readonly string[]): void => {
  const [first] = rows.get(fold.row) ?? []
  const list = codes.map((code): RowValue => ({ ...first, ...fold.gives, [part]: code }))
  shared.add(list)
  rows.set(fold.row, list)
}

/** 县委书记李某批示：请住建局研究 names the leader and says what was written; 阅 names nobody. */
const foldInstruction = (
  { rows, field, fold, context }: CellToFold,
  part: Part,
  { leader, text, day }: SaidInstruction,
): FoldOutcome => {
  const read = leader === undefined ? {} : readCell({ k: 's', v: leader }, part, context)
  const on = day === undefined ? undefined : dayOrPaper(field, { k: 's', v: day }, context)
  fillFirst(rows, fold, {
    ...on,
    ...(isScalar(read.value) ? { [part.id]: read.value } : {}),
    ...(text === undefined || fold.writtenTo === undefined ? {} : { [fold.writtenTo]: text }),
  })
  return read.finding === undefined ? {} : { finding: read.finding }
}

/** What a cell says of one part of its row: a day, a text, a name. */
const foldValue = ({ rows, fold, cell, context }: CellToFold, part: Part): FoldOutcome => {
  const reading: CellReading = readCell(cell, part, context)
  const days = part.kind === 'date' ? listedDays(cleanText(cellText(cell)), context.date) : []
  if (days.length > 1) {
    fillEach(rows, fold, part.id, days)
    return {}
  }
  if (isScalar(reading.value)) fillFirst(rows, fold, { [part.id]: reading.value })
  const { finding } = reading
  // The end of a span has no place in the row, and is kept beside the record.
  const keepText = reading.keepText ?? (reading.until === undefined ? undefined : true)
  return {
    ...(finding === undefined ? {} : { finding }),
    ...(keepText === undefined ? {} : { keepText }),
  }
}

/** A tick says that the row is there; any other text is read as the part the column fills. */
export const foldCell = (folded: CellToFold): FoldOutcome => {
  const { field, fold, cell } = folded
  const text = cleanText(cellText(cell))
  const part = partOf(field, fold.fills)
  if (fold.row === WHOLE && part !== undefined) return fillOwn(folded, part)
  if (fold.fills === 'name' || (part?.kind === 'name' && field.kind === 'people'))
    return addNames(folded)
  if (part?.kind === 'choice' || part === undefined) return foldMark(folded)
  if (isEmptyMarker(text)) return {}
  const said = fold.writtenTo === undefined ? undefined : readInstruction(text)
  return said === undefined ? foldValue(folded, part) : foldInstruction(folded, part, said)
}

/** √（4月2日）, 1（3.15） */
const TICK_WITH = /^([^()（）]+)[(（]([^()（）]+)[)）]$/
const TITLED = /《[^》]*》/g
const PAPER_OF = /《[^》]*》\S*$|第.{1,6}期$/
const PAPER = /第.{1,6}期|〔\d{4}〕|\[\d{4}\]|《.+》/

/** Under 省采用 a day or the number of a paper stands for the tick. */
const dayOrPaper = (field: Field, cell: RawCell, context: CellContext): RowValue | undefined => {
  const parts = field.parts ?? []
  const day = parts.find(({ kind }) => kind === 'date')
  const read = day === undefined ? undefined : readCell(cell, day, context)
  if (day !== undefined && typeof read?.value === 'string') return { [day.id]: read.value }
  const paper = parts.find(({ kind }) => kind === 'text')
  const text = cleanText(cellText(cell))
  const [, mark = '', inside = ''] = TICK_WITH.exec(text) ?? []
  if (inside !== '' && readYesNo(mark).value === true)
    return dayOrPaper(field, { k: 's', v: inside }, context)
  return paper !== undefined && PAPER.test(text) ? { [paper.id]: text } : undefined
}

/** 综合采用（3.15）: a word of the list, and beside it what the brackets say. */
const foldWords = (
  rows: FoldedRows,
  fold: Fold & { readonly fills: string },
  choices: readonly string[],
  beside: { readonly isSaid: boolean; readonly told: RowValue | undefined },
): FoldOutcome => {
  const [first, ...more] = choices
  if (more.length > 0) fillEach(rows, fold, fold.fills, choices)
  else if (first !== undefined) fillFirst(rows, fold, { [fold.fills]: first, ...beside.told })
  const isTold = !beside.isSaid || (beside.told !== undefined && more.length === 0)
  return isTold ? {} : { keepText: true }
}

/** 省政协采用 under 市级以上 says more closely than the heading what the heading gives. */
const meantInstead = ({ field, fold, wordsOf }: CellToFold, text: string): RowValue | undefined => {
  for (const id of Object.keys(fold.gives ?? {})) {
    const part = partOf(field, id)
    const code = part?.kind === 'choice' ? choiceWithin(text, wordsOf(part.choices)) : undefined
    if (code !== undefined) return { [id]: code }
  }
  return undefined
}

const foldMark = (folded: CellToFold): FoldOutcome => {
  const { rows, field, fold, cell, context } = folded
  const text = cleanText(cellText(cell))
  const { fills } = fold
  // A word inside the name of a paper (《民情专报》) is none of the list.
  const words = text.replace(TITLED, '')
  const choices = fills === undefined ? null : readChoices(words, context.words).value
  if (choices !== null && fills !== undefined) {
    const inside = TICK_WITH.exec(text)?.[2] ?? PAPER_OF.exec(text)?.[0]
    const told =
      inside === undefined ? undefined : dayOrPaper(field, { k: 's', v: inside }, context)
    return foldWords(rows, { ...fold, fills }, choices, { isSaid: inside !== undefined, told })
  }
  const mark = readYesNo(text)
  if (mark.value === false || mark.st === 'empty') return {}
  const meant = mark.value === true ? undefined : meantInstead(folded, words)
  if (meant !== undefined) {
    fillFirst(rows, fold, meant)
    return {}
  }
  const told = mark.value === true ? {} : dayOrPaper(field, cell, context)
  fillFirst(rows, fold, told ?? {})
  if (told !== undefined) return {}
  return { finding: { code: 'choice-unknown', kept: true }, keepText: true }
}
