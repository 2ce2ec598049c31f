import type { ColumnKind, GridChoice } from './columns.ts'

/** How well a choice answers what was typed: 0 is best, undefined is not at all. */
const rankOf = (choice: GridChoice, typed: string): number | undefined => {
  const keys = [choice.label, choice.code, choice.letters ?? ''].map((key) => key.toLowerCase())
  if (keys.includes(typed)) return 0
  if (keys.some((key) => key.startsWith(typed))) return 1
  return keys.some((key) => key.includes(typed)) ? 2 : undefined
}

/** The choices that label, code or letters find, best first; all of them where nothing is typed. */
export const findChoices = (
  choices: readonly GridChoice[],
  text: string,
): readonly GridChoice[] => {
  const typed = text.trim().toLowerCase()
  if (typed === '') return choices
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice, typed) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ choice }) => choice)
}

const LAST_NAME = /[^、\uff0c,\uff1b;\s]*$/

/** The part of the text that is being completed: in a list of people only the last name. */
export const completedPart = (kind: ColumnKind, text: string): string =>
  kind === 'people' ? (LAST_NAME.exec(text)?.[0] ?? '') : text

/** The text after a suggestion was taken. */
export const withCompletion = (kind: ColumnKind, text: string, taken: string): string =>
  kind === 'people' ? text.replace(LAST_NAME, () => taken) : taken
