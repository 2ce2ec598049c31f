import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'

/**
 * Fonts give some glyphs two code points, and a PDF may name the radical instead of the character.
 * NFKC knows the Kangxi radicals; these are the ones of the supplement that stand for themselves.
 */
const radicals =
  '⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙'
const characterByRadical = new Map(
  radicals.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
)

/** The text of every page of a PDF, in the characters a person would type. */
export const pdfPages = async (path: string): Promise<readonly string[]> => {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)))
  const { text } = await extractText(pdf, { mergePages: false })
  return text.map((page) =>
    page.normalize('NFKC').replace(/[⺀-⻿]/g, (sign) => characterByRadical.get(sign) ?? sign),
  )
}
