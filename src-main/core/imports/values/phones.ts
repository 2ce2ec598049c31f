import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText, isEmptyMarker, toHalfWidth } from '../cell-text.ts'
import { empty, inferred, invalid, ok, type Parsed } from './parsed.ts'

const MOBILE = /^1[3-9]\d{9}$/
const LOCAL = /^[2-9]\d{6,7}$/
const LANDLINE = /^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/
const SERVICE = /^(?:400|800)-?\d{3}-?\d{4}$|^1\d{2,4}$/
const LOST_ZERO = /^(?:10|2\d|[3-9]\d{2})\d{7,8}$/
const SPLIT = /[、,;/\n]+/

interface OnePhone {
  readonly text: string
  readonly why: '' | 'LEADING_ZERO_RESTORED' | 'MASKED' | 'FORMAT'
}

const isWhole = (text: string): boolean =>
  LOCAL.test(text) || LANDLINE.test(text) || SERVICE.test(text)

const readOne = (raw: string, isNumber: boolean): OnePhone => {
  const text = raw
    .replace(/^'/, '')
    .replace(/\.0+$/, '')
    .replace(/^\((0\d{2,3})\)/, '$1-')
    .replaceAll(/[ ]/g, '')
  const digits = text.replace(/^(?:\+|00)?86-?(?=1[3-9])/, '').replaceAll(/[-()]/g, '')
  if (MOBILE.test(digits)) return { text: digits, why: '' }
  if (MASKED.test(text)) return { text, why: 'MASKED' }
  const landline = text.replace(/^(?:\+|00)?86-?/, '')
  if (isWhole(landline)) return { text: landline, why: '' }
  const isCut = isNumber && LOST_ZERO.test(digits) && digits.length >= 10
  return isCut
    ? { text: `0${digits}`, why: 'LEADING_ZERO_RESTORED' }
    : { text: landline, why: 'FORMAT' }
}

/** As our own papers show a number to those who need not know it. */
const MASKED = /^(?=.*\*{3})\d{3}[\d*()-]{2,}\d{4}$/

/** `138 0000 1035` is one number written with blanks; two whole numbers with a blank are two. */
const splitPhones = (text: string): string[] => {
  const parts = text.split(SPLIT).filter((part) => part.trim() !== '')
  return parts.flatMap((part) => {
    const words = part.trim().split(/ +/)
    return words.length > 1 && words.every((word) => MOBILE.test(word)) ? words : [part]
  })
}

/** Reads one or several phone numbers into text joined by 、; `invalid` keeps what was written. */
export const readPhone = (cell: RawCell): Parsed<string> => {
  const text = toHalfWidth(cleanText(cellText(cell)))
  if (MOBILE.test(text)) return ok(text)
  if (isEmptyMarker(text)) return empty
  if (/^\d+(\.\d+)?E\+?\d+$/i.test(text)) return invalid('SCIENTIFIC_TEXT')
  const phones = splitPhones(text).map((part) => readOne(part, typeof cell.v === 'number'))
  const value = phones.map((phone) => phone.text).join('、')
  if (phones.some((phone) => phone.why === 'FORMAT')) return invalid('FORMAT', value)
  const why = phones.find((phone) => phone.why !== '')?.why
  return why === undefined ? ok(value) : inferred(value, why)
}

const PHONES_BESIDE =
  /[(（,，:：;；、/\s]{0,4}(?:(?:联系)?电话|手机号?码?|联系方式)?[:：\s]{0,3}(?<!\d)(1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}-?\d{7,8})(?!\d)[)）]?/g
const MAY_HOLD_PHONE = /\d{4}/

/** 张三（男，139…）closes with the number a bracket that something else opened: that stays whole. */
const bracketsLeft = (said: string): string => {
  const [opens, closes] = [/[(（]/.test(said), /[)）]$/.test(said)]
  if (opens === closes) return ' '
  return closes ? said.slice(-1) : (/[(（]/.exec(said)?.[0] ?? ' ')
}

/** Splits `张三 13800138000` into the name and the number, or numbers joined as a cell of them is. */
export const splitPhone = (text: string): { readonly name: string; readonly phone?: string } => {
  if (!MAY_HOLD_PHONE.test(text)) return { name: text }
  const phones = [...text.matchAll(PHONES_BESIDE)].map(
    ([, phone = '']) => readOne(phone, false).text,
  )
  const name = text.replace(PHONES_BESIDE, bracketsLeft).trim()
  return phones.length === 0 || name === '' ? { name: text } : { name, phone: phones.join('、') }
}

/** The telephone behind each of so many names, where each has a stretch of the text of its own. */
export const phonesBehind = (
  stretches: readonly string[],
  names: number,
): readonly (string | undefined)[] =>
  stretches.length === names ? stretches.map((each) => splitPhone(each).phone) : []
