/**
 * Chromium writes into a PDF which character each glyph stands for, and takes the lowest code that the
 * font draws with it. Chinese fonts draw a radical and its character alike, so that "sheng" comes out as
 * U+2F63 and nobody finds a name by searching or copying. The tables are put right by an update appended
 * to the file, as the format provides; what is painted does not change.
 */
import { deflateSync, inflateSync } from 'node:zlib'
import { appendObjects } from './pdf-update.ts'
import { characterOf } from './radicals.ts'

interface Entry {
  /** The glyph as it stands in the table, in hexadecimal. */
  readonly glyph: string
  readonly code: number
}

const STREAM = /(\d+) 0 obj\s*<<([^>]*)>>\s*stream\r?\n/g

/** Gives back the same PDF, in whose text every radical is the character that was written. */
export const restoreCharacters = (pdf: Buffer): Buffer => {
  // One character a byte: offsets in the text are offsets in the file.
  const text = pdf.toString('latin1')
  const updates = [...text.matchAll(STREAM)].flatMap((match) => {
    const map = readMap(pdf, match)
    const restored = map === undefined ? undefined : restoreMap(map)
    return restored === undefined ? [] : [{ id: Number(match[1]), body: packed(restored) }]
  })
  return appendObjects(pdf, updates)
}

const packed = (map: Buffer): Buffer => {
  const bytes = deflateSync(map)
  const head = Buffer.from(`<</Filter /FlateDecode\n/Length ${bytes.length}>> stream\n`)
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')])
}

const readMap = (pdf: Buffer, match: RegExpExecArray): string | undefined => {
  const length = Number(/\/Length (\d+)/.exec(match[2] ?? '')?.[1])
  if (!match[2]?.includes('/FlateDecode') || !(length < 100_000)) return undefined
  const start = match.index + match[0].length
  const map = inflateSync(pdf.subarray(start, start + length)).toString('latin1')
  return map.includes('begincmap') ? map : undefined
}

const restoreMap = (map: string): Buffer | undefined => {
  const entries = entriesOf(map)
  if (entries.every(({ code }) => characterOf(code) === code)) return undefined
  const head = map.slice(0, map.search(/\d+ beginbf(char|range)/))
  const tail = map.slice(map.indexOf('endcmap'))
  return Buffer.from(`${head}${sectionsOf(entries)}${tail}`, 'latin1')
}

const entriesOf = (map: string): readonly Entry[] => [
  ...[...map.matchAll(/^<(\w+)> <(\w{4})>$/gm)].map(([, glyph = '', code = '']) => ({
    glyph,
    code: Number.parseInt(code, 16),
  })),
  ...[...map.matchAll(/^<(\w+)> <(\w+)> <(\w{4})>$/gm)].flatMap(
    ([, from = '', to = '', code = '']) => rangeOf(from, to, Number.parseInt(code, 16)),
  ),
]

const rangeOf = (from: string, to: string, code: number): readonly Entry[] => {
  const first = Number.parseInt(from, 16)
  return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, at) => ({
    glyph: hex(first + at, from.length),
    code: code + at,
  }))
}

/** The format takes a hundred entries a section. */
const sectionsOf = (entries: readonly Entry[]): string => {
  const sections: string[] = []
  for (let at = 0; at < entries.length; at += 100) {
    const lines = entries
      .slice(at, at + 100)
      .map(({ glyph, code }) => `<${glyph}> <${hex(characterOf(code), 4)}>`)
    sections.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`)
  }
  return sections.join('')
}

const hex = (value: number, digits: number): string =>
  value.toString(16).toUpperCase().padStart(digits, '0')
