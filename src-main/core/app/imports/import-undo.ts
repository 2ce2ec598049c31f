import type { Output } from '#shared/contract/index.ts'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import { cellOf } from '../../reports/cell-text.ts'
import { findBatch, markStanding, markUndone } from '../../store/imports/import-batches.ts'
import {
  listImportRows,
  makingOf,
  standingImportsOf,
  type TakenRow,
  takenBackWrites,
} from '../../store/imports/import-blocks.ts'
import { findRecords } from '../../store/records/find-records.ts'
import type { Pen } from '../../store/records/pen.ts'
import { deleteRecord, hasParts, referencesTo } from '../../store/records/remove-records.ts'
import { updateRecord } from '../../store/records/write-records.ts'
import type { Writer } from '../../store/store.ts'
import type { CommandContext } from '../handler.ts'
import { penOf } from '../pen.ts'
import type { Work } from './import-work.ts'

const TOLD_EVERY = 200

/** The revision at which an import leaves what it makes. */
const FIRST_REVISION = 1

type Left = Pick<TakenRow, 'ledger' | 'recordId' | 'batch' | 'block' | 'revisionAfter'>

type Undone = Output<'imports.undo'>
type Outcome =
  | 'removed'
  | 'restored'
  | 'nothing'
  | { readonly kept: string }
  | { readonly failed: string }

/**
 * Takes a batch back, last row first, in one transaction. What a person changed since stays (`kept`), and
 * what another import that stands says as well; what others point at stays too (`failed`, with the reason); changed records get their former values.
 */
export const undoBatch = (context: CommandContext, batch: string, work: Work): Undone => {
  const result: Undone = { batch, removed: 0, restored: 0, kept: [], failed: [] }
  context.write((writer) => {
    const found = findBatch(writer, batch)
    if (found === undefined || found.state === 'undone')
      throw new AppError('not-found', { what: 'batch', id: batch })
    const pen = penOf(context, writer, batch)
    // Marked first: a record's other sources then no longer count this batch.
    markUndone(writer, batch, pen.stamp.at)
    const rows = listImportRows(writer, batch)
    for (const [done, row] of rows.entries()) {
      if (done % TOLD_EVERY === 0) work.tell('applying', done, rows.length)
      tell(result, row, undoRow(pen, row), writer)
    }
    const { removed, restored, failed } = result
    // All of it is used by others: once those are taken back, so can this one be.
    if (removed + restored === 0 && failed.length > 0) markStanding(writer, batch)
  })
  context.ports.emit({ kind: 'store-changed', ledgers: [...ledgerIds] })
  return result
}

const undoRow = (pen: Pen, row: TakenRow): Outcome => {
  if (row.fate === 'changed') return undoChange(pen, row)
  const standing = standingImportsOf(pen.writer, row.recordId)
  if (row.fate === 'same') return standing > 0 ? 'nothing' : removeUnsaid(pen, row)
  return whereUnedited(pen, row, () =>
    standing > 0 ? { kept: 'imported-again' } : removeMade(pen, row),
  )
}

const undoChange = (pen: Pen, row: TakenRow): Outcome => {
  const outcome = whereUnedited(pen, row, (current) => {
    updateRecord(pen, row.ledger, current, { values: row.before ?? {} })
    return 'restored'
  })
  if (outcome !== 'restored' || standingImportsOf(pen.writer, row.recordId) > 0) return outcome
  return removeUnsaid(pen, row) === 'removed' ? 'removed' : outcome
}

/** What an import made that was taken back before this one goes with the last that still says it. */
const removeUnsaid = (pen: Pen, { ledger, recordId }: TakenRow): Outcome => {
  const making = makingOf(pen.writer, recordId)
  if (making === undefined) return 'nothing'
  const made = { ...making, ledger, recordId, revisionAfter: FIRST_REVISION }
  return whereUnedited(pen, made, () => removeMade(pen, made))
}

/** Does something to a record that is as the import left it; one that is gone needs nothing. */
const whereUnedited = (pen: Pen, row: Left, work: (current: LedgerRecord) => Outcome): Outcome => {
  const [current] = findRecords(pen.writer, row.ledger, [row.recordId], 'with')
  if (current === undefined) return 'nothing'
  const written = current.revision - row.revisionAfter
  // What later imports wrote and took away again is no edit.
  const isAsLeft = written === 0 || written === takenBackWrites(pen.writer, row)
  return isAsLeft ? work(current) : { kept: 'edited-since' }
}

const removeMade = (pen: Pen, row: Left): Outcome => {
  // Steps and files are written down by hand alone, and change no revision.
  if (hasParts(pen.writer, row.recordId)) return { kept: 'edited-since' }
  if (Object.keys(referencesTo(pen.writer, row.ledger, row.recordId)).length > 0) {
    return { failed: 'referenced' }
  }
  deleteRecord(pen.writer, row.ledger, row.recordId)
  return 'removed'
}

const tell = (result: Undone, row: TakenRow, outcome: Outcome, writer: Writer): void => {
  if (outcome === 'removed') result.removed += 1
  else if (outcome === 'restored') result.restored += 1
  else if (outcome !== 'nothing') {
    const name = {
      ledger: row.ledger,
      id: row.recordId,
      name: nameOf(writer, row.ledger, row.recordId),
    }
    if ('kept' in outcome) result.kept.push({ ...name, reason: outcome.kept })
    else result.failed.push({ ...name, reason: outcome.failed })
  }
}

const nameOf = (writer: Writer, ledger: LedgerId, id: string): string => {
  const values: Values = findRecords(writer, ledger, [id], 'with')[0]?.values ?? {}
  const { fields, titleField } = ledgerOf(ledger)
  const field = fields.find((one) => one.id === titleField)
  return field === undefined
    ? ''
    : String(cellOf(field, values[titleField], { masked: true }) ?? '')
}
