import type { AssessmentEntry } from '#shared/domain/assessment.ts'
import { isWithin } from '#shared/domain/days.ts'
import type { Scheme, SchemeItem } from '#shared/domain/scheme.ts'
import { schemePeriod } from '../../assessment/period.ts'
import { AppError } from '../../errors.ts'
import {
  deleteEntry,
  findEntry,
  insertEntry,
  listEntries,
  putSheetRow,
} from '../../store/assessment/assessment-book.ts'
import type { Feature, Handlers } from '../handler.ts'
import { askedYear } from './assessed-sheets.ts'
import { type ActDesk, actOn, askReason, refuse, rowOf } from './assessment-acts.ts'

/** Points, reviews and corrections that people give. */
export const entryHandlers: Handlers<Feature<'entries'>> = {
  'entries.list': ({ subject, ...of }, context) =>
    listEntries(context.reader, askedYear(context, of).book, subject),

  'entries.create': ({ entries, reason, ...book }, context) =>
    actOn(context, book, (desk) =>
      entries.map((given, at) => {
        const fault = entryFault(desk, given)
        if (fault !== undefined) throw refuse(`entries.${at}.${fault[0]}`, fault[1])
        touch(desk, given.subject, reason)
        const entry = { ...given, id: context.ports.newId(), ...desk.stamp }
        insertEntry(desk.writer, desk.book, entry)
        desk.tell({
          subject: entry.subject,
          event: 'entry-added',
          item: entry.item,
          after: entryText(entry),
          reason,
        })
        return entry
      }),
    ),

  'entries.remove': ({ id, reason }, context) => {
    const entry = findEntry(context.reader, id)
    if (entry === undefined) throw new AppError('not-found', { what: 'entry', id })
    return actOn(context, { year: entry.year, scheme: entry.scheme }, (desk) => {
      touch(desk, entry.subject, reason)
      deleteEntry(desk.writer, id)
      desk.tell({
        subject: entry.subject,
        event: 'entry-removed',
        item: entry.item,
        before: entryText(entry),
        reason,
      })
      return {}
    })
  },
}

/** A write beside the sheet's own columns raises its revision all the same. */
const touch = (desk: ActDesk, subject: string, reason: string): void => {
  const row = rowOf(desk, subject)
  askReason(row.state, reason)
  const next = { ...row, revision: row.revision + 1 }
  putSheetRow(desk.writer, desk.book, next, desk.stamp)
  desk.rows.set(subject, next)
}

const entryText = ({ kind, points, rater, reason, person, on }: AssessmentEntry): string =>
  JSON.stringify({ kind, points, rater, reason, person, on })

type Given = Omit<AssessmentEntry, 'id' | 'at' | 'by'>
type Fault = readonly [field: string, code: string]

const entryFault = ({ scheme, book }: ActDesk, entry: Given): Fault | undefined => {
  const item = scheme.items.find(({ id }) => id === entry.item)
  if (item === undefined) return ['item', 'unknown']
  if (!isWithin(schemePeriod(scheme, book.year), entry.on)) return ['on', 'out-of-period']
  if (entry.reason.trim() === '' && entry.kind !== 'REVIEW') return ['reason', 'required']
  if (entry.person.trim() === '' && entry.kind === 'CORRECTION') return ['person', 'required']
  return kindFaults[entry.kind](item, entry, scheme)
}

const boundsFault = (
  points: number,
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
): Fault | undefined => {
  if (min !== undefined && points < min) return ['points', 'too-small']
  return max !== undefined && points > max ? ['points', 'too-large'] : undefined
}

type KindFault = (item: SchemeItem, entry: Given, scheme: Scheme) => Fault | undefined

const kindFaults: Readonly<Record<AssessmentEntry['kind'], KindFault>> = {
  MANUAL: ({ value }, { points }) =>
    value?.kind === 'MANUAL' ? boundsFault(points, value) : ['kind', 'not-allowed'],
  REVIEW: ({ value }, { points, rater }) => {
    if (value?.kind !== 'EXTERNAL_REVIEW') return ['kind', 'not-allowed']
    if (!value.raters.some(({ code }) => code === rater)) return ['rater', 'unknown']
    return boundsFault(points, { min: 0, max: 100 })
  },
  CORRECTION: ({ value, cap, floor }, { points }) =>
    value === undefined || value.kind === 'MANUAL'
      ? ['kind', 'not-allowed']
      : boundsFault(points, { min: floor, max: cap }),
}
