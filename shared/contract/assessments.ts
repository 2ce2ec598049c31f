import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { Sheet } from '../domain/score.ts'
import { command, query } from './procedure.ts'
import { LedgerIdInput, ListInput } from './records.ts'

const Of = {
  year: z.int(),
  /** Without one the office's first choice. */
  scheme: z.string().optional(),
}

export const assessmentsContract = {
  'schemes.list': query(
    z.object({}),
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        source: z.string(),
        subjects: z.array(z.enum(['member', 'studio'])),
      }),
    ),
  ),
  /** The sheets of a year, scored anew from the records; a subject narrows it to one. */
  'assessments.list': query(
    z.object({
      ...Of,
      subject: z.string().optional(),
      kind: z.enum(['member', 'studio']).optional(),
    }),
    z.array(Sheet),
  ),
} as const

export const registersContract = {
  /** A ledger (what a list shows of it) as the printed register, an .xlsx handed over by token. */
  'registers.export': command(
    z.object({
      list: ListInput.omit({ offset: true, limit: true }),
      /** Fields in their order; without them those of the printed register. */
      fields: z.array(z.string()).max(200).optional(),
      /** Whole ID numbers and phones, and confidential records; written to the history. */
      unmasked: z.boolean().default(false),
    }),
    FileRef,
  ),
  /** An empty table of a ledger to be filled in Excel: drop-down lists, notes, two example rows. */
  'registers.template': command(z.object({ ledger: LedgerIdInput }), FileRef),
} as const
