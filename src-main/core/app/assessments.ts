import type { Period } from '#shared/domain/days.ts'
import { postsOf, standingOn } from '#shared/domain/membership.ts'
import type { MembershipValue, Values } from '#shared/domain/record.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet } from '#shared/domain/score.ts'
import { labelOf } from '#shared/ledgers/choices/index.ts'
import { isLedgerId } from '#shared/ledgers/index.ts'
import type { FactRecord, FactSubject } from '../assessment/facts.ts'
import { schemeNeeds } from '../assessment/needs.ts'
import { schemePeriod } from '../assessment/period.ts'
import { scoreAll } from '../assessment/score.ts'
import { eachScoreRecord, listScoreSubjects, type ScoreSubject } from '../store/score-facts.ts'
import type { Reader } from '../store/store.ts'
import type { Feature, Handlers, Place } from './handler.ts'
import { findScheme, listSchemes } from './schemes.ts'

/** Scores a year anew from the records, every time it is asked: nothing here is remembered. */
export const assessmentHandlers: Handlers<Feature<'assessments' | 'schemes'>> = {
  'schemes.list': (_, { place }) =>
    listSchemes(place).map(({ id, name, source, groups }) => ({
      id,
      name,
      source,
      subjects: [...new Set(groups.map(({ subject }) => subject))],
    })),

  'assessments.list': ({ year, scheme, subject, kind }, { reader, place }) =>
    scoreYear(reader, place, year, scheme)
      .filter((sheet) => subject === undefined || sheet.subject.id === subject)
      .filter((sheet) => kind === undefined || sheet.subject.kind === kind),
}

/** The sheets of every member and studio a scheme is for; throws `not-found` for an unknown scheme. */
export const scoreYear = (
  reader: Reader,
  place: Place,
  year: number,
  schemeId: string | undefined,
): Sheet[] => {
  const scheme = findScheme(place, schemeId)
  const period = schemePeriod(scheme, year)
  return scoreAll(scheme, {
    period,
    subjects: listSubjects(reader, period.to),
    records: eachRecord(reader, scheme, period),
  })
}

function* eachRecord(reader: Reader, scheme: Scheme, period: Period): Generator<FactRecord> {
  for (const { ledger, dates } of schemeNeeds(scheme)) {
    if (isLedgerId(ledger)) yield* eachScoreRecord(reader, ledger, { ...period, dates })
  }
}

/** Heads show what a member was when the period ended. */
const listSubjects = (reader: Reader, end: string): FactSubject[] => [
  ...listScoreSubjects(reader, 'members')
    .filter(({ values }) => values['kind'] !== 'LIAISON')
    .map((member) => memberSubject(member, end)),
  ...listScoreSubjects(reader, 'studios').map(studioSubject),
]

const text = (values: Values, field: string): string => {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}

const dayOrNull = (values: Values, field: string): string | null => text(values, field) || null

const memberSubject = ({ id, values, memberships }: ScoreSubject, end: string): FactSubject => {
  const standing = standingOn(values, end)
  return {
    kind: 'member',
    id,
    name: text(values, 'name'),
    head: {
      gender: labelOf('gender', text(values, 'gender')),
      sector: standing.sector ?? '',
      party: labelOf('party', text(values, 'party')),
      workUnit: [text(values, 'workUnit'), text(values, 'occupation')].filter(Boolean).join(' '),
      cppccPost: labelOf('cppccPost', standing.cppccPost ?? ''),
      studio: standing.studios.map(({ name }) => name).join('、'),
    },
    posts: postsOf(values).map(({ cppccPost, from, to }) => ({
      post: cppccPost ?? 'MEMBER',
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

const studioSubject = ({ id, values }: ScoreSubject): FactSubject => ({
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
