import type { Question } from '#shared/contract/imports.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { isLedgerId, type LedgerId, ledgers } from '#shared/ledgers/index.ts'
import type { RawBook, RawCell, RawSheet } from '../workbooks/book.ts'
import { isAttendanceTable, readAttendance } from './attendance-table.ts'
import { classifyRows } from './body-rows.ts'
import { fieldOfUse, labelsOfLedger } from './columns.ts'
import { readDrafts, type TableDrafts } from './drafts.ts'
import { type Grid, gridOf } from './grid.ts'
import type { LabelTest } from './heading-block.ts'
import { createLabelTest } from './heading-labels.ts'
import { issueMessage, questionTexts } from './messages.ts'
import { type Candidate, isSure, type KnownLedger, weighLedgers } from './recognise.ts'
import { noteOf } from './row-issues.ts'
import { questionId, type ReadingContext, type SheetDraft, type SkipReason } from './sheet-draft.ts'
import { planColumns, type TableReading } from './table-reading.ts'
import { type FoundTable, findTables } from './tables.ts'
import { readTitleFacts } from './title-facts.ts'
import { checkTotals } from './totals.ts'

interface Desk {
  readonly book: RawBook
  readonly known: readonly KnownLedger[]
  readonly isLabel: LabelTest
  readonly context: ReadingContext
  readonly members: ReadonlySet<string>
}

const SUMMARY =
  /^(?:\d{4}年?度?)?(?:数据|情况|年度|总)?(?:汇总|统计|目录|封面|说明|填表说明|字典|选项|示例|模板说明)(?:表|页)?$/
const SAMPLES = 12
const OFFERED = 4

const emptyDraft = (sheet: RawSheet, skipped: SkipReason): SheetDraft => ({
  sheet: sheet.name,
  table: 0,
  ledger: null,
  skipped,
  title: '',
  titleRows: [],
  headingRows: [],
  columns: [],
  ignoredRows: [],
  issues: [],
  questions: [],
  titleFacts: { studio: null, unit: null, year: null, quarter: null, month: null, filler: null },
  drafts: [],
  problemRows: [],
})

/** Each line of a title once, however many cells its merge covers. */
const titleLines = (grid: Grid, rows: readonly number[]): string[] =>
  rows.map((row) => {
    const texts: string[] = []
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column)
      if (text !== '' && text !== texts.at(-1)) texts.push(text)
    }
    return texts.join('  ')
  })

const samplesOf = (grid: Grid, table: FoundTable): Map<number, RawCell[]> => {
  const samples = new Map<number, RawCell[]>()
  for (const { index } of table.columns) {
    const cells: RawCell[] = []
    for (let row = table.from; row < table.to && cells.length < SAMPLES; row += 1) {
      const cell = grid.own(row, index)
      if (cell !== null && cell.k !== 'e') cells.push(cell)
    }
    samples.set(index, cells)
  }
  return samples
}

interface Choice {
  readonly candidate: Candidate | undefined
  readonly questions: readonly Question[]
}

const chooseLedger = (
  candidates: readonly Candidate[],
  desk: Desk,
  sheet: string,
  at: number,
): Choice => {
  const id = questionId.ledger(sheet, at)
  const named = desk.context.forced ?? desk.context.answers[id]
  const answered = candidates.find(({ known }) => known.ledger.id === named)
  // A ledger named for the whole file does not make a ledger of a sheet that has none of its columns.
  if (answered !== undefined && answered.mapped >= 2) return { candidate: answered, questions: [] }
  const [best] = candidates
  if (isSure(candidates)) return { candidate: best, questions: [] }
  const offered = candidates.filter(({ mapped }) => mapped >= 1).slice(0, OFFERED)
  if (offered.length === 0) return { candidate: undefined, questions: [] }
  const choices = offered.map(({ known: { ledger } }) => ({
    value: ledger.id,
    label: ledger.label,
  }))
  const text = questionTexts.ledger(sheet)
  return {
    candidate: undefined,
    questions: [{ id, kind: 'ledger', sheet, column: '', text, choices }],
  }
}

const askIssue = (reading: { heading: number; title: string }): ImportIssue => ({
  row: reading.heading,
  column: '',
  field: '',
  code: 'needs-answer',
  level: 'problem',
  raw: reading.title,
  message: issueMessage('needs-answer', { label: '', raw: reading.title }),
})

const rowNumbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at + 1)

const ledgerIdOf = (ledger: Ledger): LedgerId | null => (isLedgerId(ledger.id) ? ledger.id : null)

