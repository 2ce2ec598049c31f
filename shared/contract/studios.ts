import { z } from 'zod'
import { query } from './procedure.ts'

export const studiosContract = {
  /**
   * Studios whose name (by characters, pinyin or initials) answers what is typed; those not open on
   * the day come last. No text means every studio, no day that all are open.
   */
  'studios.offer': query(
    z.object({
      text: z.string().max(50).default(''),
      on: z.string().max(10).default(''),
      limit: z.int().min(1).max(1000).default(50),
    }),
    z.array(z.object({ id: z.string(), name: z.string(), isOpen: z.boolean() })),
  ),
} as const
