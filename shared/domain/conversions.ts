import type { LedgerId } from '../ledgers/index.ts'
import type { Values } from './record.ts'

/** What a conversion knows besides the record it starts from. */
export interface ConversionDay {
  readonly today: string
}

type Convert = (from: Values, day: ConversionDay) => Values

const text = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : '')

const joined = (...texts: readonly (Values[string] | undefined)[]): string =>
  texts.map(text).filter(Boolean).join('\n')

/** Persons of a `people` or `person` value by name alone: their part in the new record is another. */
const namesOf = (value: Values[string] | undefined): Values[string] => {
  const list = Array.isArray(value) ? value : value ? [value] : []
  return list.flatMap((person) => {
    if (typeof person === 'string') return [{ name: person }]
    if (typeof person !== 'object' || !('name' in person)) return []
    return [{ name: String(person.name), memberId: 'memberId' in person ? person.memberId : null }]
  }) as Values[string] // persons, as PersonValue says
}

const subjectOf = (from: Values): string =>
  text(from['subject']) || text(from['title']) || text(from['content']) || text(from['brief'])

const visitToMediation: Convert = (from, { today }) => ({
  studio: from['studio'] ?? null,
  acceptedOn: today,
  caseSource: 'RECEPTION',
  parties: [
    {
      name: from['visitorName'] ?? null,
      gender: from['gender'] ?? null,
      phone: from['phone'] ?? null,
      address: from['address'] ?? null,
    },
  ] as Values[string], // a child row of scalars
  brief: joined(from['subject'], from['content']),
  requests: from['demand'] ?? null,
  mediators: namesOf(from['receivedBy']),
})

const toInformation: Convert = (from, { today }) => ({
  studio: from['studio'] ?? null,
  submittedOn: today,
  title: subjectOf(from),
  situation: joined(from['content'], from['brief'], from['situation'], from['opinions']),
  advice: joined(from['demand'], from['advice']),
  authors: namesOf(
    from['receivedBy'] ?? from['mediators'] ?? from['authors'] ?? from['attendance'],
  ),
})

const toProposal: Convert = (from, { today }) => ({
  studio: from['studio'] ?? null,
  submittedOn: today,
  title: subjectOf(from),
  situation: joined(from['content'], from['situation'], from['brief']),
  advice: joined(from['demand'], from['advice']),
})

const informationToProposal: Convert = (from, { today }) => {
  const authors = namesOf(from['authors'])
  const [first = null, ...others] = Array.isArray(authors) ? authors : []
  return {
    studio: from['studio'] ?? null,
    submittedOn: today,
    title: from['title'] ?? null,
    situation: from['situation'] ?? null,
    analysis: from['analysis'] ?? null,
    advice: from['advice'] ?? null,
    firstProposer: first as Values[string], // one person
    coSigners: others as Values[string], // persons
  }
}

const proposalToInformation: Convert = (from, { today }) => {
  const first = namesOf(from['firstProposer'])
  const others = namesOf(from['coSigners'])
  return {
    studio: from['studio'] ?? null,
    submittedOn: today,
    title: from['title'] ?? null,
    situation: from['situation'] ?? null,
    analysis: from['analysis'] ?? null,
    advice: from['advice'] ?? null,
    authors: [first, others].flat() as Values[string], // persons, the first proposer first
  }
}

const toActivity: Convert = (from, { today }) => ({
  studio: from['studio'] ?? null,
  heldOn: today,
  title: subjectOf(from),
  kinds: ['MICRO_CONSULT'],
  issue: joined(from['content'], from['brief'], from['situation'], from['requirement']),
  attendance: namesOf(from['receivedBy'] ?? from['mediators'] ?? from['members']),
})

const toTopic: Convert = (from, { today }) => ({
  studio: from['studio'] ?? null,
  issuedOn: today,
  source: 'STUDIO_SELF',
  title: subjectOf(from),
  requirement: joined(from['content'], from['situation'], from['brief']),
  members: namesOf(from['receivedBy'] ?? from['authors'] ?? from['attendance']),
})

const conversions: { readonly [From in LedgerId]?: { readonly [To in LedgerId]?: Convert } } = {
  receptions: {
    mediations: visitToMediation,
    informations: toInformation,
    proposals: toProposal,
    activities: toActivity,
    topics: toTopic,
  },
  mediations: { informations: toInformation, proposals: toProposal, activities: toActivity },
  activities: { informations: toInformation, proposals: toProposal, topics: toTopic },
  informations: { proposals: informationToProposal, activities: toActivity, topics: toTopic },
  proposals: { informations: proposalToInformation },
  topics: { informations: toInformation, proposals: toProposal, activities: toActivity },
}

/** The ledgers a record can be carried on into, in the order offered. */
export const conversionsFrom = (from: LedgerId): readonly LedgerId[] =>
  Object.keys(conversions[from] ?? {}) as LedgerId[] // keys of the table above

/**
 * The values a new record of another ledger starts with: what fits is copied, what does not is left
 * out, empty values are dropped. Undefined where one cannot become the other.
 */
export const convertValues = (
  from: LedgerId,
  to: LedgerId,
  values: Values,
  day: ConversionDay,
): Values | undefined => {
  const converted = conversions[from]?.[to]?.(values, day)
  if (converted === undefined) return undefined
  return Object.fromEntries(
    Object.entries(converted).filter(
      ([, value]) => value !== null && value !== '' && value !== undefined,
    ),
  )
}
