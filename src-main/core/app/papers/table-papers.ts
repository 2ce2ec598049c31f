import type { PaperRequest } from '#shared/contract/papers.ts'
import type { Paper } from '#shared/domain/paper.ts'
import { registerPaper } from '../../reports/papers/register-paper.ts'
import { blankSheet } from '../../reports/register.ts'
import type { SheetModel } from '../../reports/sheet-model.ts'
import type { QueryContext } from '../handler.ts'
import { adoptionsOfList, sheetOfList } from './list-sheet.ts'
import { outputTable } from './output-papers.ts'
import { isRevealed } from './reveal-papers.ts'

type Asked<F extends PaperRequest['form']> = Extract<PaperRequest, { form: F }>

const registerTable = (request: Asked<'register'>, context: QueryContext): SheetModel => {
  const { list, fields, blank } = request
  const masked = !isRevealed(context.reader, request)
  const shown = blank ? { ...list, ids: [] } : list
  const isByLevels = request.by === 'levels' && list.ledger === 'informations'
  if (isByLevels) return adoptionsOfList(context, { list: shown, masked })
  return sheetOfList(context, { list: shown, fields, masked }).sheet
}

/** The table a request is for; undefined where it is for forms. */
export const tableOf = (request: PaperRequest, context: QueryContext): SheetModel | undefined => {
  if (request.form !== 'register' && request.form !== 'output') return undefined
  const table =
    request.form === 'register' ? registerTable(request, context) : outputTable(request, context)
  return request.blank ? blankSheet(table) : table
}

const papersOf = (request: PaperRequest, context: QueryContext): readonly Paper[] => {
  const table = tableOf(request, context)
  return table === undefined ? [] : [registerPaper(table)]
}

/** Registers and tables for superiors; what is printed of them is the same as their workbook's. */
export const tablePapers = { register: papersOf, output: papersOf } as const
