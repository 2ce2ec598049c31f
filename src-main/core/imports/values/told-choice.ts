import { cleanText } from '../cell-text.ts'
import { type ChoiceWords, choiceWithin } from './choices.ts'

/** What takes back what is said beside it, or speaks of what is still to come. */
const TURNS = /[悔撤暂拟待仍尚将但]|正在|建议|继续|诉讼|起诉/
/** What may take back what another clause says. */
const DENIES = /[未不无没拒]/
const CLAUSE = /[，,。；;\n]+/

/**
 * The one choice that the clauses of a sentence speak of (经委员调解，双方自愿达成和解，并当场履行); undefined where
 * they speak of several, or where one of the others may take it back. A vague choice (调解成功) gives way to
 * what another clause says more closely.
 */
export const choiceTold = (
  text: string,
  words: ChoiceWords,
  vague?: string,
): string | undefined => {
  const codes = new Set<string>()
  for (const clause of cleanText(text).split(CLAUSE)) {
    const code = choiceWithin(clause, words, vague)
    if (TURNS.test(clause) || (code === undefined && DENIES.test(clause))) return undefined
    if (code !== undefined) codes.add(code)
  }
  if (codes.size > 1 && vague !== undefined) codes.delete(vague)
  const [only] = codes
  return codes.size === 1 ? only : undefined
}
