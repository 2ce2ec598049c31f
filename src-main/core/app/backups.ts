import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  type Backup,
  type BackupReason,
  type BackupSource,
  type BookContents,
  backupReasons,
} from '#shared/contract/backups.ts'
import { backupFolder } from '../data-folder.ts'
import { AppError } from '../errors.ts'
import { asideFolder, findLastRestore, listBackupFiles } from '../store/backups/backup-files.ts'
import { countRecords, readContents } from '../store/backups/book-contents.ts'
import { packAttachments } from '../store/backups/packed-attachments.ts'
import { assertUsable, copyForRestore } from '../store/backups/restore.ts'
import { openCopy } from '../store/database.ts'
import { migrationFiles } from '../store/migrate.ts'
import { findSavedElsewhere, putSavedElsewhere } from '../store/office-settings.ts'
import { createReader, type Reader } from '../store/sql.ts'
import { sqliteErrorToAppError } from '../store/sqlite-errors.ts'
import type { CommandContext, Feature, Handlers, Place } from './handler.ts'

/** Copies of the books, and the way back to them. */
export const backupHandlers: Handlers<Feature<'backups'>> = {
  'backups.list': (_, { reader, place, ports }) => {
    const files = listBackupFiles(place.dataDir)
    const last = findLastRestore(place.dataDir, files)
    const isRecent = last !== undefined && Date.parse(ports.now()) - Date.parse(last.at) < UNDO_MS
    const aside = asideFolder(place.dataDir)
    return {
      folder: backupFolder(place.dataDir),
      backups: files.map(toBackup),
      undo: isRecent ? (last.undo?.name ?? null) : null,
      setAside: existsSync(aside) ? aside : null,
      savedAt: findSavedAt(reader),
    }
  },

  'backups.latest': (_, { reader, place }) => ({
    at: listBackupFiles(place.dataDir)[0]?.at ?? null,
    savedAt: findSavedAt(reader),
  }),

  'backups.create': (_, context) => {
    const path = context.backup('by-hand')
    const made = listBackupFiles(context.place.dataDir).find((file) => file.path === path)
    if (made === undefined) throw new Error('the backup just made is not there')
    return toBackup(made)
  },

  'backups.export': ({ name }, context) => {
    const { token, path } = context.files.reserve(name)
    copyFileSync(context.backup('by-hand'), path)
    packAttachments(path, context.place.dataDir)
    assertUsable(path, newestSchema(context.place))
    return context.files.refer(token)
  },

  'backups.markSaved': (_, { write, ports }) => {
    write((writer) => putSavedElsewhere(writer, ports.now()))
    ports.emit({ kind: 'store-changed', ledgers: [] })
    return {}
  },

  'backups.inspect': ({ source }, context) => ({
    copy: contentsOf(pathOfSource(source, context), context),
    present: unlessUnreadable(() => readContents(context.reader, context.place.dataDir)) ?? null,
  }),

  'backups.restore': ({ source }, context) => context.restore(pathOfSource(source, context)),

  'backups.reopen': (_, context) => {
    context.reopen()
    return {}
  },
}

/** As long as the copies of before a restore are kept whatever else comes. */
const UNDO_MS = 7 * 24 * 3600 * 1000

const findSavedAt = (reader: Reader): string | null =>
  unlessUnreadable(() => findSavedElsewhere(reader)) ?? null

const toBackup = (file: ReturnType<typeof listBackupFiles>[number]): Backup => ({
  name: file.name,
  at: file.at,
  why: reasonOf(file.why),
  size: file.size,
  ...countRecords(file.path),
})

const reasonOf = (why: string): BackupReason =>
  backupReasons.find((reason) => why === reason || why.startsWith(`${reason}-`)) ?? 'other'

const pathOfSource = (source: BackupSource, { files, place }: CommandContext): string => {
  if ('file' in source) return files.pathOf(source.file)
  const found = listBackupFiles(place.dataDir).find(({ name }) => name === source.backup)
  if (found === undefined) throw new AppError('not-found', { what: 'backup', id: source.backup })
  return found.path
}

/** Looked at in a copy: one that was taken from a running program would get a log beside it. */
const contentsOf = (path: string, { place, files }: CommandContext): BookContents => {
  const copy = files.reserve('inspected.db')
  try {
    copyForRestore(path, copy.path)
    assertUsable(copy.path, newestSchema(place), basename(path))
    const db = openCopy(copy.path)
    try {
      return readContents(createReader(db), place.dataDir)
    } finally {
      db.close()
    }
  } finally {
    rmSync(dirname(copy.path), { recursive: true, force: true })
  }
}

const newestSchema = ({ resourcesDir }: Place): number =>
  migrationFiles(join(resourcesDir, 'migrations')).length

/** Books that cannot be read are told of by the page that asks for them; a copy is looked at all the same. */
const unlessUnreadable = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError || sqliteErrorToAppError(error) !== undefined) return undefined
    throw error
  }
}
