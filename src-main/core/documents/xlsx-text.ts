/** Of the elements of sheets, their workbook and their looks. */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

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

/** Tells a text of a cell that stands in it as it is; `textXml` knows how every other one does. */
export const isPlainText = (text: string): boolean => !SPECIAL.test(text) && !hasBlankEnd(text)

/** A text of a cell, which every reader of workbooks gives back letter by letter. */
export const textXml = (text: string): string => {
  const isKept = hasBlankEnd(text) || text.includes('\n')
  const xml = escapeXml(text.replace(ESCAPE, '_x005F_'))
  return `<t${isKept ? ' xml:space="preserve"' : ''}>${xml}</t>`
}

/** Blanks at its ends a reader takes for the layout of the file unless it is told. */
const hasBlankEnd = (text: string): boolean =>
  text.charCodeAt(0) <= BLANK || text.charCodeAt(text.length - 1) <= BLANK

/** The letters of a column, from 1. */
export const columnLetters = (column: number): string => {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last
}
