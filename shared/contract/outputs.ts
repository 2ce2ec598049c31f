import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { command, query } from './procedure.ts'
import { ListInput } from './records.ts'

/** One column of a table for superiors: what fills it, and what they call it. */
export const OutputColumn = z.object({
  /** A field of the ledger or a figure of the statistics; empty for a column left to the pen. */
  of: z.string().max(80),
  heading: z.string().trim().min(1).max(60),
  /** The head over it, shared with the neighbours that name the same one. */
  group: z.string().trim().max(60).default(''),
  /** Whether 合计 stands under it. */
  sum: z.boolean().default(false),
})
export type OutputColumn = z.output<typeof OutputColumn>

/** Where the rows come from: the records of a list, or a line of figures for each studio. */
export const OutputSource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ledger'),
    list: ListInput.pick({ ledger: true, filters: true, search: true, sort: true }),
  }),
  z.object({ kind: z.literal('statistics'), rows: z.enum(['studios', 'unit']) }),
])
export type OutputSource = z.output<typeof OutputSource>

/** A table as superiors want it, filled anew for any period: one entry, many forms. */
export const OutputTemplate = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(60),
  /** What stands over the table; unit and period are put in where it names them. */
  title: z.string().trim().min(1).max(120),
  source: OutputSource,
  columns: z.array(OutputColumn).min(1).max(60),
  landscape: z.boolean().default(true),
})
export type OutputTemplate = z.output<typeof OutputTemplate>

const Draft = OutputTemplate.omit({ id: true })
export type OutputDraft = z.output<typeof Draft>

export const outputsContract = {
  'outputs.list': query(z.object({}), z.array(OutputTemplate)),
  'outputs.create': command(Draft, OutputTemplate),
  /** Renames a template or changes anything else of it. */
  'outputs.update': command(OutputTemplate, OutputTemplate),
  'outputs.remove': command(z.object({ id: z.string() }), z.object({})),
  /** A template as a file for another office. */
  'outputs.export': command(z.object({ id: z.string() }), FileRef),
  /** Takes such a file in, as a template of its own. */
  'outputs.import': command(z.object({ file: z.string() }), OutputTemplate),
} as const

/** Reads a template from a file of another office; undefined when it holds none. */
export const parseOutputDraft = (json: unknown): OutputDraft | undefined =>
  Draft.safeParse(json).data
