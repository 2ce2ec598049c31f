import { hasExternalBooks } from './biff-records.ts'
import { struckRowsInBiff } from './biff-strikes.ts'
import { FileFailure } from './file-failure.ts'

const HEADER = 512
const END_OF_CHAIN = 0xfffffff8
const MAX_SECTORS = 200_000

interface Layout {
  readonly sectorSize: number
  readonly sectorAt: (sector: number) => number
  readonly next: (sector: number) => number
}

const fatSectors = (bytes: Buffer, sectorSize: number): readonly number[] => {
  const sectors: number[] = []
  for (let at = 76; at < HEADER; at += 4) sectors.push(bytes.readUInt32LE(at))
  let more = bytes.readUInt32LE(68)
  for (let n = 0; more < END_OF_CHAIN && n < MAX_SECTORS; n += 1) {
    const from = (more + 1) * sectorSize
    for (let at = from; at < from + sectorSize - 4; at += 4) sectors.push(bytes.readUInt32LE(at))
    more = bytes.readUInt32LE(from + sectorSize - 4)
  }
  return sectors.filter((sector) => sector < END_OF_CHAIN)
}

const layoutOf = (bytes: Buffer): Layout => {
  const sectorSize = 1 << bytes.readUInt16LE(30)
  if (sectorSize !== 512 && sectorSize !== 4096) throw new FileFailure('ole-corrupt')
  const fat = fatSectors(bytes, sectorSize)
  const perSector = sectorSize / 4
  return {
    sectorSize,
    sectorAt: (sector) => (sector + 1) * sectorSize,
    next: (sector) => {
      const table = fat[Math.floor(sector / perSector)]
      if (table === undefined) throw new FileFailure('ole-corrupt')
      return bytes.readUInt32LE((table + 1) * sectorSize + (sector % perSector) * 4)
    },
  }
}

const entryName = (bytes: Buffer, at: number): string => {
  const length = bytes.readUInt16LE(at + 64)
  return length < 2 || length > 64 ? '' : bytes.toString('utf16le', at, at + length - 2)
}

interface Entry {
  readonly start: number
  readonly size: number
}

interface Directory {
  readonly layout: Layout
  readonly entries: ReadonlyMap<string, Entry>
}

const readDirectory = (bytes: Buffer): Directory => {
  const layout = layoutOf(bytes)
  const entries = new Map<string, Entry>()
  let sector = bytes.readUInt32LE(48)
  for (let n = 0; sector < END_OF_CHAIN; n += 1) {
    if (n > MAX_SECTORS) throw new FileFailure('ole-corrupt')
    const from = layout.sectorAt(sector)
    for (let at = from; at < from + layout.sectorSize; at += 128)
      entries.set(entryName(bytes, at), {
        start: bytes.readUInt32LE(at + 116),
        size: bytes.readUInt32LE(at + 120),
      })
    sector = layout.next(sector)
  }
  return { layout, entries }
}

const directoryOf = (bytes: Buffer): Directory => {
  try {
    return readDirectory(bytes)
  } catch (error) {
    // Reading outside the file is how a cut or scrambled container shows.
    throw error instanceof FileFailure ? error : new FileFailure('ole-corrupt', error)
  }
}

/** Shorter streams lie in the small sectors of a stream of their own, which the root entry names. */
const SHORTEST_STREAM = 4096
const SMALL_SECTOR = 64

/** The bytes of a chain, as far as it goes: the reader after this says what is wrong with it. */
const chainOf = (
  bytes: Buffer,
  { sectorSize, sectorAt, next }: Layout,
  start: number,
  size: number,
): Buffer => {
  const pieces: Buffer[] = []
  let sector = start
  for (let left = size; left > 0 && sector < END_OF_CHAIN; left -= sectorSize) {
    const from = sectorAt(sector)
    if (from >= bytes.length || pieces.length > MAX_SECTORS) break
    pieces.push(bytes.subarray(from, from + Math.min(left, sectorSize)))
    sector = next(sector)
  }
  return Buffer.concat(pieces)
}

const streamOf = (
  bytes: Buffer,
  { layout, entries }: Directory,
  { start, size }: Entry,
): Buffer => {
  if (size >= SHORTEST_STREAM) return chainOf(bytes, layout, start, size)
  // The root is the first entry, whatever it is called.
  const [root = { start: END_OF_CHAIN, size: 0 }] = entries.values()
  const table = chainOf(bytes, layout, bytes.readUInt32LE(60), Number.MAX_SAFE_INTEGER)
  const small: Layout = {
    sectorSize: SMALL_SECTOR,
    sectorAt: (sector) => sector * SMALL_SECTOR,
    next: (sector) => table.readUInt32LE(sector * 4),
  }
  return chainOf(chainOf(bytes, layout, root.start, root.size), small, start, size)
}

type Told = Pick<OlePackage, 'hasExternalLinks' | 'struckRows'>

/** What the stream of the workbook tells that its reader does not. */
const toldBy = (bytes: Buffer, directory: Directory, entry: Entry): Told => {
  try {
    const stream = streamOf(bytes, directory, entry)
    return { hasExternalLinks: hasExternalBooks(stream), struckRows: struckRowsInBiff(stream) }
  } catch (error) {
    // A chain that leads nowhere is the reader's to refuse; nothing is said of links or strikes then.
    if (error instanceof FileFailure || error instanceof RangeError)
      return { hasExternalLinks: false, struckRows: [] }
    throw error
  }
}

const BOOKS = ['Workbook', 'Book', 'WORKBOOK', 'BOOK'] as const

export interface OlePackage {
  readonly hasMacros: boolean
  readonly hasExternalLinks: boolean
  /** Of each sheet the rows that are struck through, where there are any. */
  readonly struckRows: readonly (readonly number[])[]
}

/** Lets a container through that holds a workbook; fails with `password`, `ole-corrupt` or `not-spreadsheet`. */
export const checkOle = (bytes: Buffer): OlePackage => {
  if (bytes.length < HEADER * 2) throw new FileFailure('ole-corrupt')
  const directory = directoryOf(bytes)
  const { entries } = directory
  if (entries.has('EncryptedPackage')) throw new FileFailure('password')
  const book = BOOKS.map((name) => entries.get(name)).find((entry) => entry !== undefined)
  if (book === undefined)
    throw new FileFailure(entries.has('Root Entry') ? 'not-spreadsheet' : 'ole-corrupt')
  return {
    hasMacros: entries.has('_VBA_PROJECT_CUR') || entries.has('_VBA_PROJECT'),
    ...toldBy(bytes, directory, book),
  }
}
