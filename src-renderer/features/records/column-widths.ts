import { choicesOf } from '#shared/ledgers/choices/index.ts'
import type { Field, FieldKind } from '#shared/ledgers/field.ts'

/** Width in px a value of a kind needs at 14 px; long texts share what is left. */
const leastByKind: Readonly<Partial<Record<FieldKind, number>>> = {
  date: 92,
  time: 60,
  integer: 64,
  money: 100,
  yesNo: 60,
  choices: 120,
  phone: 100,
  idNumber: 156,
  name: 72,
  person: 72,
  people: 76,
  studio: 140,
  membership: 140,
  text: 104,
  longText: 150,
}

/** Width in px at which hardly any value of a kind is cut, where that is more. */
const easyByKind: Readonly<Partial<Record<FieldKind, number>>> = {
  choices: 150,
  name: 88,
  people: 150,
  rows: 220,
  studio: 196,
  membership: 196,
  text: 190,
  longText: 300,
}

const CHAR_PX = 14
const PADDING_PX = 17
/** Of a choice so many letters are always read, and where there is room so many. */
const MOST_LABEL = 6
const MOST_EASY_LABEL = 16
const NUMBER_PX = 150
const NAMES_PX = 120
const EASY_NAMES_PX = 260
const TITLE_PX = 180
const EASY_TITLE_PX = 520

const choiceWidth = ({ choices }: Field, most: number): number =>
  Math.min(most, Math.max(0, ...choicesOf(choices).map(({ label }) => label.length))) * CHAR_PX +
  PADDING_PX

const isTitle = ({ kind, id }: Field, titleField: string): boolean =>
  kind === 'text' && id === titleField

/** Long texts and titles take what the other columns leave. */
const isFlexible = (field: Field, titleField: string): boolean =>
  field.kind === 'longText' || isTitle(field, titleField)

const valueWidth = (field: Field): number => {
  if (field.parts !== undefined) return NAMES_PX
  if (field.kind === 'choice') return choiceWidth(field, MOST_LABEL)
  return field.assigned === true ? NUMBER_PX : (leastByKind[field.kind] ?? 120)
}

/** No narrower than its heading, so that headings stay on one line. */
const leastWidth = (field: Field, titleField: string): number =>
  Math.max(
    isTitle(field, titleField) ? TITLE_PX : valueWidth(field),
    field.label.length * CHAR_PX + PADDING_PX,
  )

const easyValueWidth = (field: Field): number => {
  if (field.parts !== undefined) return EASY_NAMES_PX
  if (field.kind === 'choice') return choiceWidth(field, MOST_EASY_LABEL)
  return easyByKind[field.kind] ?? 0
}

const easyWidth = (field: Field, titleField: string): number => {
  const easy = isTitle(field, titleField) ? EASY_TITLE_PX : easyValueWidth(field)
  return Math.max(leastWidth(field, titleField), field.assigned === true ? 0 : easy)
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, each) => sum + each, 0)

/** The least width at which every column is readable; below it the table scrolls, never the page. */
export const tableWidth = (fields: readonly Field[], titleField: string): number =>
  sumOf(fields.map((field) => leastWidth(field, titleField)))

/**
 * How wide each column stands in so much room: what it needs, and of what is left its share towards
 * the width at which nothing is cut. A flexible column has no width of its own and takes the rest.
 */
export const columnWidths = (
  fields: readonly Field[],
  titleField: string,
  room: number,
): readonly (number | undefined)[] => {
  const least = fields.map((field) => leastWidth(field, titleField))
  const easy = fields.map((field) => easyWidth(field, titleField))
  const wanted = sumOf(easy) - sumOf(least)
  const share = wanted === 0 ? 0 : Math.min(1, Math.max(0, (room - sumOf(least)) / wanted))
  return fields.map((field, at) => {
    const needed = least[at] ?? 0
    return isFlexible(field, titleField)
      ? undefined
      : Math.floor(needed + ((easy[at] ?? needed) - needed) * share)
  })
}
