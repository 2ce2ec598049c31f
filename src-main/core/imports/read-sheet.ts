import type { Ledger } from '#shared/ledgers/field.ts'
import { isLedgerId, type LedgerId, ledgers } from '#shared/ledgers/index.ts'
import type { RawBook, RawCell, RawSheet } from '../workbooks/book.ts'
import { classifyRows } from './columns/body-rows.ts'
import { askIssue, chooseLedger } from './columns/choose-ledger.ts'
import { retargetColumns } from './columns/column-targets.ts'
import { type Candidate, type KnownLedger, weighLedgers } from './columns/recognise.ts'
import { isStatusOfOne } from './columns/roll-columns.ts'
import { planColumns, type TableReading } from './columns/table-reading.ts'
import { isTally } from './columns/tallies.ts'
import { voidNotes } from './columns/void-rows.ts'
import { type CoverFacts, coverFactsOf } from './cover-facts.ts'
import { checkTotals } from './entries/totals.ts'
import { inTwoYears } from './entries/year-turns.ts'
import { onSheet } from './forms/card-table.ts'
import { findForms, type SheetForms } from './forms/forms.ts'
import { ownerLines } from './forms/owner-lines.ts'
import { type Grid, gridOf } from './grid.ts'
import { rollFieldsOf } from './grids/roll-fields.ts'
import { readShape } from './grids/table-shapes.ts'
import { createLabelTest } from './headings/heading-labels.ts'
import { labelsOfLedger } from './headings/ledger-labels.ts'
import { type ColumnLesson, shapeOf } from './lessons.ts'
import { layOwnBeside } from './own-fields.ts'
import { withOwnRegister } from './people/own-register.ts'
import { placedDraft } from './placed-draft.ts'
import { joinSameMeetings } from './same-meetings.ts'
import { joinSameMembers } from './same-members.ts'
import type { ReadingContext, SheetDraft } from './sheet-draft.ts'
import {
  draftColumn,
  emptyDraft,
  linesOf,
  saidColumns,
  samplesOf,
  titleLines,
  unmatchedNotes,
} from './sheet-parts.ts'
import { skipOf } from './skipped-sheets.ts'
import type { LabelTest } from './tables/heading-block.ts'
import { joinSplitDays } from './tables/split-days.ts'
import { moveTables } from './tables/table-bounds.ts'
import { type FoundTable, findTables } from './tables/tables.ts'
import { type WordsOf, wordsOfBook } from './values/choices.ts'

interface Desk {
  readonly book: RawBook
  readonly known: readonly KnownLedger[]
  readonly isLabel: LabelTest
  readonly context: ReadingContext
  readonly members: ReadonlySet<string>
  readonly wordsOf: WordsOf
  readonly cover: CoverFacts
}

interface Place {
  readonly sheet: RawSheet
  readonly grid: Grid
  /** Where the lines of the title are; the sheet itself also for cards. */
  readonly sheetGrid: Grid
  readonly table: FoundTable
  readonly at: number
  /** The tables above it on the sheet, from the top down. */
  readonly above: readonly FoundTable[]
  /** Its rows that are struck through. */
  readonly struck: ReadonlySet<number>
  /** Whose sheet it is, where a form above says so: a line as it could stand over the table. */
  readonly owner?: readonly string[]
}

const lessonFor = (desk: Desk, { sheet, table, at }: Place): ColumnLesson | undefined =>
  desk.context.corrections.unlearns(sheet.name, at)
    ? undefined
    : desk.context.lessons.columnsByShape.get(shapeOf(table.columns))

type WeighedPlace = Pick<Place, 'sheet' | 'sheetGrid' | 'table' | 'above' | 'owner'>

const weigh = (
  { known, book, wordsOf }: Desk,
  { sheet, sheetGrid, table, above, owner = [] }: WeighedPlace,
  samples: ReadonlyMap<number, readonly RawCell[]>,
): readonly Candidate[] =>
  weighLedgers(known, {
    columns: table.columns,
    samples,
    wordsOf,
    lines: [...linesOf(sheetGrid, table, above), ...owner],
    titles: [
      ...titleLines(sheetGrid, table.titleRows),
      sheet.name,
      book.name.replace(/\.[^.]*$/, ''),
    ],
  })

const readTable = (desk: Desk, place: Place): SheetDraft => {
  const { sheet, grid, table, at } = place
  const titles = titleLines(place.sheetGrid, table.titleRows)
  const samples = samplesOf(grid, table)
  const candidates = weigh(desk, place, samples)
  const lesson = lessonFor(desk, place)
  const { corrections, forced } = desk.context
  const title = [...titles, sheet.name, desk.book.name].join(' ')
  const choice = chooseLedger(candidates, desk.context, lesson, { sheet: sheet.name, at, title })
  const { candidate, questions, isLeftOut, isAnswered } = choice
  const { book, cover } = desk
  const placed = placedDraft(desk.context, { ...place, file: book.name, cover }, titles)
  const base = { ...placed, questions, lesson, isAnswered }
  const [best] = candidates
  const isSaid = isAnswered || lesson !== undefined || forced !== undefined
  if (
    !isSaid &&
    corrections.ledgerOf(sheet.name, at) === undefined &&
    best !== undefined &&
    isTally(best, samples, title)
  )
    return { ...base, questions: [], skipped: 'summary', lesson: undefined }
  if (isLeftOut) return { ...base, skipped: 'left-out', lesson: undefined }
  if (candidate === undefined) {
    const asked = askIssue(table.heading.bottom + 1, base.title || sheet.name)
    return { ...base, issues: questions.length === 0 ? [] : [asked], lesson: undefined }
  }
  const used = lesson?.ledger === candidate.known.ledger.id ? lesson : undefined
  const speakers = {
    sheet: sheet.name,
    at,
    corrections: desk.context.corrections,
    lesson: used,
  }
  const columns = retargetColumns(candidate.known.ledger, candidate.columns, table, speakers)
  return readKnown({ ...base, lesson: used }, candidate, samples, {
    sheet: sheet.name,
    at,
    ledger: candidate.known.ledger,
    grid,
    table,
    columns,
    body: classifyRows(grid, table, columns, {
      said: desk.context.corrections.rolesOf(sheet.name),
      struck: place.struck,
    }),
    facts: base.titleFacts,
    titles,
    lines: [...linesOf(place.sheetGrid, table, place.above), ...(place.owner ?? [])],
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenCols),
    context: desk.context,
    members: desk.members,
  })
}

