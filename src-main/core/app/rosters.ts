import type { Output, Parsed } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/calendar/calendar.ts'
import { type LedgerRecord, RefValue } from '#shared/domain/record.ts'
import { generateRoster, type Roster } from '#shared/domain/roster/roster.ts'
import { mayServeIn, openPart, rosterMemberOf } from '#shared/domain/roster/roster-members.ts'
import type { ServedShift, Shift } from '#shared/domain/roster/roster-request.ts'
import { seatOf, swapFault } from '#shared/domain/roster/roster-swap.ts'
import { AppError } from '../errors.ts'
import {
  type DutyTurn,
  listDutyTurns,
  listStudioMembers,
  type StudioMember,
} from '../store/records/duty-history.ts'
import { insertRecord } from '../store/records/insert-records.ts'
import { listNamesakes } from '../store/records/member-names.ts'
import { currentRecord, updateRecord } from '../store/records/write-records.ts'
import type { Reader } from '../store/store.ts'
import { findStudio } from '../store/studios.ts'
import { officeCalendar } from './calendar.ts'
import type { Feature, Handlers, Place } from './handler.ts'
import { penOf } from './pen.ts'

type Asked = Parsed<'rosters.preview'>

/** How far back the rotation looks for who served last. */
const LOOK_BACK_DAYS = 366

/** A studio's duty roster from rules: fair turns, holidays moved on, what cannot be had said. */
export const rosterHandlers: Handlers<Feature<'rosters'>> = {
  'rosters.members': ({ studio, from, to, withLiaison }, { reader }) => {
    const labels = listNamesakes(reader)
    return listSeated(reader, studio, withLiaison)
      .filter((member) => mayServeIn(rosterMemberOf(member, []), { from, to }))
      .map(({ id, name }) => ({ id, label: labels.get(id) ?? name }))
  },

  'rosters.preview': (asked, { reader, place }) => {
    const names = new Map([
      ...listStudioMembers(reader, asked.studio).map(({ id, name }) => [id, name] as const),
      ...listNamesakes(reader),
    ])
    const { foundedOn, closedOn } = lifeOf(reader, asked.studio)
    const open = openPart(asked, { from: foundedOn, to: closedOn })
    return {
      ...rosterAnswer(rosterOf(reader, place, asked), names),
      opensOn: open.from === asked.from ? null : foundedOn,
      closesOn: open.to === asked.to ? null : closedOn,
    }
  },

  'rosters.apply': (asked, context) => {
    const { reader, place, write, ports } = context
    const names = new Map(listStudioMembers(reader, asked.studio).map(({ id, name }) => [id, name]))
    const studio = { id: asked.studio, name: lifeOf(reader, asked.studio).name }
    const turns = rosterOf(reader, place, asked)
      .shifts.filter(({ byHand }) => !byHand)
      .flatMap(({ day, plannedFor, slot, members }) =>
        members.map((id) => ({ day, plannedFor, slot, id })),
      )
    write((writer) => {
      const pen = penOf(context, writer)
      for (const { day, plannedFor, slot, id } of turns) {
        const scheduled = { name: names.get(id) ?? '', memberId: id }
        insertRecord(pen, 'duties', {
          values: { studio, date: day, plannedFor, shift: slot, scheduled, status: 'PLANNED' },
        })
      }
    })
    ports.emit({ kind: 'store-changed', ledgers: ['duties'] })
    return { created: turns.length }
  },

  'rosters.swap': ({ one, other }, context) => {
    const swapped = context.write((writer) => {
      const first = currentRecord(writer, 'duties', one.id, one.revision)
      const second = currentRecord(writer, 'duties', other.id, other.revision)
      const why = swapFault(first.values, second.values, {
        one: seatedBeside(writer, first),
        other: seatedBeside(writer, second),
      })
      if (why !== undefined) throw new AppError('swap-refused', { why })
      const pen = penOf(context, writer)
      updateRecord(pen, 'duties', first, { values: seatOf(second.values) })
      updateRecord(pen, 'duties', second, { values: seatOf(first.values) })
      return { one: first.revision + 1, other: second.revision + 1 }
    })
    context.ports.emit({ kind: 'store-changed', ledgers: ['duties'] })
    return swapped
  },
}

