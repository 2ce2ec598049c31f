import type { ProcedureName } from '#shared/contract/index.ts'
import type { Opinion } from '#shared/domain/assessment.ts'
import { stateAfterOpinion } from '#shared/domain/assessment-status.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { AppError } from '../../errors.ts'
import {
  isEmptyOpinion,
  listOpinions,
  putOpinion,
  putSheetRow,
  type SheetRow,
} from '../../store/assessment/assessment-book.ts'
import type { Handlers } from '../handler.ts'
import { type ActDesk, actOn, askReason, refuse, rowOf } from './assessment-acts.ts'

type Act<N extends ProcedureName> = Handlers<N>[N]

const DAY = /^\d{4}-\d{2}-\d{2}$/

const opinionFault = (scheme: Scheme, { item, grade, on }: Opinion): string | undefined => {
  const isLine = (id: string): boolean =>
    scheme.items.some((one) => one.id === id) ||
    scheme.groups.some((one) => `${one.id}.granted` === id)
  if (item !== '' && !isLine(item)) return 'item'
  if (grade !== '' && !scheme.grading.grades.some(({ code }) => code === grade)) return 'grade'
  return on !== '' && !DAY.test(on) ? 'on' : undefined
}

const opinionText = (opinion: Opinion | undefined): string => {
  if (opinion === undefined || isEmptyOpinion(opinion)) return ''
  const { points, grade, text, person, on } = opinion
  return JSON.stringify({ points, grade, text, person, on })
}

/** Writes opinions of many sheets; each takes its sheet along to its stage. */
export const saveOpinions: Act<'assessments.save'> = ({ rows, reason, ...book }, context) =>
  actOn(context, book, (desk) => {
    const standing = new Map(
      listOpinions(desk.writer, desk.book).map((one) => [keyOf(one.subject, one), one]),
    )
    return rows.map(({ subject, revision, opinions }, at) => {
      const row = rowOf(desk, subject)
      refuseStale(row, revision)
      askReason(row.state, reason)
      for (const [place, opinion] of opinions.entries()) {
        const fault = opinionFault(desk.scheme, opinion)
        if (fault !== undefined) throw refuse(`rows.${at}.opinions.${place}.${fault}`, 'unknown')
        write(desk, row, { opinion, before: standing.get(keyOf(subject, opinion)), reason })
      }
      return moveAlong(desk, row, opinions, reason)
    })
  })

const keyOf = (subject: string, { stage, item }: Opinion): string => `${subject} ${stage} ${item}`

const refuseStale = ({ id, revision }: SheetRow, read: number | undefined): void => {
  if (read !== undefined && read !== revision)
    throw new AppError('stale-write', { what: 'assessments', id, revision })
}

interface Writing {
  readonly opinion: Opinion
  readonly before: Opinion | undefined
  readonly reason: string
}

const write = (desk: ActDesk, row: SheetRow, { opinion, before: old, reason }: Writing): void => {
  const [before, after] = [opinionText(old), opinionText(opinion)]
  if (before === after) return
  putOpinion(desk.writer, row.id, opinion)
  const { stage, item } = opinion
  const line = item === '' ? stage : `${stage}/${item}`
  desk.tell({ subject: row.subjectId, event: 'opinion', item: line, before, after, reason })
}

const moveAlong = (
  desk: ActDesk,
  row: SheetRow,
  opinions: readonly Opinion[],
  reason: string,
): { subject: string; revision: number; state: SheetRow['state'] } => {
  const said = opinions.filter((one) => !isEmptyOpinion(one))
  const state = said.reduce((now, { stage }) => stateAfterOpinion(now, stage), row.state)
  const subject = row.subjectId
  if (state !== row.state)
    desk.tell({ subject, event: 'state', before: row.state, after: state, reason })
  const next = { ...row, state, revision: row.revision + 1 }
  putSheetRow(desk.writer, desk.book, next, desk.stamp)
  desk.rows.set(subject, next)
  return { subject, revision: next.revision, state }
}
