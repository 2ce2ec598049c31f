import type { Period } from '#shared/domain/days.ts'
import { HUNDRED_GROUP, linesBrought } from '#shared/domain/hundred.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { appliesOn, lastDayIn } from './applies.ts'
import type { FactSubject } from './facts.ts'
import { roundTo, sumOf } from './points.ts'
import { hundredText } from './words/rule-text.ts'

/** What rounding makes of points on full marks of a hundred, less what they are. */
const differenceOf = (points: number, full: number, digits: number): number =>
  roundTo(roundTo((points * 100) / full, digits) - points, digits)

/**
 * The lines with one more that brings them to a hundred, where the scheme does so for the subject: by
 * the post held last in the period. It gives the difference, so that lines still add up to the total.
 */
export const withHundred = (
  scheme: Scheme,
  { subject, period }: { readonly subject: FactSubject; readonly period: Period },
  lines: readonly SheetLine[],
): readonly SheetLine[] => {
  const { hundred, digits } = scheme
  if (hundred === undefined || hundred.subject !== subject.kind || lines.length === 0) return lines
  const day = lastDayIn(subject, period)
  const at = hundred.cases.findIndex(({ appliesTo }) => appliesOn(appliesTo, subject, day))
  const marks = hundred.cases[at]
  if (marks === undefined) return lines
  const raw = roundTo(sumOf(linesBrought(scheme, lines).map(({ points }) => points)), digits)
  const words = hundredText(hundred, marks, digits)
  return [
    ...lines,
    {
      item: `${HUNDRED_GROUP}.${at}`,
      name: words.name,
      group: HUNDRED_GROUP,
      groupName: words.name,
      block: 'BASE',
      rule: words.rule,
      unit: words.unit,
      full: null,
      count: raw,
      points: differenceOf(raw, marks.full, digits),
      capped: false,
      met: null,
      spans: [],
      records: [],
      notCounted: [],
      correction: null,
    },
  ]
}
