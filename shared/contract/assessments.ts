import { z } from 'zod'
import { Sheet } from '../domain/score.ts'
import { command, query } from './procedure.ts'

const Of = {
  year: z.int(),
  scheme: z.string(),
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
  /** A ledger as the printed register: an .xlsx with title, widths, filter, print titles. */
  'registers.export': command(
    z.object({
      ledger: z.string(),
      list: z.unknown().optional(),
      unmasked: z.boolean().default(false),
    }),
    z.object({ token: z.string(), name: z.string(), size: z.int() }),
  ),
} as const
