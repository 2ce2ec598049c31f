import type { SchemeWarning } from '#shared/contract/schemes.ts'
import type { Scheme, SchemeGroup } from '#shared/domain/scheme.ts'
import { fullPoints } from '../line.ts'
import { sumOf } from '../points.ts'
import { singleOf, warning } from './warning.ts'
import { warningWords as words } from './warning-text.ts'

/** Vetoes that never bite, or that bite everybody. */
export const vetoWarnings = (scheme: Scheme, unreachable: ReadonlySet<string>): SchemeWarning[] =>
  scheme.grading.rules.flatMap((rule, at) => {
    if (!('items' in rule) || rule.when !== 'ANY_UNMET') return []
    const items = scheme.items.filter(({ id }) => rule.items.includes(id))
    return items.flatMap(({ id, name, quota }) => {
      const field = `grading.rules.${at}`
      if (quota === undefined)
        return [warning('demand-unreachable', id, field, words.vetoWithoutDemand(rule.label, name))]
      return unreachable.has(id)
        ? [warning('demand-unreachable', id, field, words.vetoNotHere(rule.label, name))]
        : []
    })
  })

/** The most a subject of a kind can reach, or infinity. */
const mostOf = (scheme: Scheme, subject: SchemeGroup['subject']): number => {
  const inGroup = (group: SchemeGroup): number => {
    const items = scheme.items.filter((item) => item.group === group.id)
    const most = [
      ...items.map((item) => {
        const full = fullPoints(item)
        const isNegative = item.granted === undefined && (singleOf(item) ?? 1) < 0
        return isNegative ? 0 : (full ?? (item.value ? Infinity : 0))
      }),
      ...scheme.groups.filter(({ within }) => within === group.id).map(inGroup),
    ]
    const all = (group.exclusive ? Math.max(0, ...most) : sumOf(most)) + (group.granted ?? 0)
    return Math.min(all, group.cap ?? Infinity)
  }
  const tops = scheme.groups.filter((one) => one.subject === subject && one.within === undefined)
  const mostIn = (groups: readonly SchemeGroup[]): number => sumOf(groups.map(inGroup))
  const { hundred } = scheme
  const isBrought = ({ kind }: SchemeGroup): boolean =>
    hundred?.subject === subject && (hundred.of === 'ALL' || kind === 'BASE')
  const all =
    mostIn(tops.filter(isBrought)) * mostOfHundred(scheme) +
    mostIn(tops.filter((group) => !isBrought(group)))
  return Math.min(all, scheme.total.cap ?? Infinity)
}

/** By how much the smallest full marks grow; nothing is stretched where there is nothing to bring. */
const mostOfHundred = ({ hundred }: Scheme): number =>
  hundred === undefined ? 1 : 100 / Math.min(...hundred.cases.map(({ full }) => full))

/** Grades whose points nobody can reach. */
export const gradeWarnings = (scheme: Scheme): SchemeWarning[] => {
  const kinds = new Set(scheme.groups.map(({ subject }) => subject))
  const most = Math.max(...[...kinds].map((kind) => mostOf(scheme, kind)))
  return scheme.grading.rules.flatMap((rule, at) =>
    rule.kind !== 'THRESHOLD'
      ? []
      : rule.steps
          .filter(({ points }) => points > most)
          .map(({ grade, points }) => {
            const label = scheme.grading.grades.find(({ code }) => code === grade)?.label ?? grade
            const field = `grading.rules.${at}`
            return warning(
              'grade-unreachable',
              '',
              field,
              words.gradeUnreachable(label, points, most),
            )
          }),
  )
}
