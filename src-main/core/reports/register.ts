import { spokenDay } from '#shared/domain/days.ts'
import type { RecordContents } from '#shared/domain/record.ts'
import { isWithheld } from '#shared/domain/withheld.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { columnKind } from './cell-text.ts'
import { widerForDays } from './papers/register-look.ts'
import { columnsBeside, contentCell, type SaidFields } from './register-beside.ts'
import type { RegisterOptions } from './register-options.ts'
import type { SheetCell, SheetModel } from './sheet-model.ts'

const NUMBER_WIDTH = 10
const PLAIN_WIDTH = 24
/** Lines of an empty register, a page of them. */
const BLANK_ROWS = 15

/** What a register is made of: its records one after the other, and what any of them says. */
export interface RegisterRecords {
  readonly records: Iterable<RecordContents>
  readonly said: SaidFields
}

/**
 * The printed register of a ledger (登记簿, §10.3): 序号 first, 合计 under what is counted, numbers of
 * persons masked unless asked. Confidential records are left out while masked, and their count is said.
 * Without a choice of fields, what the paper has no room for stands beside it, so that the workbook
 * holds the records whole.
 */
export const registerSheet = (
  ledger: Ledger,
  { records, said }: RegisterRecords,
  options: RegisterOptions,
): SheetModel => {
  const fields = printedFields(ledger, options)
  const beside = columnsBeside(ledger, fields, said, options)
  const contents = [
    ...fields.map((field) => contentCell(field, options)),
    ...beside.map(({ cell }) => cell),
  ]
  const sums = sumsOf(fields)
  let withheld = 0
  const rows = function* (): Generator<readonly SheetCell[]> {
    let number = 0
    for (const record of records) {
      if (options.masked && isWithheld(record.values)) {
        withheld += 1
        continue
      }
      number += 1
      const cells: SheetCell[] = [number]
      for (const cell of contents) cells.push(cell(record))
      sums.add(cells)
      yield cells
    }
  }
  return {
    name: ledger.register,
    title: `${options.unit}${yearText(options.year)}${ledger.register}`,
    under: linesOver(options),
    fits: true,
    days: options.days,
    columns: widerForDays(
      [
        { heading: '序号', width: NUMBER_WIDTH, kind: 'number' },
        ...fields.map((field) => ({
          heading: field.label,
          width: field.width ?? PLAIN_WIDTH,
          kind: columnKind(field),
        })),
        ...beside.map(({ column }) => column),
      ],
      options.days,
    ),
    ...(beside.length === 0 ? {} : { printed: fields.length + 1 }),
    rows: rows(),
    end: () => ({
      totals: sums.totals(),
      foot: signatures,
      notes: withheld > 0 ? [`另有${withheld}${ledger.measure}涉密或检举控告事项依规定未列入`] : [],
    }),
  }
}

/** The same register to be filled in by hand. */
export const blankSheet = (model: SheetModel): SheetModel => ({
  ...model,
  rows: Array.from({ length: BLANK_ROWS }, (_, at) => [at + 1]),
  end: () => ({ totals: [], foot: model.end().foot, notes: [] }),
})

/** The line under the title of a register: whose it is, who made it, of which day. */
export const linesOver = ({
  unit,
  today,
}: Pick<RegisterOptions, 'unit' | 'today'>): readonly string[] => [
  `填报单位（盖章）：${unit}`,
  '填表人：            审核人：            ',
  `填报日期：${spokenDay(today)}`,
]

/** The line under a register, for the pens of those who answer for it. */
export const signatures: readonly string[] = [
  '制表签名：',
  '审核签名：',
  '负责人签名：              年    月    日',
]

/** The year a register is of, in its title. */
export const yearText = (year: string | undefined): string =>
  year === undefined ? '' : `${year}年度`

/** The fields a register shows, in their order: those asked for, or those of the printed one. */
export const printedFields = (
  ledger: Ledger,
  { fields, ownFields = [] }: RegisterOptions,
): readonly Field[] => {
  if (fields === undefined) {
    return [...ledger.fields.filter((field) => field.width !== undefined), ...ownFields]
  }
  const all = [...ledger.fields, ...ownFields]
  return fields.flatMap((id) => all.find((field) => field.id === id) ?? [])
}

/** Adds up what is counted while the rows go by. */
const sumsOf = (fields: readonly Field[]) => {
  const places = fields.flatMap((field, at) => (isSummed(field) ? [at + 1] : []))
  const sums = new Map(places.map((place) => [place, 0]))
  return {
    add: (cells: readonly SheetCell[]): void => {
      for (const place of places)
        sums.set(place, (sums.get(place) ?? 0) + Number(cells[place] ?? 0))
    },
    totals: (): readonly SheetCell[] =>
      places.length === 0
        ? []
        : ['合计', ...fields.map((_, at): SheetCell => sums.get(at + 1) ?? null)],
  }
}

const isSummed = (field: Field): boolean =>
  field.kind === 'money' ||
  (field.kind === 'integer' && field.unit !== undefined && field.unit !== '岁')
