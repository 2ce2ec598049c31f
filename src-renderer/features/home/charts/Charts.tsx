import type { ReactNode } from 'react'
import { charts as words } from '../../../i18n/home.ts'
import type { Home } from '../use-home.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { chartsOf } from './chart-bars.ts'

interface Props {
  readonly home: Home
  readonly year: number
}

/** The year where people would rather look than read. */
export const Charts = ({ home, year }: Props): ReactNode => (
  <section className="home-charts" aria-label={words.section(year)}>
    {chartsOf(home).map((chart) => (
      <ChartFrame key={chart.id} chart={chart} year={year} />
    ))}
  </section>
)
