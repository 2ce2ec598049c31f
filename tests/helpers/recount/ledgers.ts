import {
  codes,
  firstDay,
  type Hit,
  lastOf,
  list,
  of,
  type PlainRecord,
  type Row,
  stands,
  studioOn,
  studiosOfMember,
  text,
  type World,
} from './world.ts'

// The books counted by hand: no figure of the program is asked how it counts.

interface Book {
  readonly ledger: string
  readonly day: string
  readonly persons: readonly string[]
}

/** Every record of a ledger in the period, one hit each. */
const entered = (world: World, { ledger, day, persons }: Book): readonly Hit[] =>
  of(world, ledger).flatMap((record) => {
    const on = firstDay(text(record.values, day))
    if (on === '' || on < world.from || on > world.to) return []
    return [{ record, day: on, studio: studioOn(world, record, on, persons), entry: {}, amount: 1 }]
  })

export const visits = (world: World): readonly Hit[] =>
  entered(world, { ledger: 'receptions', day: 'visitedOn', persons: ['receivedBy'] })
export const duties = (world: World): readonly Hit[] =>
  entered(world, { ledger: 'duties', day: 'date', persons: ['attendedBy', 'scheduled'] }).filter(
    ({ day }) => day <= world.today,
  )
export const cases = (world: World): readonly Hit[] =>
  entered(world, { ledger: 'mediations', day: 'acceptedOn', persons: ['mediators'] })
export const topics = (world: World): readonly Hit[] =>
  entered(world, { ledger: 'topics', day: 'issuedOn', persons: ['leadMember', 'members'] })
export const honors = (world: World): readonly Hit[] =>
  entered(world, { ledger: 'honors', day: 'awardedOn', persons: ['persons'] })

const MEETINGS = ['PLENARY', 'STANDING_MEETING', 'CHAIR_MEETING', 'COMMITTEE_MEETING']
const held = (world: World): readonly Hit[] =>
  entered(world, { ledger: 'activities', day: 'heldOn', persons: [] })
    .filter(({ day }) => day <= world.today)
    .filter(
      ({ record }) => !['DRAFT', 'SUBMITTED', 'RETURNED'].includes(text(record.values, 'status')),
    )
const isMeeting = ({ record }: Hit): boolean =>
  codes(record.values, 'kinds').some((kind) => MEETINGS.includes(kind))
export const activities = (world: World): readonly Hit[] =>
  held(world).filter((hit) => !isMeeting(hit))
export const meetings = (world: World): readonly Hit[] => held(world).filter(isMeeting)
export const allHeld = held

const isSent = ({ values }: PlainRecord): boolean =>
  !['DRAFT', 'RETURNED'].includes(text(values, 'status'))
const isInformation = ({ values }: PlainRecord): boolean =>
  ['', 'INFORMATION'].includes(text(values, 'kind'))
export const sent = (world: World): readonly Hit[] =>
  entered(world, { ledger: 'informations', day: 'submittedOn', persons: ['authors'] }).filter(
    ({ record }) => isSent(record),
  )
export const informations = (world: World): readonly Hit[] =>
  sent(world).filter(({ record }) => isInformation(record))

/** Every row of 采用与批示 by its own day, else the day the item was sent in. */
const events = (world: World): readonly Hit[] =>
  of(world, 'informations')
    .filter((record) => isSent(record) && isInformation(record))
    .flatMap((record) =>
      list(record.values, 'adoptions').map((entry): Hit => {
        const day = text(entry, 'on') || text(record.values, 'submittedOn')
        return { record, day, studio: studioOn(world, record, day, ['authors']), entry, amount: 1 }
      }),
    )
    .filter(({ day }) => day >= world.from && day <= world.to)
export const adoptions = (world: World): readonly Hit[] =>
  events(world).filter(
    ({ entry }) =>
      !['', 'STUDIO'].includes(text(entry, 'level')) &&
      text(entry, 'mode') !== 'SENT_UP' &&
      (text(entry, 'mode') !== '' || text(entry, 'effect') !== 'INSTRUCTION'),
  )
export const instructions = (world: World): readonly Hit[] =>
  events(world).filter(
    ({ entry }) =>
      text(entry, 'effect') === 'INSTRUCTION' ||
      text(entry, 'leader') !== '' ||
      text(entry, 'instruction') !== '' ||
      text(entry, 'instructionLevel') !== '',
  )

export const proposals = (world: World): readonly Hit[] =>
  entered(world, {
    ledger: 'proposals',
    day: 'submittedOn',
    persons: ['firstProposer', 'coSigners'],
  }).filter(
    ({ record: { values } }) =>
      !['DRAFT', 'CO_SIGNING'].includes(text(values, 'status')) &&
      !['RETURNED', 'WITHDRAWN'].includes(text(values, 'review')),
  )

export const contactVisits = (world: World): readonly Hit[] =>
  of(world, 'contacts').flatMap((record) =>
    list(record.values, 'visits')
      .filter((visit) => text(visit, 'on') >= world.from && text(visit, 'on') <= world.to)
      .map((entry): Hit => {
        const day = text(entry, 'on')
        return { record, day, studio: studioOn(world, record, day, ['member']), entry, amount: 1 }
      }),
  )

/** What stood on the last day, in the studio (or studios) it then stood in. */
const standing = (
  world: World,
  ledger: string,
  span: readonly [string, string],
  studios: (record: PlainRecord) => readonly string[],
): readonly Hit[] =>
  of(world, ledger)
    .filter(({ values }) => stands(values, span, lastOf(world)))
    .flatMap((record) =>
      studios(record).map((studio) => ({
        record,
        day: lastOf(world),
        studio,
        entry: {},
        once: record.id,
        amount: 1,
      })),
    )
const orNone = (ids: readonly string[]): readonly string[] => (ids.length === 0 ? [''] : ids)

export const studios = (world: World): readonly Hit[] =>
  standing(world, 'studios', ['foundedOn', 'closedOn'], ({ id }) => [id])
export const members = (world: World): readonly Hit[] =>
  standing(world, 'members', ['joinedOn', 'leftOn'], ({ id }) =>
    orNone(studiosOfMember(world, id, lastOf(world))),
  )
    .filter(({ record: { values } }) => text(values, 'kind') !== 'LIAISON')
    .filter(
      ({ record: { values } }) =>
        text(values, 'leftOn') !== '' || text(values, 'status') !== 'LEFT',
    )
export const contacts = (world: World): readonly Hit[] =>
  standing(world, 'contacts', ['since', 'until'], (record) => [
    studioOn(world, record, lastOf(world), ['member']),
  ]).map(({ record, day, studio }) => ({ record, day, studio, entry: {}, amount: 1 }))

/** A hit of a record as one a person of it. */
export const persons = (hits: readonly Hit[], field: string): readonly Hit[] =>
  hits.flatMap((hit) => list(hit.record.values, field).map((entry: Row) => ({ ...hit, entry })))
