import type { Choice } from './choice.ts'
import { choiceSets, choicesOf } from './index.ts'

/** What an office changed of a choice set: other words, another order, an entry of its own, one retired. */
export interface OfficeChoice {
  readonly set: string
  readonly code: string
  readonly label: string
  readonly position: number
  readonly retired: boolean
}

export interface BookChoice extends Choice {
  /** No longer offered; records that carry it still show its word. */
  readonly retired: boolean
}

/** The choice sets as one office uses them. */
export interface ChoiceBook {
  readonly choicesOf: (set: string | undefined) => readonly BookChoice[]
  /** The word of a code, or the code itself where nobody knows it. */
  readonly labelOf: (set: string | undefined, code: string) => string
}

/** Joins the shipped choice sets with the office's changes; codes never change, words do. */
export const choiceBook = (changes: readonly OfficeChoice[]): ChoiceBook => {
  const changed = new Map(
    [...Map.groupBy(changes, ({ set }) => set)].map(([set, own]) => [
      set,
      mergeSet(choicesOf(set), own),
    ]),
  )
  const of = (set = ''): readonly BookChoice[] => changed.get(set) ?? shippedSets.get(set) ?? []
  return {
    choicesOf: of,
    labelOf: (set, code) => of(set).find((choice) => choice.code === code)?.label ?? code,
  }
}

const mergeSet = (shipped: readonly Choice[], changes: readonly OfficeChoice[]): BookChoice[] => {
  const changed = new Map(changes.map((change) => [change.code, change]))
  const known = shipped.map((choice, i) => {
    const change = changed.get(choice.code)
    changed.delete(choice.code)
    return { choice: withChange(choice, change), position: change?.position ?? (i + 1) * 10 }
  })
  const own = [...changed.values()].map((change) => ({
    choice: { code: change.code, label: change.label, retired: change.retired },
    position: change.position,
  }))
  return [...known, ...own].toSorted((a, b) => a.position - b.position).map(({ choice }) => choice)
}

const withChange = (choice: Choice, change: OfficeChoice | undefined): BookChoice => {
  if (change === undefined) return { ...choice, retired: false }
  // The shipped word stays a synonym, so that ledgers written before are still understood.
  const synonyms = [...(choice.synonyms ?? []), choice.label]
  return { code: choice.code, label: change.label, synonyms, retired: change.retired }
}

/** Sets nobody changed: merged once, for a book is made for every record that is checked. */
const shippedSets: ReadonlyMap<string, readonly BookChoice[]> = new Map(
  [...choiceSets.keys()].map((set) => [set, mergeSet(choicesOf(set), [])]),
)

/** The choice sets as they are shipped. */
export const shippedBook: ChoiceBook = choiceBook([])
