import './rows.css'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { RowValue } from '#shared/domain/record.ts'
import type { Part } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import type { Namesakes } from '../../../api/namesakes.ts'
import { form } from '../../../i18n/records.ts'
import { FaultMark, useFirstFault, useRowFault } from '../faults.tsx'
import { STANDING_ROWS } from '../keyboard.ts'
import type { EditorProps } from './editor.ts'
import { PartEditor } from './PartEditor.tsx'

interface Props extends EditorProps<RowValue[]> {
  readonly ledger: LedgerId
  readonly field: string
  readonly parts: readonly Part[]
  /** Told when the cursor goes out of a name. */
  readonly left?: (at: number, part: string) => void
  /** Another way to add rows, beside the button. */
  readonly foot?: ReactNode
}

/** A person of the register goes by what tells her from a namesake. */
const cellOf = (
  row: RowValue | undefined,
  part: string,
  namesakes: Namesakes | undefined,
): RowValue[string] => {
  const cell = row?.[part] ?? null
  const memberId = row?.['memberId']
  return part === 'name' && typeof cell === 'string' && typeof memberId === 'string'
    ? (namesakes?.labelOf({ name: cell, memberId }) ?? cell)
    : cell
}

interface RowsProps {
  readonly rows: readonly RowValue[]
  readonly parts: readonly Part[]
  readonly cell: (at: number, part: Part) => ReactNode
  readonly remove: (at: number) => ReactNode
}

/** More columns than this are too narrow to write in: each row becomes a card. */
const MOST_COLUMNS = 5

/** Another name is another person: the tie to the register is made anew when it is saved. */
const withCell = (row: RowValue, part: string, cell: RowValue[string]): RowValue => ({
  ...row,
  ...(part === 'name' && 'memberId' in row ? { memberId: null } : {}),
  [part]: cell,
})

/** Rows inside a record: persons with their part in it, parties, adoptions. */
export const RowsInput = ({ value, onChange, ledger, field, parts, ...rest }: Props): ReactNode => {
  const rows = value ?? []
  const { left } = rest
  const { namesakes } = useChoiceBook()
  const body = useFreshRow(rows.length)
  const fault = useRowFault(field)
  useFaultFocus(body.place, field, parts)
  const isLocked = rest.disabled === true
  const change = (at: number, part: string, cell: RowValue[string]): void =>
    onChange?.(rows.map((row, index) => (index === at ? withCell(row, part, cell) : row)))
  const shown: RowsProps = {
    rows,
    parts,
    cell: (at, part) => (
      <FaultMark fault={fault} row={at} part={part.id}>
        <PartEditor
          part={part}
          ledger={ledger}
          field={field}
          value={cellOf(rows[at], part.id, namesakes)}
          onChange={(cell) => change(at, part.id, cell)}
          onBlur={() => left?.(at, part.id)}
        />
      </FaultMark>
    ),
    remove: (at) => (
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={form.removeRow}
        disabled={isLocked}
        onClick={() => onChange?.(rows.filter((_, each) => each !== at))}
      />
    ),
  }
  return (
    <div className="rows-input" ref={body.place}>
      {rows.length > 0 &&
        (parts.length > MOST_COLUMNS ? <RowCards {...shown} /> : <RowTable {...shown} />)}
      <div className="rows-foot">
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          disabled={isLocked}
          onClick={() => {
            body.expect()
            onChange?.([...rows, {}])
          }}
        >
          {form.addRow}
        </Button>
        {rest.foot}
      </div>
    </div>
  )
}

const rowsOf = (place: HTMLElement): readonly Element[] => [
  ...place.querySelectorAll('tbody > tr, .row-card'),
]

const FIELDS = 'input, textarea'

/** The cursor goes to the cell that was refused, or to the first of its row. */
const useFaultFocus = (
  place: RefObject<HTMLElement | null>,
  field: string,
  parts: readonly Part[],
): void => {
  const fault = useFirstFault(field)
  const label = parts.find(({ id }) => id === fault?.part)?.label
  useEffect(() => {
    if (fault?.row === undefined || place.current === null) return
    const row = rowsOf(place.current)[fault.row - 1]
    const editors = [...(row?.querySelectorAll<HTMLElement>(FIELDS) ?? [])]
    const wrong = editors.find((editor) => editor.getAttribute('aria-label') === label)
    ;(wrong ?? editors[0])?.focus()
  }, [fault, label, place])
}

/** The cursor goes into a row that was just added, so that it is written without the mouse. */
const useFreshRow = (count: number) => {
  const place = useRef<HTMLDivElement>(null)
  const isExpected = useRef(false)
  useEffect(() => {
    if (!isExpected.current || count === 0) return
    isExpected.current = false
    const added = place.current === null ? undefined : rowsOf(place.current).at(-1)
    added?.querySelector<HTMLElement>(FIELDS)?.focus()
  }, [count])
  const expect = (): void => {
    isExpected.current = true
  }
  return { place, expect }
}

/** What is written at length takes the room that names, days and choices leave. */
const longKinds: ReadonlySet<string> = new Set(['text', 'longText'])

const RowTable = ({ rows, parts, cell, remove }: RowsProps): ReactNode => (
  <table className={STANDING_ROWS}>
    <thead>
      <tr>
        {parts.map(({ id, label, kind }) => (
          <th key={id} className={longKinds.has(kind) ? '' : 'short'}>
            {label}
          </th>
        ))}
        <th className="row-removal" aria-label={form.removeRow} />
      </tr>
    </thead>
    <tbody>
      {rows.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place in the order
        <tr key={at}>
          {parts.map((part) => (
            <td key={part.id}>{cell(at, part)}</td>
          ))}
          <td>{remove(at)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const RowCards = ({ rows, parts, cell, remove }: RowsProps): ReactNode => (
  <div className={`row-cards ${STANDING_ROWS}`}>
    {rows.map((_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place in the order
      <div className="row-card" key={at}>
        <div className="row-card-parts">
          {parts.map((part) => (
            <div key={part.id}>
              <span className="row-card-label">{part.label}</span>
              {cell(at, part)}
            </div>
          ))}
        </div>
        {remove(at)}
      </div>
    ))}
  </div>
)
