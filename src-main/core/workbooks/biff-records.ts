const SUPBOOK = 0x01ae
const EXTERNSHEET = 0x17
const EOF_RECORD = 0x0a
const BOF_RECORD = 0x0809
const BIFF8 = 0x0600
/** What a SUPBOOK says in place of a path where it means this very book, or functions of an add-in. */
const OWN = new Set([0x0401, 0x3a01])
const ENCODED_PATH = 1

/** One record of a workbook stream; the last one of a cut stream has less data than its size. */
export interface BiffRecord {
  readonly type: number
  readonly size: number
  readonly data: Buffer
}

/** The records from a place to the end of their part of the stream, or to where it is cut. */
export function* eachBiffRecord(stream: Buffer, from = 0): Generator<BiffRecord> {
  for (let at = from; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const size = stream.readUInt16LE(at + 2)
    if (type === EOF_RECORD) return
    const end = at + 4 + size
    yield { type, size, data: stream.subarray(at + 4, end) }
    at = end
  }
}

/** A path to another file: BIFF8 says it in SUPBOOK, the older ones in EXTERNSHEET. */
const namesFile = (type: number, data: Buffer, isBiff8: boolean): boolean => {
  if (isBiff8) return type === SUPBOOK && data.length > 4 && !OWN.has(data.readUInt16LE(2))
  return type === EXTERNSHEET && data.length > 2 && data[1] === ENCODED_PATH
}

/**
 * Tells whether the globals of a workbook stream name other files that its formulas look into. Stops
 * where the globals end, or where the stream is cut.
 */
export const hasExternalBooks = (stream: Buffer): boolean => {
  let isBiff8 = false
  for (const { type, data } of eachBiffRecord(stream)) {
    if (type === BOF_RECORD && data.length >= 2) isBiff8 = data.readUInt16LE(0) === BIFF8
    if (namesFile(type, data, isBiff8)) return true
  }
  return false
}
