const SUPBOOK = 0x01ae
const EXTERNSHEET = 0x17
const EOF_RECORD = 0x0a
const BOF_RECORD = 0x0809
const BIFF8 = 0x0600
/** What a SUPBOOK says in place of a path where it means this very book, or functions of an add-in. */
const OWN = new Set([0x0401, 0x3a01])
const ENCODED_PATH = 1

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
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const end = at + 4 + stream.readUInt16LE(at + 2)
    const data = stream.subarray(at + 4, end)
    if (type === EOF_RECORD) return false
    if (type === BOF_RECORD && data.length >= 2) isBiff8 = data.readUInt16LE(0) === BIFF8
    if (namesFile(type, data, isBiff8)) return true
    at = end
  }
  return false
}
