const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

/** Every Chinese character of the common block, in the order of its pinyin. */
const inPinyin = (): string[] => {
  const { compare } = new Intl.Collator('zh-CN')
  return Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, at) =>
    String.fromCharCode(FIRST_HAN + at),
  ).toSorted(compare)
}

let places: Map<string, string> | undefined

/** Each character by the one that stands at its place in the block: made when first asked for. */
const placesInPinyin = (): Map<string, string> => {
  places ??= new Map(inPinyin().map((letter, at) => [letter, String.fromCharCode(FIRST_HAN + at)]))
  return places
}

const HAN = /[\u4e00-\u9fff]/gu

// A large ledger is sorted by few names many times over.
const kept = new Map<string, string>()
const KEPT = 50_000

/**
 * A key by which texts sort as people look them up, Chinese ones by pinyin. SQLite here takes no
 * collation from outside, but it sorts by what a function gives.
 */
export const pinyinKey = (text: string): string => {
  const known = kept.get(text)
  if (known !== undefined) return known
  const place = placesInPinyin()
  const key = text.replaceAll(HAN, (letter) => place.get(letter) ?? letter)
  if (kept.size >= KEPT) kept.clear()
  kept.set(text, key)
  return key
}
