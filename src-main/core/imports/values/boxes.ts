const BOX = /[□☐○◻]/
const TICKED = /[☑☒■✔✓√◼]\s*([^\s□☐○◻☑☒■✔✓√◼,，;；]+)/g

/** The words that are ticked among boxes (□满意 ☑基本满意); undefined where a text holds no box. */
export const tickedWords = (text: string): readonly string[] | undefined =>
  BOX.test(text) ? [...text.matchAll(TICKED)].map(([, word = '']) => word) : undefined
