import type { ImportBatch } from '#shared/contract/imports.ts'
import { lifeCycleOf } from '#shared/domain/life-cycles.ts'
import type { Values } from '#shared/domain/record.ts'
import { saidStatus } from '#shared/domain/said-status.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import type { PlannedRow } from '../imports/plan.ts'
import { findRecord } from '../store/find-records.ts'
import { findBatch, insertBatch } from '../store/import-batches.ts'
import { type ImportBook, type ImportRow, openImportBook } from '../store/import-blocks.ts'
import { insertImportTable } from '../store/import-origins.ts'
import { insertRecord, insertRecords } from '../store/insert-records.ts'
import { openNumberBook } from '../store/numbers.ts'
import type { Pen } from '../store/pen.ts'
import { gatherTexts } from '../store/waiting-texts.ts'
import { withoutIndexes } from '../store/without-indexes.ts'
import { updateRecord } from '../store/write-records.ts'
import type { CommandContext } from './handler.ts'
import { newRowsByTable, sumCounts } from './import-counts.ts'
import { rememberPlan } from './import-memory.ts'
import { type ImportPlan, ledgersOf, newMembers, type PlannedSheet } from './import-plan.ts'
import type { Work } from './import-work.ts'
import { penOf } from './pen.ts'

const PROGRESS_EVERY = 200

/** What a person decided about rows that are perhaps in the books already. */
export type MaybeChoice = 'skip' | 'create'

/**
 * Writes a plan in one transaction, as one batch that can be taken back: studios first, then every
 * row, each with the row of the old ledger as it stood.
 */
export const applyPlan = (
  context: CommandContext,
  plan: ImportPlan,
  maybe: MaybeChoice,
  work: Work,
): ImportBatch => {
  const batch = context.ports.newId()
  context.write((writer) => {
    const numbers = openNumberBook(writer)
    const texts = gatherTexts(writer)
    const own = { numbers, memberByName: new Map(), indexLater: texts.add }
    const pen = { ...penOf(context, writer, batch), ...own }
    const book = openImportBook(writer, batch)
    insertBatch(writer, {
      batch,
      file: plan.file,
      sha256: plan.sha256,
      counts: sumCounts(plan.sheets.map(({ counts }) => counts)),
      appliedAt: pen.stamp.at,
      appliedBy: pen.stamp.by,
      corrections: plan.corrections,
    })
    for (const name of plan.newStudios) createNamed(pen, book, plan, 'studios', name)
    for (const name of newMembers(plan)) createNamed(pen, book, plan, 'members', name)
    for (const { draft } of plan.sheets) noteTable(pen, batch, draft)
    rememberPlan(pen, plan)
    const total = plan.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
    const onRow = halfSteps((done) => work.tell('applying', done, total))
    withoutIndexes(writer, newRowsByTable(plan.sheets), (onEntry) => {
      const onBoth = (): void => {
        onEntry()
        onRow()
      }
      for (const sheet of plan.sheets) applySheet({ pen, book, plan, maybe, onRow: onBoth }, sheet)
      book.close()
    })
    numbers.close()
    texts.write(onRow)
    work.tell('applying', total, total)
  })
  context.ports.emit({ kind: 'store-changed', ledgers: ledgersOf(plan) })
  const applied = findBatch(context.reader, batch)
  if (applied === undefined) throw new Error('a batch that was just written is not there')
  return applied
}

/** A row is half done when it is written, and done when it can be found. */
const halfSteps = (tell: (done: number) => void): (() => void) => {
  let halves = 0
  return () => {
    if (halves % PROGRESS_EVERY === 0) tell(Math.floor(halves / 2))
    halves += 1
  }
}

const noteTable = (pen: Pen, batch: string, draft: PlannedSheet['draft']): void => {
  const { sheet, table, ledger, title } = draft
  if (ledger === null) return
  const columns = draft.columns.map(({ column, heading, field }) => ({ column, heading, field }))
  insertImportTable(pen.writer, { batch, sheet, table, ledger, title, columns })
}

/** A studio or member of whom the file tells no more than the name. */
const createNamed = (
  pen: Pen,
  book: ImportBook,
  plan: ImportPlan,
  ledger: 'studios' | 'members',
  name: string,
): void => {
  const recordId = insertRecord(pen, ledger, { values: { ...initialValues(ledger), name } })
  const first = plan.sheets.find(({ draft }) => draft.ledger !== null)?.draft
  book.add({
    ledger,
    recordId,
    sheet: first?.sheet ?? '',
    table: first?.table ?? 0,
    row: first?.titleRows[0] ?? first?.headingRows[0] ?? 1,
    fate: 'new',
    draftKey: '',
    before: null,
    revisionAfter: 1,
    raw: { A: name },
  })
}

