import type { RefValue, RowValue, Values } from './record.ts'
import { membershipsIn, rowsIn } from './value-shapes.ts'

/** Something held from a day to a day, both included; open ends are null. */
export interface Held {
  readonly from: string | null
  readonly to: string | null
}

/** The first day of a day, a month or a year. */
export const firstDay = (day: string): string =>
  day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day

/** Tells whether something is held on a day; a month or a year as an end includes its last day. */
export const isHeldOn = ({ from, to }: Held, day: string): boolean =>
  // '~' sorts after '-' and digits.
  (from === null || from <= day) && (to === null || `${to}~` > day)

/** What a member was on a day. */
export interface Standing {
  readonly inOffice: boolean
  readonly studios: readonly RefValue[]
  readonly sector: string | null
  readonly cppccPost: string | null
}

const textOf = (values: Readonly<Record<string, unknown>>, field: string): string | null => {
  const value = values[field]
  return typeof value === 'string' && value !== '' ? value : null
}

const heldOf = (row: RowValue): Held => ({ from: textOf(row, 'from'), to: textOf(row, 'to') })

/** The posts a member held and no longer holds, with their days, then the present one. */
export const postsOf = (
  values: Values,
): readonly (Held & { readonly sector: string | null; readonly cppccPost: string | null })[] => {
  const former = rowsIn(values['formerPosts']).map((row) => ({
    // the description makes it rows
    ...heldOf(row),
    sector: textOf(row, 'sector') ?? textOf(values, 'sector'),
    cppccPost: textOf(row, 'cppccPost') ?? textOf(values, 'cppccPost'),
  }))
  const last = former
    .map(({ to }) => to ?? '')
    .toSorted()
    .at(-1)
  const present = { sector: textOf(values, 'sector'), cppccPost: textOf(values, 'cppccPost') }
  return [...former, { ...present, from: dayAfter(last), to: null }]
}

/** A day that comes after the whole of a day, a month or a year, and before the next one. */
const dayAfter = (end: string | undefined): string | null =>
  end === undefined || end === '' ? null : `${end}~`

/** What the register says of a member whatever the day, as papers ask for it. */
export interface Particulars {
  readonly memberNo: string | null
  readonly workUnit: string | null
  readonly phone: string | null
  readonly address: string | null
}

/** The particulars of a member; what the register does not say is null. */
export const particularsOf = (values: Values): Particulars => ({
  memberNo: textOf(values, 'memberNo'),
  workUnit: textOf(values, 'workUnit'),
  phone: textOf(values, 'phone'),
  address: textOf(values, 'address'),
})

/** What a member was on a day: in office or not, studios in their order, sector and post. */
export const standingOn = (values: Values, on: string): Standing => {
  const day = firstDay(on)
  const leftOn = textOf(values, 'leftOn')
  const hasGone = values['status'] === 'LEFT' && leftOn === null
  const memberships = membershipsIn(values['studio']) // the description makes it so
  const post = postsOf(values).find((held) => isHeldOn(held, day))
  return {
    inOffice: !hasGone && isHeldOn({ from: textOf(values, 'joinedOn'), to: leftOn }, day),
    studios: memberships.filter((held) => isHeldOn(held, day)).map(({ studio }) => studio),
    sector: post?.sector ?? null,
    cppccPost: post?.cppccPost ?? null,
  }
}

/** Tells whether a studio is open on a day; where no day is known, every studio is. */
export const isStudioOpenOn = (values: Values, day: string): boolean =>
  day === '' ||
  isHeldOn({ from: textOf(values, 'foundedOn'), to: textOf(values, 'closedOn') }, firstDay(day))
