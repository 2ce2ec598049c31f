import { BarChart as Bars } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { describe, expect, it } from 'vitest'
import type { ReportBlock } from '#shared/domain/report.ts'
import { reportChart } from '../../../src-renderer/features/reports/report-chart.ts'
import {
  chartHeight,
  chartOption,
  type DrawnBar,
  onPaper,
} from '../../../src-renderer/ui/charts/chart-option.ts'

use([Bars, GridComponent, SVGRenderer])

type Chart = Extract<ReportBlock, { kind: 'chart' }>

const chartOf = (bars: readonly (readonly [label: string, value: number])[]): Chart => ({
  kind: 'chart',
  id: 'chart',
  title: '图1　各月接待来访人次',
  unit: '人次',
  bars: bars.map(([label, value]) => ({ label, value, number: { text: `${value}` } })),
})

/** The drawing as it goes onto paper. */
const drawn = (bars: readonly DrawnBar[], isUpright: boolean): string => {
  const size = { width: 589, height: chartHeight(bars, isUpright) }
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  chart.setOption(chartOption(bars, { isUpright, fontFamily: 'serif', look: onPaper }))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

const textsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text)

describe('a chart of a report', () => {
  it('sets the months of one year side by side, by their names alone', () => {
    const { isUpright, bars } = reportChart(
      chartOf([
        ['2024年1月', 34],
        ['2024年12月', 32],
      ]),
    )
    expect(isUpright).toBe(true)
    expect(bars.map(({ label, text }) => [label, text])).toEqual([
      ['1月', '34'],
      ['12月', '32'],
    ])
  })

  it.each([
    [
      'months of two years',
      [
        ['2023年12月', 3],
        ['2024年1月', 34],
      ],
    ],
    ['one month', [['2024年1月', 34]]],
    [
      'kinds',
      [
        ['读书交流', 13],
        ['微协商', 14],
      ],
    ],
  ] as const)(
    'lays %s one under the other, by their whole names, numbers with their unit',
    (_, given) => {
      const { isUpright, bars } = reportChart(chartOf(given))
      expect(isUpright).toBe(false)
      expect(bars.map(({ label, text }) => [label, text])).toEqual(
        given.map(([label, value]) => [label, `${value}人次`]),
      )
    },
  )

  it.each([true, false])('says every name and number, upright %s, in greys alone', (isUpright) => {
    const bars: DrawnBar[] = [
      { label: '读书交流', value: 13, quota: 14, text: '13次' },
      { label: '微协商', value: 14, quota: null, text: '14次' },
      { label: '微调研', value: 0, quota: null },
    ]
    const svg = drawn(bars, isUpright)
    expect(textsIn(svg)).toEqual(
      expect.arrayContaining(['读书交流', '13次 / 14', '微协商', '14次', '微调研', '0']),
    )
    const colours = [...svg.matchAll(/(?:#([0-9a-f]{6})|rgb\((\d+),(\d+),(\d+)\))/gi)]
    expect(colours.length).toBeGreaterThan(3)
    for (const [, hex = '', ...rgb] of colours) {
      const parts = hex === '' ? rgb : (hex.match(/../g) ?? [])
      expect(new Set(parts).size, `#${hex}${rgb.join()}`).toBe(1)
    }
  })
})

it('a bar that nothing is asked of has no bar of a quota behind it, not one of nought', () => {
  const bars: readonly DrawnBar[] = [
    { label: '来访', value: 3, quota: 4 },
    { label: '活动', value: 2, quota: null },
  ]
  const option = chartOption(bars, { isUpright: false, fontFamily: 'serif', look: onPaper })
  const { series } = option as { readonly series: readonly { readonly data: unknown }[] } // as written there
  expect(series.map(({ data }) => data)).toContainEqual([4, '-'])
})
