import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePictureHead } from '#core/documents/picture-head.ts'
import { jpegHeadOf, pngOf } from '../helpers/pictures.ts'

const gif = Buffer.from('GIF89a\x80\x02\xe0\x01\x00\x00\x00', 'latin1')
const bitmap = (height: number): Buffer => {
  const bytes = Buffer.alloc(54)
  bytes.write('BM')
  bytes.writeInt32LE(640, 18)
  bytes.writeInt32LE(height, 22)
  return bytes
}

describe('the head of a picture', () => {
  it.each([
    ['PNG', pngOf(30, 20), { type: 'png', width: 30, height: 20, turn: 0 }],
    ['JPEG', jpegHeadOf(4000, 3000), { type: 'jpg', width: 4000, height: 3000, turn: 0 }],
    ['GIF', gif, { type: 'gif', width: 640, height: 480, turn: 0 }],
    ['BMP', bitmap(480), { type: 'bmp', width: 640, height: 480, turn: 0 }],
    ['BMP from the top down', bitmap(-480), { type: 'bmp', width: 640, height: 480, turn: 0 }],
  ])('says kind and size of a %s', (_, bytes, head) => {
    expect(parsePictureHead(bytes)).toEqual(head)
  })

  it.each([
    [1, 0],
    [3, 180],
    [6, 90],
    [8, 270],
    [99, 0],
  ])('says of a camera held as %i that its picture is turned by %i', (orientation, turn) => {
    for (const isLittle of [true, false])
      expect(parsePictureHead(jpegHeadOf(8, 6, { orientation, isLittle }))).toMatchObject({ turn })
  })

  it.each([
    ['WebP', Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1')],
    ['HEIC', Buffer.from('\x00\x00\x00\x18ftypheic', 'latin1')],
    ['a text', Buffer.from('这不是照片')],
    ['nothing', Buffer.alloc(0)],
  ])('is none in %s', (_, bytes) => {
    expect(parsePictureHead(bytes)).toBeUndefined()
  })

  it('is damaged where the file ends, or was overwritten, before its size', () => {
    const whole = jpegHeadOf(4000, 3000)
    expect(parsePictureHead(whole.subarray(0, 30))).toBe('damaged')
    expect(parsePictureHead(Buffer.concat([whole.subarray(0, 30), Buffer.alloc(900)]))).toBe(
      'damaged',
    )
    expect(parsePictureHead(pngOf(3, 2).subarray(0, 12))).toBe('damaged')
  })

  it('never stumbles over what bytes it is given', () => {
    const starts = [[0xff, 0xd8, 0xff], [0x42, 0x4d], [...pngOf(1, 1).subarray(0, 8)], []]
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        const head = parsePictureHead(Uint8Array.from([...start, ...rest]))
        if (typeof head === 'object') expect(Math.min(head.width, head.height)).toBeGreaterThan(0)
      }),
    )
  })
})
