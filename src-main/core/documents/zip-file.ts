import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

/** A .zip that is being written; its files lie in it in the order in which they were put there. */
export interface ZipFile {
  /** Packs a file that is there in one piece. */
  readonly add: (name: string, bytes: Buffer) => void
  /**
   * Packs a file while its pieces are being made, so that it is never held whole. The next piece is made
   * while one is packed, but none after it before that is done.
   */
  readonly addPieces: (name: string, pieces: Iterable<Buffer>) => Promise<void>
  /** Writes the directory; without it nothing opens the file. */
  readonly finish: () => void
  /** Lets the file go, and takes it away where it was not finished. */
  readonly close: () => void
}

interface Packed {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly packed: number
}

const LOCAL = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
const UTF8_NAMES = 0x0800
const DEFLATED = 8
const VERSION = 20
/** 1980-01-01: the time of the files says nothing, and two zips of the same papers are the same. */
const NO_DAY = 0x0021
/** Rows of a table are alike, and pack well without being looked at for long. */
const PIECES_LEVEL = 3

/** Begins a .zip whose Chinese names open everywhere. */
export const createZipFile = (path: string): ZipFile => {
  const file = openSync(path, 'w', 0o600)
  const directory: Buffer[] = []
  let end = 0
  let isFinished = false
  const write = (bytes: Buffer): void => {
    writeWhole(file, bytes, end)
    end += bytes.length
  }
  const list = (entry: Packed, at: number): void => {
    const place = [u16(0), u16(0), u16(0), u32(0), u32(at)]
    const head = [u32(ENTRY), u16(VERSION), u16(VERSION), commonFields(entry)]
    directory.push(Buffer.concat([...head, ...place, entry.name]))
  }
  return {
    add: (name, bytes) => {
      const at = end
      const packed = deflateRawSync(bytes)
      const facts = { crc: crc32(bytes), size: bytes.length, packed: packed.length }
      const entry = { name: Buffer.from(name, 'utf8'), ...facts }
      write(localHead(entry))
      write(packed)
      list(entry, at)
    },
    addPieces: async (name, pieces) => {
      const at = end
      const label = Buffer.from(name, 'utf8')
      // Its sizes are known at its end only, and are written over the head then.
      write(localHead({ name: label, crc: 0, size: 0, packed: 0 }))
      const entry = { name: label, ...(await packPieces(pieces, write)) }
      const head = localHead(entry)
      writeWhole(file, head, at)
      list(entry, at)
    },
    finish: () => {
      const central = Buffer.concat(directory)
      const start = end
      const count = u16(directory.length)
      write(central)
      write(Buffer.concat([u32(END), u16(0), u16(0), count, count, u32(central.length)]))
      write(Buffer.concat([u32(start), u16(0)]))
      isFinished = true
    },
    close: () => {
      closeSync(file)
      if (!isFinished) rmSync(path, { force: true })
    },
  }
}

/** A disk that is nearly full takes a part and says so in the number it gives back, not by an error. */
const writeWhole = (file: number, bytes: Buffer, at: number): void => {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, at + done)
}

/** Packs on a thread of its own. The first thing that goes wrong is the only one that is heard of. */
const packPieces = async (
  pieces: Iterable<Buffer>,
  write: (bytes: Buffer) => void,
): Promise<Omit<Packed, 'name'>> => {
  const deflate = createDeflateRaw({ level: PIECES_LEVEL })
  let [crc, size, packed] = [0, 0, 0]
  deflate.on('data', (bytes: Buffer) => {
    packed += bytes.length
    try {
      write(bytes)
    } catch (error) {
      deflate.destroy(error as Error) // the file system throws nothing else
    }
  })
  const done = new Promise<void>((resolve, reject) => {
    deflate.on('end', resolve).on('error', reject)
  })
  const giveAll = async (): Promise<void> => {
    let before = Promise.resolve()
    for (const bytes of pieces) {
      crc = crc32(bytes, crc)
      size += bytes.length
      await before
      // What went wrong is told by the other promise.
      if (deflate.destroyed) return
      before = new Promise((resolve) => {
        deflate.write(bytes, () => resolve())
      })
    }
    await before
    deflate.end()
  }
  try {
    await Promise.all([giveAll(), done])
  } finally {
    deflate.destroy()
  }
  return { crc, size, packed }
}

const localHead = (entry: Packed): Buffer =>
  Buffer.concat([u32(LOCAL), u16(VERSION), commonFields(entry), entry.name])

/** What the head of a file and its line in the directory have in common. */
const commonFields = ({ crc, size, packed, name }: Packed): Buffer =>
  Buffer.concat([
    u16(UTF8_NAMES),
    u16(DEFLATED),
    u16(0),
    u16(NO_DAY),
    u32(crc),
    u32(packed),
    u32(size),
    u16(name.length),
    u16(0),
  ])

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
