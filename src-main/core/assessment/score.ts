import type { Period } from '#shared/domain/days.ts'
import type { Scheme, SchemeGroup, SchemeItem } from '#shared/domain/scheme.ts'
import type { Sheet, SheetLine } from '#shared/domain/score.ts'
import { appliesOn, appliesWithin, isAssessed, isInOffice, lastDayIn } from './applies.ts'
import { bindBlocks, bindTotal } from './blocks.ts'
import type { Correction, FactSubject, Facts, ManualEntry, Review } from './facts.ts'
import { type Frame, framesOf, type Given, given } from './frames.ts'
import { type Found, gatherHits } from './gather.ts'
import { gradeAll } from './grade.ts'
import { withHundred } from './hundred.ts'
import {
  correctedLine,
  evidenceOf,
  grantedLine,
  manualLine,
  recordLine,
  reviewLine,
  talliedLine,
  untold,
} from './line.ts'
import { roundTo, sumOf } from './points.ts'
import type { TalliesByItem } from './probe.ts'
import { countsIn, fillSpans } from './quota.ts'
import { dropDoubles, type Sifted, siftHits } from './sift.ts'
import { dayFates, endTally, isTallied, type Running } from './tally.ts'
import { notesOf } from './words/notes.ts'
import { grantedText } from './words/rule-text.ts'

interface Setting {
  readonly scheme: Scheme
  readonly period: Period
  readonly frames: readonly Frame[]
  readonly bind: (lines: readonly SheetLine[]) => readonly SheetLine[]
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

/** What was found for an item: a sum, or hits that count and hits that do not. */
interface FoundFor {
  readonly sum: Running | undefined
  readonly sifted: Sifted
}

const computedLine = (
  setting: Setting,
  subject: FactSubject,
  frame: Frame,
  found: FoundFor,
): SheetLine => {
  const { item, spans } = frame
  if (item.value?.kind === 'MANUAL') return manualLine(frame, setting.entries.of(subject, item))
  if (item.value?.kind === 'EXTERNAL_REVIEW')
    return reviewLine(frame, setting.reviews.of(subject, item))
  const who = { subject, partYear: setting.scheme.partYear }
  const { sum, sifted } = found
  if (sum !== undefined) {
    const tally = endTally(item, sum)
    return talliedLine(frame, tally, fillSpans(spans, tally.counts, who))
  }
  const counts = countsIn(spans, sifted.counted)
  return recordLine(frame, sifted, fillSpans(spans, counts, who))
}

const lineOf = (
  setting: Setting,
  subject: FactSubject,
  frame: Frame,
  found: FoundFor,
): SheetLine => {
  const line = computedLine(setting, subject, frame, found)
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

/** Who changed posts inside the period is granted once: by the post held last. */
const grantingGroups = (
  { groups }: Scheme,
  subject: FactSubject,
  period: Period,
): readonly SchemeGroup[] =>
  groups.filter(
    (group) =>
      group.subject === subject.kind &&
      appliesOn(group.appliesTo, subject, lastDayIn(subject, period)),
  )

const scoreSubject = (setting: Setting, subject: FactSubject, { hits, sums }: Found): Sheet => {
  const { scheme, period } = setting
  const applied = isApplied(subject, period)
  const frames = subject.exempt ? [] : setting.frames.filter(applied)
  const sifted = dropDoubles(
    scheme.noDouble,
    new Map(
      frames.map(({ item, group, index }) => [
        item.id,
        siftHits(hits.get(index) ?? [], { item, group, period }, subject),
      ]),
    ),
  )
  const none: Sifted = { counted: [], dropped: [] }
  const lines = frames.map((frame) =>
    lineOf(setting, subject, frame, {
      sum: sums[frame.index],
      sifted: sifted.get(frame.item.id) ?? none,
    }),
  )
  const groups = subject.exempt ? [] : grantingGroups(scheme, subject, period)
  const inBlocks = setting.bind(withGranted(groups, lines))
  const bound = bindTotal(scheme, withHundred(scheme, { subject, period }, inBlocks))
  return {
    subject: { kind: subject.kind, id: subject.id, name: subject.name, head: { ...subject.head } },
    scheme: scheme.id,
    period: { ...period },
    lines: bound,
    total: roundTo(sumOf(bound.map(({ points }) => points)), scheme.digits),
    grade: '',
    gradeCode: '',
    marks: [],
    notes: notesOf(scheme, period, subject, lines),
  }
}

const talliesOf = (scheme: Scheme, period: Period, frames: readonly Frame[]): TalliesByItem =>
  new Map(
    frames
      .filter(({ item }) => isTallied(scheme, item))
      .map(({ index, item, group, spans }) => [
        index,
        { item, group, spans, dayOf: dayFates({ item, group, period }, spans) },
      ]),
  )

/** The subjects of a scheme who were in office, and how each of them is scored. */
const startOf = (scheme: Scheme, facts: Facts, depth: 'records' | 'numbers') => {
  const { period } = facts
  const frames = framesOf(scheme, period, depth === 'records' ? evidenceOf : () => untold)
  const setting: Setting = {
    scheme,
    period,
    frames,
    bind: bindBlocks(scheme),
    entries: given(facts.entries ?? [], period),
    reviews: given(facts.reviews ?? [], period),
    corrections: given(facts.corrections ?? [], period),
  }
  const kinds = new Set(scheme.groups.map(({ subject }) => subject))
  const subjects = facts.subjects.filter(
    (subject) =>
      kinds.has(subject.kind) && isInOffice(subject, period) && isAssessed(scheme, subject, period),
  )
  const tallies = depth === 'records' ? new Map() : talliesOf(scheme, period, frames)
  const today = facts.today ?? period.to
  const gathered = gatherHits(scheme, subjects, facts.records, { today, tallies })
  return {
    subjects,
    sheetOf: (subject: FactSubject) => scoreSubject(setting, subject, gathered.take(subject)),
  }
}

/**
 * The sheets of all subjects the scheme is for and who were in office in the period, in the order
 * given, scored and graded; pure, and blind to the order of the records.
 */
export const scoreAll = (scheme: Scheme, facts: Facts): Sheet[] => {
  const { subjects, sheetOf } = startOf(scheme, facts, 'records')
  return gradeAll(scheme, subjects.map(sheetOf), facts)
}

/** A sheet whose lines name no records; how many they would name stands beside it. */
export interface CountedSheet {
  readonly sheet: Sheet
  readonly records: number
}

/**
 * The sheets of `scoreAll` without the records on them, for tables of a whole year. The records of a
 * ledger must come in order of time.
 */
export const scoreNumbers = (scheme: Scheme, facts: Facts): CountedSheet[] => {
  const { subjects, sheetOf } = startOf(scheme, facts, 'numbers')
  const counts: number[] = []
  const sheets = subjects.map((subject) => {
    const sheet = sheetOf(subject)
    counts.push(recordsOn(sheet))
    return withoutRecords(sheet)
  })
  return gradeAll(scheme, sheets, facts).map((sheet, at) => ({ sheet, records: counts[at] ?? 0 }))
}

/** How many records the lines of a sheet name; one counted by several lines counts for each. */
export const recordsOn = ({ lines }: Sheet): number =>
  sumOf(lines.map(({ records }) => records.length))

const withoutRecords = (sheet: Sheet): Sheet => ({
  ...sheet,
  lines: sheet.lines.map((line) => ({ ...line, records: [], notCounted: [] })),
})