/** Who is on the shift of a duty, whoever wrote them there. */
const seatedBeside = (reader: Reader, { values }: LedgerRecord): readonly string[] => {
  const { success, data: studio } = RefValue.safeParse(values['studio'])
  const day = String(values['date'])
  if (!success || studio.id === null) return []
  return listDutyTurns(reader, studio.id, day, day)
    .filter(({ slot }) => slot === (values['shift'] ?? 'DAY'))
    .map(({ memberId }) => memberId)
}

/** Whom a roster may seat: members of the committee, and others of the studio where the clerk says so. */
const listSeated = (reader: Reader, studio: string, withLiaison: boolean): StudioMember[] =>
  listStudioMembers(reader, studio).filter(({ isLiaison }) => withLiaison || !isLiaison)

const lifeOf = (reader: Reader, studio: string) =>
  findStudio(reader, studio) ?? { name: '', foundedOn: null, closedOn: null }

/** The roster of the days on which the studio is open; what stands in the book is there whatever the day. */
const rosterOf = (
  reader: Reader,
  place: Place,
  { studio, from, to, rules, away, withLiaison, since }: Asked,
): Roster => {
  const { foundedOn, closedOn } = lifeOf(reader, studio)
  const period = openPart({ from, to }, { from: foundedOn, to: closedOn })
  const kept = keptShifts(listDutyTurns(reader, studio, from, to))
  if (period.from > period.to)
    return { shifts: kept, skipped: [], gaps: [], unmet: [], unknownYears: [] }
  return generateRoster({
    ...rules,
    period,
    members: listSeated(reader, studio, withLiaison).map((member) =>
      rosterMemberOf(
        member,
        away.filter((absence) => absence.member === member.id),
      ),
    ),
    history: served(
      listDutyTurns(reader, studio, addDays(from, -LOOK_BACK_DAYS), addDays(from, -1)),
    ),
    kept,
    calendar: officeCalendar(reader, place),
    since,
  })
}

const byShift = (turns: readonly DutyTurn[]): DutyTurn[][] => [
  ...Map.groupBy(turns, ({ day, slot }) => `${day}/${slot}`).values(),
]

const served = (turns: readonly DutyTurn[]): ServedShift[] =>
  byShift(turns).map((shift) => ({
    day: shift[0]?.day ?? '',
    members: shift.map(({ memberId }) => memberId),
  }))

/** What stands in the book already is a person's word: the roster is made around it. */
const keptShifts = (turns: readonly DutyTurn[]): Shift[] =>
  byShift(turns).map((shift) => {
    const { day = '', plannedFor = '', slot = '' } = shift[0] ?? {}
    const members = shift.map(({ memberId }) => memberId)
    return {
      day,
      plannedFor,
      slot,
      seats: members.length,
      members,
      byHand: true,
      certain: true,
    }
  })

const rosterAnswer = (
  { shifts, gaps, skipped, unmet, unknownYears }: Roster,
  names: ReadonlyMap<string, string>,
): Omit<Output<'rosters.preview'>, 'opensOn' | 'closesOn'> => ({
  shifts: shifts.map(({ day, plannedFor, slot, members, byHand, certain }) => ({
    day,
    plannedFor,
    slot,
    members: members.map((id) => ({ id, name: names.get(id) ?? '' })),
    missing: gaps.find((gap) => gap.day === day && gap.slot === slot)?.missing ?? 0,
    kept: byHand,
    certain,
  })),
  skipped: skipped.map(({ plannedFor, slot }) => ({ day: plannedFor, slot })),
  unmet: unmet.map((quota) => ({
    member: quota.per === 'member' ? (names.get(quota.member) ?? '') : null,
    from: quota.span.from,
    to: quota.span.to,
    have: quota.have,
    min: quota.min,
  })),
  unknownYears: [...unknownYears],
})
