import { useEffect, useMemo, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { fittedSize, type Paper, type PaperPicture } from '#shared/domain/paper.ts'
import type { Call } from '../api/client.ts'
import { useHost } from '../api/host-context.tsx'

/** As sharp as an office printer shows photographs. */
const POINTS_PER_MM = 300 / 25.4
const QUALITY = 0.86

interface Pictures {
  /** By file; undefined until every one was read. */
  readonly addresses: ReadonlyMap<string, string> | undefined
  readonly done: number
  readonly total: number
}

interface Read {
  readonly of: readonly PaperPicture[]
  readonly done: number
  readonly addresses?: ReadonlyMap<string, string>
}

/**
 * Reads the pictures of papers one after the other and keeps each no larger than it is printed, so that
 * many photographs of a telephone neither fill the memory nor the file. One that cannot be shown is
 * left out; its cell says so.
 */
export const usePictures = (papers: readonly Paper[] | undefined): Pictures => {
  const { call } = useHost()
  const wanted = useMemo(() => picturesIn(papers ?? []), [papers])
  const [read, setRead] = useState<Read>()
  useEffect(() => {
    const made = new Map<string, string>()
    let isGone = false
    const readAll = async (): Promise<void> => {
      for (const [done, picture] of wanted.entries()) {
        setRead({ of: wanted, done })
        const address = await printed(call, picture)
        if (isGone) return
        if (address !== undefined) made.set(picture.file, address)
      }
      setRead({ of: wanted, done: wanted.length, addresses: made })
    }
    if (wanted.length > 0) void readAll()
    return () => {
      isGone = true
    }
  }, [call, wanted])
  if (wanted.length === 0) return { addresses: NONE, done: 0, total: 0 }
  const own = read?.of === wanted ? read : undefined
  return { addresses: own?.addresses, done: own?.done ?? 0, total: wanted.length }
}

const NONE: ReadonlyMap<string, string> = new Map()

const picturesIn = (papers: readonly Paper[]): readonly PaperPicture[] => {
  const byFile = new Map<string, PaperPicture>()
  for (const { parts } of papers)
    for (const part of parts)
      if (part.kind === 'grid')
        for (const { picture } of part.rows.flatMap(({ cells }) => cells))
          if (picture !== undefined) byFile.set(picture.file, picture)
  return [...byFile.values()]
}

type Size = ReturnType<typeof fittedSize>

const types = { jpg: 'image/jpeg', png: 'image/png', gif: 'image/gif', bmp: 'image/bmp' } as const

/** The address of a copy that is as large as it is printed; undefined where it cannot be shown. */
const printed = async (call: Call, picture: PaperPicture): Promise<string | undefined> => {
  const found = await call('attachments.picture', { id: picture.file })
  return found === null ? undefined : await scaledDown(found, fittedSize(picture))
}

type Found = NonNullable<Output<'attachments.picture'>>

const scaledDown = async (found: Found, size: Size): Promise<string | undefined> => {
  const image = new Image()
  image.src = `data:${types[found.type]};base64,${found.base64}`
  try {
    await image.decode()
    return scaled(image, size)
  } catch (error) {
    // What decoding says of a damaged picture.
    if (error instanceof DOMException) return undefined
    throw error
  }
}

const scaled = (image: HTMLImageElement, size: Size): string => {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(size.width * POINTS_PER_MM))
  canvas.height = Math.max(1, Math.round(size.height * POINTS_PER_MM))
  const pen = canvas.getContext('2d')
  if (pen === null) throw new DOMException('no canvas')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', QUALITY)
}
