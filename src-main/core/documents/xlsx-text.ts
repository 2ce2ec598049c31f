const MARKUP = /[&<>"]/g
/** What Excel writes for a character XML has no word for; a text that says so itself is written so. */
const ESCAPE = /_(?=x[\da-f]{4}_)/gi

const entityByCharacter: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text between tags or in an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(MARKUP, (character) => entityByCharacter[character] ?? '')

/** What a text of a cell must be looked through for; most have nothing of it. */
const SPECIAL = /[&<>"_\n]/
const BLANK = 0x20

/** A text of a cell, which every reader of workbooks gives back letter by letter. */
export const textXml = (text: string): string => {
  const isSpecial = SPECIAL.test(text)
  // Blanks at its ends a reader takes for the layout of the file unless it is told.
  const isKept =
    text.charCodeAt(0) <= BLANK ||
    text.charCodeAt(text.length - 1) <= BLANK ||
    (isSpecial && text.includes('\n'))
  const xml = isSpecial ? escapeXml(text.replace(ESCAPE, '_x005F_')) : text
  return isKept ? `<t xml:space="preserve">${xml}</t>` : `<t>${xml}</t>`
}

const letters: string[] = []

/** The letters of a column, from 1. */
export const columnLetters = (column: number): string => {
  const known = letters[column]
  if (known !== undefined) return known
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  const found = column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last
  letters[column] = found
  return found
}
