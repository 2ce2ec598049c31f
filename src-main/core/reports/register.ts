import { spokenDay } from '#shared/domain/days.ts'
import { valueIn } from '#shared/domain/own-field.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { isWithheld } from '#shared/domain/withheld.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { cellOf, columnKind } from './cell-text.ts'
import { columnsBeside } from './register-beside.ts'
import type { RegisterOptions } from './register-options.ts'
import type { SheetCell, SheetModel } from './sheet-model.ts'

const NUMBER_WIDTH = 10
const PLAIN_WIDTH = 24

/**
 * The printed register of a ledger (登记簿, §10.3): 序号 first, 合计 under what is counted, numbers of
 * persons masked unless asked. Confidential records are left out while masked, and their count is said.
 * Without a choice of fields, what the paper has no room for stands beside it, so that the workbook
 * holds the records whole.
 */
export const registerSheet = (
  ledger: Ledger,
  records: readonly LedgerRecord[],
  options: RegisterOptions,
): SheetModel => {
  const fields = chosenFields(ledger, options)
  const shown = options.masked ? records.filter(({ values }) => !isWithheld(values)) : records
  const beside = options.fields === undefined ? columnsBeside(ledger, fields, shown, options) : []
  const rows = shown.map((record, i): readonly SheetCell[] => [
    i + 1,
    ...fields.map((field) =>
      cellOf(field, valueIn(record, field.id), options.masked, options.book),
    ),
    ...beside.map(({ cell }) => cell(record)),
  ])
  const withheld = records.length - shown.length
  return {
    name: ledger.register,
    title: `${options.unit}${yearText(options.year)}${ledger.register}`,
    under: [`填报单位：${options.unit}`, `填报日期：${spokenDay(options.today)}`],
    columns: [
      { heading: '序号', width: NUMBER_WIDTH, kind: 'number' },
      ...fields.map((field) => ({
        heading: field.label,
        width: field.width ?? PLAIN_WIDTH,
        kind: columnKind(field),
      })),
      ...beside.map(({ column }) => column),
    ],
    ...(beside.length === 0 ? {} : { printed: fields.length + 1 }),
    rows,
    totals: totalsOf(fields, rows),
    foot: [
      '填表人：',
      '审核人：',
      ...(withheld > 0 ? [`另有${withheld}${ledger.measure}涉密或检举控告事项依规定未列入`] : []),
    ],
  }
}

const yearText = (year: string | undefined): string => (year === undefined ? '' : `${year}年度`)

const chosenFields = (
  ledger: Ledger,
  { fields, ownFields = [] }: RegisterOptions,
): readonly Field[] => {
  if (fields === undefined) {
    return [...ledger.fields.filter((field) => field.width !== undefined), ...ownFields]
  }
  const all = [...ledger.fields, ...ownFields]
  return fields.flatMap((id) => all.find((field) => field.id === id) ?? [])
}

const totalsOf = (
  fields: readonly Field[],
  rows: readonly (readonly SheetCell[])[],
): readonly SheetCell[] => {
  const isSummed = (field: Field): boolean =>
    field.kind === 'money' ||
    (field.kind === 'integer' && field.unit !== undefined && field.unit !== '岁')
  if (!fields.some(isSummed)) return []
  const sums = fields.map(
    (field, i): SheetCell =>
      isSummed(field) ? rows.reduce((sum, row) => sum + Number(row[i + 1] ?? 0), 0) : null,
  )
  return ['合计', ...sums]
}
