/** One entry of a choice set: the code is what the program compares, the label what people read. */
export interface Choice {
  readonly code: string
  readonly label: string
  /** Other words old ledgers use for it. */
  readonly synonyms?: readonly string[]
}

export interface ChoiceSet {
  readonly id: string
  readonly label: string
  readonly choices: readonly Choice[]
}

const toChoice = ([code, label, synonyms]: readonly [string, string, string?]): Choice =>
  synonyms === undefined ? { code, label } : { code, label, synonyms: synonyms.split(' ') }

/** Builds a choice set from rows of code, label and (one blank apart) synonyms. */
export const choiceSet = (
  id: string,
  label: string,
  rows: readonly (readonly [string, string, string?])[],
): ChoiceSet => ({ id, label, choices: rows.map(toChoice) })
