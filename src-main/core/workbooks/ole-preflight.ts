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

const readStreamNames = (bytes: Buffer): ReadonlySet<string> => {
  const layout = layoutOf(bytes)
  const names = new Set<string>()
  let sector = bytes.readUInt32LE(48)
  for (let n = 0; sector < END_OF_CHAIN; n += 1) {
    if (n > MAX_SECTORS) throw new FileFailure('ole-corrupt')
    const from = layout.sectorAt(sector)
    for (let at = from; at < from + layout.sectorSize; at += 128) names.add(entryName(bytes, at))
    sector = layout.next(sector)
  }
  return names
}

const streamNames = (bytes: Buffer): ReadonlySet<string> => {
  try {
    return readStreamNames(bytes)
  } catch (error) {
    // Reading outside the file is how a cut or scrambled container shows.
    throw error instanceof FileFailure ? error : new FileFailure('ole-corrupt', error)
  }
}

export interface OlePackage {
  readonly hasMacros: boolean
}

/** Lets a container through that holds a workbook; fails with `password`, `ole-corrupt` or `not-spreadsheet`. */
export const checkOle = (bytes: Buffer): OlePackage => {
  if (bytes.length < HEADER * 2) throw new FileFailure('ole-corrupt')
  const names = streamNames(bytes)
  if (names.has('EncryptedPackage')) throw new FileFailure('password')
  if (names.has('Workbook') || names.has('Book') || names.has('WORKBOOK') || names.has('BOOK'))
    return { hasMacros: names.has('_VBA_PROJECT_CUR') || names.has('_VBA_PROJECT') }
  throw new FileFailure(names.has('Root Entry') ? 'not-spreadsheet' : 'ole-corrupt')
}
