import type { Values } from '#shared/domain/record.ts'
import { cleanText, toHalfWidth } from '../cell-text.ts'
import { withoutBullet } from '../columns/body-rows.ts'
import { isTold } from '../columns/columns.ts'
import type { TableReading } from '../columns/table-reading.ts'
import { readTitleFacts } from '../title-facts.ts'
import { readChoice, wordsOfBook } from '../values/choices.ts'

/** What a line between the entries says of those below it. */
export interface SectionFacts {
  readonly year: number | null
  readonly month: number | null
  /** Fields that no column tells; null where the line speaks of nothing but time. */
  readonly values: Values | null
}

const NUMBER =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.:]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、.])/
const COUNT = /[(:](?:共)?\d+\S{0,2}\)?$/
const SECTOR = /^\p{Script=Han}{2,12}界别?$/u
const ONLY_TIME = /^(?:(?:19|20)\d\d年度?|[\d一二三四五六七八九十]{1,2}月份?)+$/

/** 经济建设类 heads what is called 经济建设. */
const OF_KIND = /(?:类别?|方面)$/

/** The only choice field without a column that has exactly this word. */
const choiceOf = (reading: TableReading, text: string): Values => {
  const wordsOf = wordsOfBook(reading.context.choices)
  const found = reading.ledger.fields.flatMap((field): readonly (readonly [string, string])[] => {
    if (field.kind !== 'choice' || isTold(reading.columns, field)) return []
    const words = wordsOf(field.choices)
    const [choice] = [text, text.replace(OF_KIND, '')]
      .map((each) => readChoice(each, words))
      .filter(({ st }) => st === 'ok')
    return choice?.value == null ? [] : [[field.id, choice.value]]
  })
  return found.length === 1 ? Object.fromEntries(found) : {}
}

/** Reads a section line: 二月份, 城北委员工作室, 教育界(3人), 一、邻里纠纷. */
export const readSection = (reading: TableReading, line: string): SectionFacts => {
  const text = withoutBullet(toHalfWidth(cleanText(line)).replace(/\s+/g, ''))
    .replace(NUMBER, '')
    .replace(COUNT, '')
  const { knownNames } = reading.context
  const facts = readTitleFacts({
    titles: [text],
    sheet: '',
    file: '',
    knownStudios: knownNames.studios,
  })
  const { year, month } = facts
  if (ONLY_TIME.test(text)) return { year, month, values: null }
  const values: Values = choiceOf(reading, text)
  const studio = reading.ledger.fields.find(({ id }) => id === 'studio')
  if (facts.studio !== null && studio?.kind === 'studio' && !isTold(reading.columns, studio))
    values['studio'] = { id: null, name: facts.studio }
  const sector = reading.ledger.fields.find(({ id }) => id === 'sector')
  if (sector !== undefined && SECTOR.test(text) && !isTold(reading.columns, sector))
    values['sector'] = text
  return { year, month, values }
}
