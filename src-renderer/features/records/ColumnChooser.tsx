import { TableOutlined } from '@ant-design/icons'
import { Button, type ButtonProps, Checkbox, Popover } from 'antd'
import type { ReactNode } from 'react'

interface Props extends Pick<ButtonProps, 'size'> {
  readonly title: string
  readonly columns: readonly { readonly id: string; readonly label: string }[]
  readonly shown: readonly string[]
  readonly change: (shown: readonly string[]) => void
  /** Goes back to the columns nobody chose. */
  readonly reset: { readonly label: string; readonly run: () => void }
}

/** Which columns a list or a sheet shows: never none. */
export const ColumnChooser = ({ title, size, columns, shown, change, reset }: Props): ReactNode => (
  <Popover
    trigger="click"
    placement="bottomRight"
    title={title}
    content={
      <div className="column-chooser">
        <Checkbox.Group
          value={[...shown]}
          options={columns.map(({ id, label }) => ({ value: id, label }))}
          onChange={(ids) => ids.length > 0 && change(ids)}
        />
        <Button type="link" onClick={reset.run}>
          {reset.label}
        </Button>
      </div>
    }
  >
    <Button size={size ?? 'middle'} icon={<TableOutlined />}>
      {title}
    </Button>
  </Popover>
)
