import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { RemovedFile } from '#shared/contract/desk.ts'
import type { Parsed } from '#shared/contract/index.ts'
import { erasedFile } from '#shared/domain/record-parts.ts'
import { AppError } from '../../errors.ts'
import { type BookKey, findEntry, partsOfSheetId } from '../../store/assessment/assessment-book.ts'
import { refuseFiled } from '../../store/assessment/filings.ts'
import { hasSubject } from '../../store/assessment/score-subjects.ts'
import {
  deleteAttachment,
  findAttachment,
  findAttachmentOwner,
  hasAttachment,
  insertAttachment,
  listAttachments,
} from '../../store/desk.ts'
import type { Reader } from '../../store/store.ts'
import type { Feature, Handlers } from '../handler.ts'
import { pathOfAttachment } from './attached-files.ts'
import { mustFind } from './must-find.ts'
import { findRemovedFile, listRemovedFiles, tellHistory } from './part-history.ts'
import { photosOf, pictureBytes } from './photos.ts'

/** Files on records: the bytes once, under their digest, beside the store. */
export const attachmentHandlers: Handlers<Feature<'attachments'>> = {
  'attachments.list': (key, { reader, place }) =>
    listAttachments(reader, key).map((file) => ({
      ...file,
      missing: !existsSync(pathOfAttachment(place, file)),
    })),

  'attachments.create': ({ file, ...key }, { files, write, ports, place }) => {
    const source = files.pathOf(file)
    const measured = measureFile(source)
    keepFile(source, pathOfAttachment(place, measured))
    const name = files.nameOf(file)
    const kept = write((writer) => {
      refuseMissing(writer, key)
      // The same file again: one that was lost is back, and none is shown or printed twice.
      const same = listAttachments(writer, key).find(
        (each) => each.name === name && each.sha256 === measured.sha256,
      )
      if (same !== undefined) return same
      const attachment = { id: ports.newId(), name, ...measured }
      const stamp = { at: ports.now(), by: ports.user() }
      insertAttachment(writer, key, attachment, stamp)
      tellHistory({ ports }, writer, { ...key, part: 'attachments' }, [null, attachment])
      return { ...attachment, addedAt: stamp.at }
    })
    ports.emit({ kind: 'store-changed', ledgers: [key.ledger] })
    return { ...kept, missing: false }
  },

  'attachments.remove': ({ id }, { write, ports }) => {
    write((writer) => {
      const [owner, file] = [findAttachmentOwner(writer, id), findAttachment(writer, id)]
      if (owner === undefined || file === undefined)
        throw new AppError('not-found', { what: 'attachment', id })
      if (owner.ledger === 'assessments') refuseFiled(writer, bookOfProof(writer, owner.id))
      deleteAttachment(writer, id)
      tellHistory({ ports }, writer, { ...owner, part: 'attachments' }, [keptFile(file), null])
    })
    ports.emit({ kind: 'store-changed', ledgers: [] })
    return {}
  },

  'attachments.listRemoved': (key, { reader, place }) => listRemovedFiles(reader, place, key),

  'attachments.restore': ({ attachment, ...key }, { write, place, ports }) => {
    const restored = write((writer) => {
      refuseMissing(writer, key)
      const standing = listAttachments(writer, key).find(({ id }) => id === attachment)
      if (standing !== undefined) return standing
      const file = findRemovedFile(writer, key, attachment)
      if (file === undefined)
        throw new AppError('not-found', { what: 'attachment', id: attachment })
      if (!existsSync(pathOfAttachment(place, file)))
        throw new AppError('file-unreadable', { file: file.name, problem: 'missing' })
      const stamp = { at: ports.now(), by: ports.user() }
      insertAttachment(writer, key, file, stamp)
      tellHistory({ ports }, writer, { ...key, part: 'attachments' }, [null, file])
      return { ...file, addedAt: stamp.at }
    })
    ports.emit({ kind: 'store-changed', ledgers: [] })
    return { ...restored, missing: !existsSync(pathOfAttachment(place, restored)) }
  },

  'attachments.erase': ({ attachment, ...key }, { write, place, ports }) => {
    const elsewhere = write((writer) => {
      refuseMissing(writer, key)
      const file = listRemovedFiles(writer, place, key).find(({ id }) => id === attachment)
      if (file === undefined)
        throw new AppError('not-found', { what: 'attachment', id: attachment })
      tellHistory({ ports }, writer, { ...key, part: erasedFile }, [file, null])
      const isElsewhere = hasAttachment(writer, file.sha256)
      // At last: a file that cannot be deleted leaves no word that it was.
      if (!isElsewhere) rmSync(pathOfAttachment(place, file))
      return isElsewhere
    })
    ports.emit({ kind: 'store-changed', ledgers: [] })
    return { elsewhere }
  },

  'attachments.export': ({ id }, { reader, files, place }) => {
    const found = findAttachment(reader, id)
    if (found === undefined) throw new AppError('not-found', { what: 'attachment', id })
    const source = pathOfAttachment(place, found)
    if (!existsSync(source)) {
      throw new AppError('file-unreadable', { file: found.name, problem: 'missing' })
    }
    const { token, path } = files.reserve(found.name)
    copyFileSync(source, path)
    return files.refer(token)
  },

  'attachments.picture': ({ id }, context) => {
    const found = findAttachment(context.reader, id)
    const [photo] = found === undefined ? [] : photosOf(context, [found])
    if (photo === undefined || 'problem' in photo) return null
    const bytes = pictureBytes(context)(id)
    if (bytes === undefined) return null
    return { type: photo.picture.type, base64: Buffer.from(bytes).toString('base64') }
  },
}

const keptFile = ({ id, name, size, sha256 }: RemovedFile): RemovedFile => ({
  id,
  name,
  size,
  sha256,
})

type Target = Parsed<'attachments.list'>

/** Throws `not-found` for what a file cannot hang on, `assessment-filed` for a filed year. */
const refuseMissing = (reader: Reader, { ledger, id }: Target): void => {
  if (ledger === 'assessments') refuseFiled(reader, bookOfProof(reader, id))
  else mustFind(reader, { ledger, id })
}

/** The year a proof belongs to: that of the hand entry, or of the sheet, with this id. */
const bookOfProof = (reader: Reader, id: string): BookKey => {
  const entry = findEntry(reader, id)
  if (entry !== undefined) return { year: entry.year, scheme: entry.scheme }
  const sheet = partsOfSheetId(id)
  if (sheet === undefined || !hasSubject(reader, sheet.subject))
    throw new AppError('not-found', { what: 'entry', id })
  return { year: sheet.year, scheme: sheet.scheme }
}

const PIECE_BYTES = 1024 * 1024

/** Read piece by piece: the video of a meeting does not fit into memory. */
const measureFile = (path: string): { readonly sha256: string; readonly size: number } => {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(PIECE_BYTES)
  const file = openSync(path, 'r')
  try {
    let size = 0
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read))
      size += read
    }
    return { sha256: hash.digest('hex'), size }
  } finally {
    closeSync(file)
  }
}

/** Written under another name first: a file under its digest is whole, or not there. */
const keepFile = (source: string, target: string): void => {
  if (existsSync(target)) return
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  copyFileSync(source, `${target}.part`)
  renameSync(`${target}.part`, target)
}
