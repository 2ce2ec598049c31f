import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import {
  AssessedSheet,
  AssessmentEntry,
  AssessmentEvent,
  Filing,
  Opinion,
  SheetDifference,
  Shortfall,
} from '../domain/assessment.ts'
import { AssessmentState, OpinionStage } from '../domain/assessment-status.ts'
import { Subject } from '../domain/score.ts'
import { command, query } from './procedure.ts'
import { LedgerIdInput, ListInput } from './records.ts'

/** Without a scheme the office's first choice. */
const Of = { year: z.int(), scheme: z.string().optional() }
/** Acts name their scheme. */
const Book = { year: z.int(), scheme: z.string() }
const Kind = z.enum(['member', 'studio'])
/** What must change in the store before the answer is another. */
const Reads = z.array(z.string())
/** Must not be empty once the chair's meeting has decided on one of the sheets (`reason-missing`). */
const Reason = z.string().max(500).default('')

export const assessmentsContract = {
  /**
   * The sheets of a year with the hand work on them: scored anew from the records, or as they were
   * filed; `live` scores anew even then. A subject narrows it to one.
   */
  'assessments.list': query(
    z.object({
      ...Of,
      subject: z.string().optional(),
      kind: Kind.optional(),
      live: z.boolean().default(false),
    }),
    z.array(AssessedSheet),
  ),
  /** One row a subject, without lines, sorted by name: what a page shows of a year. Never a ranking. */
  'assessments.overview': query(
    z.object({ ...Of, kind: Kind.optional() }),
    z.object({
      scheme: z.string(),
      filing: Filing.nullable(),
      reads: Reads,
      /** Records that no year counts because they have no day; none once the year is filed. */
      undated: z.array(z.object({ ledger: LedgerIdInput, count: z.int() })),
      rows: z.array(
        z.object({
          subject: Subject,
          state: AssessmentState,
          revision: z.int(),
          exempt: z.boolean(),
          selfTotal: z.number().nullable(),
          total: z.number(),
          decidedTotal: z.number().nullable(),
          grade: z.string(),
          decidedGrade: z.string(),
          marks: z.array(z.string()),
          /** Names of the items whose demand is not met. */
          unmet: z.array(z.string()),
          records: z.int(),
        }),
      ),
    }),
  ),
  /**
   * The summary for those who decide (P14), best first, equals sharing a rank; for paper alone, never
   * for a screen. The exempt stand at the end without a rank.
   */
  'assessments.summary': query(
    z.object({ ...Of, kind: Kind }),
    z.object({
      groups: z.array(z.object({ id: z.string(), name: z.string() })),
      rows: z.array(
        z.object({
          rank: z.int().nullable(),
          subject: Subject,
          /** Points of each block, in the order of `groups`. */
          blocks: z.array(z.number()),
          bonus: z.number(),
          deduction: z.number(),
          total: z.number(),
          grade: z.string(),
          marks: z.array(z.string()),
          note: z.string(),
        }),
      ),
    }),
  ),
  /** What was said of whole sheets at a stage; lines are not among it. What is typed into in one go. */
  'assessments.opinions': query(
    z.object({ ...Of, stage: OpinionStage }),
    z.array(z.object({ subject: z.string(), opinion: Opinion })),
  ),
  /** Everything about one sheet; what the records say since it was filed is asked by itself. */
  'assessments.get': query(
    z.object({ ...Of, subject: z.string() }),
    z.object({
      sheet: AssessedSheet,
      /** The states it may be moved to by hand. */
      moves: z.array(AssessmentState),
      /** A change needs a reason from now on. */
      needsReason: z.boolean(),
      entries: z.array(AssessmentEntry),
      shortfalls: z.array(Shortfall),
      filing: Filing.nullable(),
      reads: Reads,
    }),
  ),
  /**
   * Writes opinions, many sheets at once: one of the same stage and item is replaced, one that is
   * empty in all parts is taken away. Sheets move along to the stage. Subjects' new revisions.
   */
  'assessments.save': command(
    z.object({
      ...Book,
      reason: Reason,
      rows: z
        .array(
          z.object({
            subject: z.string(),
            /** What was read; `stale-write` when somebody wrote since. Without it nothing is asked. */
            revision: z.int().optional(),
            opinions: z.array(Opinion).min(1).max(500),
          }),
        )
        .min(1)
        .max(10_000),
    }),
    z.array(z.object({ subject: z.string(), revision: z.int(), state: AssessmentState })),
  ),
  /** Moves sheets to a state; without subjects all of the year (of a kind). Answers how many moved. */
  'assessments.move': command(
    z.object({
      ...Book,
      subjects: z.array(z.string()).optional(),
      kind: Kind.optional(),
      to: AssessmentState.exclude(['FILED']),
      reason: Reason,
    }),
    z.object({ moved: z.int() }),
  ),
  /** Takes a subject out of scoring for this year, or back in; always with a reason. */
  'assessments.exempt': command(
    z.object({
      ...Book,
      subject: z.string(),
      exempt: z.boolean(),
      reason: z.string().trim().min(1).max(500),
    }),
    z.object({}),
  ),
  /** What was done on the sheets of a year (or on one of them), newest first. */
  'assessments.history': query(
    z.object({
      ...Of,
      subject: z.string().optional(),
      limit: z.int().min(1).max(2000).default(500),
    }),
    z.array(AssessmentEvent),
  ),
  /** Hand entries of a year: manual points, reviews, corrections. */
  'entries.list': query(
    z.object({ ...Of, subject: z.string().optional() }),
    z.array(AssessmentEntry),
  ),
  /**
   * Adds hand entries, all or none; `invalid-input` names the one that does not fit its item, a
   * correction without reason or person too.
   */
  'entries.create': command(
    z.object({
      ...Book,
      /** Why after the chair's meeting; each entry has its own reason besides. */
      reason: Reason,
      entries: z
        .array(AssessmentEntry.omit({ id: true, at: true, by: true }))
        .min(1)
        .max(10_000),
    }),
    z.array(AssessmentEntry),
  ),
  /** Takes a hand entry back; it stays in the history. */
  'entries.remove': command(z.object({ id: z.string(), reason: Reason }), z.object({})),
  /** All filings, also re-opened ones, newest first. */
  'filings.list': query(z.object({ year: z.int().optional() }), z.array(Filing)),
  /** Files the year: every sheet must have been decided (`assessment-undecided`). */
  'filings.create': command(z.object({ ...Book, note: z.string().max(500).default('') }), Filing),
  /** Opens a filed year again; the snapshot stays among the filings. */
  'filings.reopen': command(
    z.object({ ...Book, reason: z.string().trim().min(1).max(500) }),
    Filing,
  ),
  /** Tells whether a snapshot still has the digest it was filed with. */
  'filings.check': query(z.object({ id: z.string() }), z.object({ intact: z.boolean() })),
  /** The sheets on which the records say something else now than when the year was filed. */
  'filings.difference': query(
    z.object({ ...Book, subject: z.string().optional() }),
    z.array(SheetDifference),
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
