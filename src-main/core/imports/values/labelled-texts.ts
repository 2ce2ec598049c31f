import { cleanText, toHalfWidth } from '../cell-text.ts'

/** 承办单位：县住建局 above a table, or inside one of its cells. */
export interface LabelledText {
  readonly label: string
  readonly text: string
}

const LABELLED = /(?:^|[\s;；,，、。])(\p{Script=Han}{2,6})[:：][^\S\n]*/gu

/** The texts behind labels in a line, in order; empty where it does not begin with one. */
export const labelledTexts = (line: string): readonly LabelledText[] => {
  const text = toHalfWidth(cleanText(line))
  const found = [...text.matchAll(LABELLED)]
  if (found[0]?.index !== 0) return []
  return found.map(({ 0: whole, 1: label = '', index }, at) => ({
    label,
    text: text.slice(index + whole.length, found[at + 1]?.index ?? text.length).trim(),
  }))
}
