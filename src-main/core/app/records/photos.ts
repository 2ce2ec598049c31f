import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import type { PictureBytes } from '../../documents/docx-picture.ts'
import { HEAD_BYTES, parsePictureHead } from '../../documents/picture-head.ts'
import { isPhoto, type Photo } from '../../reports/forms/photos.ts'
import { findAttachment } from '../../store/desk.ts'
import type { QueryContext } from '../handler.ts'
import { pathOfAttachment } from './attached-files.ts'

/** A picture of more takes more memory than an office computer has to spare while it is scaled down. */
const MOST_POINTS = 64_000_000
/** Of one picture. */
const MOST_BYTES = 32 * 1024 * 1024
/** Of all pictures in one Word file, which is put together in memory. */
const MOST_TOGETHER = 64 * 1024 * 1024

interface Stored {
  readonly id: string
  readonly name: string
  readonly sha256: string
}

/** The photographs among the files of a record, in their order; only the beginning of each is read. */
export const photosOf = (
  { place }: Pick<QueryContext, 'place'>,
  files: readonly Stored[],
): readonly Photo[] =>
  files
    .filter(({ name }) => isPhoto(name))
    .map((file) => photoOf(file, pathOfAttachment(place, file)))

const photoOf = ({ id, name }: Stored, path: string): Photo => {
  if (!existsSync(path)) return { name, problem: 'missing' }
  const head = parsePictureHead(headOf(path))
  if (head === undefined) return { name, problem: 'unsupported' }
  if (head === 'damaged') return { name, problem: 'damaged' }
  const isLarge = head.width * head.height > MOST_POINTS || statSync(path).size > MOST_BYTES
  return isLarge ? { name, problem: 'too-large' } : { name, picture: { file: id, ...head } }
}

const headOf = (path: string): Uint8Array => {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(HEAD_BYTES)
    return bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

/** Lends a Word file the pictures of its papers, as many as it can hold; undefined for the others. */
export const pictureBytes = ({
  place,
  reader,
}: Pick<QueryContext, 'place' | 'reader'>): PictureBytes => {
  let together = 0
  return (id) => {
    const found = findAttachment(reader, id)
    const path = found === undefined ? undefined : pathOfAttachment(place, found)
    if (path === undefined || !existsSync(path)) return undefined
    together += statSync(path).size
    return together > MOST_TOGETHER ? undefined : readFileSync(path)
  }
}
