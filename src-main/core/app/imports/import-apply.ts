import type { ImportBatch } from '#shared/contract/imports.ts'
import { findBatch, insertBatch } from '../../store/imports/import-batches.ts'
import { openImportBook } from '../../store/imports/import-blocks.ts'
import { insertImportTable } from '../../store/imports/import-origins.ts'
import { withoutIndexes } from '../../store/imports/without-indexes.ts'
import { openNumberBook } from '../../store/records/numbers.ts'
import type { Pen } from '../../store/records/pen.ts'
import { gatherTexts } from '../../store/search/waiting-texts.ts'
import type { CommandContext } from '../handler.ts'
import { penOf } from '../pen.ts'
import { newRowsByTable, sumCounts } from './import-counts.ts'
import { applySheet, createNamed, type MaybeChoice } from './import-entries.ts'
import { rememberPlan } from './import-memory.ts'
import { type ImportPlan, ledgersOf, newMembers, type PlannedSheet } from './import-plan.ts'
import type { Work } from './import-work.ts'

const PROGRESS_EVERY = 200

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
    const applying = { pen, book, plan, maybe }
    insertBatch(writer, {
      batch,
      file: plan.file,
      sha256: plan.sha256,
      counts: sumCounts(plan.sheets.map(({ counts }) => counts)),
      appliedAt: pen.stamp.at,
      appliedBy: pen.stamp.by,
      corrections: plan.corrections,
    })
    for (const name of plan.newStudios) createNamed(applying, 'studios', name)
    for (const name of newMembers(plan)) createNamed(applying, 'members', name)
    for (const { draft } of plan.sheets) noteTable(pen, batch, draft)
    rememberPlan(pen, plan)
    const total = plan.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
    const onRow = halfSteps((done) => work.tell('applying', done, total))
    withoutIndexes(writer, newRowsByTable(plan.sheets), (onEntry) => {
      const onBoth = (): void => {
        onEntry()
        onRow()
      }
      for (const sheet of plan.sheets) applySheet(applying, sheet, onBoth)
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
