import { isWithin, type Period } from '#shared/domain/days.ts'
import { firstDay } from '#shared/domain/membership.ts'
import type { Scheme, SchemeGroup, SchemeItem } from '#shared/domain/scheme.ts'
import type { Sheet, SheetLine, SheetNote } from '#shared/domain/score.ts'
import { appliesWithin, isInOffice } from './applies.ts'
import { bindBlocks } from './blocks.ts'
import type { Correction, FactSubject, Facts, ManualEntry, Review } from './facts.ts'
import { gatherHits, type HitsByItem } from './gather.ts'
import { gradeAll } from './grade.ts'
import {
  correctedLine,
  grantedLine,
  type LineFrame,
  manualLine,
  recordLine,
  reviewLine,
} from './line.ts'
import { noteText } from './note-text.ts'
import { roundTo, sumOf } from './points.ts'
import { fillSpans, itemSpans, type LabelledSpan } from './quota.ts'
import { grantedText, ruleText } from './rule-text.ts'
import { dropDoubles, type Sifted, siftHits } from './sift.ts'

/** An item with all that does not change from subject to subject. */
interface Frame extends LineFrame {
  readonly index: number
  readonly spans: readonly LabelledSpan[]
}

interface Given<T> {
  readonly of: (subject: FactSubject, item: SchemeItem) => readonly T[]
}

const framesOf = (scheme: Scheme, period: Period): readonly Frame[] => {
  const groupById = new Map(scheme.groups.map((group) => [group.id, group]))
  return scheme.items.flatMap((item, index) => {
    const group = groupById.get(item.group)
    if (!group) return []
    const rule = ruleText(scheme, item)
    return [
      { item, group, index, rule, digits: scheme.digits, spans: itemSpans(scheme, item, period) },
    ]
  })
}

const given = <T extends ManualEntry | Review | Correction>(
  all: readonly T[],
  period: Period,
): Given<T> => {
  const key = (subject: string, item: string): string => `${subject} ${item}`
  const bySubject = Map.groupBy(
    all.filter(({ on }) => isWithin(period, on)),
    (one) => key(one.subjectId, one.item),
  )
  return { of: (subject, item) => bySubject.get(key(subject.id, item.id)) ?? [] }
}

const isEmptyLine = ({ count, notCounted }: SheetLine): boolean =>
  count === 0 && notCounted.length === 0

const notesOf = (
  { scheme, period }: Setting,
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

interface Setting {
  readonly scheme: Scheme
  readonly period: Period
  readonly frames: readonly Frame[]
  readonly bind: (lines: readonly SheetLine[]) => SheetLine[]
  readonly entries: Given<ManualEntry>
  readonly reviews: Given<Review>
  readonly corrections: Given<Correction>
}

const isApplied =
  (subject: FactSubject, period: Period) =>
  ({ item, group }: { readonly item?: SchemeItem; readonly group: SchemeGroup }): boolean =>
    group.subject === subject.kind &&
    appliesWithin(group.appliesTo, subject, period) &&
    appliesWithin(item?.appliesTo, subject, period)

const computedLine = (
  setting: Setting,
  subject: FactSubject,
  frame: Frame,
  sifted: Sifted,
): SheetLine => {
  const { item, spans } = frame
  if (item.value?.kind === 'MANUAL') return manualLine(frame, setting.entries.of(subject, item))
  if (item.value?.kind === 'EXTERNAL_REVIEW')
    return reviewLine(frame, setting.reviews.of(subject, item))
  const filled = fillSpans(item, spans, sifted.counted, {
    subject,
    partYear: setting.scheme.partYear,
  })
  return recordLine(frame, sifted, filled)
}

const lineOf = (
  setting: Setting,
  subject: FactSubject,
  frame: Frame,
  sifted: Sifted,
): SheetLine => {
  const line = computedLine(setting, subject, frame, sifted)
  const correction = setting.corrections.of(subject, frame.item).at(-1)
  return correction === undefined ? line : correctedLine(line, frame, correction)
}

/** Puts the line of what a block grants before the first line of the block. */
const withGranted = (
  groups: readonly SchemeGroup[],
  lines: readonly SheetLine[],
): readonly SheetLine[] =>
  groups
    .filter(({ granted }) => granted !== undefined)
    .reduce((all, group) => {
      const at = all.findIndex((line) => line.group === group.id)
      return all.toSpliced(at < 0 ? all.length : at, 0, grantedLine(group, grantedText(group)))
    }, lines)

const scoreSubject = (setting: Setting, subject: FactSubject, hits: HitsByItem): Sheet => {
  const { scheme, period } = setting
  const applied = isApplied(subject, period)
  const frames = subject.exempt ? [] : setting.frames.filter(applied)
  const sifted = dropDoubles(
    scheme.noDouble,
    new Map(
      frames.map(({ item, group, index }) => [
        item.id,
        siftHits(hits.get(index) ?? [], { item, group, subject, period }),
      ]),
    ),
  )
  const none: Sifted = { counted: [], dropped: [] }
  const lines = frames.map((frame) =>
    lineOf(setting, subject, frame, sifted.get(frame.item.id) ?? none),
  )
  const groups = subject.exempt ? [] : scheme.groups.filter((group) => applied({ group }))
  const bound = setting.bind(withGranted(groups, lines))
  return {
    subject: { kind: subject.kind, id: subject.id, name: subject.name, head: { ...subject.head } },
    scheme: scheme.id,
    period: { ...period },
    lines: bound,
    total: roundTo(sumOf(bound.map(({ points }) => points)), scheme.digits),
    grade: '',
    gradeCode: '',
    marks: [],
    notes: notesOf(setting, subject, lines),
  }
}

/**
 * The sheets of all subjects the scheme is for and who were in office in the period, in the order
 * given, scored and graded; pure, and blind to the order of the records.
 */
export const scoreAll = (scheme: Scheme, facts: Facts): Sheet[] => {
  const { period } = facts
  const setting: Setting = {
    scheme,
    period,
    frames: framesOf(scheme, period),
    bind: bindBlocks(scheme),
    entries: given(facts.entries ?? [], period),
    reviews: given(facts.reviews ?? [], period),
    corrections: given(facts.corrections ?? [], period),
  }
  const kinds = new Set(scheme.groups.map(({ subject }) => subject))
  const subjects = facts.subjects.filter(
    (subject) => kinds.has(subject.kind) && isInOffice(subject, period),
  )
  const gathered = gatherHits(scheme, subjects, facts.records)
  const sheets = subjects.map((subject) => scoreSubject(setting, subject, gathered.of(subject)))
  return gradeAll(scheme, sheets, facts)
}
