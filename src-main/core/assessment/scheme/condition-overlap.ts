import type { Condition, FieldCondition, Metric, SchemeItem } from '#shared/domain/scheme.ts'

type Ask = FieldCondition

const isField = (condition: Condition): condition is Ask => !('rows' in condition)

const excludes = (a: Ask, b: Ask): boolean =>
  a.in !== undefined && b.in !== undefined && !a.in.some((code) => b.in?.includes(code))

const liesAbove = (a: Ask, b: Ask): boolean => {
  if (typeof a.min === 'number' && typeof b.max === 'number') return a.min > b.max
  if (typeof a.min === 'string' && typeof b.max === 'string') return a.min > b.max
  return false
}

/** What the one asks for, the other will not have, also where a field holds several values. */
const bars = (a: Ask, b: Ask): boolean =>
  a.in !== undefined &&
  b.notIn !== undefined &&
  a.in.every((code) => b.notIn?.includes(code) === true)

const isAtOdds = (a: Ask, b: Ask): boolean =>
  excludes(a, b) ||
  liesAbove(a, b) ||
  liesAbove(b, a) ||
  (a.filled !== undefined && b.filled !== undefined && a.filled !== b.filled)

/**
 * Tells conditions that cannot all hold. `isSingle` says whether a field holds one value: of a list
 * of codes one may meet the one condition and another the other.
 */
export const areImpossible = (
  conditions: readonly Condition[],
  isSingle: (field: string) => boolean,
): boolean => {
  const asks = conditions.filter(isField)
  return asks.some((a, at) =>
    asks
      .slice(at)
      .some(
        (b) =>
          a.field === b.field &&
          (bars(a, b) || bars(b, a) || (isSingle(a.field) && isAtOdds(a, b))),
      ),
  )
}

/** Everything one metric of an item may count: its conditions, once with each case of the value. */
export const variantsOf = ({ value }: SchemeItem, metric: Metric): readonly Condition[][] =>
  value && 'cases' in value && value.kind !== 'STAGE_ADD'
    ? value.cases.map(({ when }) => [...metric.where, ...when])
    : [[...metric.where]]

const shares = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((one) => b.includes(one))

/** Tells whether two items can count one and the same record for one subject. */
export const canCountSame = (
  a: SchemeItem,
  b: SchemeItem,
  isSingle: (metric: Metric, field: string) => boolean,
): boolean =>
  a.metrics.some((one) =>
    b.metrics.some(
      (other) =>
        one.ledger === other.ledger &&
        one.rows === other.rows &&
        shares(one.who, other.who) &&
        variantsOf(a, one).some((left) =>
          variantsOf(b, other).some(
            (right) => !areImpossible([...left, ...right], (field) => isSingle(one, field)),
          ),
        ),
    ),
  )
