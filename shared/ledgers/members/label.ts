/** What tells a member from a namesake. */
export interface MemberMark {
  readonly name: string
  readonly memberNo: string | null
  readonly workUnit: string | null
  readonly sector: string | null
}

/** A member as a list of choices names one: by name alone, or with what tells namesakes apart. */
export const memberLabel = (member: MemberMark, isShared: boolean): string => {
  const { name, memberNo, workUnit, sector } = member
  if (!isShared) return name
  if (memberNo !== null) return `${name}（编号 ${memberNo}）`
  const mark = workUnit ?? sector
  return mark === null ? `${name}（无编号）` : `${name}（${mark}）`
}

/** What was typed for a member: a name, a mark beside it (number, unit, sector), or a number alone. */
export interface TypedMember {
  readonly name: string
  readonly mark: string
}

const BRACKETED = /^([^（(]*)[（(](?:编号)?[:：\s]*([^）)]+)[）)]$/u
const NUMBER = String.raw`[A-Za-z\d-]*\d[A-Za-z\d-]*`
const NUMBERED = new RegExp(String.raw`^(\D*?)\s*(?:编号)?[:：\s]*(${NUMBER})$`, 'u')

/** Words parted by blanks as names: a number goes behind the name before it, which it marks. */
export const joinMarks = (words: readonly string[]): readonly string[] => {
  const names: string[] = []
  for (const word of words) {
    const before = names.at(-1)
    const typed = parseTypedMember(word)
    const isBare = before !== undefined && parseTypedMember(before) === undefined
    if (isBare && typed?.name === '') names[names.length - 1] = `${before} ${word}`
    else if (isBare && typed?.name === before) names[names.length - 1] = word
    else names.push(word)
  }
  return names
}

/** Takes 王芳（编号 0123）, 王芳 0123 and 0123 apart; undefined for a bare name. */
export const parseTypedMember = (text: string): TypedMember | undefined => {
  const typed = text.normalize('NFKC').trim()
  const [, name = '', mark = ''] = BRACKETED.exec(typed) ?? NUMBERED.exec(typed) ?? []
  return mark === '' ? undefined : { name: name.trim(), mark: mark.trim() }
}
