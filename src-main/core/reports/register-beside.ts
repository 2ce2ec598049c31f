import { valueIn } from '#shared/domain/own-field.ts'
import type { LedgerRecord, MembershipValue, PersonValue, RowValue } from '#shared/domain/record.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import { DETAIL, type DetailPair, rowsToDetail } from '#shared/ledgers/detail-text.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { cellOf, columnKind, scalarCell } from './cell-text.ts'
import type { RegisterOptions } from './register-options.ts'
import type { SheetCell, SheetColumnModel } from './sheet-model.ts'

/** A column on the screen beside the printed ones. */
export interface BesideColumn {
  readonly column: SheetColumnModel
  readonly cell: (record: LedgerRecord) => SheetCell
}

const WIDTH = 30

const hasRows = ({ kind, parts }: Field): boolean =>
  kind === 'rows' || kind === 'membership' || (kind === 'people' && (parts ?? []).length > 0)

const isSaid = (record: LedgerRecord, { id }: Field): boolean => {
  const value = valueIn(record, id)
  return value !== null && value !== undefined && value !== '' && !isEmptyList(value)
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const NAME = '姓名'

const pairsOf = (
  field: Field,
  row: RowValue,
  { masked, book }: RegisterOptions,
): readonly DetailPair[] =>
  (field.parts ?? []).flatMap((part): DetailPair[] => {
    const value = row[part.id]
    if (value === null || value === undefined || value === '') return []
    // A masked number would come back as a number; it is left out instead.
    if (masked && part.sensitive === true) return []
    return [[part.label, String(scalarCell(part, value, masked, book ?? shippedBook) ?? '')]]
  })

const membershipPairs = (
  { studio, role, from, to }: MembershipValue,
  { book }: RegisterOptions,
): readonly DetailPair[] => [
  ['工作室', studio.name],
  ['工作室职务', (book ?? shippedBook).labelOf('studioRole', role)],
  ...(from === null ? [] : [['起', from] as const]),
  ...(to === null ? [] : [['止', to] as const]),
]

/** The rows of a field spelt out; the kind of a field decides the shape of its values. */
const detailOf = (field: Field, record: LedgerRecord, options: RegisterOptions): SheetCell => {
  if (!isSaid(record, field)) return null
  const value = valueIn(record, field.id)
  if (field.kind === 'membership')
    return rowsToDetail((value as MembershipValue[]).map((each) => membershipPairs(each, options)))
  if (field.kind === 'people')
    return rowsToDetail(
      (value as PersonValue[]).map((person) => [
        [NAME, person.name],
        ...pairsOf(field, person as unknown as RowValue, options),
      ]),
    )
  return rowsToDetail((value as RowValue[]).map((row) => pairsOf(field, row, options)))
}

const extraColumns = (records: readonly LedgerRecord[], taken: ReadonlySet<string>) =>
  [...new Set(records.flatMap(({ extra }) => Object.keys(extra)))]
    .filter((heading) => heading !== '' && !taken.has(heading))
    .map(
      (heading): BesideColumn => ({
        column: { heading, width: WIDTH, kind: 'text' },
        cell: ({ extra }) => {
          const text = extra[heading]
          return typeof text === 'string' ? text : null
        },
      }),
    )

/**
 * What the printed register leaves out and some record says: its other fields, the rows of lists spelt
 * out, and what an old ledger had besides.
 */
export const columnsBeside = (
  ledger: Ledger,
  printed: readonly Field[],
  records: readonly LedgerRecord[],
  options: RegisterOptions,
): readonly BesideColumn[] => {
  const isOpen = (field: Field): boolean => records.some((record) => isSaid(record, field))
  const others = ledger.fields.filter((field) => !printed.includes(field) && !hasRows(field))
  const plain = others.filter(isOpen).map(
    (field): BesideColumn => ({
      column: { heading: field.label, width: field.width ?? WIDTH, kind: columnKind(field) },
      cell: (record) => cellOf(field, valueIn(record, field.id), options.masked, options.book),
    }),
  )
  const details = ledger.fields
    .filter((field) => hasRows(field) && isOpen(field))
    .map(
      (field): BesideColumn => ({
        column: { heading: field.label + DETAIL, width: WIDTH, kind: 'text' },
        cell: (record) => detailOf(field, record, options),
      }),
    )
  const taken = new Set([...ledger.fields, ...printed].map(({ label }) => label))
  return [...plain, ...details, ...extraColumns(records, taken)]
}
