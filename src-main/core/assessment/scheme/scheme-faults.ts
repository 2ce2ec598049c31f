import type { GradeRule } from '#shared/domain/grading.ts'
import type { Condition, Scheme, SchemeGroup, SchemeItem } from '#shared/domain/scheme.ts'
import { scopeOf } from '../condition.ts'

/** What is wrong with a scheme, and where: the item (or block) and the field. */
export interface SchemeFault {
  readonly item: string
  readonly field: string
  readonly code:
    | 'newer'
    | 'invalid'
    | 'unknown-field'
    | 'duplicate'
    | 'unknown-reference'
    | 'missing'
    | 'contradiction'
}

const fault = (item: string, field: string, code: SchemeFault['code']): SchemeFault => ({
  item,
  field,
  code,
})

const when = (condition: boolean, one: SchemeFault): readonly SchemeFault[] =>
  condition ? [one] : []

const duplicates = (ids: readonly string[], field: string): readonly SchemeFault[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => fault(id, field, 'duplicate'))

const hasCycle = (groups: ReadonlyMap<string, SchemeGroup>, start: SchemeGroup): boolean => {
  const seen = new Set<string>()
  for (
    let group: SchemeGroup | undefined = start;
    group;
    group = group.within === undefined ? undefined : groups.get(group.within)
  ) {
    if (seen.has(group.id)) return true
    seen.add(group.id)
  }
  return false
}

const boundsFaults = (
  id: string,
  { cap, floor }: { readonly cap?: number | undefined; readonly floor?: number | undefined },
  field = 'cap',
): readonly SchemeFault[] =>
  when(cap !== undefined && floor !== undefined && cap < floor, fault(id, field, 'contradiction'))

const groupFaults = (scheme: Scheme): readonly SchemeFault[] => {
  const groupById = new Map(scheme.groups.map((group) => [group.id, group]))
  return scheme.groups.flatMap((group) => {
    const parent = group.within === undefined ? undefined : groupById.get(group.within)
    return [
      ...when(
        group.within !== undefined && !parent,
        fault(group.id, 'within', 'unknown-reference'),
      ),
      ...when(
        parent !== undefined && (parent.subject !== group.subject || hasCycle(groupById, group)),
        fault(group.id, 'within', 'contradiction'),
      ),
      ...boundsFaults(group.id, group),
    ]
  })
}

const conditionsOf = (item: SchemeItem): readonly Condition[] => {
  const { value } = item
  const inValue = value && 'cases' in value ? value.cases.flatMap((one) => one.when) : []
  const inRate = value?.kind === 'RATE' ? value.met : []
  return [...inValue, ...inRate, ...item.share.flatMap((one) => one.when)]
}

const asks = (conditions: readonly Condition[], scope: string): boolean =>
  conditions.some((condition) => scopeOf(condition) === scope)

const metricFaults = (item: SchemeItem, subject: 'member' | 'studio'): readonly SchemeFault[] =>
  item.metrics.flatMap((metric, index) => {
    const all = [...metric.where, ...conditionsOf(item)]
    const at = `metrics.${index}`
    return [
      ...when(subject === 'member' && !metric.who, fault(item.id, `${at}.who`, 'missing')),
      ...when(
        subject === 'studio' && asks(all, 'person'),
        fault(item.id, `${at}.where`, 'contradiction'),
      ),
      ...when(!metric.rows && asks(all, 'row'), fault(item.id, `${at}.rows`, 'missing')),
    ]
  })

const byHand = new Set<string>(['MANUAL', 'EXTERNAL_REVIEW'])

const itemFaults = (scheme: Scheme): readonly SchemeFault[] => {
  const subjectOf = new Map(scheme.groups.map(({ id, subject }) => [id, subject]))
  return scheme.items.flatMap((item) => {
    const subject = subjectOf.get(item.group)
    const isByHand = item.value !== undefined && byHand.has(item.value.kind)
    if (!subject) return [fault(item.id, 'group', 'unknown-reference')]
    return [
      ...when(
        (item.value?.kind === 'QUOTA_POINTS' || item.value?.kind === 'SPAN_POINTS') && !item.quota,
        fault(item.id, 'quota', 'missing'),
      ),
      ...when(
        item.quota?.per === 'own' && !item.quota.spans,
        fault(item.id, 'quota.spans', 'missing'),
      ),
      ...when(!isByHand && item.metrics.length === 0, fault(item.id, 'metrics', 'missing')),
      ...when(isByHand && item.metrics.length > 0, fault(item.id, 'metrics', 'contradiction')),
      ...when(isByHand && item.quota !== undefined, fault(item.id, 'quota', 'contradiction')),
      ...metricFaults(item, subject),
      ...boundsFaults(item.id, item),
    ]
  })
}

const gradesOf = (rule: GradeRule): readonly string[] => {
  switch (rule.kind) {
    case 'THRESHOLD':
      return rule.steps.map(({ grade }) => grade)
    case 'QUOTAS_MET':
      return [rule.met, rule.unmet]
    case 'VETO':
      return [rule.notAbove]
    case 'QUOTA':
      return [rule.grade]
    case 'RANK_TAIL':
      return rule.grade === undefined ? [] : [rule.grade]
    default:
      return []
  }
}

const marksOf = (rule: GradeRule): readonly string[] => [
  ...('mark' in rule ? [rule.mark] : []),
  ...('of' in rule ? [rule.of] : []),
  ...('ties' in rule && rule.ties === 'DECIDE' ? ['TIE'] : []),
]

const gradingFaults = ({ grading, items }: Scheme): readonly SchemeFault[] => {
  const grades = new Set(grading.grades.map(({ code }) => code))
  const marks = new Set(grading.marks.map(({ code }) => code))
  const ids = new Set(items.map(({ id }) => id))
  const unknown = (known: ReadonlySet<string>, all: readonly string[], field: string) =>
    when(
      all.some((one) => !known.has(one)),
      fault('', field, 'unknown-reference'),
    )
  return [
    ...unknown(ids, grading.tieBreak, 'grading.tieBreak'),
    ...grading.rules.flatMap((rule, index) => {
      const at = `grading.rules.${index}`
      const isSlice = rule.kind === 'QUOTA' || rule.kind === 'RANK_TAIL'
      return [
        ...unknown(grades, gradesOf(rule), `${at}.grade`),
        ...unknown(marks, marksOf(rule), `${at}.mark`),
        ...unknown(ids, 'items' in rule ? rule.items : [], `${at}.items`),
        ...when(
          isSlice && (rule.count === undefined) === (rule.share === undefined),
          fault('', `${at}.count`, 'contradiction'),
        ),
      ]
    }),
  ]
}

/** What a scheme of the right shape still gets wrong: references, gaps and contradictions. */
export const schemeFaults = (scheme: Scheme): readonly SchemeFault[] => {
  const ids = new Set(scheme.items.map(({ id }) => id))
  return [
    ...duplicates(
      scheme.groups.map(({ id }) => id),
      'id',
    ),
    ...duplicates(
      scheme.items.map(({ id }) => id),
      'id',
    ),
    ...groupFaults(scheme),
    ...itemFaults(scheme),
    ...boundsFaults('', scheme.total, 'total.cap'),
    ...when(
      scheme.noDouble.some(({ sets }) => sets.flat().some((id) => !ids.has(id))),
      fault('', 'noDouble', 'unknown-reference'),
    ),
    ...when(
      scheme.stacks.some((stack) => stack.some((id) => !ids.has(id))),
      fault('', 'stacks', 'unknown-reference'),
    ),
    ...gradingFaults(scheme),
  ]
}
