import type { FieldValue, MembershipValue, PersonValue, RowValue } from '#shared/domain/record.ts'
import type { Part } from '#shared/ledgers/field.ts'
import { sheet as words } from '../../../i18n/sheet.ts'
import { membershipParts, separatorOf } from './format-items.ts'
import { readDetail, readItems, readNames, type WrittenItem } from './item-text.ts'
import { bad, good, type Read, type Reading, readPart } from './read-scalar.ts'

type Row = Record<string, RowValue[string]>
type ReadRow = { readonly row: Row } | { readonly sentence: string }

const FREE = new Set<Part['kind']>(['text', 'longText', 'name', 'person'])

const partNamed = (parts: readonly Part[], label: string): Part | undefined =>
  parts.find((part) => part.label === label) ??
  parts.find(({ synonyms }) => synonyms?.includes(label))

/** Puts a word without a label where it fits: a date to the day, a word of a list to its list. */
const place = (row: Row, parts: readonly Part[], text: string, reading: Reading): boolean =>
  parts.some((part) => {
    if (FREE.has(part.kind) || (row[part.id] ?? null) !== null) return false
    const read = readPart(part, text, reading)
    if (read.ok) row[part.id] = read.value as RowValue[string] // parts hold scalars
    return read.ok
  })

const takeDetail = (
  row: Row,
  parts: readonly Part[],
  detail: string,
  reading: Reading,
): string | undefined => {
  const [label, text] = readDetail(detail)
  const part = label === undefined ? undefined : partNamed(parts, label)
  if (part === undefined)
    return place(row, parts, detail, reading)
      ? undefined
      : words.detail(
          detail,
          parts.slice(1).map((each) => each.label),
        )
  const read = readPart(part, text, reading)
  if (!read.ok) return words.elsewhere(part.label, read.sentence)
  row[part.id] = read.value as RowValue[string] // parts hold scalars
  return undefined
}

const takeHead = (row: Row, parts: readonly Part[], head: string, reading: Reading) => {
  const [first] = parts
  if (first === undefined || head === '') return undefined
  const read = readPart(first, head, reading)
  if (read.ok) row[first.id] = read.value as RowValue[string] // parts hold scalars
  if (read.ok || place(row, parts, head, reading)) return undefined
  return first.kind === 'choice' ? words.among(head, offeredLabels(first, reading)) : read.sentence
}

const offeredLabels = ({ choices }: Part, { book }: Reading): readonly string[] =>
  book
    .choicesOf(choices)
    .filter(({ retired }) => !retired)
    .map(({ label }) => label)

const isLabelled = (detail: string): boolean => readDetail(detail)[0] !== undefined

const readRow = (item: WrittenItem, parts: readonly Part[], reading: Reading): ReadRow => {
  const row: Row = Object.fromEntries(parts.map(({ id }) => [id, null]))
  const { head, details, whole } = item
  const problem = [
    takeHead(row, parts, head, reading),
    ...details.map((detail) => takeDetail(row, parts, detail, reading)),
  ].find((sentence) => sentence !== undefined)
  if (problem === undefined) return { row }
  const [first] = parts
  const isName = first !== undefined && FREE.has(first.kind)
  // A name may have brackets of its own: 城关商贸公司（东大街店）.
  if (!isName || details.some(isLabelled)) return { sentence: problem }
  return { row: { ...emptied(row), [first.id]: whole } }
}

const emptied = (row: Row): Row => Object.fromEntries(Object.keys(row).map((id) => [id, null]))

const readAll = (
  items: readonly WrittenItem[],
  parts: readonly Part[],
  reading: Reading,
): readonly Row[] | string => {
  const rows: Row[] = []
  for (const item of items) {
    const read = readRow(item, parts, reading)
    if ('sentence' in read) return read.sentence
    rows.push(read.row)
  }
  return rows
}

/** The rows a cell says: 张三（电话：0910-3200001）、李四. */
export const readRows: Read = (text, { parts = [] }, reading) => {
  const rows = readAll(readItems(text, separatorOf(parts)), parts, reading)
  return typeof rows === 'string' ? bad(rows) : good(rows as FieldValue) // rows of scalars
}

const NAME: Part = { id: 'name', label: words.name, kind: 'name' }

/** Persons with their part in it: 张三（缺席）、李四; a list without signs is parted by its blanks. */
export const readPersons: Read = (text, { parts = [] }, reading) => {
  const { book } = reading
  const rows = readAll(readNames(text), [NAME, ...parts], reading)
  if (typeof rows === 'string') return bad(rows)
  const named = rows.filter(({ name }) => typeof name === 'string' && name !== '')
  return good(
    named.map((row): PersonValue => {
      const said = Object.entries(row).filter(([, value]) => value !== null)
      const name = String(row['name'])
      return { ...Object.fromEntries(said), ...(book.namesakes?.personOf(name) ?? { name }) }
    }),
  )
}

/** The studios of a member: 城关委员工作室（召集人；自：2024-01）. */
export const readMemberships: Read = (text, _field, reading) => {
  const items = readItems(text, separatorOf(membershipParts))
  const rows = readAll(items, membershipParts, reading)
  if (typeof rows === 'string') return bad(rows)
  const asText = (value: RowValue[string] | undefined): string | null =>
    typeof value === 'string' ? value : null
  return good(
    rows.map(
      (row): MembershipValue => ({
        studio: { id: null, name: asText(row['studio']) ?? '' },
        role: asText(row['role']) ?? 'MEMBER',
        from: asText(row['from']),
        to: asText(row['to']),
      }),
    ),
  )
}
