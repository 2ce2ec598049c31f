import { Select, Tag } from 'antd'
import type { ReactNode } from 'react'
import {
  type ColumnTarget,
  type CorrectionInput,
  unitFactors,
} from '#shared/contract/import-corrections.ts'
import type { SheetColumn, SheetReading } from '#shared/contract/imports.ts'
import type { OwnField } from '#shared/contract/settings.ts'
import { ownFieldToField } from '#shared/domain/own-field.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { fieldOf, isLedgerId, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { useOwnFields } from '../../../api/use-own-fields.ts'
import { ownFields } from '../../../i18n/drawer.ts'
import { columnPicker as words } from '../../../i18n/import-sheet.ts'

interface Props {
  readonly column: SheetColumn
  readonly reading: SheetReading
  readonly correct: (correction: CorrectionInput) => void
  readonly close: () => void
}

interface Option {
  readonly value: string
  readonly label: string
  /** Other words by which it is found. */
  readonly found: string
}

const foldValue = (field: string, row: string, fills: string | null): string =>
  JSON.stringify({ kind: 'fold', field, row, fills })
const fieldValue = (field: string): string => JSON.stringify({ kind: 'field', field })
const EXTRA = JSON.stringify({ kind: 'extra' })
const NONE = JSON.stringify({ kind: 'none' })

const optionsOf = (field: Field): readonly Option[] => [
  {
    value: fieldValue(field.id),
    label: field.label,
    found: [field.label, ...(field.synonyms ?? [])].join(' '),
  },
  ...(field.folds ?? []).map(({ headings, row, fills }) => ({
    value: foldValue(field.id, row, fills ?? null),
    label: `${headings[0] ?? field.label}（${field.label}）`,
    found: headings.join(' '),
  })),
]

/** Fields that no row can be taken without and that no column says yet. */
const missingFields = ({ fields }: Ledger, { columns }: SheetReading): readonly Field[] =>
  fields.filter(
    ({ id, required, initial }) =>
      required === true && initial === undefined && columns.every(({ field }) => field !== id),
  )

/** What is missing first, then what a column nobody knows can be, then all fields as the form has them. */
const groupsOf = (ledger: Ledger, reading: SheetReading, own: readonly OwnField[]) => {
  const missing = missingFields(ledger, reading)
  const groupOf = (label: string, fields: readonly Field[]) =>
    fields.length === 0 ? [] : [{ label, options: fields.flatMap(optionsOf) }]
  return [
    ...groupOf(words.missing, missing),
    {
      label: words.special,
      options: [
        { value: EXTRA, label: words.extra, found: words.extra },
        { value: NONE, label: words.none, found: words.none },
      ],
    },
    ...ledger.sections.flatMap(({ id, label }) =>
      groupOf(
        label,
        ledger.fields.filter(
          (field) => field.section === id && field.assigned !== true && !missing.includes(field),
        ),
      ),
    ),
    ...groupOf(ownFields.section, own.map(ownFieldToField)),
  ]
}

const targetValue = ({ field, fold, use }: SheetColumn): string => {
  if (field !== null)
    return fold === null ? fieldValue(field) : foldValue(field, fold.row, fold.fills)
  return use === 'none' ? NONE : EXTRA
}

/** Changes what a column is taken for: a field found by its name, kept beside the record, or nothing. */
export const ColumnPicker = ({ column, reading, correct, close }: Props): ReactNode => {
  const { sheet, table, ledger } = reading
  const described = ledger !== null && isLedgerId(ledger) ? ledgerOf(ledger) : undefined
  const place = { sheet, table, column: column.column }
  const choose = (value: string): void => {
    close()
    correct({ kind: 'column', ...place, target: JSON.parse(value) as ColumnTarget }) // written above
  }
  const field =
    described === undefined || column.field === null ? undefined : fieldOf(described, column.field)
  return (
    <div className="column-picker">
      <strong>{words.title(column.column, column.heading)}</strong>
      {(column.field !== null || column.by !== 'heading') && <Tag>{words.by[column.by]}</Tag>}
      {column.hidden && <Tag color="orange">{words.hidden}</Tag>}
      {column.samples.length > 0 && (
        <p className="muted">
          {words.samples} {column.samples.slice(0, 4).join('、')}
        </p>
      )}
      {described !== undefined && (
        <FieldLine ledger={described} column={column} reading={reading} choose={choose} />
      )}
      {field?.kind === 'money' && (
        <div className="picker-line">
          <span>{words.unit}</span>
          <Select<(typeof unitFactors)[number]>
            aria-label={words.unit}
            value={unitFactors.find((factor) => factor === column.factor) ?? 1}
            options={unitFactors.map((factor) => ({ value: factor, label: words.units[factor] }))}
            onChange={(factor) => {
              close()
              correct({ kind: 'unit', ...place, factor })
            }}
          />
        </div>
      )}
    </div>
  )
}

const FieldLine = ({
  ledger,
  column,
  reading,
  choose,
}: Pick<Props, 'column' | 'reading'> & {
  readonly ledger: Ledger
  readonly choose: (value: string) => void
}): ReactNode => {
  const own = useOwnFields(ledger.id as LedgerId) // descriptions are reached by their id
  return (
    <div className="picker-line">
      <span>{words.field}</span>
      <Select<string>
        autoFocus
        defaultOpen
        showSearch={{
          filterOption: (typed, option) =>
            option !== undefined && 'found' in option && `${option.found}`.includes(typed),
        }}
        aria-label={words.field}
        placeholder={words.search}
        notFoundContent={words.noMatch}
        value={targetValue(column)}
        options={groupsOf(ledger, reading, own)}
        onChange={choose}
      />
    </div>
  )
}
