import type { Field, Ledger } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText } from '../cell-text.ts'
import { labelKey } from '../headings/heading-labels.ts'
import type { LedgerLabels } from '../headings/near-labels.ts'
import type { TableColumn } from '../tables/tables.ts'
import { readChoice, readYesNo, type WordsOf } from '../values/choices.ts'
import { type ColumnUse, fieldOfUse, type MappedColumn } from './columns.ts'

/** What is needed to see that a row of columns holds the ticks of one question. */
export interface TickedTable {
  readonly columns: readonly TableColumn[]
  readonly samples: ReadonlyMap<number, readonly RawCell[]>
  readonly wordsOf: WordsOf
  readonly labels: LedgerLabels
}

/** Columns beside each other, with what stands above all of them. */
interface Run {
  readonly parent: string
  readonly places: number[]
}

const TICK = /^[√✓✔☑■●○〇◯vVＶ*＊]$/
/** 填表人:… below the table is none of its answers. */
const STATEMENT = /[:：]/
const FEWEST = 2

/** Tells the signs by which an office ticks a column; what else says yes is read as a word. */
export const isTick = (text: string): boolean => TICK.test(text)

const parentOf = ({ path }: TableColumn): string => path.slice(0, -1).map(labelKey).join('/')

const runsOf = (columns: readonly TableColumn[]): readonly Run[] => {
  const runs: Run[] = []
  columns.forEach((column, at) => {
    const last = runs.at(-1)
    const parent = parentOf(column)
    const goesOn = last?.parent === parent && columns[at - 1]?.index === column.index - 1
    if (goesOn) last.places.push(at)
    else runs.push({ parent, places: [at] })
  })
  return runs.filter(({ places }) => places.length >= FEWEST)
}

/** Ticks, signs of no, and below them the counts of a total. */
const holdsTicks = (
  table: TickedTable,
  places: readonly number[],
): Record<'isTicked' | 'isSilent' | 'isClean', boolean> => {
  const cells = places.flatMap((at) => table.samples.get(table.columns[at]?.index ?? -1) ?? [])
  const texts = cells
    .map((cell) => cleanText(cellText(cell)))
    .filter((text) => !STATEMENT.test(text))
  const isClean = texts.every(
    (text) => isTick(text) || readYesNo(text).value === false || /^\d+$/.test(text),
  )
  return { isTicked: texts.some(isTick), isSilent: texts.length === 0, isClean }
}

const leafOf = (table: TickedTable, at: number): string => table.columns[at]?.path.at(-1) ?? ''

const answerOf = (table: TickedTable, field: Field, at: number): string | boolean | undefined => {
  const leaf = leafOf(table, at)
  if (field.kind === 'yesNo') return readYesNo(leaf).value ?? undefined
  return readChoice(leaf, table.wordsOf(field.choices)).value ?? undefined
}

const isAnswered = ({ kind }: Field): boolean =>
  kind === 'choice' || kind === 'choices' || kind === 'yesNo'

interface Asked {
  readonly field: Field
  readonly narrows: boolean
}

/** The question that the heading above the words asks. */
const askedAbove = ({ labels }: TickedTable, { parent }: Run): Asked | undefined => {
  const meaning = labels.get(parent.split('/').at(-1) ?? '')
  return meaning === undefined || meaning.fold !== undefined || !isAnswered(meaning.field)
    ? undefined
    : { field: meaning.field, narrows: meaning.narrows === true }
}

const distinct = (values: readonly unknown[]): boolean =>
  values.every((value) => value !== undefined) && new Set(values).size === values.length

/** The one list of the ledger whose words these all are, where no other column tells it. */
const askedByWords = (
  ledger: Ledger,
  mapped: readonly MappedColumn[],
  table: TickedTable,
  places: readonly number[],
): Asked | undefined => {
  const isTold = (field: Field): boolean =>
    mapped.some(({ use }, at) => !places.includes(at) && fieldOfUse(use) === field)
  const fitting = ledger.fields.filter(
    (field) =>
      field.kind === 'choice' &&
      !isTold(field) &&
      distinct(places.map((at) => answerOf(table, field, at))),
  )
  const [only, ...more] = fitting
  return only === undefined || more.length > 0 ? undefined : { field: only, narrows: false }
}

/** Under no heading of their own the words stand among others: 反映问题, then 满意, 基本满意, 不满意. */
const wordsAmong = (ledger: Ledger, table: TickedTable, { parent, places }: Run): Run[] => {
  if (parent !== '') return [{ parent, places }]
  const runs: number[][] = []
  for (const at of places) {
    const isWord = ledger.fields.some(
      (field) => field.kind === 'choice' && answerOf(table, field, at) !== undefined,
    )
    const last = runs.at(-1)
    if (!isWord || !holdsTicks(table, [at]).isClean) continue
    if (last?.at(-1) === at - 1) last.push(at)
    else runs.push([at])
  }
  return runs.filter((run) => run.length >= FEWEST).map((run) => ({ parent, places: run }))
}

/** 市政协采用 is an adoption by a known heading, whatever words of other lists it holds. */
const isFold = (mapped: readonly MappedColumn[], at: number): boolean =>
  mapped[at]?.use.kind === 'fold'

const wordRuns = (
  ledger: Ledger,
  mapped: readonly MappedColumn[],
  table: TickedTable,
): readonly Run[] =>
  runsOf(table.columns)
    .filter(({ places }) => !places.some((at) => isFold(mapped, at)))
    .flatMap((run) => wordsAmong(ledger, table, run))

const askedBy = (
  ledger: Ledger,
  mapped: readonly MappedColumn[],
  table: TickedTable,
  run: Run,
): Asked | undefined => {
  const { isTicked, isSilent, isClean } = holdsTicks(table, run.places)
  if (!isClean || !(isTicked || isSilent)) return undefined
  const above = askedAbove(table, run)
  return above !== undefined || !isTicked ? above : askedByWords(ledger, mapped, table, run.places)
}

/** What columns are for of which each holds the ticks of one word of a list (满意, 基本满意, 不满意). */
export const tickedColumns = (
  ledger: Ledger,
  mapped: readonly MappedColumn[],
  table: TickedTable,
): ReadonlyMap<number, ColumnUse> => {
  const uses = new Map<number, ColumnUse>()
  for (const { parent, places } of wordRuns(ledger, mapped, table)) {
    const asked = askedBy(ledger, mapped, table, { parent, places })
    if (asked === undefined) continue
    const answers = places.map((at) => answerOf(table, asked.field, at))
    if (answers.filter((answer) => answer !== undefined).length < FEWEST) continue
    places.forEach((at, place) => {
      const ticked = answers[place]
      uses.set(at, ticked === undefined ? { kind: 'extra' } : { kind: 'field', ...asked, ticked })
    })
  }
  return uses
}
