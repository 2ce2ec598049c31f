import type { OwnField } from '../contract/settings.ts'
import type { FieldProblem } from '../errors.ts'
import type { Field, FieldKind } from '../ledgers/field.ts'
import { isYesNoWord } from '../ledgers/spoken-words.ts'
import { isPartialDay } from './days.ts'
import type { FieldValue, RecordContents } from './record.ts'

const PREFIX = 'extra.'

/** How a list, a filter or an export names a field the office added. */
export const ownFieldId = (label: string): string => `${PREFIX}${label}`

/** The label of an own field by that name; undefined for a field of the ledger itself. */
export const ownFieldLabel = (id: string): string | undefined =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined

const kindOf: Readonly<Record<OwnField['kind'], FieldKind>> = {
  text: 'text',
  number: 'integer',
  date: 'date',
  choice: 'choice',
  yesNo: 'choice',
}

/** The section of a form in which the office's own fields stand. */
const OWN_SECTION = 'own'

/** An own field seen as a field of its ledger, so that one list and one register show both. */
export const ownFieldToField = ({ label, kind }: OwnField): Field => ({
  id: ownFieldId(label),
  label,
  kind: kindOf[kind],
  section: OWN_SECTION,
  listed: true,
})

/** Reads from record after record what it holds in a field, be it the ledger's or the office's own. */
export const valueReader = (
  field: string,
): ((record: RecordContents) => FieldValue | undefined) => {
  const label = ownFieldLabel(field)
  return label === undefined ? ({ values }) => values[field] : ({ extra }) => extra[label]
}

/** What one record holds in a field. */
export const valueIn = (record: RecordContents, field: string): FieldValue | undefined =>
  valueReader(field)(record)

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
