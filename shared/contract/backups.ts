import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { command, query } from './procedure.ts'

/** What a copy was made before, or when; `other` for a word of another version. */
export const backupReasons = [
  'by-hand',
  'on-exit',
  'before-import',
  'before-undo',
  'before-migration',
  'before-restore',
  'other',
] as const
export type BackupReason = (typeof backupReasons)[number]

export const Backup = z.object({
  name: z.string(),
  /** UTC. */
  at: z.string(),
  why: z.enum(backupReasons),
  size: z.int(),
  /** Null when it cannot be counted, for the reason `problem` gives. */
  records: z.int().nullable(),
  /** Damaged, or whole perhaps and out of reach now: no permission, or its disk is away. */
  problem: z.enum(['damaged', 'unreadable']).nullable(),
})
export type Backup = z.infer<typeof Backup>

/** One of the list by its name, or a file the host took in by its token. */
export const BackupSource = z.union([
  z.object({ backup: z.string().max(200) }),
  z.object({ file: z.string().max(64) }),
])
export type BackupSource = z.infer<typeof BackupSource>

const BookContents = z.object({
  unit: z.string().nullable(),
  /** UTC instant of the last change. */
  changedAt: z.string().nullable(),
  records: z.record(z.string(), z.int()),
  attachments: z.int(),
  missing: z.int(),
})
export type BookContents = z.infer<typeof BookContents>

/** Copies of the books and the way back to them; answered as well where the store cannot be opened. */
export const backupsContract = {
  'backups.list': query(
    z.object({}),
    z.object({
      folder: z.string(),
      backups: z.array(Backup),
      /** The copy that takes the last restore back, for a week. */
      undo: z.string().nullable(),
      /** Where stores lie that a restore put aside and no copy could be made of. */
      setAside: z.string().nullable(),
      /** UTC instant of the last copy for another place. */
      savedAt: z.string().nullable(),
    }),
  ),
  /** When books were last copied, here and for another place (UTC); asked by a page that has no time to open the copies. */
  'backups.latest': query(
    z.object({}),
    z.object({ at: z.string().nullable(), savedAt: z.string().nullable() }),
  ),
  'backups.create': command(z.object({}), Backup),
  /** Everything in one file, attachments too, under this name. */
  'backups.export': command(z.object({ name: z.string().min(1).max(100) }), FileRef),
  /** The file was handed over. */
  'backups.markSaved': command(z.object({}), z.object({})),
  /** What a copy holds against what the books hold (null where they cannot be read). */
  'backups.inspect': command(
    z.object({ source: BackupSource }),
    z.object({ copy: BookContents, present: BookContents.nullable() }),
  ),
  /** Puts a copy in the place of the books; what was there is among the backups, or was put aside. */
  'backups.restore': command(
    z.object({ source: BackupSource }),
    z.object({ before: z.string().nullable(), setAside: z.string().nullable() }),
  ),
  /** Tries once more to open a store that could not be opened. */
  'backups.reopen': command(z.object({}), z.object({})),
} as const
