import { postsOf, standingOn } from '#shared/domain/membership.ts'
import type { MembershipValue, Values } from '#shared/domain/record.ts'
import { labelOf } from '#shared/ledgers/choices/index.ts'
import { COMMITTEE_MEMBER } from './applies.ts'
import type { FactSubject } from './facts.ts'

/** An entry of the register of members or of studios. */
interface Registered {
  readonly id: string
  readonly values: Values
  readonly memberships: readonly MembershipValue[]
}

const text = (values: Values, field: string): string => {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}

const dayOrNull = (values: Values, field: string): string | null => text(values, field) || null

/** A member as scoring knows them; the head shows what they were when the period ended. */
export const memberSubject = (
  { id, values, memberships }: Registered,
  end: string,
): FactSubject => {
  const standing = standingOn(values, end)
  return {
    kind: 'member',
    id,
    name: text(values, 'name'),
    head: {
      memberNo: text(values, 'memberNo'),
      gender: labelOf('gender', text(values, 'gender')),
      sector: standing.sector ?? '',
      party: labelOf('party', text(values, 'party')),
      workUnit: [text(values, 'workUnit'), text(values, 'occupation')].filter(Boolean).join(' '),
      cppccPost: labelOf('cppccPost', standing.cppccPost ?? ''),
      studio: standing.studios.map(({ name }) => name).join('、'),
    },
    memberKind: text(values, 'kind') || COMMITTEE_MEMBER,
    posts: postsOf(values).map(({ cppccPost, sector, from, to }) => ({
      post: cppccPost ?? 'MEMBER',
      sector,
      from,
      to,
    })),
    memberships: memberships.map(membershipFact),
    exempt: values['scoreExempt'] === true,
    joinedOn: dayOrNull(values, 'joinedOn'),
    leftOn: dayOrNull(values, 'leftOn'),
  }
}

const membershipFact = ({ studio, role, from, to }: MembershipValue) => ({
  studioId: studio.id ?? '',
  role,
  from,
  to,
})

/** A studio as scoring knows it. */
export const studioSubject = ({ id, values }: Pick<Registered, 'id' | 'values'>): FactSubject => ({
  kind: 'studio',
  id,
  name: text(values, 'name'),
  head: {
    studioType: labelOf('studioType', text(values, 'studioType')),
    level: labelOf('studioLevel', text(values, 'level')),
    convenor: text(values, 'convenor'),
    address: text(values, 'address'),
  },
  posts: [],
  memberships: [],
  exempt: false,
  joinedOn: dayOrNull(values, 'foundedOn'),
  leftOn: dayOrNull(values, 'closedOn'),
})
