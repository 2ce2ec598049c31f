import { z } from 'zod'
import { isIsoDay } from '../domain/days.ts'
import { LedgerRecord, Values } from '../domain/record.ts'
import { Step, stepKinds } from '../domain/steps/steps.ts'
import { command, query } from './procedure.ts'
import { Extra, Filter, LedgerIdInput } from './records.ts'

const Target = z.object({ ledger: LedgerIdInput, id: z.string() })

/** A step as it stands on a record. */
export const RecordStep = z.object({ id: z.string(), revision: z.int(), step: Step })
export type RecordStep = z.infer<typeof RecordStep>

/** A step as the history keeps it. */
export const RemovedStep = RecordStep.omit({ revision: true })
export type RemovedStep = z.infer<typeof RemovedStep>

/** One entry of a thread: a record or a step on one, dated. */
export const ThreadEntry = z.object({
  on: z.string(),
  ledger: z.string(),
  id: z.string(),
  title: z.string(),
  /** Field id → text, in the order to be read; a step has its own fields. */
  facts: z.array(z.object({ label: z.string(), text: z.string() })),
  step: z.string().nullable(),
  /** Of a record that leaves the program only on purpose. */
  withheld: z.boolean(),
})
export type ThreadEntry = z.infer<typeof ThreadEntry>

export const ChainKinds = ['NONE', 'OPEN', 'DUE_SOON', 'OVERDUE', 'ANSWERED', 'CLOSED'] as const

/** Where the steps on a record stand today, by the office's own calendar. */
export const ChainSummary = z.object({
  kind: z.enum(ChainKinds),
  /** The earliest day something is due among what is still open. */
  due: z.string().nullable(),
  daysSilent: z.int().nullable(),
  isSilent: z.boolean(),
  urged: z.int(),
})
export type ChainSummary = z.infer<typeof ChainSummary>

/** A matter that wants something done: what the board 今日要办 shows. */
export const DueTask = z.object({
  ledger: z.string(),
  id: z.string(),
  title: z.string(),
  /** The first long text of the record, cut short: what it is about. */
  text: z.string(),
  why: z.enum(['overdue', 'due-soon', 'silent', 'promise', 'stage', 'call-back']),
  due: z.string().nullable(),
  days: z.int(),
  unit: z.string(),
})
export type DueTask = z.infer<typeof DueTask>

export const mattersContract = {
  /** The dated thread a record belongs to: visit, mediation, information, adoption, steps. */
  'matters.get': query(
    Target,
    z.object({ matter: z.string().nullable(), entries: z.array(ThreadEntry) }),
  ),
  /** Carries a record on into another ledger: copies what fits and ties the two; null leaves out. */
  'matters.create': command(
    Target.extend({ to: LedgerIdInput, values: Values.default({}), extra: Extra }),
    LedgerRecord,
  ),
  /** What `matters.create` would start with, for a form to show first. */
  'matters.preview': query(Target.extend({ to: LedgerIdInput }), Values),
  /** Ties two threads into one. */
  'matters.link': command(z.object({ a: Target, b: Target }), z.object({ matter: z.string() })),
  /** Takes one record out of its thread. */
  'matters.unlink': command(Target, z.object({})),
  'steps.list': query(Target, z.array(RecordStep)),
  'steps.get': query(Target, ChainSummary),
  /** The number its paper would have next, in the pattern of the last one; null where there is none to follow. */
  'steps.nextNumber': query(
    Target.extend({ kind: z.enum(stepKinds), on: z.string().refine(isIsoDay, 'day') }),
    z.object({ number: z.string().nullable() }),
  ),
  /** Writes a step; `along` also writes on the record what the step tells of it, and answers with it. */
  'steps.create': command(
    Target.extend({ step: Step, along: z.boolean().default(false) }),
    RecordStep.extend({ record: LedgerRecord.nullable() }),
  ),
  'steps.update': command(z.object({ id: z.string(), revision: z.int(), step: Step }), RecordStep),
  'steps.remove': command(z.object({ id: z.string(), revision: z.int() }), z.object({})),
  /** Puts a removed step back as it last was; one that stands there already is given as it stands. */
  'steps.restore': command(Target.extend({ step: z.string() }), RecordStep),
  /** Old records still open for which nobody set a day: how many, and the list that shows them. */
  'board.backlog': query(
    z.object({}),
    z.array(z.object({ ledger: LedgerIdInput, count: z.int(), filters: z.array(Filter) })),
  ),
  /** What is due, overdue, silent or promised today, most pressing first. */
  'board.get': query(z.object({ limit: z.int().min(1).max(500).default(100) }), z.array(DueTask)),
} as const
