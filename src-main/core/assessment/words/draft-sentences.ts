import { z } from 'zod'
import type { Output } from '#shared/contract/index.ts'
import { Grading } from '#shared/domain/grading.ts'
import { Scheme, SchemeGroup, SchemeItem } from '#shared/domain/scheme.ts'
import { appliesText, gradingTexts, groupText, wholeTexts } from './grading-text.ts'
import { ruleText } from './rule-text.ts'

const Loose = z.object({
  groups: z.array(z.unknown()).catch([]),
  items: z.array(z.unknown()).catch([]),
  noDouble: Scheme.shape.noDouble.catch([]),
  digits: Scheme.shape.digits.catch(2),
  hundred: Scheme.shape.hundred.catch(undefined),
  scope: Scheme.shape.scope.catch(undefined),
  total: Scheme.shape.total.catch({}),
  grading: Grading.catch({ grades: [], marks: [], tieBreak: [], rules: [] }),
})

const readable = <T>(shape: z.ZodType<T>, all: readonly unknown[]): T[] =>
  all.flatMap((one) => {
    const parsed = shape.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })

/** As much of a draft as can be read: items, blocks and rules that are whole. */
const readableScheme = (draft: unknown): Scheme | undefined => {
  const parsed = Loose.safeParse(draft)
  if (!parsed.success) return undefined
  const { groups, items, ...rest } = parsed.data
  return {
    format: 1,
    id: 'draft',
    name: 'draft',
    source: '',
    notes: [],
    cut: [],
    period: { from: { year: 0, month: 1, day: 1 }, to: { year: 0, month: 12, day: 31 } },
    partYear: { quotas: 'FULL', thresholds: 'FULL' },
    ...rest,
    groups: readable(SchemeGroup, groups),
    items: readable(SchemeItem, items),
    stacks: [],
  }
}

/** The sentences of a draft while it is written; what cannot be read yet is left out. */
export const draftSentences = (draft: unknown): Output<'schemes.sentences'> => {
  const scheme = readableScheme(draft)
  if (scheme === undefined) return { whole: [], items: [], groups: [], grading: [] }
  return {
    whole: wholeTexts(scheme),
    items: scheme.items.map((item) => {
      const whom = appliesText(item.appliesTo)
      const text = ruleText(scheme, item)
      return { item: item.id, text: whom === '' ? text : `${text}（${whom}）` }
    }),
    groups: scheme.groups.map((group) => ({ group: group.id, text: groupText(group) })),
    grading: gradingTexts(scheme),
  }
}
