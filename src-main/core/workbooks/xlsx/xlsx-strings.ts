import { Unfamiliar } from '../unfamiliar.ts'
import { unescapeText, withLineFeeds } from './xlsx-text.ts'
import {
  byteAt,
  type Cursor,
  createCursor,
  isHere,
  isNamed,
  LESS,
  nextTag,
  skipAttributes,
  takeText,
} from './xml-cursor.ts'

const PHONETIC = /<(?:\w+:)?rPh\b[^<>]*>[\s\S]*?<\/(?:\w+:)?rPh>/g
const RUN_TEXT = /<(?:\w+:)?t\b[^<>]*>([^<]*)<\/(?:\w+:)?t>/g

/** Text of a rich string: its runs joined, without the reading aids set above them. */
const richText = (body: string): string => {
  if (body.includes('<!')) throw new Unfamiliar('CDATA in a rich text')
  const runs = [...body.replace(PHONETIC, '').matchAll(RUN_TEXT)]
  return unescapeText(runs.map(([, text]) => text).join(''))
}

/**
 * The text of an `si` or `is` element, from behind its start tag to behind its end tag. A plain one is
 * a single `t`, whatever phonetic help follows; anything else is a rich one.
 */
export const readStringItem = (cursor: Cursor, name: 'si' | 'is'): string => {
  const from = cursor.at
  if (!nextTag(cursor)) throw new Unfamiliar('a string without an end')
  if (cursor.closing) {
    skipAttributes(cursor)
    return ''
  }
  if (isNamed(cursor, 't')) return plainText(cursor, name)
  const to = endOf(cursor, name)
  return withLineFeeds(richText(cursor.bytes.toString('utf8', from, to)))
}

const plainText = (cursor: Cursor, name: 'si' | 'is'): string => {
  skipAttributes(cursor)
  if (cursor.selfClosed) cursor.valueFrom = cursor.valueTo = 0
  else takeText(cursor, 't')
  const { valueFrom, valueTo } = cursor
  if (!nextTag(cursor)) throw new Unfamiliar('a string without an end')
  if (!cursor.closing) endOf(cursor, name)
  else skipAttributes(cursor)
  return withLineFeeds(unescapeText(cursor.bytes.toString('utf8', valueFrom, valueTo)))
}

/** Goes behind the end tag of the element; gives the place where that tag begins. */
const endOf = (cursor: Cursor, name: string): number => {
  const { bytes } = cursor
  for (;;) {
    const at = bytes.indexOf(LESS, cursor.at)
    if (at < 0 || at >= cursor.end) throw new Unfamiliar('a string without an end')
    cursor.at = at
    nextTag(cursor)
    if (!cursor.closing || !isNamed(cursor, name)) continue
    skipAttributes(cursor)
    return at
  }
}

/** Takes the strings that are written as nearly all are, `<si><t>…</t></si>`, up to one that is not. */
const takePlainItems = (cursor: Cursor, texts: string[]): void => {
  const { bytes } = cursor
  while (isHere(bytes, cursor.at, ITEM)) {
    const from = cursor.at + ITEM.length
    let to = from
    while (to < cursor.end && byteAt(bytes, to) !== LESS) to += 1
    if (!isHere(bytes, to, ITEM_END)) break
    texts.push(withLineFeeds(unescapeText(bytes.toString('utf8', from, to))))
    cursor.at = to + ITEM_END.length
  }
}

const ITEM = Buffer.from('<si><t>')
const ITEM_END = Buffer.from('</t></si>')

/** The shared strings of a book, in the order in which cells count them. */
export const readSharedStrings = (bytes: Buffer): string[] => {
  const texts: string[] = []
  const cursor = createCursor(bytes, Math.max(0, startOf(bytes, 'sst')), bytes.length)
  if (!nextTag(cursor)) return texts
  skipAttributes(cursor)
  if (cursor.selfClosed) return texts
  for (;;) {
    takePlainItems(cursor, texts)
    if (!nextTag(cursor)) throw new Unfamiliar('shared strings without an end')
    if (cursor.closing) break
    if (!isNamed(cursor, 'si')) throw new Unfamiliar('a shared string of another kind')
    const { at } = cursor
    skipAttributes(cursor)
    if (cursor.selfClosed) texts.push('')
    else if (cursor.at > at + 1) throw new Unfamiliar('a shared string with attributes')
    else texts.push(readStringItem(cursor, 'si'))
  }
  if (!isNamed(cursor, 'sst')) throw new Unfamiliar('shared strings without an end')
  return texts
}

const START = /<(?:\w+:)?(\w+)[\s/>]/g

/** Where the first element of that name begins among the first of a part; -1 where none does. */
export const startOf = (bytes: Buffer, name: string): number => {
  for (const found of bytes.toString('latin1', 0, 4096).matchAll(START))
    if (found[1] === name) return found.index
  return -1
}
