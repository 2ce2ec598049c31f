import type { ProcedureName } from '#shared/contract/index.ts'
import type { AssessmentEvent } from '#shared/domain/assessment.ts'
import { type AssessmentState, isDecided, movesFrom } from '#shared/domain/assessment-status.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { AppError } from '../../errors.ts'
import {
  type BookKey,
  insertEvent,
  listSheetRows,
  putSheetRow,
  type SheetRow,
} from '../../store/assessment/assessment-book.ts'
import { refuseFiled } from '../../store/assessment/filings.ts'
import { hasSubject } from '../../store/assessment/score-subjects.ts'
import type { Stamp } from '../../store/changes.ts'
import type { Writer } from '../../store/store.ts'
import type { CommandContext, Handlers } from '../handler.ts'
import { emptyRow } from './assessed-sheets.ts'
import { findScheme } from './schemes.ts'
import { listSubjects, yearOf } from './score-year.ts'

type Act<N extends ProcedureName> = Handlers<N>[N]

/** What an act on the sheets of a year is done with. */
export interface ActDesk {
  readonly writer: Writer
  readonly scheme: Scheme
  readonly book: BookKey
  readonly stamp: Stamp
  readonly today: string
  readonly rows: Map<string, SheetRow>
  readonly tell: (
    event: Pick<AssessmentEvent, 'subject' | 'event'> & Partial<AssessmentEvent>,
  ) => void
}

/** Does something on the sheets of a year in one transaction; throws `assessment-filed`. */
export const actOn = <T>(
  { write, ports, place }: CommandContext,
  { year, scheme: id }: BookKey,
  act: (desk: ActDesk) => T,
): T => {
  const stamp = { at: ports.now(), by: ports.user() }
  const done = write((writer) => {
    const { scheme } = findScheme(place, writer, id)
    const book = { year, scheme: scheme.id }
    refuseFiled(writer, book)
    const tell: ActDesk['tell'] = (event) =>
      insertEvent(writer, ports.newId(), book, {
        ...stamp,
        item: '',
        before: '',
        after: '',
        reason: '',
        ...event,
      })
    const rows = new Map(listSheetRows(writer, book).map((row) => [row.subjectId, row]))
    return act({ writer, scheme, book, stamp, today: ports.today(), rows, tell })
  })
  ports.emit({ kind: 'store-changed', ledgers: ['assessments'] })
  return done
}

/** Refuses what does not fit the contract any closer than its types say. */
export const refuse = (path: string, code: string): AppError =>
  new AppError('invalid-input', { issues: [{ path, code }] })

/** The row of a subject's sheet; throws `not-found` for a subject that is none. */
export const rowOf = ({ writer, book, rows }: ActDesk, subject: string): SheetRow => {
  const known = rows.get(subject)
  if (known !== undefined) return known
  if (!hasSubject(writer, subject))
    throw new AppError('not-found', { what: 'subject', id: subject })
  return emptyRow(book, subject)
}

/** After the chair's meeting nothing changes without a reason; throws `reason-missing`. */
export const askReason = (state: AssessmentState, reason: string): void => {
  if (isDecided(state) && reason.trim() === '') throw new AppError('reason-missing', {})
}

/** Moves sheets to a state by hand. */
export const moveSheets: Act<'assessments.move'> = (
  { subjects, kind, to, reason, ...book },
  context,
) =>
  actOn(context, book, (desk) => {
    const { writer, scheme, stamp, tell } = desk
    const all = (): string[] =>
      listSubjects(writer, yearOf(scheme, book.year, desk.today))
        .filter((one) => kind === undefined || one.kind === kind)
        .filter((one) => scheme.groups.some((group) => group.subject === one.kind))
        .map(({ id }) => id)
    const moving = (subjects ?? all())
      .map((subject) => rowOf(desk, subject))
      .filter(({ state }) => state !== to)
    for (const row of moving) {
      if (!movesFrom(row.state).includes(to))
        throw new AppError('transition-refused', { from: row.state, event: to })
      askReason(row.state, reason)
      putSheetRow(writer, desk.book, { ...row, state: to, revision: row.revision + 1 }, stamp)
      tell({ subject: row.subjectId, event: 'state', before: row.state, after: to, reason })
    }
    return { moved: moving.length }
  })

/** Takes a subject out of scoring for a year, or back in. */
export const exemptSubject: Act<'assessments.exempt'> = (
  { subject, exempt, reason, ...book },
  context,
) =>
  actOn(context, book, (desk) => {
    const row = rowOf(desk, subject)
    const exemptReason = exempt ? reason : ''
    const next = { ...row, exemptReason, revision: row.revision + 1 }
    putSheetRow(desk.writer, desk.book, next, desk.stamp)
    desk.tell({
      subject,
      event: exempt ? 'exempted' : 'exemption-ended',
      before: row.exemptReason,
      after: exemptReason,
      reason,
    })
    return {}
  })
