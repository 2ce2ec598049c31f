import { BarChart as Bars } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type ReactNode, useEffect, useRef } from 'react'
import { chartHeight, chartOption, onScreen } from '../../../ui/charts/chart-option.ts'
import type { ChartBar } from './chart-bars.ts'

use([Bars, GridComponent, SVGRenderer])

interface Props {
  readonly bars: readonly ChartBar[]
  readonly isUpright: boolean
  /** What the chart is called for those who do not see it. */
  readonly label: string
  readonly open: (bar: ChartBar) => void
}

/** Bars that open their records; the same numbers stand in a table beside them. */
export const BarChart = ({ bars, isUpright, label, open }: Props): ReactNode => {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(undefined)
  // The listener is set once; what it opens may change under it.
  const latest = useRef({ bars, open })
  useEffect(() => {
    latest.current = { bars, open }
  }, [bars, open])
  useEffect(() => {
    if (place.current === null) return undefined
    const made = init(place.current, null, { renderer: 'svg' })
    made.on('click', ({ dataIndex }) => {
      const bar = latest.current.bars[dataIndex ?? -1]
      if (bar !== undefined) latest.current.open(bar)
    })
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(place.current)
    chart.current = made
    return () => {
      watch.disconnect()
      made.dispose()
    }
  }, [])
  useEffect(() => {
    const { fontFamily } = getComputedStyle(document.body)
    const drawing = { isUpright, fontFamily, look: onScreen }
    chart.current?.setOption(chartOption(bars, drawing), { notMerge: true })
  }, [bars, isUpright])
  const height = chartHeight(bars, isUpright)
  return <div className="chart" ref={place} role="img" aria-label={label} style={{ height }} />
}
