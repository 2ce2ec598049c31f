import type { FieldValue, MembershipValue, PersonValue, RowValue } from '#shared/domain/record.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import type { OfficeWords } from '../../../api/namesakes.ts'
import { form } from '../../../i18n/records.ts'
import { sheet as words } from '../../../i18n/sheet.ts'
import { valueText } from '../display.ts'
import { formatItem, quoted, quotedName, type Separator } from './item-text.ts'

/** The studios of a member as rows; an ordinary member of one is not named so. */
export const membershipParts: readonly (Part & Pick<Field, 'partial'>)[] = [
  { id: 'studio', label: words.studio, kind: 'name' },
  { id: 'role', label: form.role, kind: 'choice', choices: 'studioRole' },
  { id: 'from', label: form.from, kind: 'date', partial: true },
  { id: 'to', label: form.to, kind: 'date', partial: true },
]

const LISTED = new Set<Part['kind']>(['name', 'person', 'choice'])

/** Names and words of a list may stand in one line; what begins with a sentence has a line of its own. */
export const separatorOf = (parts: readonly Part[]): Separator =>
  LISTED.has(parts[0]?.kind ?? 'text') ? '、' : '\n'

/** Money is edited without the commas it is shown with. */
export const editedScalar = (
  field: Field | Part,
  value: FieldValue | undefined,
  book: OfficeWords,
): string => {
  const text = valueText(field, value, book)
  return field.kind === 'money' ? text.replaceAll(',', '') : text
}

const formatRow = (
  row: RowValue,
  parts: readonly Part[],
  book: OfficeWords,
  headOf = quoted,
): string => {
  const texts = parts.map((part) => [part.label, editedScalar(part, row[part.id], book)] as const)
  return formatItem(
    headOf(texts[0]?.[1] ?? ''),
    texts.slice(1).filter(([, text]) => text !== ''),
  )
}

const joined = (items: readonly string[], separator: string): string =>
  items.filter((item) => item !== '').join(separator)

/** Rows as a cell is edited: one a line, or in one line where they are mere names. */
export const formatRows = (
  rows: readonly RowValue[],
  parts: readonly Part[],
  book: OfficeWords,
): string => {
  const items = rows.map((row) => formatRow(row, parts, book))
  const isPlain = rows.every((row) => parts.slice(1).every(({ id }) => (row[id] ?? null) === null))
  return joined(items, isPlain ? separatorOf(parts) : '\n')
}

/** Persons as a cell is edited, with their part in it. */
export const formatPersons = (
  persons: readonly PersonValue[],
  parts: readonly Part[],
  book: OfficeWords,
): string =>
  joined(
    persons.map((person) => {
      const name = book.namesakes?.typedOf(person) ?? person.name
      const row = { ...person, name } as RowValue // parts of persons are scalars
      return formatRow(row, [{ id: 'name', label: '', kind: 'name' }, ...parts], book, quotedName)
    }),
    '、',
  )

/** Memberships as a cell is edited. */
export const formatMemberships = (
  memberships: readonly MembershipValue[],
  book: OfficeWords,
): string =>
  joined(
    memberships.map(({ studio, role, from, to }) =>
      formatRow(
        { studio: studio.name, role: role === 'MEMBER' ? null : role, from, to },
        membershipParts,
        book,
      ),
    ),
    '、',
  )
