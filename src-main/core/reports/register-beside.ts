import { valueIn, valueReader } from '#shared/domain/own-field.ts'
import type { MembershipValue, RecordContents, RowValue } from '#shared/domain/record.ts'
import { membershipsIn, personsIn, rowsIn } from '#shared/domain/value-shapes.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import { DETAIL, type DetailPair, rowsToDetail } from '#shared/ledgers/detail-text.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { cellOf, columnKind, partText } from './cell-text.ts'
import type { RegisterOptions } from './register-options.ts'
import type { SheetCell, SheetColumnModel } from './sheet-model.ts'

/** A column on the screen beside the printed ones. */
export interface BesideColumn {
  readonly column: SheetColumnModel
  readonly cell: (record: RecordContents) => SheetCell
}

const WIDTH = 30

const hasRows = ({ kind, parts }: Field): boolean =>
  kind === 'rows' || kind === 'membership' || (kind === 'people' && (parts ?? []).length > 0)

/** How the cells of a field's column are made. */
export const contentCell = (
  field: Field,
  options: RegisterOptions,
): ((record: RecordContents) => SheetCell) => {
  const read = valueReader(field.id)
  return (record) => cellOf(field, read(record), options)
}

const isSaid = (record: RecordContents, { id }: Field): boolean => {
  const value = valueIn(record, id)
  return value !== null && value !== undefined && value !== '' && !isEmptyList(value)
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const NAME = '姓名'

const pairsOf = (field: Field, row: RowValue, options: RegisterOptions): readonly DetailPair[] =>
  (field.parts ?? []).flatMap((part): DetailPair[] => {
    const value = row[part.id]
    if (value === null || value === undefined || value === '') return []
    // A masked number would come back as a number; it is left out instead.
    if (options.masked && part.sensitive === true) return []
    return [[part.label, partText(part, value, { ...options, days: 'dashed' })]]
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

/**
 * The rows of a field spelt out, as the program takes them back: days stay ISO days, however the office
 * writes them. The kind of a field decides the shape of its values.
 */
const detailOf = (field: Field, record: RecordContents, options: RegisterOptions): SheetCell => {
  if (!isSaid(record, field)) return null
  const value = valueIn(record, field.id)
  if (field.kind === 'membership')
    return rowsToDetail(membershipsIn(value).map((each) => membershipPairs(each, options)))
  if (field.kind === 'people')
    return rowsToDetail(
      personsIn(value).map((person) => {
        const row = person as unknown as RowValue // what is said of a person beside the name is scalars
        return [[NAME, person.name], ...pairsOf(field, row, options)]
      }),
    )
  return rowsToDetail(rowsIn(value).map((row) => pairsOf(field, row, options)))
}

const extraColumns = (headings: readonly string[], taken: ReadonlySet<string>) =>
  headings
    .filter((heading) => !taken.has(heading))
    .map(
      (heading): BesideColumn => ({
        column: { heading, width: WIDTH, kind: 'text' },
        cell: ({ extra }) => {
          const text = extra[heading]
          return typeof text === 'string' ? text : null
        },
      }),
    )

/** What any record of a list says: fields of the ledger, and headings of old ledgers besides. */
export interface SaidFields {
  readonly fields: ReadonlySet<string>
  readonly extra: readonly string[]
}

/** Of a register that shows chosen fields and nothing beside them. */
export const nothingSaid: SaidFields = { fields: new Set(), extra: [] }

/** Fields that a register has beside the printed ones where some record says them. */
export const fieldsBeside = (ledger: Ledger, printed: readonly Field[]): readonly Field[] =>
  ledger.fields.filter((field) => hasRows(field) || !printed.includes(field))

/**
 * What the printed register leaves out and some record says: its other fields, the rows of lists spelt
 * out, and what an old ledger had besides.
 */
export const columnsBeside = (
  ledger: Ledger,
  printed: readonly Field[],
  said: SaidFields,
  options: RegisterOptions,
): readonly BesideColumn[] => {
  const open = fieldsBeside(ledger, printed).filter(({ id }) => said.fields.has(id))
  const plain = open
    .filter((field) => !hasRows(field))
    .map(
      (field): BesideColumn => ({
        column: { heading: field.label, width: field.width ?? WIDTH, kind: columnKind(field) },
        cell: contentCell(field, options),
      }),
    )
  const details = open.filter(hasRows).map(
    (field): BesideColumn => ({
      column: { heading: field.label + DETAIL, width: WIDTH, kind: 'text' },
      cell: (record) => detailOf(field, record, options),
    }),
  )
  const taken = new Set([...ledger.fields, ...printed].map(({ label }) => label))
  return [...plain, ...details, ...extraColumns(said.extra, taken)]
}
