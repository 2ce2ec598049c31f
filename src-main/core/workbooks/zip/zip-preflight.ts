import { crc32, inflateRawSync } from 'node:zlib'
import { FileFailure } from '../file-failure.ts'
import type { Limits } from '../limits.ts'
import { listZipParts, packedBytes, type ZipPart } from './zip-directory.ts'

/** What a zip turned out to hold. */
export interface ZipFindings {
  readonly kind: 'xlsx' | 'xlsb' | 'ods'
  readonly hasImages: boolean
  readonly hasMacros: boolean
  readonly hasExternalLinks: boolean
  readonly hasWpsCellImages: boolean
}

/** A zip whose parts are unpacked one by one, each checked before anybody sees it. */
export interface ZipPackage extends ZipFindings {
  readonly parts: readonly ZipPart[]
  /** Unpacks a part to no more than its declared size, with its CRC and no DTD in any XML. */
  readonly unpack: (part: ZipPart) => Buffer
}

const STORED = 0
const DEFLATED = 8

const checkDeclared = (parts: readonly ZipPart[], limits: Limits): void => {
  let total = 0
  for (const part of parts) {
    total += part.size
    if (part.size > limits.zipPartBytes || total > limits.zipTotalBytes)
      throw new FileFailure('zip-bomb')
    if (part.size > limits.ratioFromBytes && part.size > part.packed * limits.zipRatio)
      throw new FileFailure('zip-bomb')
  }
}

const SMALLEST_PIECE = 64
const LARGEST_PIECE = 96 * 1024 * 1024

const inflate = (packed: Buffer, part: ZipPart): Buffer => {
  if (part.method === STORED) return packed
  if (part.method !== DEFLATED) throw new FileFailure('zip-corrupt')
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(1, part.size),
      // All in one piece where it is as long as it says, so that nothing is put together afterwards.
      chunkSize: Math.min(Math.max(part.size, SMALLEST_PIECE), LARGEST_PIECE),
    })
  } catch (error) {
    const tooLong = error instanceof RangeError
    throw new FileFailure(tooLong ? 'zip-size-lie' : 'zip-corrupt', error)
  }
}

const unpackChecked = (bytes: Buffer, part: ZipPart): Buffer => {
  const data = inflate(packedBytes(bytes, part), part)
  if (data.length !== part.size) throw new FileFailure('zip-size-lie')
  if (crc32(data) !== part.crc) throw new FileFailure('zip-corrupt')
  return data
}

const DTD_WORDS = ['<!DOCTYPE', '<!ENTITY']
const DTD_MARKS = DTD_WORDS.map((word) => Buffer.from(word, 'latin1'))
const WIDE_DTD_MARKS = DTD_WORDS.flatMap((word) => [
  Buffer.from(word, 'utf16le'),
  Buffer.from(word, 'utf16le').swap16(),
])
const DECLARATION = Buffer.from('<!')
const EXCLAMATION = 0x21

/** No office writes a DTD into a workbook; entity bombs and file inclusions need one. */
const hasDtd = (data: Buffer): boolean => {
  // Only a part in UTF-16 has zeros, and most parts have no declaration of any kind, or not even its second sign,
  // which is looked for quickly: its first stands everywhere.
  if (data.includes(0)) return [...DTD_MARKS, ...WIDE_DTD_MARKS].some((mark) => data.includes(mark))
  if (!data.includes(EXCLAMATION) || !data.includes(DECLARATION)) return false
  return DTD_MARKS.some((mark) => data.includes(mark))
}

const XML_PART = /\.(xml|rels|vml)$/i
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

const kindOf = (names: ReadonlySet<string>, mimetype: string): ZipFindings['kind'] | undefined => {
  if (mimetype.startsWith(ODS_TYPE)) return 'ods'
  if (names.has('xl/workbook.bin')) return 'xlsb'
  const isWorkbook = [...names].some((name) => /^xl\/.*\.xml$/.test(name))
  return names.has('[content_types].xml') && isWorkbook ? 'xlsx' : undefined
}

const ODS_MARK = 'META-INF/manifest.xml'

const unpackSafe = (bytes: Buffer, part: ZipPart): Buffer => {
  const data = unpackChecked(bytes, part)
  if (isXmlPart(part) && hasDtd(data)) throw new FileFailure('xml-dtd')
  if (part.name === ODS_MARK && data.includes('encryption-data')) throw new FileFailure('password')
  return data
}

/** Tells whether a part holds XML. */
export const isXmlPart = ({ name }: ZipPart): boolean => XML_PART.test(name)

/**
 * Opens a zip by what its directory declares: no size beyond the limits, no ratio of a bomb. Fails with
 * the code that names the fault; nothing is unpacked but what tells the kind.
 */
export const openZip = (bytes: Buffer, limits: Limits): ZipPackage => {
  const parts = listZipParts(bytes, limits.zipEntries)
  checkDeclared(parts, limits)
  const names = new Set(parts.map((part) => part.name.toLowerCase()))
  const mimetype = parts.find((part) => part.name === 'mimetype')
  const kind = kindOf(
    names,
    mimetype === undefined ? '' : unpackSafe(bytes, mimetype).toString('latin1'),
  )
  if (kind === undefined) {
    checkParts(parts, bytes)
    throw new FileFailure('not-spreadsheet')
  }
  return {
    parts,
    unpack: (part) => unpackSafe(bytes, part),
    kind,
    hasImages: parts.some((part) => /^xl\/media\//i.test(part.name)),
    hasMacros: parts.some((part) => /^xl\/vbaProject\.bin$/i.test(part.name)),
    hasExternalLinks: parts.some((part) => /^xl\/externalLinks\//i.test(part.name)),
    hasWpsCellImages: names.has('xl/cellimages.xml'),
  }
}

const checkParts = (parts: readonly ZipPart[], bytes: Buffer): void => {
  for (const part of parts) unpackSafe(bytes, part)
}

/**
 * Checks a whole zip before anything of it reaches a parser: declared sizes, then every part unpacked
 * to at most its declared size with its CRC, and no DTD in any XML.
 */
export const checkZip = (bytes: Buffer, limits: Limits): ZipFindings => {
  const { parts, unpack: _, ...findings } = openZip(bytes, limits)
  checkParts(parts, bytes)
  return findings
}
