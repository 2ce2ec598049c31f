import { Unfamiliar } from '../unfamiliar.ts'

/**
 * A place in the bytes of an XML part. Its parts are UTF-8, in which every byte of the markup stands
 * for itself, so names and numbers are read without decoding anything. One cursor serves a whole part:
 * 100,000 rows are a million tags, and a tag must cost no object.
 */
export interface Cursor {
  readonly bytes: Buffer
  readonly end: number
  at: number
  /** Local name of the tag or attribute last read. */
  nameFrom: number
  nameTo: number
  valueFrom: number
  valueTo: number
  /** The tag last read was `</…>`. */
  closing: boolean
  /** The tag last read to its end was `<…/>`. */
  selfClosed: boolean
}

export const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27
const SPACE = 0x20

/** Puts a cursor at a place of a part. */
export const createCursor = (bytes: Buffer, at: number, end: number): Cursor => ({
  bytes,
  end,
  at,
  nameFrom: 0,
  nameTo: 0,
  valueFrom: 0,
  valueTo: 0,
  closing: false,
  selfClosed: false,
})

/** The byte at a place; 0 behind the end. */
export const byteAt = (bytes: Buffer, at: number): number => bytes[at] ?? 0

/** Tells whether these very bytes stand at a place. */
export const isHere = (bytes: Buffer, at: number, wanted: Buffer): boolean => {
  for (let i = 0; i < wanted.length; i += 1) if (bytes[at + i] !== wanted[i]) return false
  return true
}

/** Tells whether the name last read is this one. */
export const isNamed = ({ bytes, nameFrom, nameTo }: Cursor, name: string): boolean => {
  if (nameTo - nameFrom !== name.length) return false
  for (let i = 0; i < name.length; i += 1)
    if (bytes[nameFrom + i] !== name.charCodeAt(i)) return false
  return true
}

/** Steps into the next tag, behind its name; false at the end. Text between tags is not known here. */
export const nextTag = (cursor: Cursor): boolean => {
  const { bytes, end } = cursor
  let { at } = cursor
  while (at < end && byteAt(bytes, at) <= SPACE) at += 1
  if (at >= end) return false
  if (byteAt(bytes, at) !== LESS) throw new Unfamiliar('text between tags')
  at += 1
  cursor.closing = byteAt(bytes, at) === SLASH
  if (cursor.closing) at += 1
  cursor.nameFrom = at
  let byte = byteAt(bytes, at)
  while (byte > SPACE && byte !== GREATER && byte !== SLASH) {
    if (byte === COLON) cursor.nameFrom = at + 1
    at += 1
    byte = byteAt(bytes, at)
  }
  cursor.nameTo = at
  cursor.at = at
  // Comments, CDATA and processing instructions have no name that begins with a letter.
  if (byteAt(bytes, cursor.nameFrom) < 0x41) throw new Unfamiliar('markup that is no element')
  return true
}

/** Reads the next attribute of the tag; false behind the end of the tag. */
export const nextAttribute = (cursor: Cursor): boolean => {
  const { bytes, end } = cursor
  let { at } = cursor
  while (at < end && byteAt(bytes, at) <= SPACE) at += 1
  const first = byteAt(bytes, at)
  if (first === GREATER || first === SLASH) {
    cursor.selfClosed = first === SLASH
    cursor.at = at + (first === SLASH ? 2 : 1)
    return false
  }
  cursor.nameFrom = at
  while (at < end && byteAt(bytes, at) !== EQUALS && byteAt(bytes, at) > SPACE) at += 1
  cursor.nameTo = at
  if (byteAt(bytes, at) !== EQUALS) throw new Unfamiliar('an attribute without a value')
  const quote = byteAt(bytes, at + 1)
  if (quote !== DOUBLE && quote !== SINGLE) throw new Unfamiliar('a value without quotes')
  at += 2
  cursor.valueFrom = at
  while (at < end && byteAt(bytes, at) !== quote) at += 1
  cursor.valueTo = at
  cursor.at = at + 1
  return true
}

/** Goes over the attributes of a tag that nobody asks about, to behind its end. */
export const skipAttributes = (cursor: Cursor): void => {
  while (nextAttribute(cursor));
}

/** The text of an attribute as it stands in the bytes. */
export const attributeText = ({ bytes, valueFrom, valueTo }: Cursor): string =>
  bytes.toString('latin1', valueFrom, valueTo)

/** Steps over the text of an element and its end tag; `valueFrom` and `valueTo` enclose the text. */
export const takeText = (cursor: Cursor, name: string): void => {
  const { bytes } = cursor
  const from = cursor.at
  let at = from
  while (at < cursor.end && byteAt(bytes, at) !== LESS) at += 1
  cursor.at = at
  if (!nextTag(cursor) || !cursor.closing || !isNamed(cursor, name))
    throw new Unfamiliar(`${name} holds more than text`)
  skipAttributes(cursor)
  cursor.valueFrom = from
  cursor.valueTo = at
}

/** A whole number of decimal digits; -1 where anything else stands. */
export const digitsIn = (bytes: Buffer, from: number, to: number): number => {
  if (to <= from || to - from > 15) return -1
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = byteAt(bytes, at) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
