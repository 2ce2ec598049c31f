import { labelKey, wholeLabelKey } from './heading-labels.ts'
import type { LedgerLabels, Meaning } from './near-labels.ts'

const JOINED = 2
const WHOLE = 1

/** What a group of columns adds to its name: 处理情况 over 方式 is 处理方式. */
const GROUP = /(?:基本)?(?:情况|信息|资料)$/

/** 电话 Tel says what 电话 says; a heading all in Latin letters stays what it is. */
const withoutLatin = (label: string): string =>
  /\p{Script=Han}/u.test(label) ? label.replace(/[A-Za-z.]+/g, '') : label

interface Wording {
  readonly text: string
  readonly bonus: number
}

/** The wordings a heading may be known by, with what each is worth beside the label alone. */
const wordingsOf = (named: readonly string[]): readonly Wording[] => {
  const leaf = named.at(-1) ?? ''
  const own = [
    { text: leaf, bonus: 0 },
    { text: withoutLatin(leaf), bonus: 0 },
  ]
  if (named.length < 2) return own
  const parent = named.at(-2) ?? ''
  // 领导批示 over 时间 is 批示时间.
  const cuts = Array.from({ length: Math.max(0, parent.length - 2) }, (_, at) => at + 1)
  return [
    named.join(''),
    named.slice(-2).join(''),
    parent.replace(GROUP, '') + leaf,
    ...cuts.map((cut) => parent.slice(cut) + leaf),
  ]
    .map((text): Wording => ({ text, bonus: JOINED }))
    .concat(own)
}

const IN_BRACKETS = /[(（]([^()（）]+)[)）]\s*$/

/** 纠纷当事人(甲方) is 甲方, one of the 当事人; 承办单位(协办) is 协办, not the first of two 承办单位. */
const bracketMeaning = (leaf: string, labels: LedgerLabels): readonly Meaning[] => {
  const inside = labels.get(labelKey(IN_BRACKETS.exec(leaf)?.[1] ?? ''))
  const outside = labels.get(labelKey(leaf))
  // 提案内容摘要(案由): what stands before the brackets may be no heading of its own.
  if (outside === undefined && inside?.field.required === true && inside.field.kind === 'text')
    return [inside]
  if (inside === undefined || outside === undefined) return []
  const isPart = inside.fold !== undefined && inside.field === outside.field
  const isOther = [inside, outside].every(({ field, fold }) => field.kind === 'text' && !fold)
  // 提案内容（案由） is the 案由, without which there is no entry.
  const isNeeded =
    inside.field.required === true &&
    outside.field.required !== true &&
    outside.field.kind === 'longText'
  return isPart || isOther || isNeeded ? [{ ...inside, weight: inside.weight + WHOLE }] : []
}

/** What a heading means in the very words the ledger knows, alone or with what stands above it. */
export const knownMeanings = (named: readonly string[], labels: LedgerLabels): readonly Meaning[] =>
  [...bracketMeaning(named.at(-1) ?? '', labels), ...ownMeanings(named, labels)].map((meaning) =>
    ofGroup(meaning, named, labels),
  )

/** 采用时间 under 市政协采用 is the day of the city's adoption, not of any. */
const ofGroup = (meaning: Meaning, named: readonly string[], labels: LedgerLabels): Meaning => {
  const group = labels.get(labelKey(named.at(-2) ?? ''))
  const { fold, field } = meaning
  if (fold === undefined || fold.gives !== undefined || group?.field !== field) return meaning
  const { row, gives } = group.fold ?? {}
  return row === undefined || gives === undefined
    ? meaning
    : { ...meaning, fold: { ...fold, row, gives } }
}

/** 被申请人(单位) names a person or a body; 被申请人单位 is where the person works. */
const OR_BODY = /[(（](?:单位|单位名称|企业|公司|法人)[)）]\s*$/

/**
 * 所在单位 over 单位名称 and 职务: the two together would be 单位职务, which is what stands above; the second is
 * the 职务 alone.
 */
const isOnlyParent = (
  { field, fold }: Meaning,
  named: readonly string[],
  labels: LedgerLabels,
): boolean => {
  const own = labels.get(labelKey(named.at(-1) ?? ''))
  if (own === undefined || own.fold !== undefined || fold !== undefined) return false
  return own.field !== field && labels.get(labelKey(named.at(-2) ?? ''))?.field === field
}

const ownMeanings = (named: readonly string[], labels: LedgerLabels): readonly Meaning[] =>
  wordingsOf(named).flatMap(({ text, bonus }) => {
    const bare = labels.get(labelKey(text))
    if (bare !== undefined && bonus > 0 && isOnlyParent(bare, named, labels)) return []
    const isNamed = OR_BODY.test(text) && bare?.fold?.fills === 'name'
    const whole = isNamed ? undefined : labels.get(wholeLabelKey(text))
    if (whole !== undefined) return [{ ...whole, weight: whole.weight + bonus + WHOLE }]
    return bare === undefined ? [] : [{ ...bare, weight: bare.weight + bonus }]
  })
