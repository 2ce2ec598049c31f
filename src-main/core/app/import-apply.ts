import type { ImportBatch } from '#shared/contract/imports.ts'
import type { ImportCounts } from '#shared/domain/import-issue.ts'
import { lifeCycleOf } from '#shared/domain/life-cycles.ts'
import type { Values } from '#shared/domain/record.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import type { PlannedRow } from '../imports/plan.ts'
import { findRecord } from '../store/find-records.ts'
import { findBatch, type ImportRow, insertBatch, insertImportRow } from '../store/import-batches.ts'
import { insertImportTable } from '../store/import-origins.ts'
import { openNumberBook } from '../store/numbers.ts'
import type { Pen } from '../store/pen.ts'
import { expectMany } from '../store/search-index.ts'
import { insertRecord, updateRecord } from '../store/write-records.ts'
import type { CommandContext } from './handler.ts'
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
    const pen = { ...penOf(context, writer, batch), numbers, memberByName: new Map() }
    insertBatch(writer, {
      batch,
      file: plan.file,
      sha256: plan.sha256,
      counts: sumCounts(plan.sheets.map(({ counts }) => counts)),
      appliedAt: pen.stamp.at,
      appliedBy: pen.stamp.by,
      corrections: plan.corrections,
    })
    for (const name of plan.newStudios) createNamed(pen, plan, 'studios', name)
    for (const name of newMembers(plan)) createNamed(pen, plan, 'members', name)
    for (const { draft } of plan.sheets) noteTable(pen, batch, draft)
    rememberPlan(pen, plan)
    expectMany(writer)
    let done = 0
    const total = plan.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
    for (const sheet of plan.sheets) {
      for (const row of sheet.rows) {
        if (done % PROGRESS_EVERY === 0) work.tell('applying', done, total)
        applyRow(pen, sheet, row, decisionOf(plan, sheet, row, maybe))
        done += 1
      }
    }
    numbers.close()
    work.tell('applying', total, total)
  })
  context.ports.emit({ kind: 'store-changed', ledgers: ledgersOf(plan) })
  const applied = findBatch(context.reader, batch)
  if (applied === undefined) throw new Error('a batch that was just written is not there')
  return applied
}

/** The sum of the counts of several sheets. */
export const sumCounts = (all: readonly ImportCounts[]): ImportCounts => {
  const sum = { new: 0, changed: 0, same: 0, maybe: 0, problem: 0 }
  for (const counts of all) {
    sum.new += counts.new
    sum.changed += counts.changed
    sum.same += counts.same
    sum.maybe += counts.maybe
    sum.problem += counts.problem
  }
  return sum
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
  plan: ImportPlan,
  ledger: 'studios' | 'members',
  name: string,
): void => {
  const recordId = insertRecord(pen, ledger, { values: { ...initialValues(ledger), name } })
  const first = plan.sheets.find(({ draft }) => draft.ledger !== null)?.draft
  noteRow(pen, {
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

type Decision = MaybeChoice | 'same'

const decisionOf = (
  plan: ImportPlan,
  { draft }: PlannedSheet,
  row: PlannedRow,
  maybe: MaybeChoice,
): Decision =>
  row.fate === 'maybe'
    ? (plan.said.maybeOf(draft.sheet, draft.table, row.draft.row) ?? maybe)
    : 'create'

const applyRow = (
  pen: Pen,
  { draft: sheet }: PlannedSheet,
  row: PlannedRow,
  decision: Decision,
): void => {
  if (sheet.ledger === null || decision === 'skip') return
  const { ledger } = sheet
  const written = writeRow(pen, ledger, decision === 'same' ? { ...row, fate: 'changed' } : row)
  if (written === undefined) return
  noteRow(pen, {
    ...written,
    ledger,
    sheet: sheet.sheet,
    table: sheet.table,
    row: row.draft.row,
    draftKey: row.key,
    raw: row.draft.raw,
  })
}

type Written = Pick<ImportRow, 'recordId' | 'fate' | 'before' | 'revisionAfter'>

const writeRow = (pen: Pen, ledger: LedgerId, row: PlannedRow): Written | undefined => {
  const { draft, fate, recordId } = row
  if (fate === 'new' || fate === 'maybe') {
    const values = { ...initialValues(ledger), ...draft.values }
    const id = insertRecord(pen, ledger, { values, extra: draft.extra })
    return { recordId: id, fate: 'new', before: null, revisionAfter: 1 }
  }
  const current = recordId === null ? undefined : findRecord(pen.writer, ledger, recordId)
  if (current === undefined) return undefined
  if (fate === 'same') {
    return { recordId: current.id, fate, before: null, revisionAfter: current.revision }
  }
  // Only what differs: a roster that names no role must not unmake a convenor.
  const changed = Object.fromEntries(row.changes.map(({ field, after }) => [field, after]))
  const { revision, before } = updateRecord(pen, ledger, current, { values: changed })
  return { recordId: current.id, fate, before, revisionAfter: revision }
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

const noteRow = (pen: Pen, row: Omit<ImportRow, 'batch'>): void =>
  insertImportRow(pen.writer, { batch: pen.batch ?? '', ...row })
