import type { NumberForm } from '#shared/domain/report.ts'
import { isMoney } from '#shared/figures/figure.ts'

interface Measured {
  readonly unit: string
}

/** Below this a number is always told exactly. */
const SMALL = 20
const WAN = 10_000

const plain = (value: number): string => String(Number(value.toFixed(6)))

/** The round number that is not above: tens up to a hundred, then two leading digits. */
const roundBelow = (value: number): number => {
  if (value < SMALL) return value
  const step = value < 100 ? 10 : 10 ** (Math.floor(Math.log10(value)) - 1)
  return Math.floor(value / step) * step
}

/**
 * A count in the 余 form of speeches: 206 is 200余, 67 is 60余, 12345 is 1.2万余. Never above the
 * truth, never 余 where nothing was cut off, and exact below twenty.
 */
export const roundCount = (value: number): string => {
  const round = roundBelow(value)
  if (round === value) return plain(value)
  return round < WAN ? `${plain(round)}余` : `${plain(round / WAN)}万余`
}

const roundMoney = (yuan: number): string => {
  if (yuan < WAN) {
    const round = roundBelow(Math.floor(yuan))
    return yuan < SMALL || round === yuan ? `${plain(yuan)}元` : `${plain(round)}余元`
  }
  const wan = yuan / WAN
  const round = roundBelow(Math.floor(wan))
  return wan < SMALL || round === wan ? exactMoney(yuan) : `${plain(round)}余万元`
}

/** Yuan below ten thousand, 万元 from there, to the last fen. */
const exactMoney = (yuan: number): string =>
  yuan < WAN ? `${plain(yuan)}元` : `${plain(yuan / WAN)}万元`

/** Tells units that stand in the number itself; all others are words of the sentence. */
export const carriesUnit = (measured: Measured): boolean =>
  isMoney(measured) || measured.unit === '%'

/** A figure in a text; money and percents carry their unit, null is a dash. */
export const shownFigure = (measured: Measured, value: number | null, form: NumberForm): string => {
  if (value === null) return '—'
  if (measured.unit === '%') return `${plain(value)}%`
  if (isMoney(measured)) return form === 'round' ? roundMoney(value) : exactMoney(value)
  return form === 'round' ? roundCount(value) : plain(value)
}

/** A number of a table: exact, without its unit, which has a column of its own. */
export const tableNumber = (value: number | null): string => (value === null ? '—' : plain(value))

/** What a figure changed by, in a sentence; nothing where there is nothing to compare with. */
export const shownChange = (
  measured: Measured,
  value: number | null,
  before: number | null,
  beforeName: string,
): string => {
  if (value === null || before === null || before === 0) return ''
  if (value === before) return `与${beforeName}持平`
  const more = value > before
  const apart = Math.abs(value - before)
  if (measured.unit === '%')
    return `比${beforeName}${more ? '提高' : '降低'}${plain(Number(apart.toFixed(1)))}个百分点`
  const by = carriesUnit(measured) ? exactMoney(apart) : `${plain(apart)}${measured.unit}`
  const percent = plain(Math.round((1000 * apart) / before) / 10)
  return `比${beforeName}${more ? '增加' : '减少'}${by}，${more ? '增长' : '下降'}${percent}%`
}
