import { styledDay } from '#shared/domain/date-style.ts'
import type { RecordContents, RowValue } from '#shared/domain/record.ts'
import { rowsIn } from '#shared/domain/value-shapes.ts'
import { isWithheld } from '#shared/domain/withheld.ts'
import { isAdoption, isInstruction } from '#shared/figures/adoptions.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'
import { cellOf } from './cell-text.ts'
import { widerForDays } from './papers/register-look.ts'
import { linesOver, signatures, yearText } from './register.ts'
import type { RegisterOptions } from './register-options.ts'
import type { SheetCell, SheetColumnModel, SheetModel } from './sheet-model.ts'

/** The levels that have a column; what other bodies took is told beside them. */
const levels = ['COUNTY', 'CITY', 'PROVINCE', 'NATIONAL'] as const

const column = (
  heading: string,
  width: number,
  kind: SheetColumnModel['kind'] = 'text',
  group?: string,
): SheetColumnModel => ({ heading, width, kind, ...(group === undefined ? {} : { group }) })

const columns: readonly SheetColumnModel[] = [
  column('序号', 12, 'number'),
  column('标题', 48),
  column('作者', 18),
  column('报送日期', 20, 'date'),
  ...['县', '市', '省', '全国'].map((level) => column(level, 11, 'number', '采用')),
  column('单篇/综合/转送', 20),
  column('批示领导及级别', 24),
  column('批示日期', 20),
  column('采纳落实', 27),
  column('证明材料', 22),
  column('加分', 12, 'number'),
]

/** What of an information the register of adoptions needs. */
export const adoptionFields = ['title', 'authors', 'submittedOn', 'adoptions'] as const

/**
 * P9 采用登记表: an information a row, how often each level took it, who instructed upon it and what came
 * of it. The points are left to the pen: each scheme gives its own.
 */
export const adoptionSheet = (
  records: Iterable<RecordContents>,
  options: RegisterOptions,
): SheetModel => {
  const { measure, register: name } = ledgerOf('informations')
  const sums = levels.map(() => 0)
  let withheld = 0
  const rows = function* (): Generator<readonly SheetCell[]> {
    let number = 0
    for (const { values } of records) {
      const adoptions = rowsOf(values['adoptions']).filter((one) => !isOnlySent(one))
      if (adoptions.length === 0) continue
      if (options.masked && isWithheld(values)) {
        withheld += 1
        continue
      }
      number += 1
      const taken = levels.map((level) => adoptions.filter((one) => isTaken(one, level)).length)
      for (const [at, count] of taken.entries()) sums[at] = (sums[at] ?? 0) + count
      yield [
        number,
        said(values, 'title', options),
        said(values, 'authors', options),
        said(values, 'submittedOn', options),
        ...taken.map((count) => (count === 0 ? null : count)),
        ...toldOf(adoptions, options),
        null,
      ]
    }
  }
  return {
    name,
    title: `${options.unit}${yearText(options.year)}${name}`,
    under: linesOver(options),
    columns: widerForDays(columns, options.days),
    fits: true,
    days: options.days,
    rows: rows(),
    end: () => ({
      totals: ['合计', null, null, null, ...sums, null, null, null, null, null, null],
      foot: signatures,
      notes: withheld > 0 ? [`另有${withheld}${measure}涉密事项依规定未列入`] : [],
    }),
  }
}

const rowsOf = (value: RecordContents['values'][string] | undefined): readonly RowValue[] =>
  Array.isArray(value) ? rowsIn(value) : [] // the field holds rows

const isFilled = (value: RowValue[string] | undefined): boolean =>
  value !== undefined && value !== null && value !== ''

/** A row that says of an instruction and of nothing else; one that was adopted too says both. */
const isOnlyInstruction = (row: RowValue): boolean =>
  row['effect'] === 'INSTRUCTION' && !isAdoption(row)

/** Handed on to a higher body that has not said anything yet. */
const isOnlySent = (row: RowValue): boolean =>
  row['mode'] === 'SENT_UP' && !isInstruction(row) && !isFilled(row['effect'])

/** As the statistics count it. */
const isTaken = (row: RowValue, level: string): boolean => row['level'] === level && isAdoption(row)

/** What came of it beside the instruction, which stands in columns of its own. */
const outcomeOf = ({ effect }: RowValue): string =>
  effect === 'INSTRUCTION' ? '' : String(effect ?? '')

const said = (
  values: RecordContents['values'],
  id: string,
  options: RegisterOptions,
): SheetCell => {
  const field = fieldOf(ledgerOf('informations'), id)
  return field === undefined ? null : cellOf(field, values[id], options)
}

/** Ways of adoption, instructions with their days, what came of it, and the proofs. */
const toldOf = (
  rows: readonly RowValue[],
  { book = shippedBook, days }: RegisterOptions,
): readonly SheetCell[] => {
  const text = (row: RowValue, id: string): string => String(row[id] ?? '')
  const word = (set: string, code: string): string => (code === '' ? '' : book.labelOf(set, code))
  const each = (of: readonly RowValue[], tell: (row: RowValue) => string): SheetCell =>
    [...new Set(of.map(tell).filter(Boolean))].join('、') || null
  const instructions = rows.filter(isInstruction)
  const others = rows.filter((row) => !isOnlyInstruction(row))
  return [
    each(others, (row) => word('adoptionMode', text(row, 'mode'))),
    each(instructions, (row) => {
      const level = word('instructionLevel', text(row, 'instructionLevel'))
      return `${text(row, 'leader')}${level === '' ? '' : `（${level}）`}`
    }),
    each(instructions, (row) => styledDay(days, text(row, 'on'))),
    each(others, (row) => {
      const body = levels.some((level) => level === row['level'])
        ? ''
        : word('adoptionLevel', text(row, 'level'))
      return [body, word('adoptionEffect', outcomeOf(row)), text(row, 'note')]
        .filter(Boolean)
        .join(' ')
    }),
    each(rows, (row) =>
      [text(row, 'proof'), text(row, 'carrier'), text(row, 'paperNo')].filter(Boolean).join(' '),
    ),
  ]
}
