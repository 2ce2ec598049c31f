import { FileFailure } from '../file-failure.ts'

/** One part of a zip as its central directory declares it. */
export interface ZipPart {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly headerAt: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const ENCRYPTED = 1
const MAX32 = 0xffffffff

/** Trailing bytes after the directory are legal, so its end is looked for from behind. */
const findEnd = (bytes: Buffer): number => {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= lowest; at -= 1)
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === END) return at
  throw new FileFailure('zip-truncated')
}

const readEntry = (bytes: Buffer, at: number): { part: ZipPart; next: number } => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
    throw new FileFailure('zip-corrupt')
  if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new FileFailure('zip-encrypted')
  const nameLength = bytes.readUInt16LE(at + 28)
  const part = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    headerAt: bytes.readUInt32LE(at + 42),
  }
  if ([part.packed, part.size, part.headerAt].includes(MAX32)) throw new FileFailure('zip64')
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  return { part, next }
}

/** Lists the parts of a zip without unpacking any; `zip-truncated`, `zip-corrupt`, `zip64`, `zip-encrypted`. */
export const listZipParts = (bytes: Buffer, most: number): readonly ZipPart[] => {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count === 0xffff) throw new FileFailure('zip64')
  if (count > most) throw new FileFailure('zip-too-many-entries')
  const parts: ZipPart[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    const { part, next } = readEntry(bytes, at)
    parts.push(part)
    at = next
  }
  return parts
}

/** The packed bytes of a part, found through its own header. */
export const packedBytes = (bytes: Buffer, part: ZipPart): Buffer => {
  if (part.headerAt + 30 > bytes.length) throw new FileFailure('zip-truncated')
  const from =
    part.headerAt +
    30 +
    bytes.readUInt16LE(part.headerAt + 26) +
    bytes.readUInt16LE(part.headerAt + 28)
  if (from + part.packed > bytes.length) throw new FileFailure('zip-truncated')
  return bytes.subarray(from, from + part.packed)
}
