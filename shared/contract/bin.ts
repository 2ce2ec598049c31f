import { z } from 'zod'
import { Hit } from './desk.ts'
import { command, query } from './procedure.ts'
import { LedgerIdInput } from './records.ts'

/** Records that move at once: a page of the bin, however long a page may be. */
export const MOST_MOVED = 500

/** What was removed and can be brought back. */
export const binContract = {
  /** A page of the bin, last removed first; with a text, only what says it. */
  'bin.list': query(
    z.object({
      text: z.string().max(100).default(''),
      ledger: LedgerIdInput.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(MOST_MOVED).default(50),
    }),
    z.object({
      rows: z.array(Hit.extend({ removedAt: z.string() })),
      total: z.int(),
      /** How many of the newest were looked through for the text, where that was not all. */
      lookedThrough: z.int().nullable(),
    }),
  ),
  /** Brings records of any ledgers back at once, or throws them away again; answers how many moved. */
  'bin.move': command(
    z.object({
      into: z.enum(['book', 'bin']),
      targets: z
        .array(z.object({ ledger: LedgerIdInput, id: z.string() }))
        .min(1)
        .max(MOST_MOVED),
    }),
    z.object({ moved: z.int() }),
  ),
} as const
