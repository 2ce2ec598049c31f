import type { ReportBlock, ReportDocument } from '#shared/domain/report.ts'

type Chart = Extract<ReportBlock, { kind: 'chart' }>

export interface ChartPicture {
  readonly chart: string
  readonly png: string
  readonly width: number
  readonly height: number
}

const WIDTH = 1240
const ROW = 56
const LABEL = 320
const BAR = 740
const FONT = '28px "FangSong", "STFangsong", "Noto Serif CJK SC", serif'

/** The charts of a report as pictures for Word, in greys, sharp enough for a printer. */
export const chartPictures = (report: ReportDocument): Promise<ChartPicture[]> =>
  Promise.all(
    report.blocks.filter((block) => block.kind === 'chart').map((chart) => pictureOf(chart)),
  )

const pictureOf = async (chart: Chart): Promise<ChartPicture> => {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = chart.bars.length * ROW
  const pen = canvas.getContext('2d')
  if (pen !== null) draw(pen, chart)
  const { width, height } = canvas
  return { chart: chart.id, png: await base64Of(canvas), width, height }
}

const draw = (pen: CanvasRenderingContext2D, { bars, unit }: Chart): void => {
  const most = Math.max(...bars.map(({ value }) => value), 1)
  pen.font = FONT
  pen.textBaseline = 'middle'
  for (const [at, { label, value, number }] of bars.entries()) {
    const middle = at * ROW + ROW / 2
    const length = Math.max(3, (value / most) * BAR)
    pen.fillStyle = '#595959'
    pen.fillRect(LABEL, middle - 16, length, 32)
    pen.fillStyle = '#000000'
    pen.textAlign = 'right'
    pen.fillText(label, LABEL - 12, middle, LABEL - 16)
    pen.textAlign = 'left'
    pen.fillText(`${number.text}${unit}`, LABEL + length + 12, middle)
  }
}

const base64Of = (canvas: HTMLCanvasElement): Promise<string> =>
  Promise.resolve(canvas.toDataURL('image/png').replace(/^[^,]*,/, ''))
