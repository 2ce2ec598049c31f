import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { Scheme } from '../domain/scheme.ts'
import { Sheet } from '../domain/score.ts'
import { command, query } from './procedure.ts'

/** The first thing that keeps a draft from being a scheme: where, and what to do. */
export const SchemeFault = z.object({
  /** Id of the item or block; empty for the whole scheme. */
  item: z.string(),
  /** Path of the field inside it (`metrics.0.who`). */
  field: z.string(),
  code: z.enum([
    'newer',
    'invalid',
    'unknown-field',
    'duplicate',
    'unknown-reference',
    'missing',
    'contradiction',
  ]),
  message: z.string(),
})
export type SchemeFault = z.infer<typeof SchemeFault>

/** What a valid scheme says that can hardly be meant. It may be saved all the same. */
export const SchemeWarning = z.object({
  item: z.string(),
  field: z.string(),
  code: z.enum([
    'cap-below-single',
    'quota-over-cap',
    'out-of-period',
    'filter-impossible',
    'unknown-ledger',
    'unknown-field',
    'unknown-code',
    'never-counts',
    'counted-twice',
    'demand-unreachable',
    'grade-unreachable',
  ]),
  message: z.string(),
  /** The other item, where two are at odds; else empty. */
  other: z.string(),
})
export type SchemeWarning = z.infer<typeof SchemeWarning>

const Saved = z.object({ id: z.string(), name: z.string(), revision: z.int() })
/** A scheme as it is being edited: anything, until it is looked at. */
const Draft = z.object({ scheme: z.unknown() })

export const schemesContract = {
  /** The shipped originals and the office's own. */
  'schemes.list': query(
    z.object({}),
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        source: z.string(),
        subjects: z.array(z.enum(['member', 'studio'])),
        /** Shipped schemes are read only: copy one to change it. */
        origin: z.enum(['shipped', 'own']),
        /** 0 for a shipped one. */
        revision: z.int(),
        /** The scheme it was copied from; empty where it came from a file or was shipped. */
        copiedFrom: z.string(),
        updatedAt: z.string(),
        /** Years that stand filed by it. */
        filed: z.array(z.int()),
      }),
    ),
  ),
  /** The scheme an office has chosen for a year. */
  'schemes.chosen': query(z.object({ year: z.int() }), z.object({ id: z.string() })),
  'schemes.get': query(
    z.object({ id: z.string() }),
    z.object({ scheme: Scheme, origin: z.enum(['shipped', 'own']), revision: z.int() }),
  ),
  /** Makes a scheme of the office's own from any other; last year's is copied the same way. */
  'schemes.copy': command(z.object({ id: z.string(), name: z.string().min(1).max(100) }), Saved),
  /** Writes an own scheme; `scheme-invalid`, `scheme-shipped`, `stale-write`. */
  'schemes.save': command(Draft.extend({ revision: z.int() }), Saved),
  /** Takes an own scheme away; `scheme-filed` while a year stands filed by it. */
  'schemes.remove': command(z.object({ id: z.string() }), z.object({})),
  /** The scheme as a file for another office. */
  'schemes.export': command(z.object({ id: z.string() }), FileRef),
  /** Takes a scheme file of another office in, under a free id; `scheme-invalid`. */
  'schemes.import': command(
    z.object({ file: z.string() }),
    Saved.extend({ warnings: z.array(SchemeWarning) }),
  ),
  /** What is wrong with a draft, and what it can hardly mean. Never an error. */
  'schemes.check': query(
    /** Effective dates are judged against this year; without one that of the office. */
    Draft.extend({ year: z.int().optional() }),
    z.object({ fault: SchemeFault.nullable(), warnings: z.array(SchemeWarning) }),
  ),
  /** The sentences of a draft, made from its data; items that cannot be read yet are left out. */
  'schemes.sentences': query(
    Draft,
    z.object({
      /** Who is assessed, and the ends of the sum. */
      whole: z.array(z.string()),
      items: z.array(z.object({ item: z.string(), text: z.string() })),
      groups: z.array(z.object({ group: z.string(), text: z.string() })),
      grading: z.array(z.string()),
    }),
  ),
  /** The sheets of a year by a draft that is not saved, without hand work; to try a scheme out. */
  'schemes.score': query(Draft.extend({ year: z.int() }), z.array(Sheet)),
  /** One subject's sheet by a draft that is not saved; `ranked` when its grade also hangs on others. */
  'schemes.preview': query(
    Draft.extend({ year: z.int(), subject: z.string() }),
    z.object({ fault: SchemeFault.nullable(), sheet: Sheet.nullable(), ranked: z.boolean() }),
  ),
} as const
