import type { Output } from '#shared/contract/index.ts'
import { valueIn } from '#shared/domain/own-field.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { saidStatus } from '#shared/domain/status/said-status.ts'
import type { FieldProblem } from '#shared/errors.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { Call } from '../../../api/client.ts'
import { problemSentence } from '../../../i18n/errors.ts'
import { sheet as words } from '../../../i18n/sheet.ts'
import type { CellChange, CellProblem, ChangeOutcome, GridChange } from '../../../ui/grid/rows.ts'
import { isSameValue } from '../form-values.ts'
import type { SheetBook } from './sheet-book.ts'
import { draftOf, initialDraft } from './sheet-values.ts'
import { type SheetBatch, splitCalls } from './split-calls.ts'

type Outcome = Output<'records.updateMany'>[number]

export interface Committing {
  readonly call: Call
  readonly book: SheetBook
  readonly ledger: Ledger
  /** Columns in view; what is wrong elsewhere is said in the first of them. */
  readonly columns: readonly string[]
  /** The words a cell may be given where it holds this now. */
  readonly offered: (column: string, held: unknown) => readonly string[]
}

/** One row on its way to the core; a row without a record is a new one. */
interface SentRow {
  readonly key: string
  readonly record: LedgerRecord | undefined
  readonly cells: readonly CellChange[]
}

/** What came of a round: what is settled, and the rows that go once more. */
interface Round {
  readonly problems: readonly CellProblem[]
  readonly again: readonly SentRow[]
}

const ROUNDS = 3

/** Stores a gesture of the sheet and says, cell by cell, what could not be stored. */
export const commitChange = async (
  committing: Committing,
  change: GridChange,
): Promise<ChangeOutcome> => {
  const created: Record<string, string> = {}
  const problems = new Map<string, CellProblem>()
  let rows = await rowsOf(committing.book, change)
  for (let round = 1; rows.length > 0; round += 1) {
    const outcomes = await send(committing, rows)
    takeIn(committing.book, rows, outcomes, created)
    const judged = rows.map((row, at) =>
      judge(committing, { row, outcome: outcomes[at], isLast: round === ROUNDS }),
    )
    for (const problem of judged.flatMap((each) => each.problems)) {
      const cell = `${problem.row}\n${problem.column}`
      if (!problems.has(cell)) problems.set(cell, problem)
    }
    rows = judged.flatMap(({ again }) => again)
  }
  return { created, problems: [...problems.values()] }
}

const rowsOf = async (
  book: SheetBook,
  { cells, newRows }: GridChange,
): Promise<readonly SentRow[]> => {
  const byRow = Map.groupBy(cells, ({ row }) => row)
  await book.fetchRecords([...byRow.keys()])
  return [
    ...[...byRow].map(([key, ofRow]) => ({ key, record: book.recordOf(key), cells: ofRow })),
    ...newRows.map(({ key, values }) => ({
      key,
      record: undefined,
      cells: Object.entries(values).map(([column, after]) => ({
        row: key,
        column,
        before: null,
        after,
      })),
    })),
  ]
}

/** The outcomes in the order of the rows. */
const send = async (
  { call, book, ledger }: Committing,
  rows: readonly SentRow[],
): Promise<readonly (Outcome | undefined)[]> => {
  const initial = initialDraft(ledger)
  const changes: SheetBatch['changes'] = []
  const creates: SheetBatch['creates'] = []
  for (const { key, record, cells } of rows) {
    const { values, extra } = draftOf(ledger, cells, record)
    if (record === undefined) {
      const whole = { ...initial, ...values }
      creates.push({ key, values: { ...whole, ...saidStatus(ledger, whole) }, extra })
    } else changes.push({ id: key, revision: record.revision, values, extra })
  }
  const outcomes = new Map<string, Outcome>()
  for (const part of splitCalls({ changes, creates, removes: [], restores: [] }))
    for (const outcome of await call(
      'records.updateMany',
      { ledger: book.ledger, ...part },
      { outlives: true },
    ))
      outcomes.set(outcome.key, outcome)
  return rows.map(({ key }) => outcomes.get(key))
}

const takeIn = (
  book: SheetBook,
  rows: readonly SentRow[],
  outcomes: readonly (Outcome | undefined)[],
  created: Record<string, string>,
): void => {
  const records: LedgerRecord[] = []
  const ids: string[] = []
  rows.forEach(({ key, record }, at) => {
    const outcome = outcomes[at]
    if (outcome === undefined || !('record' in outcome) || outcome.record === null) return
    records.push(outcome.record)
    if (record !== undefined) return
    created[key] = outcome.record.id
    ids.push(outcome.record.id)
  })
  book.keep({ records, added: { ids } })
}

