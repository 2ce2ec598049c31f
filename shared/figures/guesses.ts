/** A column read from words in another where it is empty; the first word that is found decides. */
export interface Guess {
  readonly from: string
  readonly words: readonly (readonly [word: string, code: string])[]
}

const levelWords: Guess['words'] = [
  ['中央', 'NATIONAL'],
  ['国务院', 'NATIONAL'],
  ['全国', 'NATIONAL'],
  ['自治区', 'PROVINCE'],
  ['省', 'PROVINCE'],
  ['县', 'COUNTY'],
  ['区', 'COUNTY'],
  ['旗', 'COUNTY'],
  ['市', 'CITY'],
  ['州', 'CITY'],
]

/** The post of a leader says the level of an instruction where nobody wrote it down. */
export const guesses: Readonly<Record<string, Guess>> = {
  'row.instructionLevel': { from: 'row.leader', words: levelWords },
}

/** What a text says by the first word of a guess that stands in it; empty where none does. */
export const guessed = (guess: Guess | undefined, text: string): string =>
  guess?.words.find(([word]) => text.includes(word))?.[1] ?? ''
