import type { ReactNode } from 'react'
import type { ReportBlock, Segment } from '#shared/domain/report.ts'

type Table = Extract<ReportBlock, { kind: 'table' }>

/** A table of a report; what a cell shows is decided by who asks: plain on paper, a mark on the page. */
export const ReportTable = ({
  table,
  cell,
}: {
  readonly table: Table
  readonly cell: (segment: Segment) => ReactNode
}): ReactNode => (
  <table className="report-table grid">
    <thead>
      <tr>
        {table.head.map((text) => (
          <th key={text}>{text}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two studios may have one name
        <tr key={at}>
          {row.map((segment, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
            <td key={column} className={column === 0 ? 'left' : undefined}>
              {cell(segment)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
