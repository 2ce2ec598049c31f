import type { FileRef } from '#shared/bridge.ts'
import { writeWorkbook } from '../../documents/write-workbook.ts'
import { cellText, columnLetter } from '../../imports/cell-text.ts'
import { columnIndex } from '../../imports/correction-book.ts'
import { leftoversName, leftoversSheet } from '../../reports/leftovers.ts'
import type { SheetModel } from '../../reports/sheet-model.ts'
import type { CommandContext } from '../handler.ts'
import type { ImportPlan, PlannedSheet } from './import-plan.ts'

/**
 * The rows that could not be taken, as a workbook in the shape of the original with the reasons in a
 * last column: corrected there, it can be taken in like any other file.
 */
export const writeLeftovers = async (
  { files }: CommandContext,
  plan: ImportPlan,
): Promise<FileRef> => {
  const sheets = plan.sheets.filter(({ draft }) => draft.problemRows.length > 0)
  const { token, path } = files.reserve(leftoversName(plan.file))
  await writeWorkbook(
    path,
    sheets.map((sheet) => leftoversOf(plan, sheet)),
  )
  return files.refer(token)
}

const leftoversOf = (plan: ImportPlan, { draft }: PlannedSheet): SheetModel => {
  const raw = plan.book.sheets.find(({ name }) => name === draft.sheet)
  const letters = new Map(draft.columns.map(({ column, heading }) => [column, heading]))
  const width = (raw?.rows ?? []).reduce((widest, row) => Math.max(widest, row.length), 0)
  // The labels of a form stand beside its values: its columns lie beyond those of the sheet.
  const isForm = draft.columns.every(({ column }) => columnIndex(column) >= width)
  const headings = isForm
    ? draft.columns.map(({ heading }) => heading)
    : Array.from({ length: width }, (_, i) => letters.get(columnLetter(i)) ?? '')
  const rows = draft.problemRows.map(({ row, raw: told }) => ({
    cells: isForm
      ? draft.columns.map(({ column }) => told[column] ?? '')
      : headings.map((_, i) => cellText(raw?.rows[row - 1]?.[i])),
    reasons: draft.issues
      .filter((issue) => issue.row === row && issue.level === 'problem')
      .map(({ message }) => message),
  }))
  const head = { title: draft.title, year: draft.titleFacts.year }
  return leftoversSheet(draft.sheet, head, headings, rows)
}
