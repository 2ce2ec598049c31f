import { z } from 'zod'
import { command, query } from './procedure.ts'

/** The committee that keeps the books, as its papers name it. */
export const Office = z.object({
  unit: z.string(),
  year: z.int(),
  createdAt: z.string(),
})
export type Office = z.infer<typeof Office>

const OfficeInput = z.object({
  unit: z.string().trim().min(1).max(60),
  year: z.int().min(1949).max(2200),
})

export const officeContract = {
  'office.get': query(
    z.object({}),
    z.object({
      office: Office.nullable(),
      today: z.string(),
      version: z.string(),
      dataDir: z.string(),
      counts: z.record(z.string(), z.int()),
    }),
  ),
  /** The years there are dated records of, the latest first. */
  'office.years': query(z.object({}), z.array(z.object({ year: z.int(), records: z.int() }))),
  'office.create': command(OfficeInput, Office),
  'office.update': command(OfficeInput, Office),
  /** Fills an empty office with the fictional example, through the same import a clerk uses. */
  'office.loadSample': command(z.object({}), z.object({ batches: z.array(z.string()) })),
} as const
