const RUN = /[\p{L}\p{N}]+/gu

/**
 * Text as the index keeps it: of every run of letters each pair of neighbours, in order, and the last
 * letter alone, so that any piece is found without a dictionary. Width and case mean nothing.
 */
export const searchTokens = (text: string): string =>
  (text.normalize('NFKC').toLowerCase().match(RUN) ?? []).map(runTokens).join(' ')

const SPACE = 0x20
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a

/** Signs that part words and that no normal form turns into letters. */
const PARTING = new Set(
  [...'，。、；：？！（）《》【】「」“”‘’—…'].map((sign) => sign.charCodeAt(0)),
)

/** What one plain character is to the index: a letter, 0 for one that parts words, -1 for no plain one. */
const letterOf = (code: number): number => {
  if (isHan(code) || isDigit(code) || isSmall(code)) return code
  if (isCapital(code)) return code + SPACE
  return code < 0x80 || PARTING.has(code) ? 0 : -1
}

/** Collects tokens as the bytes the index takes; one for all records, since imports make millions. */
export interface TokenBytes {
  readonly add: (text: string) => void
  /** What was added since the last time; good until the next `add`. */
  readonly take: () => Uint8Array
}

/** A collector; of any text it gives the tokens of `searchTokens`. */
export const createTokenBytes = (): TokenBytes => {
  let bytes = Buffer.allocUnsafe(1 << 14)
  let at = 0
  const letter = (code: number): void => {
    if (code < 0x80) bytes[at++] = code
    else {
      bytes[at++] = 0xe0 | (code >> 12)
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[at++] = 0x80 | (code & 0x3f)
    }
  }
  const makeRoom = (size: number): void => {
    if (bytes.length - at >= size) return
    const larger = Buffer.allocUnsafe((bytes.length + size) * 2)
    bytes.copy(larger, 0, 0, at)
    bytes = larger
  }
  /** Ends a token that began with a letter before; a run's last letter stands alone. */
  const part = (before: number): number => {
    if (before > 0) bytes[at++] = SPACE
    return 0
  }
  /** Tells whether every character was plain; else what it wrote is taken back. */
  const addPlain = (text: string): boolean => {
    const from = at
    let before = 0
    for (let i = 0; i < text.length; i += 1) {
      const code = letterOf(text.charCodeAt(i))
      if (code < 0) {
        at = from
        return false
      }
      if (code === 0) {
        before = part(before)
        continue
      }
      if (before > 0) {
        letter(code)
        bytes[at++] = SPACE
      }
      letter(code)
      before = code
    }
    part(before)
    return true
  }
  return {
    add: (text) => {
      // A letter of three bytes stands in two pairs, each with a blank.
      makeRoom(text.length * 8)
      if (addPlain(text)) return
      const tokens = `${searchTokens(text)} `
      makeRoom(Buffer.byteLength(tokens))
      at += bytes.write(tokens, at)
    },
    take: () => {
      const taken = bytes.subarray(0, at)
      at = 0
      return taken
    },
  }
}

const runTokens = (run: string): string => {
  const letters = [...run]
  return letters.map((letter, i) => letter + (letters[i + 1] ?? '')).join(' ')
}

/**
 * The questions to ask of the index for what a person typed, one a word: each must be there, as it was
 * written; a word of Latin letters may also be the initials of a name. None for nothing at all.
 */
export const searchQuestions = (typed: string): readonly string[] =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => RUN_TEST.test(word))
    .map(wordQuestion)

const RUN_TEST = /[\p{L}\p{N}]/u

const wordQuestion = (word: string): string => {
  const written = `body : ${phraseOf(word)}`
  return /^[a-z]{2,8}$/.test(word) ? `(${written} OR initials : "${word}" *)` : written
}

/**
 * The tokens of a piece of a text in their order. Its last letter may be followed by others: it stands
 * in the pair before it already, or begins a token.
 */
const phraseOf = (word: string): string => {
  const tokens = searchTokens(word).split(' ')
  const runs = word.normalize('NFKC').toLowerCase().match(RUN) ?? []
  const isOneLetter = [...(runs.at(-1) ?? '')].length === 1
  return isOneLetter ? `"${tokens.join(' ')}" *` : `"${tokens.slice(0, -1).join(' ')}"`
}
