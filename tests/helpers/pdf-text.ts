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

/** The size in points of the smallest type on any page of a PDF. */
export const smallestType = async (path: string): Promise<number> => {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)))
  let smallest = Number.POSITIVE_INFINITY
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const sizes = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [Math.hypot(item.transform[0], item.transform[1])]
        : [],
    )
    smallest = Math.min(smallest, ...sizes)
  }
  // A browser writes 9 pt as 8.9999996.
  return Number(smallest.toFixed(2))
}

/** The text of every page of a PDF, in the characters a person would type. */
export const pdfPages = async (path: string): Promise<readonly string[]> => {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)))
  const { text } = await extractText(pdf, { mergePages: false })
  return text.map((page) =>
    page.normalize('NFKC').replace(/[⺀-⻿]/g, (sign) => characterByRadical.get(sign) ?? sign),
  )
}

/** Width and height of every page of a PDF, in mm. */
export const pdfPageSizes = async (path: string): Promise<readonly (readonly number[])[]> => {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)))
  const sizes: (readonly number[])[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(number)).view
    sizes.push([right - left, top - bottom].map((points) => Math.round((points / 72) * 25.4)))
  }
  return sizes
}
