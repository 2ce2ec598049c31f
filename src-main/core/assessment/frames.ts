import { isWithin, type Period } from '#shared/domain/days.ts'
import type { Scheme, SchemeItem } from '#shared/domain/scheme.ts'
import type { Correction, FactSubject, ManualEntry, Review } from './facts.ts'
import type { LineFrame } from './line.ts'
import { itemSpans, type LabelledSpan } from './quota.ts'
import { ruleText } from './words/rule-text.ts'

/** An item with all that does not change from subject to subject. */
export interface Frame extends LineFrame {
  readonly index: number
  readonly spans: readonly LabelledSpan[]
}

/** What people gave, by whom and what it is for. */
export interface Given<T> {
  readonly of: (subject: FactSubject, item: SchemeItem) => readonly T[]
}

/** The items of a scheme made ready for all subjects. */
export const framesOf = (
  scheme: Scheme,
  period: Period,
  tell: LineFrame['tell'],
): readonly Frame[] => {
  const groupById = new Map(scheme.groups.map((group) => [group.id, group]))
  return scheme.items.flatMap((item, index) => {
    const group = groupById.get(item.group)
    if (!group) return []
    const spans = itemSpans(scheme, item, period)
    return [
      { item, group, index, rule: ruleText(scheme, item), digits: scheme.digits, spans, tell },
    ]
  })
}

/** What was given inside the period. */
export const given = <T extends ManualEntry | Review | Correction>(
  all: readonly T[],
  period: Period,
): Given<T> => {
  const key = (subject: string, item: string): string => `${subject} ${item}`
  const bySubject = Map.groupBy(
    all.filter(({ on }) => isWithin(period, on)),
    (one) => key(one.subjectId, one.item),
  )
  return { of: (subject, item) => bySubject.get(key(subject.id, item.id)) ?? [] }
}
