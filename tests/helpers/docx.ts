import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { listZipParts, packedBytes } from '#core/workbooks/zip/zip-directory.ts'

/** The parts of a Word file by name, as text. */
export const docxParts = (path: string): ReadonlyMap<string, string> => {
  const bytes = readFileSync(path)
  return new Map(
    listZipParts(bytes, 1000).map((part) => {
      const packed = packedBytes(bytes, part)
      const plain = part.method === 0 ? packed : inflateRawSync(packed)
      return [part.name, plain.toString('utf8')]
    }),
  )
}

const between = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([all]) => all)

/** Paragraphs with their words, as XML to look for their look. */
export const docxParagraphs = (xml: string): readonly { text: string; xml: string }[] =>
  between(xml, /<w:p>.*?<\/w:p>/gs).map((paragraph) => ({
    xml: paragraph,
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''),
  }))
