import {
  type DeadlineProfile,
  type DeadlineSetting,
  type Limit,
  limitOf,
  type Term,
} from './deadlines.ts'

const calendarDays = (days: number): Term => ({ days, dayKind: 'CALENDAR' })
const workingDays = (days: number): Term => ({ days, dayKind: 'WORKING' })

/**
 * The limits of the regulation on letters and visits in force since 2022-05-01.
 * A studio is not bound by them; an office that wants them switches the profile on.
 */
export const statutoryProfile: DeadlineProfile = {
  id: 'STATUTORY',
  soon: workingDays(3),
  silentAfter: 15,
  limits: [
    {
      id: 'REGISTER',
      from: 'RECEIVED',
      term: calendarDays(0),
      whenOff: 'KEEP',
      articles: [22, 23],
    },
    { id: 'DISPATCH', from: 'RECEIVED', term: calendarDays(15), whenOff: 'KEEP', articles: [22] },
    { id: 'NOTIFY', from: 'RECEIVED', term: calendarDays(15), whenOff: 'KEEP', articles: [23] },
    { id: 'OBJECT', from: 'TRANSFERRED', term: workingDays(5), whenOff: 'KEEP', articles: [23] },
    {
      id: 'FINISH',
      from: 'ACCEPTED',
      term: calendarDays(60),
      whenOff: 'KEEP',
      articles: [34],
    },
    {
      id: 'ASK_REVIEW',
      from: 'ANSWERED',
      term: calendarDays(30),
      whenOff: 'KEEP',
      articles: [35],
    },
    {
      id: 'REVIEW',
      from: 'REVIEW_REQUESTED',
      term: calendarDays(30),
      whenOff: 'KEEP',
      articles: [35],
    },
    {
      id: 'ASK_RECHECK',
      from: 'REVIEW_ANSWERED',
      term: calendarDays(30),
      whenOff: 'KEEP',
      articles: [36],
    },
    {
      id: 'RECHECK',
      from: 'RECHECK_REQUESTED',
      term: calendarDays(30),
      whenOff: 'KEEP',
      articles: [36],
    },
  ],
}

const internal = (id: string, days: number): Limit => ({
  id,
  from: 'RECEIVED',
  term: workingDays(days),
  whenOff: 'KEEP',
})

/** What studios commonly set themselves: three, seven or fifteen working days. */
export const internalProfile: DeadlineProfile = {
  id: 'INTERNAL',
  soon: workingDays(1),
  silentAfter: 7,
  limits: [internal('URGENT', 3), internal('ORDINARY', 7), internal('DIFFICULT', 15)],
}

/** The profiles every office can choose from. */
export const shippedProfiles: readonly DeadlineProfile[] = [statutoryProfile, internalProfile]

/** What the office calls its own limits. */
export const OWN_PROFILE = 'OWN'

/** A copy of a shipped profile for the office to change. */
export const ownProfileFrom = (shipped: DeadlineProfile): DeadlineProfile => ({
  ...shipped,
  id: OWN_PROFILE,
  limits: shipped.limits.map(({ articles: _articles, ...limit }) => limit),
})

const daysOf = ({ limits }: DeadlineProfile, id: string): number | undefined =>
  limits.find((limit) => limit.id === id)?.term.days

/**
 * What stands against limits of the office's own: one that no shipped profile has, one that runs from
 * another day, or an urgent one longer than the ordinary one. Paths of the faulty parts.
 */
export const ownProfileFaults = (profile: DeadlineProfile): readonly string[] => {
  const known = shippedProfiles.flatMap(({ limits }) => limits)
  const strange = profile.limits.filter(
    ({ id, from }) => !known.some((limit) => limit.id === id && limit.from === from),
  )
  const [urgent, ordinary, difficult] = ['URGENT', 'ORDINARY', 'DIFFICULT'].map(
    (id) => daysOf(profile, id) ?? null,
  )
  const isDisordered = (a: number | null | undefined, b: number | null | undefined): boolean =>
    typeof a === 'number' && typeof b === 'number' && a > b
  return [
    ...(profile.id === OWN_PROFILE ? [] : ['id']),
    ...(profile.limits.length === 0 ? ['limits'] : []),
    ...strange.map(({ id }) => `limits.${id}`),
    ...(isDisordered(urgent, ordinary) ? ['limits.URGENT'] : []),
    ...(isDisordered(ordinary, difficult) ? ['limits.ORDINARY'] : []),
  ]
}

/** How an office begins: with its own short limits, the regulation's switched off. */
export const initialDeadlineSetting: DeadlineSetting = { active: internalProfile.id, own: [] }

/** The profile in force, or undefined when deadlines are switched off; an own one wins by its id. */
export const activeProfile = (setting: DeadlineSetting): DeadlineProfile | undefined =>
  [...setting.own, ...shippedProfiles].find(({ id }) => id === setting.active)

/**
 * The limit within which a visit of an urgency must be settled, or undefined where the profile has
 * none: the office's own short ones by urgency, else the regulation's 60 days.
 */
export const visitLimit = (profile: DeadlineProfile, urgency: string | null): Limit | undefined =>
  limitOf(profile, urgency === 'URGENT' || urgency === 'MAJOR' ? 'URGENT' : 'ORDINARY') ??
  limitOf(profile, 'FINISH')
