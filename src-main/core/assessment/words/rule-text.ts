import { spokenDay } from '#shared/domain/days.ts'
import type {
  Quota,
  Scheme,
  SchemeGroup,
  SchemeItem,
  ShareCase,
  ValueRule,
} from '#shared/domain/scheme.ts'
import type { FullMarks, Hundred } from '#shared/domain/scheme-words.ts'
import { fullPoints } from '../line.ts'
import { roundTo, sumOf } from '../points.ts'
import { spanMeasure } from './span-text.ts'

const num = (value: number): string => String(roundTo(value, 4))
const percent = (share: number): string => `${num(share * 100)}%`

/** 加6分, 扣2分: the sign says which word. */
const signed = (points: number): string =>
  points < 0 ? `扣${num(-points)}分` : `加${num(points)}分`

const per = { month: '每月', quarter: '每季度', half: '每半年', year: '每年' } as const

const quotaText = (name: string, unit: string, quota: Quota): string => {
  const when =
    quota.per === 'own'
      ? `${(quota.spans ?? []).map(({ label }) => label).join('、')}各`
      : per[quota.per]
  return `${when}${name}不少于${num(quota.min)}${unit}`
}

const eachText = (item: SchemeItem, points: number): string => {
  const { accumulate, unit } = item
  const each = `每${unit}${signed(points)}`
  switch (accumulate.kind) {
    case 'ONCE_IF_ANY':
      return `有1${unit}即${signed(points)}，只计一次`
    case 'AFTER':
      return `从第${accumulate.hits + 1}${unit}起，${each}`
    case 'NTH_AND_AFTER':
      return accumulate.hits === 1
        ? `第1${unit}${signed(points)}，其后每${unit}${signed(accumulate.further)}`
        : `前${accumulate.hits}${unit}${each}，其后每${unit}${signed(accumulate.further)}`
    case 'BEST':
      return `${each}，取最高的${accumulate.hits}${unit}`
    case 'ALL':
      return each
  }
}

const choiceText = ({ accumulate, unit }: SchemeItem): readonly string[] => {
  switch (accumulate.kind) {
    case 'ONCE_IF_ANY':
      return ['只计一次，取最高']
    case 'AFTER':
      return [`从第${accumulate.hits + 1}${unit}起计`]
    case 'NTH_AND_AFTER':
      return [`前${accumulate.hits}${unit}如上，其后每${unit}${signed(accumulate.further)}`]
    case 'BEST':
      return [`取最高的${accumulate.hits}${unit}`]
    case 'ALL':
      return []
  }
}

const manualText = ({ min, max }: Extract<ValueRule, { kind: 'MANUAL' }>): readonly string[] => {
  if (max === 0) return ['由考核组据实扣分']
  if (max === undefined) return ['由考核组评定，据实评定']
  const range = min === undefined ? `最高${num(max)}分` : `${num(min)}至${num(max)}分`
  return [`由考核组评定，${range}`]
}

const valueText = (item: SchemeItem): readonly string[] => {
  const { value, quota, name, unit } = item
  const demand = quota ? [quotaText(name, unit, quota)] : [name]
  if (!value) return quota ? demand : [`${name}，只统计，不计分`]
  switch (value.kind) {
    case 'PER_EVENT':
    case 'PER_UNIT':
      return [...demand, eachText(item, value.points)]
    case 'STATUS_POINTS':
    case 'ROLE_POINTS':
    case 'LEVEL_POINTS': {
      const cases = value.cases.map(({ label, points }) =>
        points < 0 ? `${label}每${unit}扣${num(-points)}分` : `${label}${num(points)}分`,
      )
      return [`${demand[0]}：${cases.join('，')}`, ...choiceText(item)]
    }
    case 'STAGE_ADD': {
      const cases = value.cases.map(({ label, points }) => `${label}${signed(points)}`)
      return [`${demand[0]}：${cases.join('，')}（逐级累加）`, ...choiceText(item)]
    }
    case 'RATE':
      return [
        ...demand,
        `按比例计分，满分${num(value.points)}分`,
        ...(value.full < 1 ? [`达到${percent(value.full)}得满分`] : []),
      ]
    case 'QUOTA_POINTS':
      return [...demand, `达到得${num(value.points)}分`]
    case 'SPAN_POINTS':
      return [...demand, `每完成1${spanMeasure[quota?.per ?? 'year']}得${num(value.points)}分`]
    case 'MANUAL':
      return [...demand, ...manualText(value)]
    case 'EXTERNAL_REVIEW': {
      const weights = value.raters.reduce((sum, { weight }) => sum + weight, 0)
      const raters = value.raters.map(
        ({ label, weight }) => `${label}占${percent(weight / weights)}`,
      )
      return [...demand, `按评议平均分折算（${raters.join('，')}），满分${num(value.points)}分`]
    }
  }
}