interface Applying {
  readonly pen: Pen
  readonly book: ImportBook
  readonly plan: ImportPlan
  readonly maybe: MaybeChoice
  /** Told before each row; may throw to end the work. */
  readonly onRow: () => void
}

/** New records are entered so many at once. */
const AT_ONCE = 400

const applySheet = (applying: Applying, { draft: sheet, rows }: PlannedSheet): void => {
  const { ledger } = sheet
  if (ledger === null) return
  let fresh: PlannedRow[] = []
  const enter = (): void => {
    enterNew(applying, sheet, ledger, fresh)
    fresh = []
  }
  for (const row of rows) {
    applying.onRow()
    const decision = decisionOf(applying, sheet, row)
    if (decision === 'skip') continue
    if (decision === 'create') {
      fresh.push(row)
      if (fresh.length === AT_ONCE) enter()
    } else {
      enter()
      applyKnown(applying, sheet, ledger, row)
    }
  }
  enter()
}

const decisionOf = (
  { plan, maybe }: Applying,
  draft: PlannedSheet['draft'],
  { fate, draft: { row } }: PlannedRow,
): MaybeChoice | 'same' | 'known' => {
  if (fate === 'maybe') return plan.said.maybeOf(draft.sheet, draft.table, row) ?? maybe
  return fate === 'new' ? 'create' : 'known'
}

const enterNew = (
  { pen, book }: Applying,
  sheet: PlannedSheet['draft'],
  ledger: LedgerId,
  rows: readonly PlannedRow[],
): void => {
  if (rows.length === 0) return
  const initial = initialValues(ledger)
  const described = ledgerOf(ledger)
  const drafts = rows.map(({ draft: { values, extra } }) => ({
    // What the ledger says itself stands, its status too.
    values: { ...initial, ...saidStatus(described, values), ...values },
    extra,
  }))
  const ids = insertRecords(pen, ledger, drafts)
  for (const [at, row] of rows.entries()) {
    const written = {
      recordId: ids[at] ?? '',
      fate: 'new',
      before: null,
      revisionAfter: 1,
    } as const
    book.add(importRow(sheet, ledger, row, written))
  }
}

type Written = Pick<ImportRow, 'recordId' | 'fate' | 'before' | 'revisionAfter'>

const importRow = (
  { sheet, table }: PlannedSheet['draft'],
  ledger: LedgerId,
  { draft: { row, raw }, key }: PlannedRow,
  { recordId, fate, before, revisionAfter }: Written,
): ImportRow => ({
  ledger,
  recordId,
  sheet,
  table,
  row,
  fate,
  draftKey: key,
  before,
  revisionAfter,
  raw,
})

const applyKnown = (
  { pen, book }: Applying,
  sheet: PlannedSheet['draft'],
  ledger: LedgerId,
  row: PlannedRow,
): void => {
  const { fate, recordId } = row
  const current = recordId === null ? undefined : findRecord(pen.writer, ledger, recordId)
  if (current === undefined) return
  if (fate === 'same') {
    const { id, revision } = current
    const written = { recordId: id, fate, before: null, revisionAfter: revision } as const
    book.add(importRow(sheet, ledger, row, written))
    return
  }
  // Only what differs: a roster that names no role must not unmake a convenor.
  const changed = Object.fromEntries(row.changes.map(({ field, after }) => [field, after]))
  const { revision, before } = updateRecord(pen, ledger, current, { values: changed })
  const written = {
    recordId: current.id,
    fate: 'changed',
    before,
    revisionAfter: revision,
  } as const
  book.add(importRow(sheet, ledger, row, written))
}

const initialValuesByLedger = new Map<LedgerId, Values>()

/** What a record cannot be without and an old ledger need not say: one visitor, a first status. */
const initialValues = (ledger: LedgerId): Values => {
  const known = initialValuesByLedger.get(ledger)
  if (known !== undefined) return known
  const status = lifeCycleOf(ledger)?.field
  const values: Values = Object.fromEntries(
    ledgerOf(ledger).fields.flatMap(({ id, required, initial }) =>
      initial !== undefined && (required === true || id === status) ? [[id, initial]] : [],
    ),
  )
  initialValuesByLedger.set(ledger, values)
  return values
}
