import { lazy, type ReactNode } from 'react'
import type { ReportBlock } from '#shared/domain/report.ts'
import { reports as words } from '../../i18n/reports.ts'
import { reportChart } from './report-chart.ts'

// The drawing library is large and most reports have no chart on the screen.
const PaperChart = lazy(async () => ({
  default: (await import('../../ui/charts/PaperChart.tsx')).PaperChart,
}))

/** A chart of a report; what stands around it waits until it can be drawn. */
export const ReportFigure = ({
  chart,
}: {
  readonly chart: Extract<ReportBlock, { kind: 'chart' }>
}): ReactNode => <PaperChart {...reportChart(chart)} label={words.bars(chart.title)} />
