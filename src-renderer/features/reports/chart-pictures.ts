import type { ReportDocument } from '#shared/domain/report.ts'
import type { DrawnPicture } from '../../ui/charts/chart-picture.ts'
import { reportChart } from './report-chart.ts'

export interface ChartPicture extends DrawnPicture {
  readonly chart: string
}

const FONT =
  '"FangSong_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", "Noto Serif SC Variable", serif'

/** The charts of a report as pictures for Word, drawn as they stand on paper. */
export const chartPictures = async ({ blocks }: ReportDocument): Promise<ChartPicture[]> => {
  const charts = blocks.filter((block) => block.kind === 'chart')
  if (charts.length === 0) return []
  const { chartPicture } = await import('../../ui/charts/chart-picture.ts')
  return charts.map((chart) => {
    const { bars, isUpright } = reportChart(chart)
    return { chart: chart.id, ...chartPicture(bars, { isUpright, fontFamily: FONT }) }
  })
}
