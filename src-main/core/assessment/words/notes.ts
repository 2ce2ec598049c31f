import type { Period } from '#shared/domain/days.ts'
import { firstDay } from '#shared/domain/membership.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { SheetLine, SheetNote } from '#shared/domain/score.ts'
import type { FactSubject } from '../facts.ts'
import { noteText } from './note-text.ts'

const isEmptyLine = ({ count, notCounted }: SheetLine): boolean =>
  count === 0 && notCounted.length === 0

/** What the reader of a sheet must know beside its lines: exempt, came or left inside, no records. */
export const notesOf = (
  scheme: Scheme,
  period: Period,
  subject: FactSubject,
  lines: readonly SheetLine[],
): SheetNote[] => {
  const joined = subject.joinedOn && firstDay(subject.joinedOn)
  const left = subject.leftOn
  const note = (code: SheetNote['code'], on: string): SheetNote => ({
    code,
    on,
    text: noteText(scheme, { code, on }, subject.exemptReason),
  })
  return [
    ...(subject.exempt ? [note('exempt', '')] : []),
    ...(joined && joined > period.from && joined <= period.to
      ? [note('joined-inside', joined)]
      : []),
    ...(left && firstDay(left) >= period.from && left < period.to
      ? [note('left-inside', left)]
      : []),
    ...(lines.length > 0 && lines.every(isEmptyLine) ? [note('no-records', '')] : []),
  ]
}
