import { BarChart as Bars } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { chartHeight, chartOption, type DrawnBar, onPaper } from './chart-option.ts'

use([Bars, GridComponent, CanvasRenderer])

export interface DrawnPicture {
  /** Base64. */
  readonly png: string
  /** In its own points. */
  readonly width: number
  readonly height: number
}

const WIDTH = 589
/** Points of the picture for one of the screen: sharp enough for a printer. */
const SHARPNESS = 2.5

/** A chart as a picture, for files that hold no drawings: the same bars as on paper. */
export const chartPicture = (
  bars: readonly DrawnBar[],
  { isUpright, fontFamily }: { readonly isUpright: boolean; readonly fontFamily: string },
): DrawnPicture => {
  const height = chartHeight(bars, isUpright)
  const chart = init(document.createElement('div'), null, {
    renderer: 'canvas',
    width: WIDTH,
    height,
  })
  try {
    chart.setOption(chartOption(bars, { isUpright, fontFamily, look: onPaper }))
    const asked = { type: 'png', pixelRatio: SHARPNESS, backgroundColor: '#fff' } as const
    const png = chart.getDataURL(asked).replace(/^[^,]*,/, '')
    return { png, width: Math.round(WIDTH * SHARPNESS), height: Math.round(height * SHARPNESS) }
  } finally {
    chart.dispose()
  }
}
