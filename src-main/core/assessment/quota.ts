import { isWithin, type Period } from '#shared/domain/days.ts'
import type { Scheme, SchemeItem } from '#shared/domain/scheme.ts'
import type { QuotaSpan } from '#shared/domain/score.ts'
import { isInOfficeThroughout } from './applies.ts'
import type { FactSubject } from './facts.ts'
import type { Hit } from './hit.ts'
import { quotaSpans } from './period.ts'
import { roundTo, sumOf } from './points.ts'
import { spanLabel } from './words/span-text.ts'

/** A stretch of an item's quota with its words, made once for all subjects. */
export interface LabelledSpan extends Period {
  readonly label: string
  /** What it asks for. */
  readonly min: number
}

/** The stretches of an item's quota in a period; none for an item without a quota. */
export const itemSpans = (
  scheme: Scheme,
  item: SchemeItem,
  period: Period,
): readonly LabelledSpan[] => {
  const { quota } = item
  if (!quota) return []
  return quotaSpans(scheme, quota, period).map((span) => ({
    from: span.from,
    to: span.to,
    label: span.label ?? spanLabel(quota.per, span),
    min: quota.min,
  }))
}

/** What was done in each stretch of a quota. */
export const countsIn = (spans: readonly LabelledSpan[], hits: readonly Hit[]): readonly number[] =>
  spans.map((span) =>
    sumOf(hits.filter(({ on }) => isWithin(span, on)).map(({ amount }) => amount)),
  )

/** The stretches of a quota with what was done in them, and whether it is enough. */
export const fillSpans = (
  spans: readonly LabelledSpan[],
  counts: readonly number[],
  who: { readonly subject: FactSubject; readonly partYear: Scheme['partYear'] },
): readonly QuotaSpan[] =>
  spans.map(({ min, ...span }, at) => {
    const count = roundTo(counts[at] ?? 0, 4)
    // A stretch in which somebody came or left asks nothing where the scheme says so.
    const isAsked = who.partYear.quotas === 'FULL' || isInOfficeThroughout(who.subject, span)
    const required = isAsked ? min : 0
    return { ...span, count, required, met: count >= required }
  })
