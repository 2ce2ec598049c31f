import type { Values } from '#shared/domain/record.ts'
import { lifeCycleOf } from '#shared/domain/status/life-cycles.ts'
import { saidStatus } from '#shared/domain/status/said-status.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import type { PlannedRow } from '../../imports/plan.ts'
import type { ImportBook, ImportRow } from '../../store/imports/import-blocks.ts'
import { findRecord } from '../../store/records/find-records.ts'
import { insertRecord, insertRecords } from '../../store/records/insert-records.ts'
import type { Pen } from '../../store/records/pen.ts'
import { updateRecord } from '../../store/records/write-records.ts'
import type { ImportPlan, PlannedSheet } from './import-plan.ts'

/** What a person decided about rows that are perhaps in the books already. */
export type MaybeChoice = 'skip' | 'create'

/** What the rows of a plan are written with. */
export interface Applying {
  readonly pen: Pen
  readonly book: ImportBook
  readonly plan: ImportPlan
  readonly maybe: MaybeChoice
}

/** A studio or member of whom the file tells no more than the name. */
export const createNamed = (
  { pen, book, plan }: Applying,
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

/** New records are entered so many at once. */
const AT_ONCE = 400

/** Writes the rows of a sheet, each with where it came from; `onRow` is told before each and may throw to end the work. */
export const applySheet = (
  applying: Applying,
  { draft: sheet, rows }: PlannedSheet,
  onRow: () => void,
): void => {
  const { ledger } = sheet
  if (ledger === null) return
  let fresh: PlannedRow[] = []
  const enter = (): void => {
    enterNew(applying, sheet, ledger, fresh)
    fresh = []
  }
  for (const row of rows) {
    onRow()
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
