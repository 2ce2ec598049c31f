import type { Field, FieldKind, Ledger } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText } from '../cell-text.ts'
import { isAttendanceTable, nameColumn } from '../grids/attendance-table.ts'
import { isMonthTable } from '../grids/month-table.ts'
import { isRosterTable } from '../grids/roster-table.ts'
import { isSignInTable } from '../grids/sign-in-table.ts'
import { labelKey } from '../headings/heading-labels.ts'
import type { LedgerLabels } from '../headings/near-labels.ts'
import type { TableColumn } from '../tables/tables.ts'
import { type ChoiceWords, readChoice, type WordsOf } from '../values/choices.ts'
import { readDate } from '../values/dates.ts'
import { readIdNumber } from '../values/id-numbers.ts'
import { readNumber } from '../values/numbers.ts'
import { readPhone } from '../values/phones.ts'
import { fieldOfUse, type MappedColumn, mapColumns } from './columns.ts'
import { columnsByValues } from './columns-by-values.ts'

/** A ledger with its headings prepared. */
export interface KnownLedger {
  readonly ledger: Ledger
  readonly labels: LedgerLabels
}

export interface Candidate {
  readonly known: KnownLedger
  readonly columns: readonly MappedColumn[]
  readonly score: number
  readonly mapped: number
  /** A title, sheet or file names this ledger, or its shape (a cross table, a roster) does. */
  readonly titled: boolean
  /** Nothing that the ledger is known by is missing, where it is known by more than its columns. */
  readonly marked: boolean
}

export interface TableLook {
  readonly columns: readonly TableColumn[]
  /** Title lines, then the names of sheet and file. */
  readonly titles: readonly string[]
  /** Lines above the table, then those above the first of its sheet. */
  readonly lines: readonly string[]
  /** Some cells of each column of the table, to see whether they look like the field. */
  readonly samples: ReadonlyMap<number, readonly RawCell[]>
  /** The office's words of a choice set. */
  readonly wordsOf: WordsOf
}

const MISSING_REQUIRED = 3
const UNMATCHED = 0.4
const MEETING = 3
/** As many meetings across as a sheet of signatures weighs, which tells of one alone. */
const SIGNED = 4
const FEW = 4
const FEWEST_WORDS = 2
const TITLE_WEIGHT = 2

const fits: Readonly<Partial<Record<FieldKind, (cell: RawCell) => boolean>>> = {
  date: (cell) => readDate(cell, { today: '', year: 2000, month: 1 }).st !== 'invalid',
  integer: (cell) => readNumber(cell).st !== 'invalid',
  money: (cell) => readNumber(cell).st !== 'invalid',
  phone: (cell) => readPhone(cell).st !== 'invalid',
  idNumber: (cell) => readIdNumber(cell).st !== 'invalid' || typeof cell.v === 'number',
  name: (cell) => cleanText(cellText(cell)).length <= 20,
  people: (cell) => typeof cell.v === 'string',
}

/** A column none of whose words the list knows is hardly that list. */
const isStrange = (field: Field, samples: readonly RawCell[], words: ChoiceWords): boolean =>
  field.kind === 'choice' &&
  samples.length >= FEWEST_WORDS &&
  samples.every((cell) => readChoice(cellText(cell), words).st === 'invalid')

const looksLike = (field: Field, samples: readonly RawCell[]): boolean => {
  const fit = fits[field.kind]
  if (fit === undefined || samples.length === 0) return true
  return samples.filter(fit).length * 2 >= samples.length
}

/** 二、值班情况 and 2024年值班 say 值班 and nothing else. */
const AROUND =
  /^[\d一二三四五六七八九十第年度上下半季月份]+|(?:情况|记录|登记|台账|汇总|统计|开展|表|簿)+$/g

const titleScore = (ledger: Ledger, titles: readonly string[]): number => {
  const keys = titles.map(labelKey)
  const text = keys.join(' ')
  const isNamed = keys.some((key) => ledger.titles.includes(key.replace(AROUND, '')))
  const longest = ledger.titles
    .map(labelKey)
    .filter((title) => text.includes(title))
    .reduce((most, title) => Math.max(most, title.length), 0)
  // Two characters (委员) stand in the titles of every ledger of the house.
  return Math.max(isNamed ? 1 : 0, longest - 2) * TITLE_WEIGHT
}

/** What stands over all columns of a table is its title: 活动情况 beside 社情民意. */
const commonGroup = (columns: readonly TableColumn[]): readonly string[] => {
  const groups = new Set(columns.filter(({ path }) => path.length > 0).map(({ path }) => path[0]))
  const [only = ''] = groups
  return groups.size === 1 ? [only] : []
}

const columnScore = (column: MappedColumn, look: TableLook): number => {
  if (column.use.kind === 'sequence' || column.use.kind === 'aside') return 0
  const field = fieldOfUse(column.use)
  if (field === null) return -UNMATCHED
  const samples = look.samples.get(column.index) ?? []
  const isWord = column.use.kind === 'field' && column.use.ticked === undefined
  if (isWord && isStrange(field, samples, look.wordsOf(field.choices))) return -UNMATCHED
  const sure = column.weight >= 5 ? 2.5 : 2
  return looksLike(field, samples) ? sure : -1
}

