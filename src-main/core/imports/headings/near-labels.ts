import type { Field, Fold } from '#shared/ledgers/field.ts'
import { AND, labelKey, NEUTRAL, withoutNumber, withoutOrdinal } from './heading-labels.ts'
import { likeKey, plainerKeys } from './like-words.ts'

/** What a heading may stand for, and how sure that is. */
export interface Meaning {
  readonly field: Field
  readonly fold?: Fold
  readonly weight: number
  /** The number of 附议人2: columns numbered so fill one list together. */
  readonly nth?: string
  /** The heading says more closely what another column says. */
  readonly narrows?: boolean
  /** The heading of a column that spells the field's rows out. */
  readonly isDetail?: boolean
}

/** The headings one ledger knows, by their comparable form. */
export type LedgerLabels = ReadonlyMap<string, Meaning>

const SPLIT = 3
const NEAR = 2
const BARE = 1

/** Words that say nothing by themselves: 转化情况 is not 情况, 面商时间 not 时间. */
const GENERIC =
  /^(?:时间|日期|情况|单位|部门|内容|名称|类别|类型|分类|结果|意见|建议|问题|人数|人次|状态|说明|编号|方式|形式|来源|级别|职务|原因|金额)$/
/** Who is meant by 家属电话 is not the one the row is about. */
const OTHER_PERSON = /(?:家属|领导|干部|单位|部门)$/
const COUNTED = /(?:人次数|人次|人数|数量|数)$/

/** 市政协录用 is the column of 市政协. */
const TAKEN_UP = /(?:采用|采纳|录用|刊用|刊发|编发|(?:采用|刊用|刊发)?(?:刊期|期数|期号))(?:情况)?$/

const isPlainText = (meaning: Meaning | undefined): boolean => meaning?.field.kind === 'text'

/** A heading of two (姓名及电话) goes by its first word; its cells tell the rest themselves. */
const splitMeaning = (leaf: string, labels: LedgerLabels): Meaning | undefined => {
  const [first = '', ...more] = withoutOrdinal(leaf).split(AND)
  const meaningOf = (word: string) => labels.get(labelKey(word)) ?? nearMeaning(word, labels)
  const meaning = more.length === 0 ? undefined : meaningOf(first)
  if (meaning === undefined) return undefined
  // 提案单位或第一提案人 names a person, and a body where the cell does.
  const person = more.map(meaningOf).find((each) => each?.field.bodyTo === meaning.field.id)
  if (person !== undefined) return { ...person, weight: SPLIT }
  // A telephone is known for one wherever it stands: 联系电话、住址 is the address.
  const other = meaning.field.kind === 'phone' ? more.map(meaningOf).find(isPlainText) : undefined
  return { ...(other ?? meaning), weight: SPLIT }
}

/** 委员对办理结果是否满意 asks what 是否满意 asks. */
const QUESTION = /.(是否.+)$/

const askedMeaning = (key: string, labels: LedgerLabels): Meaning | undefined => {
  const meaning = labels.get(QUESTION.exec(key)?.[1] ?? '')
  return meaning === undefined ? undefined : { ...meaning, weight: NEAR }
}

/** 反映人住址 is the address of the one the row is about, as long as the row is about one person. */
const ownMeaning = (key: string, labels: LedgerLabels): Meaning | undefined => {
  for (let cut = key.length - 2; cut >= 2; cut -= 1) {
    const { field, fold } = labels.get(key.slice(0, cut)) ?? {}
    if (field?.kind !== 'name' || field.required !== true || fold !== undefined) continue
    const meaning = labels.get(key.slice(cut))
    return meaning === undefined ? undefined : { ...meaning, weight: NEAR }
  }
  return undefined
}

/** A heading that only ends like a known one; a word that says nothing counts where nothing else would. */
const endingMeaning = (key: string, labels: LedgerLabels): Meaning | undefined => {
  for (let cut = 1; cut * 2 <= key.length && key.length - cut >= 2; cut += 1) {
    const tail = key.slice(cut)
    const meaning = labels.get(tail)
    if (meaning === undefined) continue
    if (meaning.field.sensitive === true && OTHER_PERSON.test(key.slice(0, cut))) return undefined
    if (!GENERIC.test(tail)) return { ...meaning, weight: NEAR }
    return meaning.field.required === true ? { ...meaning, weight: BARE } : undefined
  }
  return undefined
}

