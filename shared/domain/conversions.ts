import type { LedgerId } from '../ledgers/index.ts'
import type { PersonValue, Values } from './record.ts'

/** What a conversion knows besides the record it starts from. */
export interface ConversionDay {
  readonly today: string
}

type Convert = (from: Values, day: ConversionDay) => Values

const text = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : '')

const joined = (...texts: readonly (Values[string] | undefined)[]): string =>
  texts.map(text).filter(Boolean).join('\n')

/** Persons of a `people` or `person` value by name alone: their part in the new record is another. */
const namesOf = (value: Values[string] | undefined): PersonValue[] => {
  const list = Array.isArray(value) ? value : value ? [value] : []
  return list.flatMap((person) => {
    if (typeof person === 'string') return [{ name: person }]
    if (typeof person !== 'object' || !('name' in person)) return []
    const memberId = 'memberId' in person ? person.memberId : null
    return [{ name: String(person.name), memberId } as PersonValue] // as the store gives persons
  })
}

const PEOPLE = [
  'receivedBy',
  'mediators',
  'authors',
  'attendance',
  'leadMember',
  'members',
] as const

/** Whoever the record names as having worked on it, each once. */
const workersOf = (from: Values): PersonValue[] => {
  const named = PEOPLE.flatMap((field) => namesOf(from[field]))
  return named.filter(({ name }, at) => named.findIndex((each) => each.name === name) === at)
}

const subjectOf = (from: Values): string =>
  text(from['subject']) || text(from['title']) || text(from['content']) || text(from['brief'])

const situationOf = (from: Values): string =>
  joined(
    ...['content', 'brief', 'situation', 'requirement', 'report', 'opinions'].map(
      (field) => from[field],
    ),
  )

const visitToMediation: Convert = (from, { today }) => ({
  studio: from['studio'] ?? null,
  acceptedOn: today,
  caseSource: 'RECEPTION',
  community: from['placeOfIssue'] ?? null,
  parties: [
    {
      name: from['visitorName'] ?? null,
      role: from['purpose'] === 'DISPUTE' ? 'APPLICANT' : null,
      gender: from['gender'] ?? null,
      ethnicity: from['ethnicity'] ?? null,
      age: from['age'] ?? null,
      idNumber: from['idNumber'] ?? null,
      phone: from['phone'] ?? null,
      address: [text(from['workUnit']), text(from['address'])].filter(Boolean).join(' ') || null,
    },
  ] as Values[string], // a child row of scalars
  brief: joined(from['subject'], from['content']),
  requests: from['demand'] ?? null,
  mediators: namesOf(from['receivedBy']),
})

/** What information and proposals say alike of what was heard or done. */
const writtenUp: Convert = (from, { today }) => ({
  studio: from['studio'] ?? null,
  submittedOn: today,
  title: subjectOf(from),
  situation: situationOf(from),
  advice: joined(from['demand'], from['advice']),
})

/** What was heard, done or proposed, written up; `origin` says where it was heard. */
const toInformation =
  (origin: string | null): Convert =>
  (from, context) => ({ ...writtenUp(from, context), origin, authors: workersOf(from) })

const toProposal: Convert = (from, context) => {
  const [first, ...others] = workersOf(from)
  return {
    ...writtenUp(from, context),
    // Signing is an act of its own: of several nobody is taken for the one who proposes.
    firstProposer: others.length === 0 ? (first ?? null) : null,
  }
}

const informationToProposal: Convert = (from, { today }) => {
  const [first = null, ...others] = namesOf(from['authors'])
  return {
    studio: from['studio'] ?? null,
    submittedOn: today,
    title: from['title'] ?? null,
    situation: from['situation'] ?? null,
    analysis: from['analysis'] ?? null,
    advice: from['advice'] ?? null,
    firstProposer: first,
    coSigners: others,
  }
}

const proposalToInformation: Convert = (from, { today }) => ({
  studio: from['studio'] ?? null,
  submittedOn: today,
  title: from['title'] ?? null,
  origin: 'PROPOSAL',
  situation: from['situation'] ?? null,
  analysis: from['analysis'] ?? null,
  advice: from['advice'] ?? null,
  authors: [...namesOf(from['firstProposer']), ...namesOf(from['coSigners'])],
})

const toActivity: Convert = (from, { today }) => ({
  studio: from['studio'] ?? null,
  heldOn: today,
  title: subjectOf(from),
  kinds: ['MICRO_CONSULT'],
  issue: joined(from['content'], from['brief'], from['situation'], from['requirement']),
  issueSource: from['source'] ?? null,
  stakeholders: from['visitorName'] ?? null,
  attendance: workersOf(from),
})

const toTopic: Convert = (from, { today }) => ({
  studio: from['studio'] ?? null,
  issuedOn: today,
  source: 'STUDIO_SELF',
  title: subjectOf(from),
  requirement: joined(from['content'], from['situation'], from['brief']),
  members: workersOf(from),
})

const conversions: { readonly [From in LedgerId]?: { readonly [To in LedgerId]?: Convert } } = {
  receptions: {
    mediations: visitToMediation,
    informations: toInformation('RECEPTION'),
    proposals: toProposal,
    activities: toActivity,
    topics: toTopic,
  },
  mediations: {
    informations: toInformation(null),
    proposals: toProposal,
    activities: toActivity,
  },
  activities: {
    informations: toInformation('ACTIVITY'),
    proposals: toProposal,
    topics: toTopic,
  },
  informations: { proposals: informationToProposal, activities: toActivity, topics: toTopic },
  proposals: { informations: proposalToInformation },
  topics: { informations: toInformation(null), proposals: toProposal, activities: toActivity },
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
