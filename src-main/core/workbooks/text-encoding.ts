import { isUtf16WithoutMark } from './sniff.ts'

export interface DecodedText {
  readonly text: string
  /** Some bytes had no meaning in any encoding tried; they read as U+FFFD. */
  readonly lossy: boolean
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

/**
 * Turns bytes into text: by byte order mark, else UTF-8 where the whole file is valid UTF-8, else
 * GB18030. The whole file decides, because two Chinese characters in GBK can be valid UTF-8 by chance.
 */
export const decodeText = (bytes: Buffer): DecodedText => {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), lossy: false }
  const strict = decodeStrictly('utf-8', bytes)
  const gb = decodeStrictly('gb18030', bytes)
  const best = strict !== undefined && !isGbkByChance(strict, gb) ? strict : gb
  if (best !== undefined) return { text: best, lossy: false }
  return { text: new TextDecoder('gb18030').decode(bytes), lossy: true }
}

const HAN = /\p{Script=Han}/u
const ALIEN = /[\u0080-\u07ff]/

/** Short GBK texts that happen to be valid UTF-8 read as Latin, Cyrillic or Arabic letters there. */
const isGbkByChance = (utf8: string, gb: string | undefined): boolean =>
  gb !== undefined && ALIEN.test(utf8) && !HAN.test(utf8) && HAN.test(gb)