const shareText = (share: ShareCase): string => {
  if (share.kind === 'ROLE_FACTOR')
    return share.factor === 0
      ? `${share.label}不计分`
      : `${share.label}按${percent(share.factor)}计`
  const heads = share.heads === undefined ? '' : `，最多计${share.heads}人`
  return share.first === undefined
    ? `${share.label}平均分配${heads}`
    : `${share.label}第一人得${percent(share.first)}，其余人平均分配余下部分${heads}`
}

/** Only where one record can be found several times is there anything to say. */
const chainText = ({ chain, metrics, unit }: SchemeItem): readonly string[] => {
  if (chain === 'HIGHER_REPLACES_LOWER') return [`同一件有多${unit}的只计最高一${unit}`]
  return metrics.some(({ rows }) => rows !== undefined) ? ['可累计'] : []
}

const boundsText = ({ granted, cap, floor }: Pick<SchemeItem, 'granted' | 'cap' | 'floor'>) => [
  ...(granted === undefined ? [] : [`基本分${num(granted)}分`]),
  ...(cap === undefined || cap === granted ? [] : [`封顶${num(cap)}分`]),
  ...(floor === undefined ? [] : [floor === 0 ? '扣完为止' : `最低${num(floor)}分`]),
]

const datesText = ({ effective }: SchemeItem): readonly string[] => [
  ...(effective?.from === undefined ? [] : [`自${spokenDay(effective.from)}起执行`]),
  ...(effective?.to === undefined ? [] : [`执行至${spokenDay(effective.to)}`]),
]

/** Tells whether the items of a block can together pass a cap; one that cannot bite is not said. */
const canExceed = (scheme: Scheme, group: SchemeGroup, cap: number): boolean => {
  const inside = scheme.items.filter((item) => item.group === group.id)
  const within = scheme.groups.filter((one) => one.within === group.id)
  const most = [
    ...inside.map((item) => fullPoints(item) ?? Infinity),
    ...within.map((one) => one.cap ?? Infinity),
    group.granted ?? 0,
  ]
  return (group.exclusive ? Math.max(...most) : sumOf(most)) > cap
}

/** What the blocks around an item add to its sentence. */
const blockText = (scheme: Scheme, group: SchemeGroup | undefined): readonly string[] => {
  if (!group) return []
  const parent = scheme.groups.find(({ id }) => id === group.within)
  return [
    ...(group.exclusive ? [`与“${group.name}”其他各项取最高一项`] : []),
    ...(group.cap === undefined || !canExceed(scheme, group, group.cap)
      ? []
      : [`“${group.name}”合计封顶${num(group.cap)}分`]),
    ...(group.floor === undefined
      ? []
      : [
          group.floor === 0
            ? `“${group.name}”扣完为止`
            : `“${group.name}”合计最低${num(group.floor)}分`,
        ]),
    ...blockText(scheme, parent),
  ]
}

const doubleText = (scheme: Scheme, item: SchemeItem): readonly string[] =>
  scheme.noDouble.flatMap(({ sets }) => {
    const at = sets.findIndex((set) => set.includes(item.id))
    const earlier = sets.slice(0, Math.max(at, 0)).flat()
    const names = scheme.items.filter(({ id }) => earlier.includes(id)).map(({ name }) => name)
    const [first] = names
    if (first === undefined) return []
    return [`已计入“${first}”${names.length === 1 ? '' : `等${names.length}项`}的不重复计`]
  })

/** The sentence of a rule, made from its data alone, so that print and rule cannot differ. */
export const ruleText = (scheme: Scheme, item: SchemeItem): string => {
  const group = scheme.groups.find(({ id }) => id === item.group)
  return [
    ...valueText(item),
    ...item.share.map(shareText),
    ...chainText(item),
    ...boundsText(item),
    ...blockText(scheme, group),
    ...doubleText(scheme, item),
    ...datesText(item),
  ].join('，')
}

const roundingText = (digits: number): string =>
  digits === 0 ? '四舍五入取整' : `四舍五入保留${digits}位小数`

/** The words of the line that brings a sheet to a hundred; it says how it is rounded. */
export const hundredText = ({ of }: Hundred, { label, full }: FullMarks, digits: number) => {
  const what = of === 'BASE' ? '基本分' : '总分'
  const sentence = [
    `${label}${what}满分${num(full)}分，折算为百分制：${what}×100÷${num(full)}`,
    roundingText(digits),
    ...(of === 'BASE' ? ['加分、扣分不折算'] : []),
  ].join('，')
  return {
    name: '折算百分制',
    sentence,
    rule: `${sentence}，所列为折算前的分数，得分是折算后与折算前之差`,
    unit: '分',
  }
}

/** The words of the line on which a block says what it grants. */
export const grantedText = (group: SchemeGroup) => ({
  name: '基本分',
  rule: [
    `基本分${num(group.granted ?? 0)}分`,
    ...boundsText({ ...group, granted: undefined }),
  ].join('，'),
  unit: '项',
})
