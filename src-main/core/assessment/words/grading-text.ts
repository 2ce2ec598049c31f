import type { GradeRule } from '#shared/domain/grading.ts'
import type { Scheme, SchemeGroup } from '#shared/domain/scheme.ts'
import type { AppliesTo } from '#shared/domain/scheme-words.ts'
import { labelOf } from '#shared/ledgers/choices/index.ts'
import { COMMITTEE_MEMBER } from '../applies.ts'
import { roundTo } from '../points.ts'
import { hundredText } from './rule-text.ts'

const num = (value: number): string => String(roundTo(value, 4))

const roundings = { UP: '，不足1人进1', DOWN: '，不足1人舍去', NEAREST: '，四舍五入' } as const
const ties = { ALL: '，并列的都算', NONE: '，并列的都不算', DECIDE: '，并列的由会议决定' } as const

type Slice = Extract<GradeRule, { kind: 'QUOTA' | 'RANK_TAIL' }>

const sliceText = ({ count, share, rounding, ties: tie }: Slice): string =>
  count === undefined
    ? `${num((share ?? 0) * 100)}%${roundings[rounding]}${ties[tie]}`
    : `${num(count)}名${ties[tie]}`

interface Names {
  readonly grade: (code: string) => string
  readonly mark: (code: string) => string
  readonly items: (ids: readonly string[]) => string
}

const thresholdText = (rule: GradeRule & { kind: 'THRESHOLD' }, scheme: Scheme): string => {
  const steps = rule.steps.toSorted((a, b) => b.points - a.points)
  const { grades } = scheme.grading
  const label = (code: string): string => grades.find((one) => one.code === code)?.label ?? code
  const parts = steps.map(({ grade, points }, at) => {
    const above = steps[at - 1]
    return above === undefined
      ? `${num(points)}分及以上为“${label(grade)}”`
      : `${num(points)}分及以上、不满${num(above.points)}分为“${label(grade)}”`
  })
  const [last, lowest] = [grades.at(-1), steps.at(-1)]
  const isBelow = last && lowest && !steps.some(({ grade }) => grade === last.code)
  return [...parts, ...(isBelow ? [`不满${num(lowest.points)}分为“${last.label}”`] : [])].join('，')
}

const ruleSentence = (rule: GradeRule, scheme: Scheme, names: Names): string => {
  switch (rule.kind) {
    case 'THRESHOLD':
      return thresholdText(rule, scheme)
    case 'QUOTAS_MET':
      return `各项要求全部完成为“${names.grade(rule.met)}”，否则为“${names.grade(rule.unmet)}”`
    case 'VETO': {
      const when = rule.when === 'ANY_UNMET' ? '有一项未达到' : '有其中情形'
      return `${rule.label}：${names.items(rule.items)}${when}的，等次不高于“${names.grade(rule.notAbove)}”`
    }
    case 'FOUND': {
      const often = rule.least > 1 ? `达到${num(rule.least)}次` : '有其中情形'
      const when = rule.when === 'ANY_UNMET' ? '有一项未达到' : often
      return `${rule.label}：${names.items(rule.items)}${when}的，记为“${names.mark(rule.mark)}”`
    }
    case 'QUOTA': {
      const grade = names.grade(rule.grade)
      return rule.mode === 'LIMIT'
        ? `“${grade}”不超过${sliceText(rule)}`
        : `得分最高的${sliceText(rule)}，为“${grade}”`
    }
    case 'RANK_TAIL': {
      const grade = rule.grade === undefined ? '' : `，等次为“${names.grade(rule.grade)}”`
      return `得分最低的${sliceText(rule)}，记为“${names.mark(rule.mark)}”${grade}`
    }
    case 'BELOW':
      return `不满${num(rule.points)}分的，记为“${names.mark(rule.mark)}”`
    case 'LOOK_BACK':
      return `连续${rule.years}年“${names.mark(rule.of)}”的，记为“${names.mark(rule.mark)}”`
  }
}

/** What full marks are brought to a hundred, one sentence each. */
const hundredTexts = ({ hundred, digits }: Scheme): readonly string[] =>
  hundred === undefined
    ? []
    : hundred.cases.map((marks) => hundredText(hundred, marks, digits).sentence)

/** How grades are given: what is brought to a hundred first, then one sentence a rule in their order. */
export const gradingTexts = (scheme: Scheme): string[] => {
  const { grades, marks, rules } = scheme.grading
  const names: Names = {
    grade: (code) => grades.find((one) => one.code === code)?.label ?? '已删去的等次',
    mark: (code) => marks.find((one) => one.code === code)?.label ?? '已删去的标记',
    items: (ids) =>
      scheme.items
        .filter(({ id }) => ids.includes(id))
        .map(({ name }) => `“${name}”`)
        .join('、'),
  }
  return [...hundredTexts(scheme), ...rules.map((rule) => ruleSentence(rule, scheme, names))]
}

const named = (set: string, codes: readonly string[]): string =>
  codes.map((code) => labelOf(set, code)).join('、')

/** To whom a rule applies, in words; empty where it is everybody. */
export const appliesText = (applies: AppliesTo | undefined): string => {
  const { posts, exceptPosts, sectors, exceptSectors, studioRoles, kinds } = applies ?? {}
  return [
    ...(kinds === undefined ? [] : [`限${named('memberKind', kinds)}`]),
    ...(posts === undefined ? [] : [`限${named('cppccPost', posts)}`]),
    ...(exceptPosts === undefined ? [] : [`${named('cppccPost', exceptPosts)}除外`]),
    ...(sectors === undefined ? [] : [`限${sectors.join('、')}界别`]),
    ...(exceptSectors === undefined ? [] : [`${exceptSectors.join('、')}界别除外`]),
    ...(studioRoles === undefined ? [] : [`限工作室${named('studioRole', studioRoles)}`]),
  ].join('，')
}

/** Who is assessed by a scheme at all, and what binds the sum of all its points, one sentence each. */
export const wholeTexts = ({ groups, scope, total }: Scheme): string[] => {
  const { kinds = [COMMITTEE_MEMBER], ...others } = scope ?? {}
  const whom = [named('memberKind', kinds), appliesText(others)].filter(Boolean).join('，')
  const hasMembers = groups.some(({ subject }) => subject === 'member')
  return [
    ...(hasMembers ? [`考核对象：${whom}`] : []),
    ...(total.cap === undefined ? [] : [`总分封顶${num(total.cap)}分`]),
    ...(total.floor === undefined ? [] : [`总分最低${num(total.floor)}分`]),
  ]
}

/** What binds a block as a whole, and for whom it is, in words; empty where nothing does. */
export const groupText = (group: SchemeGroup): string => {
  const { granted, cap, floor, exclusive } = group
  return [
    appliesText(group.appliesTo),
    ...(granted === undefined ? [] : [`基本分${num(granted)}分`]),
    ...(exclusive ? ['各项取最高一项'] : []),
    ...(cap === undefined ? [] : [`合计封顶${num(cap)}分`]),
    ...(floor === undefined ? [] : [floor === 0 ? '扣完为止' : `合计最低${num(floor)}分`]),
  ]
    .filter((one) => one !== '')
    .join('，')
}