const ledgerIdOf = (ledger: Ledger): LedgerId | null => (isLedgerId(ledger.id) ? ledger.id : null)

const readKnown = (
  base: SheetDraft,
  { known }: Candidate,
  samples: ReadonlyMap<number, readonly RawCell[]>,
  reading: TableReading,
): SheetDraft => {
  const { columns, body } = reading
  const { plans, questions } = inTwoYears(reading, planColumns(reading))
  const { isList, isRoll, read } = readShape(reading, plans)
  return {
    ...base,
    ledger: ledgerIdOf(known.ledger),
    skipped: null,
    columns: columns.map((column) =>
      draftColumn(reading, column, samples.get(column.index) ?? [], isRoll),
    ),
    saidColumns: saidColumns(reading),
    ignoredRows: body.flatMap(({ row, class: kind }) =>
      kind === 'data' ? [] : [{ row: row + 1, reason: kind }],
    ),
    issues: [
      ...(isList ? unmatchedNotes(reading) : []),
      ...read.issues,
      ...voidNotes(known.ledger, columns, body),
      ...checkTotals(reading, read.valuesByRow),
    ],
    questions: [...base.questions, ...questions, ...(read.questions ?? [])],
    roll: isRoll || columns.some(isStatusOfOne) ? rollFieldsOf(reading.ledger) : undefined,
    drafts: layOwnBeside(known.ledger, read.drafts),
    problemRows: read.problemRows,
  }
}

const readOneSheet = (desk: Desk, sheet: RawSheet): readonly SheetDraft[] => {
  const skipped = skipOf(desk.book, sheet, desk.context.corrections)
  if (skipped !== undefined) return [emptyDraft(sheet, skipped)]
  const { corrections } = desk.context
  const mended = corrections.cellsOf(sheet.name)
  const grid = gridOf(sheet, mended)
  const bounds = corrections.boundsOf(sheet.name)
  const forms = findForms(grid, desk.isLabel, bounds, (laid, table) =>
    weigh(desk, { sheet, sheetGrid: grid, table, above: [] }, samplesOf(laid, table)),
  )
  if (forms !== undefined) return readForms(desk, sheet, grid, forms)
  const found = moveTables(grid, findTables(grid, desk.isLabel), bounds)
  if (found.length === 0) return [emptyDraft(sheet, 'no-table')]
  const days = joinSplitDays(sheet, grid, found, mended)
  const struck = new Set(sheet.struckRows)
  return days.tables.map((table, at, all) => {
    const above = all.slice(0, at)
    return readTable(desk, { sheet, sheetGrid: grid, grid: days.grid, table, at, above, struck })
  })
}

const readForms = (
  desk: Desk,
  sheet: RawSheet,
  sheetGrid: Grid,
  { cards, tables }: SheetForms,
): readonly SheetDraft[] => {
  const { grid, table } = cards
  // Forms are laid out anew: their rows are not those of the sheet.
  const place = { sheet, sheetGrid, above: [], struck: new Set<number>() }
  const form = readTable(desk, { ...place, grid, table, at: 0 })
  const below = { ...place, grid: sheetGrid, owner: ownerLines(form) }
  return [
    onSheet(form, cards, sheetGrid, tables),
    ...tables.map((each, at) => readTable(desk, { ...below, table: each, at: at + 1 })),
  ]
}

const readAll = (book: RawBook, context: ReadingContext): readonly SheetDraft[] => {
  const known: readonly Ledger[] = context.ledgers ?? Object.values(ledgers)
  const desk: Desk = {
    book,
    known: known.map((ledger) => ({ ledger, labels: labelsOfLedger(ledger) })),
    isLabel: createLabelTest(known),
    context,
    members: new Set(context.knownNames.members),
    wordsOf: wordsOfBook(context.choices),
    cover: coverFactsOf(book, context.knownNames.studios),
  }
  return joinSameMembers(
    joinSameMeetings(book.sheets.flatMap((sheet) => readOneSheet(desk, sheet))),
  )
}

/**
 * Reads every sheet of a book into drafts of the ledgers of the house; where one of them is a register,
 * the others are read with the names in it. Total: it never throws.
 */
export const readSheets = (book: RawBook, context: ReadingContext): readonly SheetDraft[] => {
  const sheets = readAll(book, context)
  const knownNames = withOwnRegister(sheets, context.knownNames)
  return knownNames === undefined ? sheets : readAll(book, { ...context, knownNames })
}
