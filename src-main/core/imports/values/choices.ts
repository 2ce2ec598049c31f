import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Choice } from '#shared/ledgers/choices/choice.ts'
import { cleanText, isEmptyMarker, toHalfWidth } from '../cell-text.ts'
import { empty, inferred, invalid, ok, type Parsed } from './parsed.ts'
import { spelledOut } from './spelling.ts'

type OfficeChoice = Choice & { readonly retired?: boolean }

/** The words of a choice set, ready to be looked up. */
export interface ChoiceWords {
  readonly codeByWord: ReadonlyMap<string, string>
  /** Longest first, so that 基本满意 is found before 满意. */
  readonly words: readonly string[]
  /** Tells a label or word of the set as it is written there, brackets included. */
  readonly isOwn: (text: string) => boolean
  /** The code whose label these letters spell, and no other's. */
  readonly codeBySpelling: (letters: string) => string | undefined
}

const bare = (text: string): string =>
  toHalfWidth(cleanText(text))
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s。.:;,、/"'《》<>【】[\]]/g, '')
    .toUpperCase()

const wholeWord = (text: string): string => toHalfWidth(cleanText(text)).replace(/\s/g, '')

/**
 * Prepares a choice set: labels win over synonyms, and both over codes; of two equal words the one
 * still in use wins.
 */
export const wordsOfChoices = (all: readonly OfficeChoice[]): ChoiceWords => {
  const choices = all.toSorted((a, b) => Number(a.retired === true) - Number(b.retired === true))
  const codeByWord = new Map<string, string>()
  const learn = (word: string, code: string): void => {
    const key = bare(word)
    if (key !== '' && !codeByWord.has(key)) codeByWord.set(key, code)
  }
  for (const { label, code } of choices) learn(label, code)
  for (const { synonyms = [], code } of choices) for (const word of synonyms) learn(word, code)
  for (const { code } of choices) learn(code, code)
  const words = [...codeByWord.keys()].filter((word) => [...word].length > 1)
  const own = new Set(
    choices.flatMap(({ label, synonyms = [] }) => [label, ...synonyms].map(wholeWord)),
  )
  return {
    codeByWord,
    isOwn: (text) => own.has(wholeWord(text)),
    words: words.sort((a, b) => b.length - a.length),
    codeBySpelling: spelledOut(choices.map(({ label, code }) => ({ text: label, value: code }))),
  }
}

/** The words of a choice set by its name; none where a field has no set. */
export type WordsOf = (set: string | undefined) => ChoiceWords

const noWords: ChoiceWords = wordsOfChoices([])

const createWordsOf = (book: ChoiceBook): WordsOf => {
  const wordsBySet = new Map<string, ChoiceWords>()
  return (set) => {
    if (set === undefined) return noWords
    const words = wordsBySet.get(set) ?? wordsOfChoices(book.choicesOf(set))
    wordsBySet.set(set, words)
    return words
  }
}

const wordsByBook = new WeakMap<ChoiceBook, WordsOf>()

/** The choice sets of an office, each prepared once for its book. */
export const wordsOfBook = (book: ChoiceBook): WordsOf => {
  const known = wordsByBook.get(book) ?? createWordsOf(book)
  wordsByBook.set(book, known)
  return known
}

