import { z } from 'zod'
import { AssessmentState, OpinionStage } from './assessment-status.ts'
import { Evidence, Sheet } from './score.ts'

/** What somebody says of a sheet at a stage: of the whole (`item` is empty) or of one line. */
export const Opinion = z.object({
  stage: OpinionStage,
  item: z.string(),
  points: z.number().nullable(),
  /** A code of the scheme's grades; empty where none is proposed. */
  grade: z.string(),
  text: z.string(),
  /** Who gave it, as the paper names them. */
  person: z.string(),
  on: z.string(),
})
export type Opinion = z.infer<typeof Opinion>

/**
 * What people add to what was counted. `MANUAL`: points for an item that is given by hand. `REVIEW`:
 * one rater's opinion of 0–100. `CORRECTION`: the points a computed line shall have instead.
 */
const entryKinds = ['MANUAL', 'REVIEW', 'CORRECTION'] as const
export const AssessmentEntry = z.object({
  id: z.string(),
  subject: z.string(),
  item: z.string(),
  kind: z.enum(entryKinds),
  on: z.string(),
  points: z.number(),
  /** Code of the group of raters; empty but for a review. */
  rater: z.string(),
  reason: z.string(),
  person: z.string(),
  at: z.string(),
  by: z.string(),
})
export type AssessmentEntry = z.infer<typeof AssessmentEntry>

/** Where a sheet stands and what people did on it. */
export const SheetReview = z.object({
  /** Also the id under which proof is attached (`attachments.*` with ledger `assessments`). */
  id: z.string(),
  state: AssessmentState,
  /** Raised by every write on the sheet; 0 where nobody has written yet. */
  revision: z.int(),
  /** Why the subject is not scored this year; empty where it is (or by the register alone). */
  exemptReason: z.string(),
  opinions: z.array(Opinion),
  /** What the chair decided, else what was computed. */
  decidedTotal: z.number().nullable(),
  decidedGrade: z.string(),
})
export type SheetReview = z.infer<typeof SheetReview>

/** A sheet with the hand work on it; `filed` where it is read from the snapshot. */
export const AssessedSheet = Sheet.extend({
  review: SheetReview,
  filed: z.object({ at: z.string(), by: z.string(), filing: z.string() }).nullable(),
})
export type AssessedSheet = z.infer<typeof AssessedSheet>

/** Why a sheet does not have more, or what is still to be done; said from data, most important first. */
export const Shortfall = z.object({
  code: z.enum([
    'exempt',
    'next-grade',
    'veto',
    'quota-open',
    'quota-missed',
    'room',
    'lost',
    'capped',
    'by-hand',
    'rank',
    'top',
  ]),
  /** The item it is about; empty for the whole. */
  item: z.string(),
  /** A sentence for people. */
  text: z.string(),
  /** Points or units that are missing. */
  missing: z.number().nullable(),
  /** The last day on which it can still be done; null where that is no question, or too late. */
  until: z.string().nullable(),
})
export type Shortfall = z.infer<typeof Shortfall>

/** One filing of a year by a scheme. Never changes but for its re-opening. */
export const Filing = z.object({
  id: z.string(),
  year: z.int(),
  scheme: z.string(),
  schemeName: z.string(),
  sheets: z.int(),
  sha256: z.string(),
  at: z.string(),
  by: z.string(),
  note: z.string(),
  reopened: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})
export type Filing = z.infer<typeof Filing>

const Moved = z.object({ filed: z.number(), now: z.number() })

/** What became of one line since it was filed. */
export const LineDifference = z.object({
  item: z.string(),
  name: z.string(),
  count: Moved,
  points: Moved,
  added: z.array(Evidence),
  removed: z.array(Evidence),
  /** Records that stand in both and say something else now; `fields` are those of the ledger. */
  changed: z.array(Evidence.extend({ fields: z.array(z.string()) })),
})
export type LineDifference = z.infer<typeof LineDifference>

/** What the records would give now, beside what was filed; only where there is a difference. */
export const SheetDifference = z.object({
  subject: z.object({ kind: z.enum(['member', 'studio']), id: z.string(), name: z.string() }),
  /** `gone`: no longer in the books; `new`: was not there when the year was filed. */
  presence: z.enum(['both', 'gone', 'new']),
  total: Moved,
  grade: z.object({ filed: z.string(), now: z.string() }),
  lines: z.array(LineDifference),
})
export type SheetDifference = z.infer<typeof SheetDifference>

/** One act on the sheets of a year; `subject` is empty for acts on the whole year. */
export const AssessmentEvent = z.object({
  at: z.string(),
  by: z.string(),
  subject: z.string(),
  subjectName: z.string(),
  event: z.enum([
    'state',
    'opinion',
    'entry-added',
    'entry-removed',
    'exempted',
    'exemption-ended',
    'filed',
    'reopened',
  ]),
  item: z.string(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
})
export type AssessmentEvent = z.infer<typeof AssessmentEvent>
