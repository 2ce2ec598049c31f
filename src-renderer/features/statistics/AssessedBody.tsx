import { Popover } from 'antd'
import type { ReactNode } from 'react'
import type { Statistics } from '#shared/contract/statistics.ts'
import { type AssessedRow, assessedGroup } from '#shared/figures/assessed.ts'
import type { Asked } from './asked.ts'

interface Props {
  readonly rows: readonly AssessedRow[]
  readonly statistics: Statistics
  readonly asked: Asked
}

/** What the assessment of the year finds, under the figures; the last group of the table. */
export const AssessedBody = ({ rows, statistics, asked }: Props): ReactNode =>
  rows.length > 0 && (
    <tbody>
      <tr className="statistics-group">
        <th colSpan={99} scope="rowgroup">
          {assessedGroup}
        </th>
      </tr>
      {rows.map(({ id, title, definition, total, cellOf }) => (
        <tr key={id}>
          <th scope="row" className="statistics-name">
            <Popover
              trigger={['hover', 'focus']}
              placement="right"
              content={<p className="statistics-meaning">{definition}</p>}
            >
              <button type="button" className="statistics-title">
                {title}
              </button>
            </Popover>
          </th>
          <td>{total}</td>
          {statistics.before !== null && <td colSpan={2} />}
          {asked.perStudio &&
            statistics.studios.map(({ id: studio }) => <td key={studio}>{cellOf(studio)}</td>)}
        </tr>
      ))}
    </tbody>
  )
