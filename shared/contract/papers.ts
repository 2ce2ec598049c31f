import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { Paper } from '../domain/paper.ts'
import { PaperLayout, plainLayout } from '../domain/paper-layout.ts'
import { PeriodChoice } from '../domain/statistics-period.ts'
import { recordFormIds } from '../ledgers/forms.ts'
import { command, query } from './procedure.ts'
import { ListInput } from './records.ts'

const OfYear = {
  year: z.int(),
  /** Without one the office's first choice. */
  scheme: z.string().exactOptional(),
  /** One member or studio; without it all of the kind. */
  subject: z.string().exactOptional(),
  kind: z.enum(['member', 'studio']).default('member'),
}

const Shown = {
  blank: z.boolean().default(false),
  /** What `papers.reveal` gave for these very papers; without it numbers of persons are masked. */
  pass: z.string().default(''),
}

/** Which paper is meant, filled from the books or blank for the pen. */
export const PaperRequest = z.discriminatedUnion('form', [
  /** P12 of a member, P13 of a studio. */
  z.object({ form: z.literal('assessment'), ...OfYear, blank: z.boolean().default(false) }),
  /** P14, for those who decide. */
  z.object({ form: z.literal('summary'), ...OfYear, blank: z.boolean().default(false) }),
  /** P17, filled in by people of the sector, without a name. */
  z.object({ form: z.literal('review'), ...OfYear, blank: z.boolean().default(false) }),
  /** What is told to the member. */
  z.object({ form: z.literal('notice'), ...OfYear, blank: z.boolean().default(false) }),
  /** A form of one record each: P1–P11, P16, P18. */
  z.object({
    form: z.literal('record'),
    sheet: z.enum(recordFormIds),
    ids: z.array(z.string()).max(500).default([]),
    /** Of a blank form: the studio it is printed for; without one the place of its name stays the pen's. */
    studio: z.string().exactOptional(),
    /** Of a blank paper of a mediation: that of a 人民调解委员会. */
    committee: z.boolean().default(false),
    ...Shown,
  }),
  /** A ledger, or what a list shows of it, as the printed register. */
  z.object({
    form: z.literal('register'),
    list: ListInput.omit({ offset: true, limit: true }),
    /** Fields in their order; without them those of the printed register. */
    fields: z.array(z.string()).max(200).exactOptional(),
    /** P9: of informations, which level adopted each, instead of the columns of its ledger. */
    by: z.enum(['fields', 'levels']).default('fields'),
    ...Shown,
  }),
  /** A table for superiors, from a template the office keeps, for a period. */
  z.object({
    form: z.literal('output'),
    template: z.string(),
    period: PeriodChoice,
    ...Shown,
  }),
  /** P5, the duties of a studio in a month; for the notice board without telephones. */
  z.object({
    form: z.literal('roster'),
    studio: z.string(),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    public: z.boolean().default(false),
    ...Shown,
  }),
])
export type PaperRequest = z.output<typeof PaperRequest>
export type PaperForm = PaperRequest['form']
export type AssessmentForm = 'assessment' | 'summary' | 'review' | 'notice'

export const papersContract = {
  'papers.list': query(PaperRequest, z.array(Paper)),
  /** Lets whole numbers of persons be seen on these papers; who did, when and on which is written down. */
  'papers.reveal': command(z.object({ of: PaperRequest }), z.object({ pass: z.string() })),
  /** The same papers as files for Word or Excel: one with all, or one each, loose or in a zip. */
  'papers.export': command(
    z.object({
      of: PaperRequest,
      format: z.enum(['docx', 'xlsx']),
      pack: z.enum(['one', 'each', 'zip']).default('one'),
      layout: PaperLayout.default(plainLayout),
    }),
    z.array(FileRef),
  ),
} as const

/** Reads the request in the address of a print page; undefined when it asks for no paper there is. */
export const parsePaperRequest = (text: string): PaperRequest | undefined => {
  try {
    return PaperRequest.safeParse(JSON.parse(text)).data
  } catch {
    return undefined // An address somebody changed by hand asks for nothing.
  }
}
