// How a cell holds a list of rows or persons with more to say than a name:
//   张三（电话：0910-3200001；住址：河西路38号）、李四
// The first part stands bare, the others follow in brackets by their labels. A word that a reader
// could take for one of these signs is put in quotes, quotes inside doubled.

import { joinMarks, parseTypedMember } from '#shared/ledgers/members/label.ts'

/** One row or person as it is written: its bare head, and what stands in its brackets. */
export interface WrittenItem {
  readonly head: string
  readonly details: readonly string[]
  /** The whole of it, for a name that merely has brackets in it. */
  readonly whole: string
}

export type Separator = '、' | '\n'

const SIGNS = /[、\uff0c,\uff1b;\n\uff08\uff09()\uff1a:"\u201c\u201d]/u
const QUOTED = /"(?:[^"]|"")*"|\u201c[^\u201d]*\u201d/uy
const OPENING = new Set(['\uff08', '('])
const CLOSING = new Set(['\uff09', ')'])
const LINE_END = new Set(['\n'])
const LIST_SIGNS = new Set(['、', '\uff0c', ',', '\uff1b', ';', '\n'])
const DETAIL_SIGNS = new Set(['\uff1b', ';', '\n'])

/** A word as it stands in a list, in quotes where it could be misread. */
export const quoted = (text: string): string => (SIGNS.test(text) ? inQuotes(text) : text)

const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A name as it stands in a list that blanks part as well; the number of a namesake stays outside. */
export const quotedName = (text: string): string =>
  /\s/u.test(text) && parseTypedMember(text) === undefined ? inQuotes(text) : quoted(text)

/** The word a quoted one stands for; any other is taken as it is. */
const unquoted = (text: string): string => {
  const word = text.trim()
  if (/^".*"$/su.test(word) && word.length > 1) return word.slice(1, -1).replaceAll('""', '"')
  return /^\u201c[^\u201d]*\u201d$/su.test(word) ? word.slice(1, -1) : word
}

/** Pieces of a text between signs that stand outside brackets and quotes. */
const split = (text: string, signs: ReadonlySet<string>): readonly string[] => {
  const pieces: string[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    QUOTED.lastIndex = at
    const quote = QUOTED.exec(text)?.[0]
    if (quote !== undefined) at += quote.length - 1
    else if (OPENING.has(sign)) depth += 1
    else if (CLOSING.has(sign)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && signs.has(sign)) {
      pieces.push(text.slice(from, at))
      from = at + 1
    }
  }
  pieces.push(text.slice(from))
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

/** Where the brackets at the end of an item open; undefined where it has none. */
const bracketOf = (item: string): number | undefined => {
  if (!CLOSING.has(item.at(-1) ?? '')) return undefined
  for (let at = 0; at < item.length; at += 1) {
    QUOTED.lastIndex = at
    const quote = QUOTED.exec(item)?.[0]
    if (quote !== undefined) at += quote.length - 1
    else if (OPENING.has(item[at] ?? '')) return at
  }
  return undefined
}

const readItem = (item: string): WrittenItem => {
  const at = bracketOf(item)
  if (at === undefined) return { head: unquoted(item), details: [], whole: unquoted(item) }
  const details = split(item.slice(at + 1, -1), DETAIL_SIGNS)
  return { head: unquoted(item.slice(0, at)), details, whole: item }
}

/** Reads a list; where a line is one item, commas belong to its words. */
export const readItems = (text: string, separator: Separator): readonly WrittenItem[] =>
  split(text, separator === '\n' ? LINE_END : LIST_SIGNS).map(readItem)

const BLANKS = new Set([' ', '\u3000', '\t'])

/** A blank parts names only between whole ones: 张 三 is one person, 张三丰 李四 are two. */
const partNames = (piece: string): readonly string[] => {
  const words = split(piece, BLANKS).reduce<string[]>((all, word) => {
    // What stands in brackets is said of the name before them.
    if (all.length > 0 && OPENING.has(word[0] ?? '')) all.push(`${all.pop()}${word}`)
    else all.push(word)
    return all
  }, [])
  return words.every(({ length }) => length > 1) ? joinMarks(words) : [words.join('')]
}

/** Reads a list of persons, which blanks may part as well. */
export const readNames = (text: string): readonly WrittenItem[] =>
  split(text, LIST_SIGNS).flatMap(partNames).map(readItem)

/** A detail as label and text; without a label the text alone. */
export const readDetail = (detail: string): readonly [label: string | undefined, text: string] => {
  const sign = /^[^"\u201c\uff1a:]*[\uff1a:]/u.exec(detail)?.[0]
  if (sign === undefined) return [undefined, unquoted(detail)]
  return [sign.slice(0, -1).trim(), unquoted(detail.slice(sign.length))]
}

/** Writes one item so that `readItems` reads it back; its head is ready to stand in a list. */
export const formatItem = (
  head: string,
  details: readonly (readonly [label: string, text: string])[],
): string => {
  const inside = details.map(([label, text]) => `${label}\uff1a${quoted(text)}`).join('\uff1b')
  return inside === '' ? head : `${head}\uff08${inside}\uff09`
}
