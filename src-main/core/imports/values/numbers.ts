import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText, isEmptyMarker, toHalfWidth } from '../cell-text.ts'
import { numberOfNumeral } from './chinese-numerals.ts'
import { ambiguous, empty, inferred, invalid, ok, type Parsed } from './parsed.ts'

const PLAIN = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/
const APPROX = /^(?:约|大约|近)|(?:余|多|左右|上下|约)$/
const RANGE = /^(\d+(?:\.\d+)?)[-~至到](\d+(?:\.\d+)?)$/
const NEGATIVE = /^\((\d[\d,]*(?:\.\d+)?)\)$/
const CURRENCY = /^(?:合计|共计|总计|共)?(?:¥|￥|RMB|人民币)?/
const UNIT = /(?:元整|元钱|块钱|人次|小时|分钟|[元块人名位件次起篇场个户批条份项天日岁家口])$/
const SCALE = /^(.+?)(亿|万|千|百)$/

const scales: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100 }

/** Decimal places that doubles add by themselves (5.7 × 10000) are taken off again. */
const tidy = (value: number): number => Number(value.toFixed(8))

const readFigure = (text: string): Parsed<number> | undefined => {
  if (PLAIN.test(text)) return ok(Number(text.replaceAll(',', '')))
  const numeral = numberOfNumeral(text)
  if (numeral !== undefined) return inferred(numeral, 'CN_NUMERAL')
  const scaled = SCALE.exec(text)
  const base = scaled?.[1] === undefined ? undefined : readFigure(scaled[1])
  const scale = scales[scaled?.[2] ?? '']
  if (base === undefined || base.value === null || scale === undefined) return undefined
  return inferred(tidy(base.value * scale), 'WAN')
}

const readDecorated = (text: string): Parsed<number> => {
  const negative = NEGATIVE.exec(text)?.[1]
  if (negative !== undefined)
    return inferred(-Number(negative.replaceAll(',', '')), 'ACCOUNTING_NEG')
  if (text.endsWith('%')) {
    const share = readFigure(text.slice(0, -1))
    return share?.value === null || share === undefined
      ? invalid('UNPARSED')
      : inferred(tidy(share.value / 100), 'PERCENT')
  }
  const bare = text.replace(CURRENCY, '')
  const unitless = bare.replace(UNIT, '')
  const exact = unitless.replace(APPROX, '').replace(UNIT, '')
  if (RANGE.test(exact)) return ambiguous<number>(null, 'RANGE')
  const figure = readFigure(exact)
  if (figure === undefined) return invalid('UNPARSED')
  return inferred(figure.value ?? 0, whyOf(figure, { bare, unitless, exact }))
}

const whyOf = (
  figure: Parsed<number>,
  { bare, unitless, exact }: { bare: string; unitless: string; exact: string },
): string => {
  if (figure.why === 'WAN') return 'WAN'
  if (exact !== unitless) return 'APPROX'
  if (unitless !== bare) return 'UNIT'
  return figure.why
}

/** The two ends of `3-5人`, for the sentence that asks which is meant. */
export const rangeOf = (text: string): readonly [number, number] | undefined => {
  const parts = RANGE.exec(toHalfWidth(cleanText(text)).replaceAll(' ', '').replace(UNIT, ''))
  return parts === null ? undefined : [Number(parts[1]), Number(parts[2])]
}

/** Reads a number as offices write it: with units, 万, Chinese numerals, separators, brackets. */
export const readNumber = (cell: RawCell): Parsed<number> => {
  if (typeof cell.v === 'number') {
    if (Math.abs(cell.v) > Number.MAX_SAFE_INTEGER) return ambiguous(cell.v, 'PRECISION')
    return ok(cell.v)
  }
  const clean = cleanText(cellText(cell))
  if (isEmptyMarker(clean)) return empty
  const half = toHalfWidth(clean).replaceAll(' ', '').replace(/^'/, '')
  if (/^-?\d+(\.\d+)?E[+-]?\d+$/i.test(half)) return invalid('SCIENTIFIC_TEXT')
  if (!PLAIN.test(half)) return readDecorated(half)
  const value = Number(half.replaceAll(',', ''))
  return half === clean ? ok(value) : inferred(value)
}
