import type { Output } from '#shared/contract/index.ts'
import { ownFieldLabel } from '#shared/domain/own-field.ts'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import { listBatches } from '../../store/imports/import-batches.ts'
import { deleteLesson, listLessons } from '../../store/imports/import-lessons.ts'
import { listOrigins, type OriginRow } from '../../store/imports/import-origins.ts'
import { officeBook } from '../../store/settings.ts'
import type { CommandContext, Feature, Handlers } from '../handler.ts'
import { applyPlan } from './import-apply.ts'
import type { MaybeChoice } from './import-entries.ts'
import { writeLeftovers } from './import-leftovers.ts'
import { lessonToLearned } from './import-memory.ts'
import { findNewStudios, type ImportPlan, planSheets } from './import-plan.ts'
import { sheetReading } from './import-preview.ts'
import { assertUnchanged, correctPlan, previewFile } from './import-reading.ts'
import { previewRows } from './import-rows.ts'
import { undoBatch } from './import-undo.ts'
import { countAlike, planEntries, planIssues } from './import-windows.ts'
import { startWork, type Work } from './import-work.ts'

/** Taking in an old ledger: preview, correct, apply as one batch, take back. */
export const importHandlers: Handlers<Feature<'imports'>> = {
  'imports.preview': ({ file, ledger, answers, corrections, task }, context) => {
    const { path, name } = { path: context.files.pathOf(file), name: context.files.nameOf(file) }
    return previewFile(context, { path, name, ledger, decisions: { answers, corrections }, task })
  },

  'imports.correct': ({ plan, ledger, answers, corrections, task }, context) =>
    correctPlan(context, planOf(context, plan), {
      ledger,
      decisions: { answers, corrections },
      task,
    }),

  'imports.rows': ({ plan, sheet, ...wanted }, context) =>
    previewRows(planOf(context, plan), sheet, wanted),

  'imports.entries': ({ plan, ...wanted }, context) =>
    planEntries(planOf(context, plan), wanted, officeBook(context.reader)),

  'imports.issues': ({ plan, ...wanted }, context) => planIssues(planOf(context, plan), wanted),

  'imports.alike': ({ plan, ...wanted }, context) => ({
    count: countAlike(planOf(context, plan), wanted),
  }),

  'imports.apply': ({ plan, maybe, task }, context) => {
    const applied = planOf(context, plan)
    const work = startWork(context, task ?? plan)
    try {
      const batch = applyFresh(context, applied, maybe, work)
      context.plans.drop(plan)
      return { batch, sheets: applied.sheets.map(sheetReading) }
    } finally {
      work.end()
    }
  },

  'imports.cancel': ({ task }, { cancels }) => {
    cancels.cancel(task)
    return {}
  },

  'imports.discard': ({ plan }, { plans }) => {
    plans.drop(plan)
    return {}
  },

  'imports.list': (_, { reader }) => listBatches(reader),

  'imports.undo': ({ batch, task }, context) => {
    const work = startWork(context, task ?? batch)
    try {
      context.backup('before-undo')
      return undoBatch(context, batch, work)
    } finally {
      work.end()
    }
  },

  'imports.leftovers': ({ plan }, context) => writeLeftovers(context, planOf(context, plan)),

  'imports.origin': ({ record }, { reader }) => listOrigins(reader, record).map(originOf),

  'imports.learned': (_, { reader }) => listLessons(reader).map(lessonToLearned),

  'imports.forget': ({ id }, context) => {
    const isGone = context.write((writer) => deleteLesson(writer, id))
    if (!isGone) throw new AppError('not-found', { what: 'lesson', id })
    return {}
  },
}

const originOf = (row: OriginRow): Output<'imports.origin'>[number] => {
  const { raw, columns, ledger, ...rest } = row
  const known = new Set(columns.map(({ column }) => column))
  const labelOf = (field: string | null): string =>
    field === null ? '' : (ownFieldLabel(field) ?? fieldOf(ledgerOf(ledger), field)?.label ?? '')
  const headed = columns.map(({ column, heading, field }) => ({
    column,
    heading,
    text: raw[column] ?? '',
    label: labelOf(field),
  }))
  const others = Object.entries(raw)
    .filter(([column]) => !known.has(column))
    .map(([column, text]) => ({ column, heading: '', text, label: '' }))
  return { ...rest, cells: [...headed, ...others] }
}

const planOf = ({ plans }: CommandContext, id: string): ImportPlan => {
  const plan = plans.take(id)
  if (plan === undefined) throw new AppError('plan-stale', { plan: id })
  return plan as ImportPlan // only keepPlan puts plans on the shelf
}

/**
 * Applies a plan as it was shown. When the books moved since so that a row would fare otherwise, it
 * is refused (`plan-stale`): a person said yes to what she saw.
 */
export const applyFresh = (
  context: CommandContext,
  plan: ImportPlan,
  maybe: MaybeChoice,
  work: Work,
) => {
  assertUnchanged(plan)
  const isStill = context.storeState() === plan.storeState
  const sheets = isStill ? plan.sheets : lookAgain(context, plan, work)
  context.backup('before-import')
  return applyPlan(context, { ...plan, sheets }, maybe, work)
}

const lookAgain = (context: CommandContext, plan: ImportPlan, work: Work): ImportPlan['sheets'] => {
  const drafts = plan.sheets.map(({ draft }) => draft)
  const total = plan.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  const now = planSheets(context.reader, drafts, (done) => work.tell('planning', done, total))
  const studios = findNewStudios(context.reader, drafts)
  if (fatesOf(now) !== fatesOf(plan.sheets) || studios.join() !== plan.newStudios.join()) {
    throw new AppError('plan-stale', { plan: plan.id })
  }
  return now
}

const fatesOf = (sheets: ImportPlan['sheets']): string =>
  JSON.stringify(sheets.map(({ rows }) => rows.map(({ fate, recordId }) => [fate, recordId])))
