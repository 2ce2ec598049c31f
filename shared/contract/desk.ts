import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { pictureTypes } from '../domain/paper.ts'
import { recordParts } from '../domain/record-parts.ts'
import { command, query } from './procedure.ts'
import { LedgerIdInput, ListInput } from './records.ts'

const Target = z.object({ ledger: LedgerIdInput, id: z.string() })

/** A record, or the sheet or hand entry of an assessment that has its proof. */
const AttachTarget = z.object({
  ledger: z.union([LedgerIdInput, z.literal('assessments')]),
  id: z.string(),
})

/** A record as a hit list, a hint or the bin shows it. */
export const Hit = z.object({
  ledger: z.string(),
  id: z.string(),
  on: z.string(),
  title: z.string(),
  text: z.string(),
})
export type Hit = z.infer<typeof Hit>

export const Attachment = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  addedAt: z.string(),
  /** The file is no longer where it was put; the record is whole all the same. */
  missing: z.boolean(),
})
export type Attachment = z.infer<typeof Attachment>

/** A file as the history keeps it, who wants to put it back needs no more. */
export const RemovedFile = Attachment.pick({ id: true, name: true, size: true, sha256: true })
export type RemovedFile = z.infer<typeof RemovedFile>

export const SavedView = z.object({
  id: z.string(),
  ledger: z.string(),
  name: z.string(),
  list: ListInput.omit({ offset: true, limit: true }),
  /** The columns that were shown, in their order; none means those of the ledger. */
  columns: z.array(z.string()).max(200).default([]),
})
export type SavedView = z.infer<typeof SavedView>

/** What lies on a clerk's desk around the books: search, hints, attachments, drafts, views. */
export const deskContract = {
  'search.list': query(
    z.object({ text: z.string().max(100), limit: z.int().min(1).max(200).default(30) }),
    // Where it was found when not all that was typed stands in the record itself.
    z.array(Hit.extend({ parts: z.array(z.enum(recordParts)) })),
  ),
  /** Earlier visits and open matters of whoever seems to stand at the door again. */
  'visitors.list': query(
    z.object({
      name: z.string().default(''),
      phone: z.string().default(''),
      address: z.string().default(''),
      except: z.string().default(''),
    }),
    z.array(Hit.extend({ like: z.enum(['phone', 'name', 'address']), open: z.boolean() })),
  ),
  /** What else points at a record: ledger → count; asked before it goes to the bin. */
  'references.get': query(Target, z.record(z.string(), z.int())),
  /** The same of a block of records that goes at once: how many of them are pointed at, and from where. */
  'references.getMany': query(
    z.object({ ledger: LedgerIdInput, ids: z.array(z.string()).max(5000) }),
    z.object({ records: z.int(), found: z.record(z.string(), z.int()) }),
  ),
  'attachments.list': query(AttachTarget, z.array(Attachment)),
  /** Takes a file the host holds, stored once by its content. */
  'attachments.create': command(AttachTarget.extend({ file: z.string() }), Attachment),
  /** Takes a file off; it is kept for `keptDays`, and can be put back as long as it is. */
  'attachments.remove': command(z.object({ id: z.string() }), z.object({})),
  /** The files that were taken off and can be put back, last removed first. */
  'attachments.listRemoved': query(AttachTarget, z.array(RemovedFile)),
  /** Puts a removed file back; refused with `file-unreadable` once its bytes are gone. */
  'attachments.restore': command(AttachTarget.extend({ attachment: z.string() }), Attachment),
  /** Deletes the bytes of a removed file at once and for good, unless it hangs elsewhere too. */
  'attachments.erase': command(
    AttachTarget.extend({ attachment: z.string() }),
    z.object({ elsewhere: z.boolean() }),
  ),
  'attachments.export': command(z.object({ id: z.string() }), FileRef),
  /** A photograph, for a page that prints it; null where the file is none, or cannot be shown. */
  'attachments.picture': query(
    z.object({ id: z.string() }),
    z.object({ type: z.enum(pictureTypes), base64: z.string() }).nullable(),
  ),
  /** What was typed and not yet saved, kept across a crash. One a form. */
  'drafts.get': query(
    z.object({ form: z.string() }),
    z.object({ values: z.unknown(), at: z.string() }).nullable(),
  ),
  'drafts.update': command(z.object({ form: z.string(), values: z.unknown() }), z.object({})),
  'drafts.remove': command(z.object({ form: z.string() }), z.object({})),
  'views.list': query(z.object({ ledger: LedgerIdInput }), z.array(SavedView)),
  'views.create': command(SavedView.omit({ id: true }), SavedView),
  'views.remove': command(z.object({ id: z.string() }), z.object({})),
} as const
