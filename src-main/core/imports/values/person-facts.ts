/** What is said of a person beside the name: 王大山（男，56岁，回族）. */
export interface PersonFacts {
  readonly gender?: 'MALE' | 'FEMALE'
  readonly age?: number
  readonly ethnicity?: string
  readonly phone?: string
}

const BREAK = '[\\s、,，;；/|:：()（）]'
/** A bare number is an age only behind 男 or 女. */
const FACT = new RegExp(
  `(?<=${BREAK})(?:(男|女)性?|(\\d{1,3})\\s*周?岁|(?<=[男女]性?${BREAK}{1,2})(\\d{1,3})|(\\p{Script=Han}{1,4}族))(?=$|${BREAK})`,
  'gu',
)
const MAY_TELL = /[男女岁族]/
const SHORTEST_NAME = 2

/** 李 男 is a name written with a blank; 王大山 男 is a name and what he is. */
const followsName = (text: string, at: number): boolean =>
  text.slice(0, at).replace(/[\s、,，;；/|:：()（）]+$/, '').length >= SHORTEST_NAME

/** The text without what it says of a person beside the name. */
export const withoutFacts = (text: string): string =>
  MAY_TELL.test(text)
    ? text.replace(FACT, (fact: string, ...more: unknown[]) =>
        // The offset stands before the whole text at the end of what replace hands over.
        followsName(text, Number(more.at(-2))) ? '' : fact,
      )
    : text

/** What a text about one person says beside the name. */
export const readFacts = (text: string): PersonFacts => {
  if (!MAY_TELL.test(text)) return {}
  let facts: PersonFacts = {}
  for (const { 1: gender, 2: years, 3: bare, 4: ethnicity, index } of text.matchAll(FACT)) {
    if (!followsName(text, index)) continue
    const age = years ?? bare
    facts = {
      ...facts,
      ...(gender === undefined ? {} : { gender: gender === '男' ? 'MALE' : 'FEMALE' }),
      ...(age === undefined ? {} : { age: Number(age) }),
      ...(ethnicity === undefined ? {} : { ethnicity }),
    }
  }
  return facts
}

/** Tells whether anything is said beside the name. */
export const hasFacts = (facts: PersonFacts): boolean => Object.keys(facts).length > 0
