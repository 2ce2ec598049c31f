import type { EChartsCoreOption } from 'echarts/core'
import type { ChartBar } from './chart-bars.ts'

// As in theme.css: a drawing knows no variables of the page.
const INK = '#1f2933'
const MUTED = '#667085'
const LINE = '#dfe4eb'
const BLUE = '#1f5a96'
const PALE = '#cfdbe8'
const FONT = 12
const NAMES = 104

/** What the drawing library is told: bars lying or upright, their numbers beside them, quotas behind. */
export const chartOption = (
  bars: readonly ChartBar[],
  isUpright: boolean,
  fontFamily: string,
): EChartsCoreOption => {
  const names = {
    type: 'category',
    data: bars.map(({ label }) => label),
    inverse: !isUpright,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: LINE } },
    axisLabel: {
      color: INK,
      interval: 0,
      ...(isUpright
        ? { fontSize: FONT - 1 }
        : { fontSize: FONT, width: NAMES, overflow: 'truncate' }),
    },
  }
  const values = { type: 'value', show: false, minInterval: 1 }
  return {
    // A clerk's PC is slow, and a picture that moves says no more than one that stands.
    animation: false,
    textStyle: { fontFamily },
    grid: isUpright
      ? { left: 4, right: 4, top: 22, bottom: 24 }
      : { left: NAMES + 12, right: 64, top: 4, bottom: 4 },
    ...(isUpright ? { xAxis: names, yAxis: values } : { yAxis: names, xAxis: values }),
    series: [
      ...(bars.some(({ quota }) => quota !== null) ? [quotaSeries(bars)] : []),
      {
        type: 'bar',
        data: bars.map(({ value }) => value ?? 0),
        barMaxWidth: 18,
        // In front of the quota, at the same place.
        barGap: '-100%',
        z: 3,
        itemStyle: { color: BLUE },
        label: labelOf(isUpright, (at) => (isShort(bars[at]) ? '' : numberOf(bars[at]))),
      },
    ],
  }
}

const labelOf = (isUpright: boolean, text: (at: number) => string) => ({
  show: true,
  position: isUpright ? 'top' : 'right',
  color: INK,
  fontSize: FONT,
  formatter: ({ dataIndex }: { readonly dataIndex: number }) => text(dataIndex),
})

/** Short of its quota: the number stands behind the longer of the two bars. */
const isShort = (bar: ChartBar | undefined): boolean =>
  bar !== undefined && bar.quota !== null && bar.quota > (bar.value ?? 0)

const numberOf = (bar: ChartBar | undefined): string => {
  if (bar === undefined) return ''
  return bar.quota === null ? `${bar.value ?? 0}` : `${bar.value ?? 0} / ${bar.quota}`
}

/** Light, with an edge: told from the dark bar in front of it on a printer without colours too. */
const quotaSeries = (bars: readonly ChartBar[]) => ({
  type: 'bar',
  data: bars.map(({ quota }) => quota ?? '-'),
  barMaxWidth: 18,
  z: 2,
  itemStyle: { color: PALE, borderColor: MUTED, borderWidth: 1, borderType: 'dashed' },
  label: labelOf(false, (at) => (isShort(bars[at]) ? numberOf(bars[at]) : '')),
})
