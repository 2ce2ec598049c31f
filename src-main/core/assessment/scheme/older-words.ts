import type { Condition, FieldCondition, Scheme, SchemeItem } from '#shared/domain/scheme.ts'

/** Asked of a row of 采用与批示 by what was chosen as its outcome, before there was a word for it. */
const isOutcome = ({ field, in: codes, ...rest }: FieldCondition, name: string): boolean =>
  field === name &&
  codes?.length === 1 &&
  codes[0] === 'INSTRUCTION' &&
  Object.values(rest).every((one) => one === undefined)

const newer = (condition: Condition): Condition => {
  if (!('rows' in condition))
    return isOutcome(condition, 'row.effect') ? { field: 'row.instructed', in: [true] } : condition
  if (condition.rows !== 'adoptions') return condition
  return {
    ...condition,
    where: condition.where.map((one) =>
      isOutcome(one, 'effect') ? { field: 'instructed', in: [true] } : one,
    ),
  }
}

const newerAll = (conditions: readonly Condition[]): Condition[] => conditions.map(newer)

const newerItem = (item: SchemeItem): SchemeItem => {
  const { value, metrics, share } = item
  const inMetrics = metrics.map((one) => ({ ...one, where: newerAll(one.where) }))
  const inShare = share.map((one) => ({ ...one, when: newerAll(one.when) }))
  const next = { ...item, metrics: inMetrics, share: inShare }
  if (value === undefined) return next
  if ('cases' in value) {
    const cases = value.cases.map((one) => ({ ...one, when: newerAll(one.when) }))
    return { ...next, value: { ...value, cases } }
  }
  return value.kind === 'RATE' ? { ...next, value: { ...value, met: newerAll(value.met) } } : next
}

/**
 * The scheme in the words of today: copies made of an older one ask for an instruction by the outcome
 * alone, which passes over rows that only name the leader.
 */
export const inNewerWords = (scheme: Scheme): Scheme => ({
  ...scheme,
  items: scheme.items.map(newerItem),
})
