import type { Meaning } from '../headings/near-labels.ts'

const keyOf = ({ field, fold, nth = '', narrows = false }: Meaning): string =>
  fold === undefined
    ? `${field.id}${nth}${narrows ? '/' : ''}`
    : `${field.id}/${fold.row}/${fold.fills ?? ''}`

/** What one column may mean. */
export interface Offer {
  readonly at: number
  /** How much the heading says. */
  readonly length: number
  readonly group: number
  readonly meaning: Meaning
}

/**
 * The surest first; what tells of one record of a row before what seems to tell of all. Of two as sure
 * the one that says more: 活动名称 before the 主题 of its month.
 */
const inOrder = (a: Offer, b: Offer): number =>
  Number(b.group > 0) - Number(a.group > 0) ||
  b.meaning.weight - a.meaning.weight ||
  b.length - a.length ||
  a.at - b.at

/** Gives every meaning to the one column that says it best, and every column one meaning. */
export const chooseMeanings = (offers: readonly Offer[]): ReadonlyMap<number, Meaning> => {
  const taken = new Set<string>()
  const chosen = new Map<number, Meaning>()
  for (const { at, group, meaning } of [...offers].sort(inOrder)) {
    const key = keyOf(meaning)
    if (chosen.has(at) || taken.has(`${group}|${key}`) || (group === 0 && taken.has(key))) continue
    chosen.set(at, meaning)
    taken.add(`${group}|${key}`).add(key)
  }
  return chosen
}
