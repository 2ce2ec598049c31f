import { statSync } from 'node:fs'
import type { Answers, ImportPreview } from '#shared/contract/imports.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../errors.ts'
import { readSheets } from '../imports/read-sheet.ts'
import { listBatches, wasImported } from '../store/import-batches.ts'
import { listMemberNames } from '../store/member-names.ts'
import { officeBook } from '../store/settings.ts'
import type { Reader } from '../store/store.ts'
import { listStudios } from '../store/studios.ts'
import { readWorkbook } from '../workbooks/read-workbook.ts'
import type { CommandContext, Feature, Handlers } from './handler.ts'
import { applyPlan, type MaybeChoice } from './import-apply.ts'
import { writeLeftovers } from './import-leftovers.ts'
import {
  findNewStudios,
  type ImportPlan,
  planSheets,
  previewOf,
  sheetReading,
} from './import-plan.ts'
import { previewRows } from './import-rows.ts'
import { undoBatch } from './import-undo.ts'

/** Taking in an old ledger: preview, apply as one batch, take back. */
export const importHandlers: Handlers<Feature<'imports'>> = {
  'imports.preview': ({ file, ledger, answers }, context) => {
    const { path, name } = { path: context.files.pathOf(file), name: context.files.nameOf(file) }
    return previewFile(context, { path, name, ledger, answers })
  },

  'imports.rows': ({ plan, sheet, ...wanted }, context) =>
    previewRows(planOf(context, plan), sheet, wanted),

  'imports.apply': ({ plan, maybe }, context) => {
    const applied = planOf(context, plan)
    const batch = applyFresh(context, applied, maybe)
    context.plans.drop(plan)
    return { batch, sheets: applied.sheets.map(sheetReading) }
  },

  'imports.discard': ({ plan }, { plans }) => {
    plans.drop(plan)
    return {}
  },

  'imports.list': (_, { reader }) => listBatches(reader),

  'imports.undo': ({ batch }, context) => {
    context.backup('before-undo')
    return undoBatch(context, batch)
  },

  'imports.leftovers': ({ plan }, context) => writeLeftovers(context, planOf(context, plan)),
}

export interface FileToRead {
  readonly path: string
  readonly name: string
  readonly ledger?: LedgerId | undefined
  readonly answers?: Answers
}

/** Reads a file, works out what taking it in would do, and keeps the plan. Nothing is written. */
export const previewFile = async (
  context: CommandContext,
  file: FileToRead,
): Promise<ImportPreview> => {
  const { reader, ports, place, plans } = context
  const id = ports.newId()
  ports.emit({ kind: 'progress', task: id, phase: 'reading', done: 0, total: 1 })
  const book = await readWorkbook({
    path: file.path,
    name: file.name,
    thread: place.workbookThread,
  })
  ports.emit({ kind: 'progress', task: id, phase: 'planning', done: 0, total: 1 })
  const drafts = readSheets(book, {
    answers: file.answers ?? {},
    forced: file.ledger,
    choices: officeBook(reader),
    today: ports.today(),
    knownNames: knownNames(reader),
  })
  const plan: ImportPlan = {
    id,
    file: file.name,
    path: file.path,
    sha256: book.sha256,
    book,
    sheets: planSheets(reader, drafts),
    newStudios: findNewStudios(reader, drafts),
  }
  plans.put(id, plan)
  return previewOf(plan, wasImported(reader, book.sha256))
}

const knownNames = (reader: Reader) => ({
  members: listMemberNames(reader),
  studios: listStudios(reader).map(({ name }) => name),
})

const planOf = ({ plans }: CommandContext, id: string): ImportPlan => {
  const plan = plans.take(id)
  if (plan === undefined) throw new AppError('plan-stale', { plan: id })
  return plan as ImportPlan // only previewFile puts plans on the shelf
}

/**
 * Applies a plan as it was shown. When the books moved since so that a row would fare otherwise, it
 * is refused (`plan-stale`): a person said yes to what she saw.
 */
export const applyFresh = (context: CommandContext, plan: ImportPlan, maybe: MaybeChoice) => {
  if (statSync(plan.path, { throwIfNoEntry: false }) === undefined) {
    throw new AppError('file-unreadable', { file: plan.file, problem: 'missing' })
  }
  const drafts = plan.sheets.map(({ draft }) => draft)
  const now = planSheets(context.reader, drafts)
  const studios = findNewStudios(context.reader, drafts)
  if (fatesOf(now) !== fatesOf(plan.sheets) || studios.join() !== plan.newStudios.join()) {
    throw new AppError('plan-stale', { plan: plan.id })
  }
  context.backup('before-import')
  return applyPlan(context, { ...plan, sheets: now }, maybe)
}

const fatesOf = (sheets: ImportPlan['sheets']): string =>
  JSON.stringify(sheets.map(({ rows }) => rows.map(({ fate, recordId }) => [fate, recordId])))
