import type { RawCell } from './book.ts'

const FORMULA_TEXT = /^="((?:[^"]|"")*)"$/

/** A cell of a text file: `="0012"`, the way programs keep zeros through Excel, is unwrapped. */
export const textCell = (text: string): RawCell | null => {
  if (text === '') return null
  const wrapped = FORMULA_TEXT.exec(text.trim())
  const value = wrapped?.[1]?.replaceAll('""', '"') ?? text
  return { k: 's', v: value.replace(/\r\n?/g, '\n') }
}
