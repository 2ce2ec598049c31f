import { PersonValue, type Values } from '../record.ts'

/** Why two duties cannot change seats: one was served, both are of one person or shift, or somebody would sit twice. */
export const swapFaults = ['served', 'same', 'twice'] as const
export type SwapFault = (typeof swapFaults)[number]

/** What goes with the person when two duties change seats; everything else belongs to the shift. */
const WITH_THE_PERSON = ['scheduled', 'phone'] as const

const seated = (values: Values): PersonValue | undefined =>
  PersonValue.safeParse(values['scheduled']).data

/** Tells whether a duty is still to come about: what was served is no plan any more. */
export const isStillPlanned = (values: Values): boolean =>
  (values['status'] ?? 'PLANNED') === 'PLANNED' && !values['attendedBy']

const shiftOf = (values: Values): string => `${values['date']}/${values['shift'] ?? 'DAY'}`

const isOne = (a: PersonValue | undefined, b: PersonValue | undefined): boolean =>
  a?.memberId || b?.memberId ? a?.memberId === b?.memberId : a?.name === b?.name

/** What stands in the way of two duties changing seats, each with who else is on its shift; nothing if undefined. */
export const swapFault = (
  one: Values,
  other: Values,
  besides: { readonly one: readonly string[]; readonly other: readonly string[] },
): SwapFault | undefined => {
  if (!isStillPlanned(one) || !isStillPlanned(other)) return 'served'
  const [first, second] = [seated(one), seated(other)]
  if (isOne(first, second) || shiftOf(one) === shiftOf(other)) return 'same'
  const sitsTwice =
    besides.other.includes(first?.memberId ?? '') || besides.one.includes(second?.memberId ?? '')
  return sitsTwice ? 'twice' : undefined
}

/** The change that gives one duty the person of the other. */
export const seatOf = (other: Values): Values =>
  Object.fromEntries(WITH_THE_PERSON.map((field) => [field, other[field] ?? null]))