const readTable = (
  desk: Desk,
  sheet: RawSheet,
  grid: Grid,
  table: FoundTable,
  at: number,
): SheetDraft => {
  const titles = titleLines(grid, table.titleRows)
  const look = { columns: table.columns, samples: samplesOf(grid, table) }
  const candidates = weighLedgers(desk.known, {
    ...look,
    titles: [...titles, sheet.name, desk.book.name.replace(/\.[^.]*$/, '')],
  })
  const { candidate, questions } = chooseLedger(candidates, desk, sheet.name, at)
  const base = {
    ...emptyDraft(sheet, 'no-ledger'),
    table: at,
    title: titles[0] ?? '',
    titleRows: table.titleRows.map((row) => row + 1),
    headingRows: rowNumbers(table.heading.top, table.heading.bottom),
    titleFacts: readTitleFacts({
      titles,
      sheet: sheet.name,
      file: desk.book.name,
      knownStudios: desk.context.knownNames.studios,
    }),
    questions,
  }
  if (candidate === undefined) {
    const asked = askIssue({ heading: table.heading.bottom + 1, title: base.title || sheet.name })
    return { ...base, issues: questions.length === 0 ? [] : [asked] }
  }
  return readKnown(base, candidate, {
    sheet: sheet.name,
    ledger: candidate.known.ledger,
    grid,
    table,
    columns: candidate.columns,
    body: classifyRows(grid, table, candidate.columns),
    facts: base.titleFacts,
    hiddenRows: new Set(sheet.hiddenRows),
    context: desk.context,
    members: desk.members,
  })
}

const unmatchedNotes = (reading: TableReading): ImportIssue[] =>
  reading.columns
    .filter(({ use }) => use.kind === 'extra')
    .map(({ letter, heading }) =>
      noteOf(
        'heading-unmatched',
        { row: reading.table.heading.bottom + 1, column: letter },
        heading,
      ),
    )

const readKnown = (base: SheetDraft, { known }: Candidate, reading: TableReading): SheetDraft => {
  const { columns, body } = reading
  const isCross = isAttendanceTable(known.ledger, columns)
  const { plans, questions } = planColumns(reading)
  const read: TableDrafts = isCross ? readAttendance(reading) : readDrafts(reading, plans)
  return {
    ...base,
    ledger: ledgerIdOf(known.ledger),
    skipped: null,
    columns: columns.map(({ letter, heading, use }) => ({
      column: letter,
      heading,
      field: isCross && use.kind === 'meeting' ? 'attendance' : (fieldOfUse(use)?.id ?? null),
    })),
    ignoredRows: body.flatMap(({ row, class: kind }) =>
      kind === 'data' ? [] : [{ row: row + 1, reason: kind }],
    ),
    issues: [
      ...(isCross ? [] : unmatchedNotes(reading)),
      ...read.issues,
      ...checkTotals(reading, read.valuesByRow),
    ],
    questions: [...base.questions, ...questions],
    drafts: read.drafts,
    problemRows: read.problemRows,
  }
}

const skipOf = (book: RawBook, sheet: RawSheet): SkipReason | undefined => {
  if (sheet.state !== 0) return 'hidden'
  const others = book.sheets.filter((each) => each.state === 0).length
  return others > 1 && SUMMARY.test(sheet.name.replace(/\s/g, '')) ? 'summary' : undefined
}

const readOneSheet = (desk: Desk, sheet: RawSheet): readonly SheetDraft[] => {
  const skipped = skipOf(desk.book, sheet)
  if (skipped !== undefined) return [emptyDraft(sheet, skipped)]
  const grid = gridOf(sheet)
  const tables = findTables(grid, desk.isLabel)
  if (tables.length === 0) return [emptyDraft(sheet, 'no-table')]
  return tables.map((table, at) => readTable(desk, sheet, grid, table, at))
}

/** Reads every sheet of a book into drafts of the ledgers of the house. Total: it never throws. */
export const readSheets = (book: RawBook, context: ReadingContext): SheetDraft[] => {
  const known: readonly Ledger[] = context.ledgers ?? Object.values(ledgers)
  const desk: Desk = {
    book,
    known: known.map((ledger) => ({ ledger, labels: labelsOfLedger(ledger) })),
    isLabel: createLabelTest(known),
    context,
    members: new Set(context.knownNames.members),
  }
  return book.sheets.flatMap((sheet) => readOneSheet(desk, sheet))
}