/** 接待委员姓名 says 接待委员, 群众联系电话 says 联系电话: a known heading with words around it. */
const nearMeaning = (leaf: string, labels: LedgerLabels): Meaning | undefined => {
  const key = labelKey(leaf)
  const stem = labels.get(key.replace(NEUTRAL, ''))
  if (stem !== undefined) return { ...stem, weight: NEAR }
  const counted = COUNTED.test(key) ? labels.get(key.replace(COUNTED, '')) : undefined
  if (counted?.field.kind === 'integer') return { ...counted, weight: NEAR }
  const adopted = labels.get(key.replace(TAKEN_UP, ''))
  if (adopted?.fold !== undefined) return { ...adopted, weight: NEAR }
  const alike = likeMeaning(key, labels)
  if (alike !== undefined) return alike
  const ending = ownMeaning(key, labels) ?? askedMeaning(key, labels) ?? endingMeaning(key, labels)
  if (ending !== undefined) return ending
  return key.length < 3 ? undefined : begunMeaning(key, labels)
}

/** The headings of a ledger by the words that stand for their like; what would mean two things means none. */
const likesByLabels = new WeakMap<LedgerLabels, ReadonlyMap<string, Meaning | null>>()

const likesOf = (labels: LedgerLabels): ReadonlyMap<string, Meaning | null> => {
  const known = likesByLabels.get(labels)
  if (known !== undefined) return known
  const likes = new Map<string, Meaning | null>()
  for (const [label, meaning] of labels) {
    const before = likes.get(likeKey(label))
    const isOther =
      before !== undefined && (before?.field !== meaning.field || before.fold !== meaning.fold)
    likes.set(likeKey(label), isOther ? null : (before ?? meaning))
  }
  likesByLabels.set(labels, likes)
  return likes
}

/** 化解人 is 调解人, 何时受理 asks for 受理时间: the same in other words. */
const likeMeaning = (key: string, labels: LedgerLabels): Meaning | undefined => {
  for (const plain of plainerKeys(key)) {
    const meaning = labels.get(plain) ?? likesOf(labels).get(likeKey(plain))
    if (meaning !== undefined && meaning !== null) return { ...meaning, weight: NEAR }
  }
  return undefined
}

/** 服务群众 begins only headings of one field (服务群众人次, 服务群众人数). */
const begunMeaning = (key: string, labels: LedgerLabels): Meaning | undefined => {
  let only: Meaning | undefined
  for (const [label, meaning] of labels) {
    if (!label.startsWith(key)) continue
    if (only !== undefined && only.field !== meaning.field) return undefined
    only = meaning
  }
  return only === undefined ? undefined : { ...only, weight: NEAR }
}

/** A heading that is answered with yes or no, or a word of a list. */
export const ASKS = /^(?:是否|有无|可否)/

/** 是否回访 is answered with yes or no, and so is no text about it. */
export const takesYesNo = ({ field, fold }: Meaning): boolean => {
  const kind =
    fold === undefined ? field.kind : field.parts?.find(({ id }) => id === fold.fills)?.kind
  return kind === 'yesNo' || kind === 'choice'
}

/** What a heading comes near to where it is none the ledger knows. */
export const guessMeaning = (leaf: string, labels: LedgerLabels): Meaning | undefined => {
  const meaning = splitMeaning(leaf, labels) ?? nearMeaning(leaf, labels)
  const isAnswer = meaning === undefined || !ASKS.test(leaf) || takesYesNo(meaning)
  return isAnswer ? meaning : undefined
}

/** 附议人2, or 2 under 附议人: one of several columns that fill a list of persons together. */
export const numberedMeaning = (
  path: readonly string[],
  labels: LedgerLabels,
): Meaning | undefined => {
  const leaf = path.at(-1) ?? ''
  for (const text of [leaf, path.slice(-2).join('')]) {
    const { stem, nth } = withoutNumber(text)
    const meaning = nth === '' ? undefined : labels.get(labelKey(stem))
    if (meaning?.field.kind === 'people' && meaning.fold === undefined)
      return { ...meaning, weight: SPLIT, nth }
  }
  return undefined
}
