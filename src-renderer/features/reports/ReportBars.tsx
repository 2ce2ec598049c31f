import type { ReactNode } from 'react'
import type { ReportBlock } from '#shared/domain/report.ts'
import { reports as words } from '../../i18n/reports.ts'

type Chart = Extract<ReportBlock, { kind: 'chart' }>

const ROW = 26
const LABEL = 150
const BAR = 360
const WIDTH = LABEL + BAR + 70

/** Bars one under the other, in a grey that stands on any printer. */
export const ReportBars = ({ title, unit, bars }: Chart): ReactNode => {
  const most = Math.max(...bars.map(({ value }) => value), 1)
  return (
    <svg
      className="report-bars"
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
      role="img"
      aria-label={words.bars(title)}
    >
      {bars.map(({ label, value, number }, at) => {
        const width = Math.max(2, (value / most) * BAR)
        const middle = at * ROW + ROW / 2
        return (
          <g key={label}>
            <text x={LABEL - 8} y={middle} textAnchor="end" dominantBaseline="central">
              {label}
            </text>
            <rect x={LABEL} y={at * ROW + 5} width={width} height={ROW - 10} />
            <text x={LABEL + width + 6} y={middle} dominantBaseline="central">
              {number.text}
              {unit}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