const SIGN_MEANS =
  /["“']?([√✓○〇◯△▲×✕☆★●◎✗])["”']?\s*[:=为是-]?\s*(?:表示|代表)?\s*[:：]?\s*(\p{Script=Han}{2,6})/gu

/** 迟 迟到; 病:病假: one word for a longer one, each behind a sign that parts it from the next. */
const WORD_MEANS =
  /(?:^|[\s:：；;，,、。(（])(\p{Script=Han})(?:\s*[:：=—-]\s*|\s*(?:表示|代表|为)\s*|\s+)(\p{Script=Han}{2,6})(?=$|[\s；;，,、。)）])/gu

/** A choice set with its signs as the lines around a table explain them: √出席 ○请假 △迟到. */
export const withLegend = (words: ChoiceWords, lines: readonly string[]): ChoiceWords => {
  const codeByWord = new Map(words.codeByWord)
  for (const line of lines)
    for (const [, sign = '', meaning = ''] of [SIGN_MEANS, WORD_MEANS].flatMap((signs) => [
      ...line.matchAll(signs),
    ])) {
      const code = words.codeByWord.get(meaning) ?? byContents(meaning, words)
      if (code !== undefined) codeByWord.set(sign, code)
    }
  return { ...words, codeByWord }
}

const TAIL = /(?:纠纷|方面|类别|问题|事项|情况|类|型|性)$/
/** 没有达成协议 and 无法达成协议 are no agreement. */
const NEGATED = /(?:[未不没无非待拟]|[未不没]能|没有|无法|难以|拒绝)$/
/** 化解中 is not 化解. */
const GOING_ON = /^中(?!止)/

const byTail = (text: string, { codeByWord }: ChoiceWords): string | undefined => {
  const root = text.replace(TAIL, '')
  for (const form of [root, `${root}类`, `${root}纠纷`]) {
    const code = codeByWord.get(form)
    if (code !== undefined) return code
  }
  return undefined
}

/**
 * A word inside a longer text counts only when no other choice's word stands there too; a vague one gives
 * way to any other.
 */
const byContents = (
  text: string,
  { codeByWord, words }: ChoiceWords,
  vague?: string,
): string | undefined => {
  let rest = text
  let found: string | undefined
  for (const word of words) {
    const at = rest.indexOf(word)
    if (at < 0 || NEGATED.test(rest.slice(0, at))) continue
    if (GOING_ON.test(rest.slice(at + word.length))) continue
    const code = codeByWord.get(word)
    const isOther = found !== undefined && found !== code
    if (isOther && found !== vague && code !== vague) return undefined
    if (!isOther || found === vague) found = code
    rest = rest.replace(word, '\u0000')
  }
  return found
}

/** The one choice whose word stands in a longer text, a title say; undefined for none or several. */
export const choiceWithin = (
  text: string,
  words: ChoiceWords,
  vague?: string,
): string | undefined => byContents(bare(text), words, vague)

const SHORT = 12

/** Reads a word of a choice set into its code: by label, synonym, code, a word inside short text, or pinyin. */
export const readChoice = (text: string, words: ChoiceWords): Parsed<string> => {
  const clean = cleanText(text)
  const key = bare(clean)
  const exact = words.codeByWord.get(key)
  if (exact !== undefined) return ok(exact)
  if (isEmptyMarker(clean) || key === '') return empty
  const near = byTail(key, words) ?? (key.length <= SHORT ? byContents(key, words) : undefined)
  if (near !== undefined) return inferred(near, 'SIMILAR')
  const spelt = words.codeBySpelling(key)
  return spelt === undefined ? invalid('UNKNOWN') : inferred(spelt, 'SPELT')
}

const BRACKET = /[(（]([^()（）]{2,})[)）]/

/**
 * Tells a cell that says more than the word it was read as: 不立案（已进入诉讼）, 并入第2号. What a set
 * calls its own word, brackets and all, says nothing more.
 */
export const saysMore = (text: string, words: ChoiceWords): boolean => {
  const key = bare(text)
  const code = words.codeByWord.get(key)
  if (code !== undefined) {
    const inside = BRACKET.exec(toHalfWidth(cleanText(text)))?.[1] ?? ''
    return inside !== '' && words.codeByWord.get(bare(inside)) === undefined && !words.isOwn(text)
  }
  const word = words.words.find((each) => key.includes(each))
  return word !== undefined && key.replace(word, '').replace(TAIL, '').length >= TELLING
}
const TELLING = 3

const SPLIT = /[、,，;；/+\n]|(?<=\S)\s+(?=\S)/

/** 走访调研 is 走访 and 调研: words of the set one behind the other and nothing else. */
const codesInRun = (
  text: string,
  { codeByWord, words }: ChoiceWords,
): readonly string[] | undefined => {
  const codes: string[] = []
  let rest = text
  while (rest !== '') {
    const word = words.find((each) => rest.startsWith(each))
    const code = word === undefined ? undefined : codeByWord.get(word)
    if (word === undefined || code === undefined) return undefined
    codes.push(code)
    rest = rest.slice(word.length)
  }
  return codes.length > 1 ? [...new Set(codes)] : undefined
}

/** Reads several words of a choice set from one cell; one unknown word makes the cell `invalid`. */
export const readChoices = (text: string, words: ChoiceWords): Parsed<readonly string[]> => {
  const whole = readChoice(text, words)
  if (whole.st === 'ok' && whole.value !== null) return ok([whole.value])
  if (whole.st === 'empty') return empty
  const parts = cleanText(text)
    .split(SPLIT)
    .filter((part) => part !== '')
  const read = parts.map((part) => readChoice(part, words))
  const codes = read.flatMap(({ value }) => (value === null ? [] : [value]))
  if (codes.length < parts.length) {
    const run = codesInRun(bare(text), words)
    return run === undefined ? invalid('UNKNOWN') : inferred(run, 'SEVERAL')
  }
  return inferred([...new Set(codes)], parts.length > 1 ? 'SEVERAL' : 'SIMILAR')
}

const YES = /^(?:是|有|对|√|✓|✔|☑|■|●|1|Y|YES|TRUE|已.{0,4}|采用|同意)$/i
const NO = /^(?:否|无|不|没有|未.{0,4}|×|✗|✘|X|☐|□|0|N|NO|FALSE)$/i

/** Reads a yes or no in any of the signs offices tick with. */
export const readYesNo = (text: string): Parsed<boolean> => {
  const clean = toHalfWidth(cleanText(text))
  if (YES.test(clean)) return ok(true)
  if (NO.test(clean)) return ok(false)
  return isEmptyMarker(clean) ? empty : invalid('UNKNOWN')
}

/** √ under 是否调解成功 says 是, where the list has no word of its own for the sign. */
export const wordOfSign = (text: string, { codeByWord }: ChoiceWords): string => {
  if (/[\p{L}\d]/u.test(text) || codeByWord.has(text)) return text
  const yes = readYesNo(text).value
  return yes === null ? text : yes ? '是' : '否'
}
