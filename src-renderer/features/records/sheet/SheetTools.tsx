import { DeleteOutlined, RedoOutlined, SearchOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { sheet as words } from '../../../i18n/sheet.ts'
import type { GridColumn } from '../../../ui/grid/columns.ts'
import { ColumnChooser } from '../ColumnChooser.tsx'
import { type Arrangement, plainArrangement } from './arrangement.ts'

interface Props {
  readonly total: string
  readonly columns: readonly GridColumn[]
  readonly arrangement: Arrangement
  readonly change: (next: Arrangement) => void
  readonly run: (kind: 'undo' | 'redo' | 'deleteRows' | 'find') => void
}

/** The row above the sheet: how much it holds, what is done by mouse, which columns it shows. */
export const SheetTools = ({ total, columns, arrangement, change, run }: Props): ReactNode => (
  <div className="sheet-tools">
    <span className="sheet-total">{total}</span>
    <span className="sheet-hint">{words.hint}</span>
    <Tooltip title={words.undoKey}>
      <Button size="small" icon={<UndoOutlined />} onClick={() => run('undo')}>
        {words.undo}
      </Button>
    </Tooltip>
    <Tooltip title={words.redoKey}>
      <Button size="small" icon={<RedoOutlined />} onClick={() => run('redo')}>
        {words.redo}
      </Button>
    </Tooltip>
    <Tooltip title={words.removeKey}>
      <Button size="small" icon={<DeleteOutlined />} onClick={() => run('deleteRows')}>
        {words.remove}
      </Button>
    </Tooltip>
    <Tooltip title={words.findKey}>
      <Button size="small" icon={<SearchOutlined />} onClick={() => run('find')}>
        {words.find}
      </Button>
    </Tooltip>
    <Columns columns={columns} arrangement={arrangement} change={change} />
  </div>
)

const Columns = ({
  columns,
  arrangement,
  change,
}: Pick<Props, 'columns' | 'arrangement' | 'change'>): ReactNode => {
  const ids = columns.map(({ id }) => id)
  return (
    <ColumnChooser
      size="small"
      title={words.columns}
      columns={columns.map(({ id, title }) => ({ id, label: title }))}
      shown={ids.filter((id) => !arrangement.hidden.includes(id))}
      change={(shown) =>
        change({ ...arrangement, hidden: ids.filter((id) => !shown.includes(id)) })
      }
      reset={{ label: words.defaultColumns, run: () => change(plainArrangement) }}
    />
  )
}
