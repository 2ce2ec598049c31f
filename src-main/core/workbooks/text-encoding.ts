import { isUtf16WithoutMark } from './sniff.ts'

export interface DecodedText {
  readonly text: string
  /** Some bytes had no meaning in any encoding tried; they read as U+FFFD. */
  readonly lossy: boolean
  /** Written in the encoding of traditional characters. */
  readonly isBig5?: true
}

const decodeStrictly = (encoding: string, bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const utf16Of = (bytes: Buffer): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf16WithoutMark(bytes) ? 'utf-16le' : undefined
}

/** Of the pairs of Big5 text, two of five end where those of GBK hardly ever do. */
const LOW_SHARE = 0.15
/** The common characters of Big5 begin no higher; half of those of GBK do. */
const LAST_COMMON = 0xc6
const COMMON_SHARE = 0.9
const FEWEST_PAIRS = 4

/** Both encodings can read the bytes of the other; which pairs are many tells them apart. */
const looksLikeBig5 = (bytes: Buffer): boolean => {
  let [pairs, low, common] = [0, 0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0
    if (first < 0x80) continue
    const second = bytes[at + 1] ?? 0
    if (first < 0xa1 || first > 0xf9 || second < 0x40) return false
    pairs += 1
    if (second < 0x7f) low += 1
    if (first <= LAST_COMMON) common += 1
    at += 1
  }
  return pairs >= FEWEST_PAIRS && low >= pairs * LOW_SHARE && common >= pairs * COMMON_SHARE
}

/**
 * Turns bytes into text: by byte order mark, else UTF-8 where the whole file is valid UTF-8, else
 * Big5 where the pairs of bytes are those of Big5, else GB18030. The whole file decides, because two Chinese characters in GBK can be valid UTF-8 by chance.
 */
export const decodeText = (bytes: Buffer): DecodedText => {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), lossy: false }
  const strict = decodeStrictly('utf-8', bytes)
  const gb = decodeStrictly('gb18030', bytes)
  const best = strict !== undefined && !isGbkByChance(strict, gb) ? strict : gb
  const big5 =
    strict === undefined && looksLikeBig5(bytes) ? decodeStrictly('big5', bytes) : undefined
  if (big5 !== undefined) return { text: big5, lossy: false, isBig5: true }
  if (best !== undefined) return { text: best, lossy: false }
  return { text: new TextDecoder('gb18030').decode(bytes), lossy: true }
}

const HAN = /\p{Script=Han}/u
const ALIEN = /[\u0080-\u07ff]/

/** Short GBK texts that happen to be valid UTF-8 read as Latin, Cyrillic or Arabic letters there. */
const isGbkByChance = (utf8: string, gb: string | undefined): boolean =>
  gb !== undefined && ALIEN.test(utf8) && !HAN.test(utf8) && HAN.test(gb)
