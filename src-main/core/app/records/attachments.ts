import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Parsed } from '#shared/contract/index.ts'
import { AppError } from '../../errors.ts'
import { type BookKey, findEntry, partsOfSheetId } from '../../store/assessment/assessment-book.ts'
import { refuseFiled } from '../../store/assessment/filings.ts'
import { hasSubject } from '../../store/assessment/score-subjects.ts'
import {
  deleteAttachment,
  findAttachment,
  findAttachmentOwner,
  insertAttachment,
  listAttachments,
} from '../../store/desk.ts'
import { findRecord } from '../../store/records/find-records.ts'
import type { Reader } from '../../store/store.ts'
import type { Feature, Handlers } from '../handler.ts'
import { pathOfAttachment } from './attached-files.ts'
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
    const bytes = readFileSync(source)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    keepFile(source, pathOfAttachment(place, { sha256 }))
    const attachment = { id: ports.newId(), name: files.nameOf(file), size: bytes.length, sha256 }
    const stamp = { at: ports.now(), by: ports.user() }
    write((writer) => {
      refuseMissing(writer, key)
      insertAttachment(writer, key, attachment, stamp)
    })
    ports.emit({ kind: 'store-changed', ledgers: [key.ledger] })
    return { ...attachment, addedAt: stamp.at, missing: false }
  },

  'attachments.remove': ({ id }, { write, place, ports }) => {
    const gone = write((writer) => {
      const owner = findAttachmentOwner(writer, id)
      if (owner?.ledger === 'assessments') refuseFiled(writer, bookOfProof(writer, owner.id))
      return deleteAttachment(writer, id)
    })
    if (gone === undefined) throw new AppError('not-found', { what: 'attachment', id })
    if (!gone.shared) rmSync(pathOfAttachment(place, gone), { force: true })
    ports.emit({ kind: 'store-changed', ledgers: [] })
    return {}
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

type Target = Parsed<'attachments.list'>

/** Throws `not-found` for what a file cannot hang on, `assessment-filed` for a filed year. */
const refuseMissing = (reader: Reader, { ledger, id }: Target): void => {
  if (ledger === 'assessments') refuseFiled(reader, bookOfProof(reader, id))
  else if (findRecord(reader, ledger, id) === undefined)
    throw new AppError('not-found', { what: ledger, id })
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

/** Written under another name first: a file under its digest is whole, or not there. */
const keepFile = (source: string, target: string): void => {
  if (existsSync(target)) return
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  copyFileSync(source, `${target}.part`)
  renameSync(`${target}.part`, target)
}
