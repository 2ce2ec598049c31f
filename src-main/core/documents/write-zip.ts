import { writeFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Buffer
}

const UTF8_NAMES = 0x0800
const DEFLATED = 8
const VERSION = 20
/** 1980-01-01: the time of the files says nothing, and two zips of the same papers are the same. */
const NO_DAY = 0x0021

/** Writes files into a .zip whose Chinese names open everywhere; two of one name are told apart. */
export const writeZip = (path: string, entries: readonly ZipEntry[]): void => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of withOwnNames(entries)) {
    const text = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(bytes)
    const common = commonFields({ bytes, packed, text })
    const local = Buffer.concat([u32(0x04034b50), u16(VERSION), common, text, packed])
    const place = [u16(0), u16(0), u16(0), u32(0), u32(offset)]
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(VERSION), u16(VERSION), common, ...place, text]),
    )
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const count = u16(entries.length)
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(offset)]
  writeFileSync(path, Buffer.concat([...parts, central, ...end, u16(0)]), { mode: 0o600 })
}

interface Packed {
  readonly bytes: Buffer
  readonly packed: Buffer
  readonly text: Buffer
}

/** What the head of a file and its line in the directory have in common. */
const commonFields = ({ bytes, packed, text }: Packed): Buffer =>
  Buffer.concat([
    u16(UTF8_NAMES),
    u16(DEFLATED),
    u16(0),
    u16(NO_DAY),
    u32(crc32(bytes)),
    u32(packed.length),
    u32(bytes.length),
    u16(text.length),
    u16(0),
  ])

const withOwnNames = (entries: readonly ZipEntry[]): readonly ZipEntry[] => {
  const taken = new Map<string, number>()
  return entries.map(({ name, bytes }) => {
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return { name: times === 1 ? name : name.replace(/(\.[^.]*)?$/, `-${times}$1`), bytes }
  })
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
