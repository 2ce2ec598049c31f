import { cleanText, isEmptyMarker } from '../cell-text.ts'
import { ambiguous, empty, ok, type Parsed } from './parsed.ts'
import { withoutFacts } from './person-facts.ts'
import { splitPhone } from './phones.ts'
import { withoutPost } from './posts.ts'

/** Names read from one cell. `total` is the count 等5人 speaks of, -1 for a bare 等. */
export interface Names {
  readonly names: readonly string[]
  readonly total?: number
  /** A village or firm that stands behind the names. */
  readonly place?: string
}

const SEPARATORS =
  /[、,，;；/／\\|\n]+|\s*(?:[—–-]{2,}|\bvs\b\.?)\s*|(?<=\p{Script=Han}{2})[—–-](?=\p{Script=Han}{2})/iu
const AND = /[和与及]/
/** 白玉柱 诉 左小强: who sues and who is sued, or two joined with blanks around the word. */
const BETWEEN = /(?<=\p{Script=Han}{2}) +([和与及诉]) +(?=\p{Script=Han}{2})/gu
const SUES = /^(\p{Script=Han}{2,4})(?<!投|上|申|起|控|胜|败)诉(\p{Script=Han}{2,4})$/u
const HAN = /^\p{Script=Han}+$/u
const HAN_WITH_BLANKS = /^[\p{Script=Han} ]+$/u
const BRACKETS = /[(（【[][^)）】\]]*[)）】\]]/g
const HONORIFIC = /(?:先生|女士|同志|小姐|老师)$/
/** 韩辉委员 is 韩辉, where the register knows one; 特邀委员 is nobody. */
const MEMBER = /(?:政协)?委员$/
const OTHERS = /等(?:(\d+)[人名位户个]?(?:委员|群众|村民|居民|同志|代表|业主|职工)?)?$/
const COUNTED = /[(（【[]\s*[共计等]?\s*(\d{1,3})\s*[人名位户]\s*[)）】\]]/
const DOTS = /[•‧・．∙●]/g
const ORGANISATION =
  /(?:公司|委员会|居委会|村委会|办事处|政府|学校|中心|集团|协会|工作室|合作社|业主|居民|村民|群众|职工|商户|住户|家长|局|院|厂|组)$/

/** Words that stand where a name would and seat nobody. */
const NOBODY =
  /^(?:休|假|空|[未待]安排|休息日?|轮空|轮休|调休|公休|放假|节假日|法定节假日|(?:元旦|春节|除夕|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?|建军节|妇女节|双节)(?:放?假|休息|假期)?)$/

/** Names written without any separator; longer runs are prose. */
const LONGEST_RUN = 120

const length = (text: string): number => [...text].length

/** 张 三 is one name, 韩辉 罗凤霞 are two: a lone character belongs to its neighbour. */
const joinByLength = (words: readonly string[]): string[] => {
  const names: string[] = []
  let open = ''
  for (const word of words) {
    if (open !== '' && (length(open) === 1 || length(word) === 1) && length(open + word) <= 3) {
      open += word
      continue
    }
    if (open !== '') names.push(open)
    open = word
  }
  return open === '' ? names : [...names, open]
}

/** Cuts a run of characters into names of the register, or gives nothing where it does not come out. */
const cutByRegister = (text: string, known: ReadonlySet<string>): string[] | undefined => {
  if (text.length > LONGEST_RUN) return undefined
  const signs = [...text]
  const cuts: (string[] | undefined)[] = [[]]
  for (let end = 2; end <= signs.length; end += 1)
    for (const size of [4, 3, 2]) {
      const before = end >= size ? cuts[end - size] : undefined
      const name = signs.slice(Math.max(0, end - size), end).join('')
      if (before !== undefined && known.has(name)) {
        cuts[end] = [...before, name]
        break
      }
    }
  const found = cuts[signs.length]
  return found !== undefined && found.length > 1 ? found : undefined
}

const PLACE =
  /.{2,}(?:村|社区|小区|街道|居委会|村委会|公司|合作社)$|^(?:家|现)?住.{2,}|\d.{0,3}[组号栋幢楼室]$/

const isName = (side: string): boolean => length(side) >= 2 && length(side) <= 4 && HAN.test(side)

/** 苗圃合作社与丁香: a body quarrels with a person. */
const isNameAndBody = (sides: readonly string[]): boolean =>
  sides.some(isName) && sides.every((side) => isName(side) || PLACE.test(side))

const splitAnd = (text: string, known: ReadonlySet<string>): string[] => {
  if (known.has(text) || length(text) < 5) return [text]
  const signs = [...text]
  for (const [at, sign] of signs.entries()) {
    if (at < 2 || !AND.test(sign)) continue
    const sides = [signs.slice(0, at).join(''), signs.slice(at + 1).join('')]
    if (sides.every(isName) || (sign === '与' && isNameAndBody(sides))) return sides
  }
  return [text]
}

