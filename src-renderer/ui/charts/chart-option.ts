import type { EChartsCoreOption } from 'echarts/core'

/** A bar as it is drawn, with what a quota asks for where there is one. */
export interface DrawnBar {
  readonly label: string
  readonly value: number | null
  readonly quota: number | null
  /** What stands at its end instead of the bare number. */
  readonly text?: string
}

/** How a chart looks where it stands. */
export interface ChartLook {
  readonly ink: string
  readonly edge: string
  readonly line: string
  readonly bar: string
  readonly pale: string
  readonly font: number
  /** Room for the names at the left of lying bars, and for the numbers at their end. */
  readonly names: number
  readonly numbers: number
}

// As in theme.css: a drawing knows no variables of the page.
export const onScreen: ChartLook = {
  ink: '#1f2933',
  edge: '#667085',
  line: '#dfe4eb',
  bar: '#1f5a96',
  pale: '#cfdbe8',
  font: 12,
  names: 104,
  numbers: 64,
}

/** In greys that every printer tells apart, and type as large as that of a table. */
export const onPaper: ChartLook = {
  ink: '#000000',
  edge: '#404040',
  line: '#808080',
  bar: '#595959',
  pale: '#dddddd',
  font: 14,
  names: 150,
  numbers: 96,
}

const UPRIGHT = 220
const ROW = 26

/** How high a chart stands, in points of the screen. */
export const chartHeight = (bars: readonly DrawnBar[], isUpright: boolean): number =>
  isUpright ? UPRIGHT : bars.length * ROW

interface Drawing {
  readonly isUpright: boolean
  readonly fontFamily: string
  readonly look: ChartLook
}

/** What the drawing library is told: bars lying or upright, their numbers beside them, quotas behind. */
export const chartOption = (
  bars: readonly DrawnBar[],
  { isUpright, fontFamily, look }: Drawing,
): EChartsCoreOption => {
  const names = {
    type: 'category',
    data: bars.map(({ label }) => label),
    inverse: !isUpright,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.line } },
    axisLabel: {
      color: look.ink,
      interval: 0,
      ...(isUpright
        ? { fontSize: look.font - 1 }
        : { fontSize: look.font, width: look.names, overflow: 'truncate' }),
    },
  }
  const values = { type: 'value', show: false, minInterval: 1 }
  return {
    // A clerk's PC is slow, and a picture that moves says no more than one that stands.
    animation: false,
    textStyle: { fontFamily },
    grid: isUpright
      ? { left: 4, right: 4, top: 22, bottom: 24 }
      : { left: look.names + 12, right: look.numbers, top: 4, bottom: 4 },
    ...(isUpright ? { xAxis: names, yAxis: values } : { yAxis: names, xAxis: values }),
    series: [
      ...(bars.some(({ quota }) => quota !== null) ? [quotaSeries(bars, look)] : []),
      {
        type: 'bar',
        data: bars.map(({ value }) => value ?? 0),
        barMaxWidth: 18,
        // In front of the quota, at the same place.
        barGap: '-100%',
        z: 3,
        itemStyle: { color: look.bar },
        label: labelOf(isUpright, look, (at) => (isShort(bars[at]) ? '' : numberOf(bars[at]))),
      },
    ],
  }
}

const labelOf = (isUpright: boolean, look: ChartLook, text: (at: number) => string) => ({
  show: true,
  position: isUpright ? 'top' : 'right',
  color: look.ink,
  fontSize: look.font,
  formatter: ({ dataIndex }: { readonly dataIndex: number }) => text(dataIndex),
})

/** Short of its quota: the number stands behind the longer of the two bars. */
const isShort = (bar: DrawnBar | undefined): boolean =>
  bar !== undefined && bar.quota !== null && bar.quota > (bar.value ?? 0)

const numberOf = (bar: DrawnBar | undefined): string => {
  if (bar === undefined) return ''
  const value = bar.text ?? `${bar.value ?? 0}`
  return bar.quota === null ? value : `${value} / ${bar.quota}`
}

/** Light, with an edge: told from the dark bar in front of it on a printer without colours too. */
const quotaSeries = (bars: readonly DrawnBar[], look: ChartLook) => ({
  type: 'bar',
  data: bars.map(({ quota }) => quota ?? '-'),
  barMaxWidth: 18,
  z: 2,
  itemStyle: { color: look.pale, borderColor: look.edge, borderWidth: 1, borderType: 'dashed' },
  label: labelOf(false, look, (at) => (isShort(bars[at]) ? numberOf(bars[at]) : '')),
})
