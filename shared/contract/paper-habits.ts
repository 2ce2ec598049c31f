import { z } from 'zod'
import { DateStyle } from '../domain/date-style.ts'
import { NoticeKind, unknownPlaces } from '../ledgers/notice.ts'
import { PhraseKind } from '../ledgers/phrases.ts'
import { command, query } from './procedure.ts'

const Notice = z.object({
  kind: NoticeKind,
  text: z.string(),
  /** The text as the program brings it. */
  shipped: z.string(),
})

const Phrases = z.object({
  kind: PhraseKind,
  texts: z.array(z.string().trim().min(1).max(300)).max(100),
})

export const paperHabitsContract = {
  /** How the office writes its papers: days, and the texts that are its own to word. */
  'paperHabits.get': query(
    z.object({}),
    z.object({ dateStyle: DateStyle, notices: z.array(Notice) }),
  ),
  'paperHabits.update': command(
    z.object({
      dateStyle: DateStyle.exactOptional(),
      /** Without a text the shipped one again. */
      notice: z
        .object({
          kind: NoticeKind,
          text: z
            .string()
            .trim()
            .min(1)
            .max(6000)
            .refine((text) => unknownPlaces(text).length === 0)
            .nullable(),
        })
        .exactOptional(),
    }),
    z.object({}),
  ),
  /** Stock phrases to choose from where such a text is written, the office's own or the shipped ones. */
  'phrases.list': query(z.object({}), z.array(Phrases.extend({ isOwn: z.boolean() }))),
  /** Writes the phrases of one kind; none at all brings the shipped ones back. */
  'phrases.update': command(Phrases, z.object({})),
} as const
