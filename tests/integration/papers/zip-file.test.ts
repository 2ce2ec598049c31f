import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createZipFile } from '#core/documents/zip-file.ts'
import { listZipParts, packedBytes } from '#core/workbooks/zip/zip-directory.ts'
import { setupFolder } from '../../helpers/stores.ts'

const pathOnce = (): string => join(setupFolder(), '一.zip')

/** Bytes that hardly pack, so that every piece of them comes out again at once. */
const noise = (size: number, seed: number): Buffer => {
  let state = seed
  return Buffer.from(
    Array.from({ length: size }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31
      return state >> 16
    }),
  )
}

/** What is thrown where nobody catches it while something is done. */
const unheard = async (act: () => Promise<void>): Promise<readonly unknown[]> => {
  const heard: unknown[] = []
  const hear = (error: unknown): void => void heard.push(error)
  process.on('uncaughtException', hear).on('unhandledRejection', hear)
  try {
    await act()
    await wait(50)
  } finally {
    process.off('uncaughtException', hear).off('unhandledRejection', hear)
  }
  return heard
}

describe('a .zip written piece by piece', () => {
  it('gives its pieces back, though each is written over when the next but one is made', async () => {
    const pieces = Array.from({ length: 40 }, (_, at) => noise(30_000 + at * 777, at + 1))
    const places = [Buffer.alloc(100_000), Buffer.alloc(100_000)] as const
    const turns = function* (): Generator<Buffer> {
      for (const [at, piece] of pieces.entries()) {
        const place = places[at % 2 === 0 ? 0 : 1]
        piece.copy(place)
        yield place.subarray(0, piece.length)
      }
    }
    const path = pathOnce()
    const zip = createZipFile(path)
    await zip.addPieces('大.bin', turns())
    zip.add('小.txt', Buffer.from('小'))
    zip.finish()
    zip.close()
    const bytes = readFileSync(path)
    const parts = listZipParts(bytes, 10).map((part) => inflateRawSync(packedBytes(bytes, part)))
    expect(parts[0]?.equals(Buffer.concat(pieces))).toBe(true)
    expect(parts[1]?.toString()).toBe('小')
  })

  it('ends once with what went wrong where the pieces come from, and leaves no file', async () => {
    const failing = function* (): Generator<Buffer> {
      yield noise(200_000, 1)
      yield noise(200_000, 2)
      throw new Error('the source ran dry')
    }
    const path = pathOnce()
    const zip = createZipFile(path)
    const heard = await unheard(async () => {
      await expect(zip.addPieces('大.bin', failing())).rejects.toThrow('the source ran dry')
      zip.close()
    })
    expect(heard).toEqual([])
    expect(existsSync(path)).toBe(false)
  })

  it('ends once when the file takes no more, and asks for no further pieces', async () => {
    let made = 0
    const zip = createZipFile(pathOnce())
    const closing = function* (): Generator<Buffer> {
      for (made = 1; made <= 1000; made++) {
        if (made === 3) zip.close()
        yield noise(200_000, made)
      }
    }
    const heard = await unheard(() =>
      expect(zip.addPieces('大.bin', closing())).rejects.toThrow('EBADF'),
    )
    expect(heard).toEqual([])
    expect(made).toBeLessThan(6)
  })
})