/** The names of a table's lines and sheet; that of the file says nothing of one sheet. */
const namesOf = ({ titles }: TableLook): readonly string[] => titles.slice(0, -1)

const isGiven = (ledger: Ledger, field: Field, columns: readonly MappedColumn[]): boolean => {
  const ids = [field.id, ...(field.elseFrom ?? [])]
  if (columns.some((column) => ids.includes(fieldOfUse(column.use)?.id ?? ''))) return true
  return (
    isAttendanceTable(ledger, columns) ||
    isRosterTable(ledger, columns) ||
    isMonthTable(ledger, columns)
  )
}

/** Tells whether a table has everything its ledger cannot do without. */
export const isWhole = ({ known: { ledger }, columns }: Candidate): boolean =>
  missingIn(ledger, columns).length === 0

const missingIn = (ledger: Ledger, columns: readonly MappedColumn[]): readonly Field[] =>
  ledger.fields.filter(
    (field) =>
      field.required === true && field.initial === undefined && !isGiven(ledger, field, columns),
  )

/** 居民委员会 names no 委员. */
const OF_BODIES = /委员会/g

/** Whether a list of persons is ours: by a column that only ours has, or a word of its titles. */
const isMarked = (
  { titles, hallmarks }: Ledger,
  columns: readonly MappedColumn[],
  look: TableLook,
): boolean => {
  if (hallmarks === undefined) return true
  if (columns.some(({ use }) => hallmarks.includes(fieldOfUse(use)?.id ?? ''))) return true
  const heads = columns.map(({ heading }) => heading)
  const text = [...look.titles, ...heads].map(labelKey).join(' ').replace(OF_BODIES, '')
  return titles.some((title) => text.includes(labelKey(title)))
}

const candidateOf = (known: KnownLedger, look: TableLook): Candidate => {
  const columns = columnsByValues(known.ledger, mapColumns(look.columns, known), {
    ...look,
    labels: known.labels,
  })
  const { ledger } = known
  const isCross = isAttendanceTable(ledger, columns)
  const seats = isRosterTable(ledger, columns)
    ? columns.filter(({ use }) => use.kind === 'seat').length
    : 0
  const meetings = isCross ? columns.filter(({ use }) => use.kind === 'meeting').length : 0
  const isByMonths = isMonthTable(ledger, columns)
  const isSigned = isByMonths || isSignInTable(ledger, columns, namesOf(look))
  // Who came stands in any such grid, whichever ledger has a field of that name.
  const weighed = isByMonths ? columns.filter((each) => each !== nameColumn(columns)) : columns
  const missing = isSigned ? 0 : missingIn(ledger, columns).length
  const title = titleScore(ledger, [...look.titles, ...commonGroup(look.columns)])
  const score =
    weighed.reduce((sum, column) => sum + columnScore(column, look), 0) -
    missing * MISSING_REQUIRED +
    (meetings + seats + (isSigned ? SIGNED : 0)) * MEETING +
    title
  const mapped = columns.filter((column) => fieldOfUse(column.use) !== null).length
  return {
    known,
    columns,
    score,
    mapped: mapped + meetings + seats + (isSigned ? SIGNED : 0),
    titled: title > 0 || isCross || isSigned || seats > 0,
    marked: isMarked(ledger, columns, look),
  }
}

/** Weighs every ledger for a table by headings, values and titles, the best first. */
export const weighLedgers = (
  ledgers: readonly KnownLedger[],
  look: TableLook,
): readonly Candidate[] =>
  ledgers.map((known) => candidateOf(known, look)).sort((a, b) => b.score - a.score)

/** Fields that any list of persons has, whatever it is about. */
const isOfAnyList = ({ id, kind }: Field): boolean => ANY_KIND.has(kind) || ANY_FIELD.has(id)
const ANY_KIND = new Set<FieldKind>(['name', 'person', 'people', 'phone', 'idNumber'])
const ANY_FIELD = new Set(['remark', 'gender', 'age', 'ethnicity', 'address', 'workUnit'])
const FEW_OTHERS = 1

/**
 * Tells a ledger that is worth asking for: named by a title, told by half of the columns, or by more than
 * a name and a remark; a list of wages is nobody's ledger because persons stand in it.
 */
export const isPlausible = ({ columns, titled }: Candidate): boolean => {
  if (titled) return true
  const told = columns.flatMap(({ use }) => fieldOfUse(use) ?? [])
  const all = columns.filter(({ use, heading }) => use.kind !== 'sequence' && heading !== '')
  if (told.some((field) => !isOfAnyList(field))) return true
  return told.length * 2 >= all.length && all.length - told.length <= FEW_OTHERS
}

/** Tells a best candidate that stands alone from one a person must confirm: two or three columns
 * without a title could be anything. */
export const isSure = (candidates: readonly Candidate[]): boolean => {
  const [best, second] = candidates
  if (best === undefined || best.mapped < 2 || best.score <= 0 || !best.marked) return false
  if (best.mapped < FEW && !best.titled) return false
  return second === undefined || best.score - second.score >= Math.max(1, best.score * 0.08)
}
