import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { OutputColumn, OutputTemplate } from '#shared/contract/outputs.ts'
import { ownFieldToField } from '#shared/domain/own-field.ts'
import { figureGroups, figures } from '#shared/figures/index.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { useCall } from '../../api/use-call.ts'
import { outputs as words } from '../../i18n/outputs.ts'

interface Props {
  readonly draft: OutputTemplate
  readonly change: (columns: readonly OutputColumn[]) => void
}

const MOST_COLUMNS = 60

interface Offer {
  readonly value: string
  readonly label: string
}

/** What can stand in a column: the fields of the ledger, or the figures of the statistics. */
const useOffers = ({ source }: OutputTemplate): readonly Offer[] => {
  const ledger = source.kind === 'ledger' ? source.list.ledger : undefined
  const own = useCall(
    'fields.list',
    { ledger: ledger ?? 'receptions' },
    { enabled: ledger !== undefined },
  )
  const pen = { value: '', label: words.pen }
  if (ledger === undefined)
    return [
      ...figures.map(({ id, title, group }) => ({
        value: id,
        label: `${figureGroups.find((one) => one.id === group)?.label ?? ''}：${title}`,
      })),
      pen,
    ]
  const fields = [...ledgerOf(ledger).fields, ...(own.data ?? []).map(ownFieldToField)]
  return [...fields.map(({ id, label }) => ({ value: id, label })), pen]
}

/** The columns in their order: what fills each, under which heads, and whether it is summed. */
export const ColumnRows = ({ draft, change }: Props): ReactNode => {
  const { columns } = draft
  const offers = useOffers(draft)
  const put = (at: number, part: Partial<OutputColumn>): void =>
    change(columns.map((column, i) => (i === at ? { ...column, ...part } : column)))
  return (
    <table className="output-columns">
      <caption>{words.columns}</caption>
      <thead>
        <tr>
          <th>{words.of}</th>
          <th>{words.heading}</th>
          <th title={words.groupHint}>{words.group}</th>
          <th>{words.sum}</th>
          <th>{words.order}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
          <tr key={at}>
            <ColumnCells column={column} offers={offers} put={(part) => put(at, part)} />
            <td className="output-moves">
              <Moves columns={columns} at={at} change={change} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={5}>
            <Button
              icon={<PlusOutlined />}
              disabled={columns.length >= MOST_COLUMNS}
              onClick={() => change([...columns, { of: '', heading: '', group: '', sum: false }])}
            >
              {words.addColumn}
            </Button>
            <span className="muted"> {words.groupHint}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

const ColumnCells = ({
  column: { of, heading, group, sum },
  offers,
  put,
}: {
  readonly column: OutputColumn
  readonly offers: readonly Offer[]
  readonly put: (part: Partial<OutputColumn>) => void
}): ReactNode => {
  const labelOf = (id: string): string => offers.find(({ value }) => value === id)?.label ?? ''
  const isKnown = offers.some(({ value }) => value === of)
  /** A head nobody worded goes with what fills the column. */
  const follows = heading === '' || heading === labelOf(of)
  return (
    <>
      <td>
        <Select
          showSearch
          optionFilterProp="label"
          aria-label={words.of}
          value={of}
          options={isKnown ? [...offers] : [{ value: of, label: words.gone }, ...offers]}
          onChange={(next: string) =>
            put({
              of: next,
              ...(follows && next !== '' ? { heading: headingOf(labelOf(next)) } : {}),
            })
          }
        />
      </td>
      <td>
        <Input
          aria-label={words.heading}
          maxLength={60}
          value={heading}
          onChange={({ target }) => put({ heading: target.value })}
        />
      </td>
      <td>
        <Input
          aria-label={words.group}
          maxLength={60}
          value={group}
          onChange={({ target }) => put({ group: target.value })}
        />
      </td>
      <td className="output-sum">
        <Checkbox
          aria-label={words.sum}
          checked={sum}
          onChange={({ target }) => put({ sum: target.checked })}
        />
      </td>
    </>
  )
}

/** Without the group that stands before the name of a figure. */
const headingOf = (label: string): string => label.split('：').at(-1) ?? label

const Moves = ({
  columns,
  at,
  change,
}: {
  readonly columns: readonly OutputColumn[]
  readonly at: number
  readonly change: Props['change']
}): ReactNode => {
  const heading = columns[at]?.heading ?? ''
  const swap = (to: number): void => {
    const [here, there] = [columns[at], columns[to]]
    if (here === undefined || there === undefined) return
    change(columns.with(at, there).with(to, here))
  }
  return (
    <>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={words.up(heading)}
        disabled={at === 0}
        onClick={() => swap(at - 1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={words.down(heading)}
        disabled={at === columns.length - 1}
        onClick={() => swap(at + 1)}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={words.removeColumn(heading)}
        disabled={columns.length === 1}
        onClick={() => change(columns.toSpliced(at, 1))}
      />
    </>
  )
}
