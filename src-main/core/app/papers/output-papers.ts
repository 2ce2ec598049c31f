import type { OutputTemplate } from '#shared/contract/outputs.ts'
import type { PaperRequest } from '#shared/contract/papers.ts'
import type { Period } from '#shared/domain/days.ts'
import { ownFieldToField } from '#shared/domain/own-field.ts'
import { periodOf } from '#shared/domain/statistics-period.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { figuresOf, ledgerOutput, statisticsOutput } from '../../reports/output-sheet.ts'
import type { SheetModel } from '../../reports/sheet-model.ts'
import { findOffice } from '../../store/office.ts'
import { listOwnFields } from '../../store/settings.ts'
import { findFirstDay } from '../../store/statistics/statistics-notes.ts'
import type { QueryContext } from '../handler.ts'
import { statisticsOf } from '../reports/statistics.ts'
import { sheetOfList } from './list-sheet.ts'
import { outputTemplateOf } from './outputs.ts'
import { isRevealed } from './reveal-papers.ts'

type Asked = Extract<PaperRequest, { form: 'output' }>

/** The records a table is filled from: which columns of which list, in which days. */
interface Filling extends Pick<Extract<OutputTemplate['source'], { kind: 'ledger' }>, 'list'> {
  readonly columns: OutputTemplate['columns']
  readonly period: Period
}

/** A table for superiors filled from the books for a period. */
export const outputTable = (request: Asked, context: QueryContext): SheetModel => {
  const { reader, ports } = context
  const template = outputTemplateOf(reader, request.template)
  const { source } = template
  const today = ports.today()
  const options = { unit: findOffice(reader)?.unit ?? '', today }
  const period = periodOf(request.period, { today, first: findFirstDay(reader) })
  if (source.kind === 'ledger') {
    const { dateField } = ledgerOf(source.list.ledger)
    const filled = filledFields(context, request, {
      columns: template.columns,
      list: source.list,
      period,
    })
    return ledgerOutput(template, filled, {
      ...options,
      period: dateField === undefined ? undefined : period,
    })
  }
  const statistics = statisticsOf(reader, today, {
    period: request.period,
    figures: [...figuresOf(template)],
    perStudio: source.rows === 'studios',
    breakdowns: false,
    compare: false,
    checks: false,
  })
  return statisticsOutput(template, statistics, { ...options, period })
}

const filledFields = (
  context: QueryContext,
  request: Asked,
  { columns, list, period }: Filling,
) => {
  const { dateField, fields } = ledgerOf(list.ledger)
  const own = listOwnFields(context.reader, list.ledger).map(ownFieldToField)
  const known = new Set([...fields, ...own].map(({ id }) => id))
  const wanted = [...new Set(columns.map(({ of }) => of).filter((id) => known.has(id)))]
  const days =
    dateField === undefined
      ? []
      : [
          { field: dateField, op: 'from' as const, value: period.from },
          { field: dateField, op: 'to' as const, value: period.to },
        ]
  const sort =
    list.sort.length > 0 || dateField === undefined
      ? list.sort
      : [{ field: dateField, descending: false }]
  const { sheet } = sheetOfList(context, {
    list: {
      ...list,
      sort,
      filters: [...list.filters, ...days],
      ...(request.blank ? { ids: [] } : {}),
    },
    fields: wanted,
    masked: !isRevealed(context.reader, request),
  })
  return { fields: wanted, sheet }
}
