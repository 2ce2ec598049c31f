import type { PaperPicture } from '#shared/domain/paper.ts'

/** What a picture says of itself before its points begin. */
export type PictureHead = Pick<PaperPicture, 'type' | 'width' | 'height' | 'turn'>

/** Longer than anything cameras write before the size. */
export const HEAD_BYTES = 1024 * 1024

/**
 * Reads kind, size and turn from the beginning of a picture; undefined for what is none of the kinds
 * papers show, `damaged` where the beginning is one of them and the size is not to be found.
 */
export const parsePictureHead = (head: Uint8Array): PictureHead | 'damaged' | undefined => {
  const reader = readerOf(kindOf(head))
  if (reader === undefined) return undefined
  const found = reader(new DataView(head.buffer, head.byteOffset, head.byteLength))
  return found === undefined || found.width < 1 || found.height < 1 ? 'damaged' : found
}

type Kind = PictureHead['type'] | undefined
type Read = (view: DataView) => PictureHead | undefined

const signatures: readonly (readonly [Exclude<Kind, undefined>, readonly number[]])[] = [
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
]

const kindOf = (head: Uint8Array): Kind =>
  signatures.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0]

const readerOf = (kind: Kind): Read | undefined =>
  kind === undefined ? undefined : (view) => within(() => readers[kind](view))

/** A file that ends within its own head says nothing. */
const within = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const readers: Readonly<Record<Exclude<Kind, undefined>, Read>> = {
  jpg: (view) => jpegHead(view),
  png: (view) => ({ type: 'png', width: view.getUint32(16), height: view.getUint32(20), turn: 0 }),
  gif: (view) => ({
    type: 'gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    turn: 0,
  }),
  bmp: (view) => ({
    type: 'bmp',
    width: view.getInt32(18, true),
    // Rows from the top down are counted below nought.
    height: Math.abs(view.getInt32(22, true)),
    turn: 0,
  }),
}

/** Markers that begin a frame; the others between are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const jpegHead: Read = (view) => {
  let turn: PictureHead['turn'] = 0
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1 // filling between segments
      continue
    }
    if (isFrame(marker))
      return { type: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7), turn }
    if (marker === 0xe1) turn = exifTurn(view, at + 4) ?? turn
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

const ORIENTATION = 0x0112
const turns: Readonly<Record<number, PictureHead['turn']>> = {
  3: 180,
  4: 180,
  5: 90,
  6: 90,
  7: 270,
  8: 270,
}

/** How the camera was held, from the notes it leaves (Exif); undefined where it left none. */
const exifTurn = (view: DataView, at: number): PictureHead['turn'] | undefined =>
  within(() => {
    const isExif = view.getUint32(at) === 0x45786966
    if (!isExif) return undefined
    const start = at + 6
    const little = view.getUint16(start) === 0x4949
    const first = start + view.getUint32(start + 4, little)
    const count = view.getUint16(first, little)
    for (let entry = first + 2; entry < first + 2 + count * 12; entry += 12)
      if (view.getUint16(entry, little) === ORIENTATION)
        return turns[view.getUint16(entry + 8, little)] ?? 0
    return undefined
  })
