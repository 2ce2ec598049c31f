import type { ReportBlock } from '#shared/domain/report.ts'
import type { DrawnBar } from '../../ui/charts/chart-option.ts'

type Chart = Extract<ReportBlock, { kind: 'chart' }>

export interface ReportChart {
  readonly bars: readonly DrawnBar[]
  readonly isUpright: boolean
}

const MONTH = /^(\d{4})年(\d{1,2}月)$/

/** The chart of a report as it is drawn: the months of one year stand side by side, all else lies. */
export const reportChart = ({ bars, unit }: Chart): ReportChart => {
  const months = bars.map(({ label }) => MONTH.exec(label))
  const [first] = months
  const isYear = bars.length > 1 && months.every((month) => month?.[1] === first?.[1] && month)
  return {
    isUpright: isYear,
    bars: bars.map(({ label, value, number }, at) => ({
      label: isYear ? (months[at]?.[2] ?? label) : label,
      value,
      quota: null,
      text: isYear ? number.text : `${number.text}${unit}`,
    })),
  }
}
