import { isIsoDay } from './days.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'

export type IdNumberVerdict =
  | 'ok'
  | 'old-15'
  | 'masked'
  | 'other-document'
  | 'length'
  | 'birth'
  | 'checksum'

/** The check digit GB 11643 gives to the first 17 digits of an ID number. */
export const idCheckDigit = (first17: string): string =>
  CHECKS[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(first17[i]), 0) % 11] ?? ''

/** Judges an ID number (GB 11643-1999, 18 digits; the old 15 too) that carries no blanks. */
export const judgeIdNumber = (text: string): IdNumberVerdict => {
  if (/^\d{17}[\dX]$/.test(text)) return judge18(text)
  if (/^\d{15}$/.test(text)) return isBirth(`19${text.slice(6, 12)}`) ? 'old-15' : 'birth'
  if (/^\d{3,}[*×xX]{4,}[\dX]{0,4}$/.test(text)) return 'masked'
  return /^[A-Z]{1,3}\d{6,10}$/.test(text) ? 'other-document' : 'length'
}

const judge18 = (text: string): IdNumberVerdict => {
  if (!isBirth(text.slice(6, 14))) return 'birth'
  return idCheckDigit(text.slice(0, 17)) === text[17] ? 'ok' : 'checksum'
}

const isBirth = (digits: string): boolean =>
  isIsoDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`) && digits >= '1880'

/** `6109********1234`: what lists and papers show unless a person asked for the whole number. */
export const maskIdNumber = (text: string): string =>
  text.length < 9 ? text : `${text.slice(0, 4)}${'*'.repeat(text.length - 8)}${text.slice(-4)}`

const maskDigits = (number: string): string => {
  const count = number.replaceAll(/\D/g, '').length
  if (count < 7) return number
  let at = 0
  return number.replaceAll(/\d/g, (digit) => {
    at += 1
    return at <= 3 || at > count - 4 ? digit : '*'
  })
}

/** As most are written; a register of many has nothing to look for in them. */
const PLAIN_NUMBER = /^\d{7,}$/

/** `139****2488`: a phone as lists and papers show it, however its digits are spaced. */
export const maskPhone = (text: string): string =>
  PLAIN_NUMBER.test(text)
    ? `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`
    : text
        .split(/([,、;/\uff0c\uff1b])/u)
        .map(maskDigits)
        .join('')
