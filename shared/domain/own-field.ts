import type { OwnField } from '../contract/settings.ts'
import type { FieldProblem } from '../errors.ts'
import { isYesNoWord } from '../ledgers/spoken-words.ts'
import { isPartialDay } from './days.ts'

/** What is wrong with a text in a field the office added, or undefined. Empty is always right. */
export const ownFieldProblem = (
  field: OwnField,
  text: string,
): FieldProblem['code'] | undefined => {
  if (text === '') return undefined
  switch (field.kind) {
    case 'number':
      return Number.isFinite(Number(text)) ? undefined : 'type'
    case 'date':
      return isPartialDay(text) ? undefined : 'calendar'
    case 'choice':
      return field.choices.includes(text) ? undefined : 'unknown-choice'
    case 'yesNo':
      return isYesNoWord(text) ? undefined : 'unknown-choice'
    case 'text':
      return undefined
  }
}
