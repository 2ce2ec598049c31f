const RUN = /[\p{L}\p{N}]+/gu

/**
 * Text as the index keeps it: of every run of letters each letter and each pair of neighbours, in
 * order, so that any two characters are found without a dictionary. Width and case mean nothing.
 */
export const searchTokens = (text: string): string =>
  (text.normalize('NFKC').toLowerCase().match(RUN) ?? []).map(runTokens).join(' ')

const runTokens = (run: string): string => {
  const letters = [...run]
  return letters
    .flatMap((letter, i) => {
      const next = letters[i + 1]
      return next === undefined ? [letter] : [letter, letter + next]
    })
    .join(' ')
}

/**
 * The question to ask of the index for what a person typed: every word must be there, as it was
 * written; a word of Latin letters may also be the initials of a name. Undefined for nothing at all.
 */
export const searchQuestion = (typed: string): string | undefined => {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => RUN_TEST.test(word))
  if (words.length === 0) return undefined
  return words.map(wordQuestion).join(' AND ')
}

const RUN_TEST = /[\p{L}\p{N}]/u

const wordQuestion = (word: string): string => {
  const written = `body : "${searchTokens(word)}"`
  return /^[a-z]{2,8}$/.test(word) ? `(${written} OR initials : "${word}" *)` : written
}
