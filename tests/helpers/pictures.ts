import { crc32, deflateSync } from 'node:zlib'

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

/** A whole PNG of one grey. */
export const pngOf = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.writeUInt8(8, 8) // bits a point, and after it nought: greys
  const points = deflateSync(Buffer.alloc((width + 1) * height, 0x40))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', points),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** The notes of a camera that was held so (Exif's orientation), in either order of bytes. */
const exifOf = (orientation: number, isLittle: boolean): Buffer => {
  const notes = Buffer.alloc(26)
  const put = (value: number, at: number, bytes: number): void => {
    if (isLittle) notes.writeUIntLE(value, at, bytes)
    else notes.writeUIntBE(value, at, bytes)
  }
  notes.write(isLittle ? 'II' : 'MM', 0, 'latin1')
  put(42, 2, 2)
  put(8, 4, 4)
  put(1, 8, 2)
  put(0x0112, 10, 2)
  put(3, 12, 2)
  put(1, 14, 4)
  put(orientation, 18, 2)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), notes]))
}

/** A JPEG as far as its size stands in it; no points follow. */
export const jpegHeadOf = (
  width: number,
  height: number,
  { orientation, isLittle = true }: { orientation?: number; isLittle?: boolean } = {},
): Buffer => {
  const frame = Buffer.alloc(15)
  frame.writeUInt8(8, 0)
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(orientation === undefined ? [] : [exifOf(orientation, isLittle)]),
    segment(0xdb, Buffer.alloc(65)),
    segment(0xc2, frame),
    Buffer.from([0xff, 0xda]),
  ])
}
