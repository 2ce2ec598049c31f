import type { OwnField } from '#shared/contract/settings.ts'
import { ownFieldId, ownFieldProblem } from '#shared/domain/own-field.ts'
import { fieldSentences } from '../../../i18n/errors.ts'
import { list } from '../../../i18n/records.ts'
import type { ColumnKind, GridChoice, GridColumn, ParsedText } from '../../../ui/grid/columns.ts'
import { parseTypedDay } from '../../../ui/typed-day.ts'
import type { Reading } from './read-scalar.ts'

const kinds: Readonly<Record<OwnField['kind'], ColumnKind>> = {
  text: 'text',
  number: 'number',
  date: 'date',
  choice: 'choice',
  yesNo: 'choice',
}

const WIDTH = 130

const choicesOf = ({ kind, choices }: OwnField): readonly GridChoice[] => {
  const offered = kind === 'yesNo' ? [list.yes, list.no] : choices
  return offered.map((label) => ({ code: label, label }))
}

type Now = Pick<Reading, 'today' | 'year'>

const read = (field: OwnField, text: string, now: Now): ParsedText => {
  const typed = text.trim()
  const day = field.kind === 'date' ? parseTypedDay(typed, { ...now, partial: true }) : undefined
  const value = day ?? typed
  const code = ownFieldProblem(field, value)
  return code === undefined ? { ok: true, value } : { ok: false, sentence: fieldSentences[code] }
}

/** The column of a field the office added; its values are texts. */
export const ownColumn = (field: OwnField, now: Now): GridColumn => ({
  id: ownFieldId(field.label),
  title: field.label,
  width: WIDTH,
  kind: kinds[field.kind],
  ...(kinds[field.kind] === 'choice' ? { choices: choicesOf(field) } : {}),
  parse: (text) => read(field, text, now),
  format: (value) => (typeof value === 'string' ? value : ''),
})
