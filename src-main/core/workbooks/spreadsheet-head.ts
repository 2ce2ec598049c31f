import { FileFailure } from './file-failure.ts'
import { type Container, sniffContainer } from './sniff.ts'

const TABLE_TEXT = /[\t,;，；]|<(?:html|table)|<(?:\w+:)?Workbook/i
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const BOOK_STREAMS = [utf16('Workbook'), utf16('Book'), utf16('EncryptedPackage')] as const

const containerOf = (bytes: Buffer): Container | undefined => {
  try {
    return sniffContainer(bytes)
  } catch (error) {
    if (error instanceof FileFailure) return undefined
    throw error
  }
}

/**
 * Tells by content whether a file of a folder may be a spreadsheet: a package with sheets, an old
 * workbook, a table as text. What is wrong inside one is said when it is read.
 */
export const mayBeSpreadsheet = (bytes: Buffer): boolean => {
  const container = containerOf(bytes)
  if (container === 'biff') return true
  if (container === 'zip')
    return bytes.includes('xl/') || bytes.includes('opendocument.spreadsheet')
  if (container === 'ole') return BOOK_STREAMS.some((name) => bytes.includes(name))
  return container === 'text' && TABLE_TEXT.test(bytes.subarray(0, 4096).toString('latin1'))
}
