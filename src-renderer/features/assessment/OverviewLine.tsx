import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { assessment as words } from '../../i18n/assessment.ts'
import type { OverviewRow } from './chosen.ts'
import { columnWidths, type OverviewColumn } from './overview-columns.ts'
import { Outcome } from './SubjectList.tsx'

interface Props {
  readonly row: OverviewRow
  readonly columns: readonly OverviewColumn[]
  readonly top: number
  readonly open: (subject: string) => void
}

/** One subject's sheet in a line; its name opens it. */
export const OverviewLine = ({ row, columns, top, open }: Props): ReactNode => (
  // biome-ignore lint/a11y/useSemanticElements: thousands of rows are no table element
  // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
  <div
    role="row"
    className="overview-line"
    style={{ transform: `translateY(${top}px)`, gridTemplateColumns: columnWidths(columns) }}
  >
    {columns.map((column) => (
      // biome-ignore lint/a11y/useSemanticElements: as the row
      <span
        role="cell"
        key={column.id}
        className={column.isNumber === true ? 'overview-number' : undefined}
      >
        <Content row={row} column={column} open={open} />
      </span>
    ))}
  </div>
)

const Content = ({
  row,
  column,
  open,
}: Omit<Props, 'columns' | 'top'> & {
  readonly column: OverviewColumn
}): ReactNode => {
  const { subject } = row
  const { namesakes } = useChoiceBook()
  const text = column.text(row)
  switch (column.id) {
    case 'name':
    case 'studio':
      return (
        <button type="button" className="overview-open" onClick={() => open(subject.id)}>
          {namesakes?.labelOf({ name: subject.name, memberId: subject.id }) ?? subject.name}
        </button>
      )
    case 'state':
      return row.exempt ? <Tag>{words.exempt}</Tag> : text
    case 'grade':
      return (
        <>
          <Outcome row={row} />
          {row.marks.map((mark) => (
            <Tag key={mark}>{mark}</Tag>
          ))}
        </>
      )
    default:
      return <span title={text}>{text}</span>
  }
}
