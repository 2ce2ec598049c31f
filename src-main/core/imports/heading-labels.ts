import type { Ledger } from '#shared/ledgers/field.ts'
import { cleanText, toHalfWidth } from './cell-text.ts'

const NOISE = /[\s*:/、\-_.,;。"'“”]/g
const BRACKETED = /[([【〔{][^)\]】〕}]*[)\]】〕}]/g
const MARKS = /[()[\]【】]/g
const NUMBERED = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=[.、)])[.、)]/

const fold = (text: string): string => toHalfWidth(cleanText(text)).toUpperCase()

/** A heading as it is compared: no blanks, signs or brackets with what stands in them. */
export const labelKey = (text: string): string => {
  const folded = fold(text)
  return folded.replace(BRACKETED, '').replace(NUMBERED, '').replace(NOISE, '')
}

/** The same with the words in brackets kept, for headings that mean something only with them. */
export const wholeLabelKey = (text: string): string =>
  fold(text).replace(MARKS, '').replace(NOISE, '')

/** What joins two headings in one cell. */
export const AND = /[/、及和与]/
/** Words that add nothing to what a heading already says. */
export const NEUTRAL =
  /(?:姓名|名称|名单|情况|内容|摘要|说明|信息|简介|简述|概述|记录|详情|签名|签字|登记|如下|号码)$/

const LONGEST_NEAR = 12

const SEQUENCE = new Set(['序号', '顺序号', '序', '号次', '行号', 'NO', '№', '项次'])

/** Tells the column that only counts the rows. */
export const isSequenceLabel = (text: string): boolean => SEQUENCE.has(labelKey(text))

/** Both spellings of every heading one ledger knows: labels, synonyms, folds and columns of its rows. */
export const labelsOf = (ledger: Ledger): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (const field of ledger.fields) {
    const folds = (field.folds ?? []).flatMap((each) => each.headings)
    for (const label of [field.label, ...(field.synonyms ?? []), ...folds]) {
      keys.add(labelKey(label))
      keys.add(wholeLabelKey(label))
    }
  }
  keys.delete('')
  return keys
}

/** 姓名及电话 begins with a heading, 接待人签名 is one with a word that adds nothing. */
const isNearLabel = (text: string, keys: ReadonlySet<string>): boolean => {
  if (text.length > LONGEST_NEAR) return false
  const [first = '', ...more] = text.split(AND)
  const stem = labelKey(more.length > 0 ? first : text).replace(NEUTRAL, '')
  return stem.length >= 2 && keys.has(stem)
}

/** Asks whether a text is a heading of any of the ledgers; answers are remembered. */
export const createLabelTest = (ledgers: readonly Ledger[]): ((text: string) => boolean) => {
  const keys = new Set(ledgers.flatMap((ledger) => [...labelsOf(ledger)]))
  const answers = new Map<string, boolean>()
  return (text) => {
    if (text === '' || text.length > 40) return false
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer =
      isSequenceLabel(text) ||
      keys.has(labelKey(text)) ||
      keys.has(wholeLabelKey(text)) ||
      isNearLabel(text, keys)
    if (answers.size < 50_000) answers.set(text, answer)
    return answer
  }
}

/** The column our own workbook of leftovers adds; what it says is no part of the entry. */
const REASONS = '未导入原因'

/** Tells that column. */
export const isReasonLabel = (text: string): boolean => labelKey(text) === REASONS
