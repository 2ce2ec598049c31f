import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { PaperLayout, plainLayout } from '../domain/paper-layout.ts'
import { LedgerRecord } from '../domain/record.ts'
import { PeriodChoice } from '../domain/statistics-period.ts'
import { Days, FigureRef, StudioIds } from './figure-ref.ts'
import { command, query } from './procedure.ts'
import { Filter, LedgerIdInput } from './records.ts'

/** Why a number is missing or not what it seems. */
const noteCodes = [
  /** Nothing was entered in that ledger for the period. */
  'no-records',
  /** Figures of what nobody has ever filled in. */
  'unmarked',
  /** A rate of nothing. */
  'no-base',
  /** The studio was founded inside the period, or after it. */
  'founded-inside',
  'founded-later',
  /** The studio was closed inside the period, or before it. */
  'closed-inside',
  'closed-before',
  /** Records of the period lie in the recycle bin. */
  'removed',
  /** Records without the day that decides; no period counts them. */
  'undated',
  /** Records of the period that name no studio, nor anybody of one. */
  'no-studio',
] as const
export const NoteCode = z.enum(noteCodes)
export type NoteCode = z.infer<typeof NoteCode>

const Value = z.number().nullable()
/** Now, and in the period before; null where there is none, nothing to divide by, or it was not begun by then. */
const Pair = { value: Value, before: Value }

export const FigureKey = z.object({ key: z.string(), label: z.string(), ...Pair, records: z.int() })
export type FigureKey = z.infer<typeof FigureKey>

export const FigureValue = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  definition: z.string(),
  ...Pair,
  /** How many records are behind the value. */
  records: z.int(),
  reason: z.enum(['no-records', 'unmarked', 'no-base']).nullable(),
  /** Studio by studio, those that have none of it left out; '' is the records without a studio. */
  studios: z.array(z.object({ studio: z.string(), ...Pair, records: z.int() })),
  breakdowns: z.array(z.object({ by: z.string(), label: z.string(), keys: z.array(FigureKey) })),
})
export type FigureValue = z.infer<typeof FigureValue>

export const StatisticsNote = z.object({
  code: NoteCode,
  studio: z.string().optional(),
  ledger: z.string().optional(),
  figures: z.array(z.string()).optional(),
  on: z.string().optional(),
  count: z.int().optional(),
})
export type StatisticsNote = z.infer<typeof StatisticsNote>

/** A cross-check that failed: what does not fit, in a sentence, and the records to look at. */
export const FailedCheck = z.object({
  check: z.string(),
  sentence: z.string(),
  studio: z.string().nullable(),
  left: z.number(),
  right: z.number(),
  ledger: z.string(),
  records: z.array(z.string()),
})
export type FailedCheck = z.infer<typeof FailedCheck>

const Asked = {
  period: PeriodChoice,
  studios: StudioIds,
}

export const Statistics = z.object({
  period: Days,
  before: Days.nullable(),
  figures: z.array(FigureValue),
  /** The studios asked for, in their order; '' stands last where records without one are counted. */
  studios: z.array(z.object({ id: z.string(), name: z.string(), fullName: z.string() })),
  notes: z.array(StatisticsNote),
  checks: z.array(FailedCheck),
})
export type Statistics = z.infer<typeof Statistics>

/** How the scheme chosen for a year finds the studios; none where it is not for studios. */
export const Assessed = z.object({
  /** Its name. */
  scheme: z.string(),
  studios: z.array(
    z.object({
      studio: z.string(),
      /** Demands the scheme makes, and how many of them are met. */
      asked: z.int(),
      met: z.int(),
      /** Null where the scheme gives none. */
      points: Value,
      grade: z.string(),
    }),
  ),
})
export type Assessed = z.infer<typeof Assessed>

const StatisticsInput = z.object({
  ...Asked,
  /** Ids of figures; without them all. */
  figures: z.array(z.string()).max(500).optional(),
  /** Studio by studio beside the total. */
  perStudio: z.boolean().default(false),
  /** Every breakdown, none, or those named (`month`, `category`, `level` …). */
  breakdowns: z.union([z.boolean(), z.array(z.string()).max(50)]).default(false),
  compare: z.boolean().default(true),
  checks: z.boolean().default(false),
})
export type StatisticsInput = z.output<typeof StatisticsInput>

/** The records behind a number: the condition they open by, and the ledger they stand in. */
const Opened = { ref: FigureRef, ledger: LedgerIdInput }
const Bar = FigureKey.extend(Opened)
const Chart = z.array(Bar)
const Year = z.int().min(1949).max(2200)
const Home = z.object({ year: Year })

export const statisticsContract = {
  'statistics.list': query(StatisticsInput, Statistics),
  /** Demands met, points and grades of the studios in a year; asked by itself, as it takes a scoring. */
  'statistics.assessed': query(z.object({ year: Year, studios: StudioIds }), Assessed),
  /** The ids behind a number, ledger by ledger, oldest first. */
  'statistics.records': query(
    FigureRef.extend({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(500),
    }),
    z.array(z.object({ ledger: z.string(), total: z.int(), ids: z.array(z.string()) })),
  ),
  /** What the home page shows of a year, every number with the condition that opens its records. */
  'statistics.home': query(
    Home,
    z.object({
      period: Days,
      receptionsByMonth: Chart,
      receptionsByCategory: Chart,
      handling: Chart,
      satisfaction: Chart,
      /** Sent, then adopted level by level, then instructed upon. */
      adoption: Chart,
      /** With the number a quota of the scheme asks of the studios together, where it asks one. */
      activitiesByKind: z.array(Bar.extend({ quota: z.number().nullable() })),
      /** The scheme whose quotas these are. */
      quotasOf: z.string(),
      duties: Chart,
      dutyRate: Value,
      disputesByType: Chart,
      disputesByOutcome: Chart,
      places: Chart,
      thisMonth: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          unit: z.string(),
          ...Pair,
          ...Opened,
        }),
      ),
      /** How much stands in every ledger with days, and the list that shows it. */
      ledgers: z.array(
        z.object({ ledger: LedgerIdInput, count: z.int(), filters: z.array(Filter) }),
      ),
      /** The visits written down last. */
      latest: z.array(LedgerRecord),
      /** Whether months had to be counted that were not kept: then `statistics.keep` is worth a call. */
      isCounted: z.boolean(),
    }),
  ),
  /** Keeps what the home page counts of past months, so that it need not be counted again. */
  'statistics.keep': command(Home, z.object({ months: z.int() })),
  /** The table as shown, for Excel or for Word, handed over by token. */
  'statistics.export': command(
    StatisticsInput.omit({ perStudio: true, compare: true, checks: true }).extend({
      format: z.enum(['xlsx', 'docx']).default('xlsx'),
      /** Of the pages of Word. */
      layout: PaperLayout.default(plainLayout),
    }),
    FileRef,
  ),
} as const
