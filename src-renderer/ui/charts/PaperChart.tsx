import { BarChart as Bars } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { chartHeight, chartOption, type DrawnBar, onPaper } from './chart-option.ts'

use([Bars, GridComponent, SVGRenderer])

/** Of the block of an official paper, 156 mm, in points of the screen. */
const PAPER_WIDTH = 589

interface Props {
  readonly bars: readonly DrawnBar[]
  readonly isUpright: boolean
  /** What the chart is called for those who do not see it. */
  readonly label: string
}

/** The bars of the home page as they stand on paper: in greys, and nothing to press. */
export const PaperChart = ({ bars, isUpright, label }: Props): ReactNode => {
  const place = useRef<HTMLDivElement>(null)
  const height = chartHeight(bars, isUpright)
  // Drawn before the page is looked at: a printer does not wait for what comes later.
  useLayoutEffect(() => {
    if (place.current === null) return undefined
    const { fontFamily } = getComputedStyle(place.current)
    const made = init(place.current, null, { renderer: 'svg', width: PAPER_WIDTH, height })
    made.setOption(chartOption(bars, { isUpright, fontFamily, look: onPaper }))
    return () => made.dispose()
  }, [bars, isUpright, height])
  return (
    <div
      className="paper-chart"
      ref={place}
      role="img"
      aria-label={label}
      style={{ width: PAPER_WIDTH, height, marginInline: 'auto' }}
    />
  )
}
