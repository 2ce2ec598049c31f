import type { Field, FieldKind, Ledger } from '#shared/ledgers/field.ts'
import { cleanText, toHalfWidth } from '../cell-text.ts'
import { likeKey, plainerKeys } from './like-words.ts'

/** 的 says nothing: 反映的问题 is 反映问题; nor does 所 before what was done. */
const NOISE = /[\s*:/、\-_.,;。"'“”的]|^所(?=[反提诉请求述问])/g
const BRACKETED = /[([【〔{][^)\]】〕}]*[)\]】〕}]/g
const MARKS = /[()[\]【】]/g
const NUMBERED = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=[.、)])[.、)]/

const YOUR = /^(?:请(?:问|填写|输入|留下)?)?您(?:的|要|想|所在的?)?/

const fold = (text: string): string => toHalfWidth(cleanText(text)).toUpperCase()

/** A heading as it is compared: no blanks, signs or brackets with what stands in them. */
export const labelKey = (text: string): string => withoutOrdinal(text).replace(NOISE, '')

/** 1、您的姓名 asks for 姓名: a heading without its number, its brackets and whom it speaks to. */
export const withoutOrdinal = (text: string): string =>
  fold(text).replace(BRACKETED, '').replace(NUMBERED, '').replace(YOUR, '')

/** The same with the words in brackets kept, for headings that mean something only with them. */
export const wholeLabelKey = (text: string): string =>
  fold(text).replace(MARKS, '').replace(NOISE, '')

/** What joins two headings in one cell. */
export const AND = /[/、及和与或]/
/** Words that add nothing to what a heading already says. */
export const NEUTRAL =
  /(?:姓名|名称|名单|情况|内容|摘要|说明|信息|简介|简述|概述|记录|详情|签名|签字|登记|如下|号码)$/

const LONGEST_NEAR = 12
/** What is written in numbered columns: 附议人1, 电话2. */
const LISTED: ReadonlySet<FieldKind> = new Set(['people', 'name', 'phone'] as const)

const SEQUENCE = new Set(['序号', '顺序号', '序', '号次', '行号', 'NO', '№', '项次'])

/** Tells the column that only counts the rows. */
export const isSequenceLabel = (text: string): boolean => SEQUENCE.has(labelKey(text))

const NUMBERED_TAIL = /^(.*?\D)\s*(\d{1,2}|[一二三四五六七八九十])$/

/** Takes 附议人2 apart; a text without a number behind it comes back whole, with an empty one. */
export const withoutNumber = (text: string): { readonly stem: string; readonly nth: string } => {
  const found = NUMBERED_TAIL.exec(toHalfWidth(cleanText(text)))
  return { stem: found?.[1] ?? text, nth: found?.[2] ?? '' }
}

const DAY_WORDS = ['日期', '时间', '年月', '年月日']
const PERSON_WORDS = ['人', '委员', '人员']

const swapped = (label: string, tails: readonly string[]): readonly string[] => {
  const tail = tails.find((each) => label.endsWith(each) && label.length > each.length)
  if (tail === undefined) return []
  const stem = label.slice(0, label.length - tail.length)
  return tails.filter((each) => each !== tail).map((each) => stem + each)
}

/** The same heading in the words offices change for one another: 获奖时间 and 获奖年月, 值班人 and 值班委员. */
export const variantsOf = (ledger: Ledger, field: Field): readonly string[] => {
  const labels = [field.label, ...(field.synonyms ?? [])]
  const tails =
    field.kind === 'date'
      ? DAY_WORDS
      : field.kind === 'person' || field.kind === 'people'
        ? PERSON_WORDS
        : []
  return [
    ...labels.flatMap((label) => swapped(label, tails)),
    ...labels.map((label) => ledger.noun + label),
  ]
}

/** Both spellings of every heading one ledger knows: labels, synonyms, folds and columns of its rows. */
const labelsOf = (ledger: Ledger, kinds?: ReadonlySet<FieldKind>): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (const field of ledger.fields) {
    if (kinds?.has(field.kind) === false) continue
    const folds = (field.folds ?? []).flatMap((each) => each.headings)
    for (const label of [
      field.label,
      ...(field.synonyms ?? []),
      ...(field.narrowedBy?.headings ?? []),
      ...folds,
      ...variantsOf(ledger, field),
    ]) {
      keys.add(labelKey(label))
      keys.add(wholeLabelKey(label))
    }
  }
  keys.delete('')
  return keys
}

/** 姓名及电话 begins with a heading, 接待人签名 is one with a word that adds nothing. */
const isNearLabel = (text: string, keys: ReadonlySet<string>): boolean => {
  const said = withoutOrdinal(text)
  if (said.length > LONGEST_NEAR) return false
  const [first = '', ...more] = said.split(AND)
  const stem = labelKey(more.length > 0 ? first : said).replace(NEUTRAL, '')
  return stem.length >= 2 && keys.has(stem)
}

/** 化解人 is 调解人 in other words. */
const isLikeLabel = (text: string, likes: ReadonlySet<string>): boolean => {
  const key = labelKey(text)
  if (key.length < 2 || key.length > LONGEST_NEAR) return false
  return plainerKeys(key).some((plain) => likes.has(likeKey(plain)))
}

const isNumberedLabel = (text: string, keys: ReadonlySet<string>): boolean => {
  const { stem, nth } = withoutNumber(text)
  return nth !== '' && stem.length <= LONGEST_NEAR && keys.has(labelKey(stem))
}

/** Asks whether a text is a heading of any of the ledgers; answers are remembered. */
export const createLabelTest = (ledgers: readonly Ledger[]): ((text: string) => boolean) => {
  const keys = new Set(ledgers.flatMap((ledger) => [...labelsOf(ledger)]))
  const listed = new Set(ledgers.flatMap((ledger) => [...labelsOf(ledger, LISTED)]))
  const likes = new Set([...keys].map(likeKey))
  const answers = new Map<string, boolean>()
  return (text) => {
    if (text === '' || text.length > 40) return false
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer =
      isSequenceLabel(text) ||
      keys.has(labelKey(text)) ||
      keys.has(wholeLabelKey(text)) ||
      isNearLabel(text, keys) ||
      isLikeLabel(text, likes) ||
      isNumberedLabel(text, listed)
    if (answers.size < 50_000) answers.set(text, answer)
    return answer
  }
}

/** The column our own workbook of leftovers adds; what it says is no part of the entry. */
const REASONS = '未导入原因'

/** Tells that column. */
export const isReasonLabel = (text: string): boolean => labelKey(text) === REASONS