interface Judged {
  readonly row: SentRow
  readonly outcome: Outcome | undefined
  readonly isLast: boolean
}

const settled: Round = { problems: [], again: [] }

const judge = (committing: Committing, { row, outcome, isLast }: Judged): Round => {
  switch (outcome?.kind) {
    case 'stored':
    case 'removed':
      return settled
    case 'refused':
      return refuse(committing, row, outcome.problems, isLast)
    case 'stale':
      if (outcome.record === null) return refuseAll(row, words.gone)
      return isLast ? refuseAll(row, words.stale) : rebase(row, outcome.record)
    case undefined:
      return refuseAll(row, words.gone)
  }
}

const refuseAll = ({ key, cells }: SentRow, sentence: string): Round => ({
  problems: cells.map(({ column }) => ({ row: key, column, sentence })),
  again: [],
})

/** The good cells of a refused row go without the bad ones. */
const refuse = (
  { ledger, columns, offered }: Committing,
  row: SentRow,
  found: readonly FieldProblem[],
  isLast: boolean,
): Round => {
  const bad = new Set(found.map(({ field }) => field))
  const rest = row.cells.filter(({ column }) => !bad.has(column))
  const isLess = rest.length < row.cells.length
  const problems = found.map((problem) => {
    const { field, code } = problem
    const next = offered(field, row.record?.values[field])
    const sentence =
      code === 'not-allowed-now' && next.length > 0
        ? words.next(next)
        : problemSentence(ledger, problem)
    if (columns.includes(field)) return { row: row.key, column: field, sentence }
    const label = ledger.fields.find(({ id }) => id === field)?.label ?? field
    const column = row.cells[0]?.column ?? columns[0] ?? field
    return { row: row.key, column, sentence: words.elsewhere(label, sentence) }
  })
  return { problems, again: !isLast && isLess && rest.length > 0 ? [{ ...row, cells: rest }] : [] }
}

/** Somebody was quicker: what they left alone is stored over their version, the rest is for the clerk. */
const rebase = (row: SentRow, now: LedgerRecord): Round => {
  const isUntouched = ({ column }: CellChange): boolean =>
    row.record !== undefined && isSameValue(valueIn(row.record, column), valueIn(now, column))
  const contested = row.cells.filter((cell) => !isUntouched(cell))
  const rest = row.cells.filter(isUntouched)
  const { problems } = refuseAll({ ...row, cells: contested }, words.stale)
  return { problems, again: rest.length > 0 ? [{ ...row, record: now, cells: rest }] : [] }
}

/** Takes rows out, all but those that were changed elsewhere; how many those are. */
export const removeRows = async (
  { call, book }: Pick<Committing, 'call' | 'book'>,
  keys: readonly string[],
): Promise<number> => {
  await book.fetchRecords(keys)
  const removes = keys.flatMap((id) => {
    const record = book.recordOf(id)
    return record === undefined ? [] : [{ id, revision: record.revision }]
  })
  const outcomes: Outcome[] = []
  for (const part of splitCalls({ changes: [], creates: [], removes, restores: [] }))
    outcomes.push(
      ...(await call('records.updateMany', { ledger: book.ledger, ...part }, { outlives: true })),
    )
  const isGone = (outcome: Outcome): boolean =>
    outcome.kind === 'removed' || (outcome.kind === 'stale' && outcome.record === null)
  book.keep({
    removed: outcomes.filter(isGone).map(({ key }) => key),
    records: outcomes.flatMap((each) => (each.kind === 'stale' && each.record) || []),
  })
  return outcomes.filter((outcome) => !isGone(outcome)).length
}

/** Brings rows back that were taken out here, to where they stood. */
export const restoreRows = async (
  { call, book }: Pick<Committing, 'call' | 'book'>,
  at: number,
  keys: readonly string[],
): Promise<void> => {
  const records: LedgerRecord[] = []
  for (const part of splitCalls({ changes: [], creates: [], removes: [], restores: [...keys] }))
    for (const outcome of await call(
      'records.updateMany',
      { ledger: book.ledger, ...part },
      { outlives: true },
    ))
      if (outcome.kind === 'stored') records.push(outcome.record)
  book.keep({ records, added: { ids: records.map(({ id }) => id), at } })
}
