const ENTITY = /&(?:quot|apos|gt|lt|amp|#x?([\da-f]+));/gi
const ESCAPE = /_x([\da-f]{4})_/gi

const characterByEntity: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&gt;': '>',
  '&lt;': '<',
  '&amp;': '&',
}

const LAST = 0x10ffff

const characterOf = (entity: string, digits: string | undefined): string => {
  const known = characterByEntity[entity.toLowerCase()]
  if (known !== undefined || digits === undefined) return known ?? entity
  const code = Number.parseInt(digits, entity[2] === 'x' || entity[2] === 'X' ? 16 : 10)
  return code <= LAST ? String.fromCodePoint(code) : entity
}

/** Text as XML and Excel (`_x000D_`) wrap it, unwrapped. */
export const unescapeText = (text: string): string => {
  const plain = text.includes('&') ? text.replace(ENTITY, characterOf) : text
  return plain.includes('_x') || plain.includes('_X')
    ? plain.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain
}

/** Line ends as the rest of the program knows them. */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
