import { cleanText, toHalfWidth } from './cell-text.ts'
import { numberOfNumeral } from './values/chinese-numerals.ts'
import { shortStudio } from './values/short-studio.ts'

/** What the lines around a table, the names of sheet and file say about all of its rows. */
export interface TitleFacts {
  readonly studio: string | null
  readonly unit: string | null
  readonly year: number | null
  /** The two years in a row that a text names instead (2023-2024年度). */
  readonly years?: readonly [number, number] | undefined
  readonly quarter: number | null
  readonly month: number | null
  readonly filler: string | null
}

export interface TitleTexts {
  readonly titles: readonly string[]
  readonly sheet: string
  readonly file: string
  readonly knownStudios: readonly string[]
}

const fold = (text: string): string => toHalfWidth(cleanText(text)).replace(/[\s]+/g, ' ')

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g
const NUMERAL_YEAR = /([一二][〇○零一二三四五六七八九]{3})年/g
const FILLED_ON = /(?:填报|填表|报送|制表|上报)(?:日期|时间)[:\s]*((?:19|20)\d\d)/

/** 2023-2024年度 and 2023.11-2024.2 are of two years in a row, whatever else the text says. */
const TWO_YEARS =
  /(?<!\d)((?:19|20)\d\d)(?:年度?)?(?:[.年]?\d{1,2}月?(?:份)?)?\s*[-—–~至到]+\s*((?:19|20)\d\d)(?!\d)/

const yearsIn = (text: string): readonly [number, number] | undefined => {
  const [, first, last] = TWO_YEARS.exec(text) ?? []
  const from = Number(first)
  return Number(last) === from + 1 ? [from, from + 1] : undefined
}

/** The one year a text names; a text that names several (2020-2024) decides nothing. */
const yearIn = (text: string): number | undefined => {
  const years = new Set<number>()
  for (const [, year] of text.matchAll(YEAR)) years.add(Number(year))
  for (const [, numeral = ''] of text.matchAll(NUMERAL_YEAR)) {
    const year = numberOfNumeral(numeral)
    if (year !== undefined && year > 1900 && year < 2100) years.add(year)
  }
  const [only] = years
  return years.size === 1 ? only : undefined
}

const QUARTER = /(?:第?([一二三四1-4])季度?|Q([1-4]))/i
const MONTH =
  /(?<![\d.])(1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])月(?:份)?(?!\d|[一二三四五六七八九十]|日)/
const YEAR_DOT_MONTH = /(?:19|20)\d\d[.-](1[0-2]|0?[1-9])(?![\d.-])/

const numeric = (text: string): number => numberOfNumeral(text) ?? Number(text)

const quarterIn = (text: string): number | undefined => {
  const found = QUARTER.exec(text)
  const figure = found?.[1] ?? found?.[2]
  return figure === undefined ? undefined : numeric(figure)
}

/** The month a title, sheet or file is about; `1-6月` and `3月5日` are none. */
const monthIn = (text: string): number | undefined => {
  if (/[-—~至、]\s*\d{1,2}月/.test(text) || yearsIn(text) !== undefined) return undefined
  const figure = MONTH.exec(text)?.[1] ?? YEAR_DOT_MONTH.exec(text)?.[1]
  return figure === undefined ? undefined : numeric(figure)
}

const labelled = (texts: readonly string[], label: RegExp): string | null => {
  for (const text of texts) {
    const found = label
      .exec(text)?.[1]
      ?.replace(/\([^)]*章\)/, '')
      .trim()
    if (found !== undefined && found !== '') return found
  }
  return null
}

const SESSION =
  /([一二三四五六七八九十]{1,3})届(?:全?[国省市县区州旗]?(?:政协)?委员会)?(?:政协)?第?([一二三四五六七八九十]{1,2})次(?:全体)?(?:会议)?/
const COUNCIL = /常委|常务|主席会|专委/

/** 十三届二次会议, as lines above a table name the plenary they are about; undefined for other meetings. */
export const sessionIn = (lines: readonly string[]): string | undefined => {
  for (const line of lines) {
    const [, term, session] = SESSION.exec(line.replace(/\s+/g, '')) ?? []
    if (session !== undefined && !COUNCIL.test(line)) return `${term}届${session}次会议`
  }
  return undefined
}