const splitBlanks = (text: string, known: ReadonlySet<string>): string[] => {
  if (!text.includes(' ')) return [text]
  if (!HAN_WITH_BLANKS.test(text)) return [text.replace(/ +/g, ' ')]
  const whole = text.replaceAll(' ', '')
  if (known.has(whole)) return [whole]
  return cutByRegister(whole, known) ?? joinByLength(text.split(/ +/))
}

const splitRegister = (text: string, known: ReadonlySet<string>): string[] =>
  known.has(text) || length(text) < 4 ? [text] : (cutByRegister(text, known) ?? [text])

/** 全体委员 and 各界群众 name nobody. */
const COLLECTIVE = /^(?:全体|全部|所有|各界|部分|相关|有关|其他|本室|本组).+/

/** 张三先生 is 张三; of 孙老师 nobody knows more than that. */
const withoutHonorific = (name: string, known: ReadonlySet<string>): string => {
  if (known.has(name)) return name
  const member = name.replace(MEMBER, '')
  if (member !== name && known.has(member)) return member
  const bare = (length(name) < 4 ? name : withoutPost(name)).replace(HONORIFIC, '').trim()
  return length(bare) >= 2 ? bare : name.trim()
}

const splitSues = (text: string): string[] => {
  const [, left, right] = SUES.exec(text) ?? []
  return left === undefined || right === undefined ? [text] : [left, right]
}

const namesOfPart = (part: string, known: ReadonlySet<string>): string[] =>
  splitBlanks(part.trim().replace(BETWEEN, '$1'), known)
    .flatMap((name) => (known.has(name) ? [name] : splitSues(name)))
    .flatMap((name) => splitAnd(name, known))
    .flatMap((name) => splitRegister(name, known))
    .map((name) => withoutHonorific(name, known))
    .filter((name) => name !== '' && (known.has(name) || !COLLECTIVE.test(name)))

const isDoubtful = (name: string): boolean =>
  !name.includes('·') && HAN.test(name) && length(name) > 4

/** Tells the name of a body rather than of a person. */
export const isOrganisation = (name: string): boolean => ORGANISATION.test(name)

/** Brackets tell nothing of a name, unless they tell two members of one name apart: 王芳（编号 0123）. */
const withoutBrackets = (text: string, known: ReadonlySet<string>): string =>
  text.replace(BRACKETS, (bracket, at: number) => {
    const name = /[^、，,;；/\\|\n\s)）]*$/.exec(text.slice(0, at))?.[0] ?? ''
    return known.has(name + bracket) && !SEPARATORS.test(bracket) ? bracket : ''
  })

/**
 * Reads the persons named in a cell, in order; names of the register decide first where blanks or
 * missing separators leave it open. More than four Han characters are `ambiguous`: likely a body.
 */
export const readNames = (text: string, known: ReadonlySet<string>): Parsed<Names> => {
  const clean = cleanText(text).replace(DOTS, '·').replace(MARK, '').replace(ORDINAL, '')
  if (isEmptyMarker(clean)) return empty
  if (NOBODY.test(clean.replace(/\s/g, ''))) return empty
  const stripped = withoutBrackets(withoutFacts(splitPhone(clean).name), known).trim()
  const others = OTHERS.exec(stripped)
  const list = others === null ? stripped : stripped.slice(0, others.index)
  const names = list.split(SEPARATORS).flatMap((part) => namesOfPart(part, known))
  if (names.length === 0) return empty
  const counted = COUNTED.exec(clean)?.[1]
  const total = others === null ? counted : (others[1] ?? counted ?? -1)
  return namesAndPlace(names, total === undefined ? undefined : Number(total), known)
}

/** 萧何* is 萧何, and what the sign means stands elsewhere; 张* is somebody whose name was withheld. */
const MARK = /(?<=\p{Script=Han}{2})[*＊★☆※△▲◆#√✓✔](?=$|[\s、,，;；/(（])/gu

/** 1.张三 2.李四 counts them. */
const ORDINAL = /(?<=^|[\s、,，;；])\d{1,2}[.．、)）]\s*(?=\p{Script=Han}{2})/gu

/** Tells names behind which an office put a sign of its own. */
export const hasMark = (text: string): boolean => text.search(MARK) >= 0

/** 彭长贵 河西村 is one person of a village, not two. */
const namesAndPlace = (
  all: readonly string[],
  total: number | undefined,
  known: ReadonlySet<string>,
): Parsed<Names> => {
  const [first = '', second = '', ...more] = all
  const isPlaced =
    more.length === 0 && PLACE.test(second) && !known.has(second) && !PLACE.test(first)
  const names = isPlaced ? [first] : all
  const value: Names = {
    names,
    ...(total === undefined ? {} : { total }),
    ...(isPlaced ? { place: second } : {}),
  }
  return names.some((name) => !known.has(name) && isDoubtful(name))
    ? ambiguous(value, 'MAYBE_ORG')
    : ok(value)
}
