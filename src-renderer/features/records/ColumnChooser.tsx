import { TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { ReactNode } from 'react'
import type { Ledger } from '#shared/ledgers/field.ts'
import { list } from '../../i18n/records.ts'
import { initialView } from './list-view.ts'

interface Props {
  readonly ledger: Ledger
  readonly columns: readonly string[]
  readonly change: (columns: readonly string[]) => void
}

/** Which fields of a ledger its list shows. */
export const ColumnChooser = ({ ledger, columns, change }: Props): ReactNode => (
  <Popover
    trigger="click"
    placement="bottomRight"
    title={list.columns}
    content={
      <div className="column-chooser">
        <Checkbox.Group
          value={[...columns]}
          options={ledger.fields.map(({ id, label }) => ({ value: id, label }))}
          onChange={(ids) => ids.length > 0 && change(ids)}
        />
        <Button type="link" onClick={() => change(initialView(ledger).columns)}>
          {list.defaultColumns}
        </Button>
      </div>
    }
  >
    <Button icon={<TableOutlined />}>{list.columns}</Button>
  </Popover>
)