// A value ends where two blanks, a line or the next label begins.
const VALUE = '[:：]\\s*([^:：]*?)(?=\\s{2,}|\\n|\\s*\\S{2,6}[:：]|$)'
const UNIT = new RegExp(`(?:填报(?:单位)?|上报单位|报送单位|单位名称|编制单位|填表单位)${VALUE}`)
const FILLER = new RegExp(`(?:填表人|填报人|制表人?|登记人|记录人)${VALUE}`)
const STUDIO_LINE = new RegExp(`(?:工作室名称|所属工作室|委员工作室|工作室)${VALUE}`)
// 单位:篇 names a measure; only a studio behind the word is taken.
const STUDIO_UNIT = /(?:^|\s)单位:\s*([^:]*?(?:工作室|工作站))(?=\s|$|\()/

const STUDIO =
  /([\p{Script=Han}\dA-Za-z·"“”()（）]{2,24}?(?:工作室|工作站|委员之家|委员会客厅|议事厅))/u
const LEADING = /^(?:关于|(?:19|20)\d\d年?度?|第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年)+/
const OFFICE =
  /^.{0,12}?(?:政协(?:委员会)?|政协[^工]{2,8}(?:省|市|县|区))(?=.{3,}(?:工作室|工作站|之家)$)/
const ROOMS = '(?:工作室|工作站|之家|会客厅|议事厅)'
/** 清源县政协委员工作室 is what the county calls all of them. */
const NOT_ONE = new RegExp(
  `(?:请|各个?|每个?|所有|有关|本|该|由|以|参加|参与|进驻|入驻|走进|联系|建设|组建|创建|依托)(?:政协)?(?:委员)?${ROOMS}$`,
)
const OF_COUNTY = new RegExp(
  `^.{1,6}(?:[省县州旗]|(?<![社园校小片街景厂矿库新发])区|(?<![超菜门])市)政协委员${ROOMS}$`,
)
const GENERIC = new RegExp(
  `^(?:[全各本]?[省市县区州旗镇乡])?(?:各|所属|本)?(?:政协)?(?:委员|政协委员|各|所属|本)?${ROOMS}$`,
)

const studioIn = (text: string, known: readonly string[]): string | undefined => {
  const compact = text.replace(/\s+/g, '')
  const registered = known
    .filter((name) => name !== '' && compact.includes(name))
    .sort((a, b) => b.length - a.length)[0]
  if (registered !== undefined) return registered
  const found = STUDIO.exec(compact.replace(LEADING, ''))?.[1]?.replace(LEADING, '')
  if (found === undefined) return undefined
  const name = found.replace(OFFICE, '')
  const full = GENERIC.test(name) ? found : name
  return [GENERIC, NOT_ONE, OF_COUNTY].some((rule) => rule.test(full)) ? undefined : full
}

/** 附件3：, 02-, W1 before a name only put papers in order. */
const COUNTER = /^(?:附件|附表|表)?\(?[A-Za-z]{0,2}\d{1,3}\)?[\s.、_:-]+(?=\p{Script=Han}|["“])/u

const COUNTED = /[(]?\d+\S{0,2}[)]?$/

const firstOf = <T>(texts: readonly string[], read: (text: string) => T | undefined): T | null => {
  for (const text of texts) {
    const found = read(text)
    if (found !== undefined) return found
  }
  return null
}

/** Reads year, period, studio, unit and filler; sheet before title before file before filling date. */
export const readTitleFacts = (texts: TitleTexts): TitleFacts => {
  const lines = texts.titles.map((title) => toHalfWidth(cleanText(title)))
  const heads = lines.filter((line) => !FILLED_ON.test(line))
  const sheet = fold(texts.sheet).replace(COUNTER, '')
  const file = fold(texts.file)
    .replace(/\.[^.]*$/, '')
    .replace(COUNTER, '')
  const sources = [sheet, ...heads.map(fold), file]
  const filledOn = firstOf(lines, (line) => {
    const year = FILLED_ON.exec(line)?.[1]
    return year === undefined ? undefined : Number(year)
  })
  const unit = labelled(lines, UNIT)
  const studioLine = labelled(lines, STUDIO_LINE) ?? labelled(lines, STUDIO_UNIT)
  const studioTexts = [sheet, ...heads.map(fold), unit ?? '', file]
  return {
    year: firstOf(sources, yearIn) ?? filledOn,
    years: firstOf(sources, yearsIn) ?? undefined,
    quarter: firstOf(sources, quarterIn),
    month: firstOf(sources, monthIn),
    unit,
    filler: labelled(lines, FILLER),
    studio:
      studioLine ??
      firstOf(studioTexts, (text) => studioIn(text, texts.knownStudios)) ??
      shortStudio(sheet.replace(COUNTED, ''), texts.knownStudios) ??
      null,
  }
}
