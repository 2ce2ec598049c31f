const LETTERS = /^[a-z]+$/

/** What was typed as bare letters, so that it may spell a Chinese text; undefined where it cannot. */
export const lettersOf = (typed: string): string | undefined => {
  const letters = typed.toLowerCase().replace(/[\s']/g, '')
  return LETTERS.test(letters) ? letters : undefined
}
