const BOX = /[□☐○◻]/
const TICKED = /[☑☒■✔✓√◼]\s*([^\s□☐○◻☑☒■✔✓√◼,，;；]+)/g

/** The words that are ticked among boxes (□满意 ☑基本满意); undefined where a text holds no box. */
export const tickedWords = (text: string): readonly string[] | undefined =>
  BOX.test(text) ? [...text.matchAll(TICKED)].map(([, word = '']) => word) : undefined

/** □是 ☑否 says the word that is ticked; a text without boxes says what it says. */
export const amongBoxes = (text: string): string => {
  const [only, ...more] = (text.length > 1 ? tickedWords(text) : undefined) ?? []
  return only === undefined || more.length > 0 ? text : only
}
