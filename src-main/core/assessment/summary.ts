import type { Output } from '#shared/contract/index.ts'
import type { AssessedSheet } from '#shared/domain/assessment.ts'
import { isHundredLine } from '#shared/domain/hundred.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { roundTo, sumOf } from './points.ts'
import { compareSheets } from './ranking.ts'

type Summary = Output<'assessments.summary'>
type Kind = 'member' | 'studio'

const pointsOf = (
  { lines }: AssessedSheet,
  isIn: (line: AssessedSheet['lines'][number]) => boolean,
): number => roundTo(sumOf(lines.filter(isIn).map(({ points }) => points)), 4)

const isExempt = ({ notes }: AssessedSheet): boolean => notes.some(({ code }) => code === 'exempt')

/** The column of what a scheme brings to a hundred, where it does so for anybody here. */
const hundredGroups = (all: readonly AssessedSheet[]): readonly { id: string; name: string }[] =>
  all
    .flatMap(({ lines }) => lines.filter(isHundredLine))
    .slice(0, 1)
    .map(({ group, groupName }) => ({ id: group, name: groupName }))

/**
 * The table for those who decide: best first, equals share a rank, the exempt at the end without
 * one. A decided total goes before the computed one.
 */
export const summaryOf = (scheme: Scheme, kind: Kind, all: readonly AssessedSheet[]): Summary => {
  const groups = [
    ...scheme.groups.filter(({ subject }) => subject === kind),
    ...hundredGroups(all.filter(({ subject }) => subject.kind === kind)),
  ]
  const compare = compareSheets(scheme.grading)
  const decided = (sheet: AssessedSheet): AssessedSheet => ({
    ...sheet,
    total: sheet.review.decidedTotal ?? sheet.total,
  })
  const sheets = all.filter(({ subject }) => subject.kind === kind).map(decided)
  const ranked = sheets.filter((one) => !isExempt(one)).toSorted(compare)
  const ranks = ranked.map((sheet, at) => {
    const before = ranked[at - 1]
    return before !== undefined && compare(before, sheet) === 0 ? null : at + 1
  })
  let rank = 0
  return {
    groups: groups.map(({ id, name }) => ({ id, name })),
    rows: [
      ...ranked.map((sheet, at) => {
        rank = ranks[at] ?? rank
        return { rank, sheet }
      }),
      ...sheets.filter(isExempt).map((sheet) => ({ rank: null, sheet })),
    ].map(({ rank: place, sheet }) => ({
      rank: place,
      subject: sheet.subject,
      blocks: groups.map(({ id }) => pointsOf(sheet, (line) => line.group === id)),
      bonus: pointsOf(sheet, ({ block }) => block === 'BONUS'),
      deduction: pointsOf(
        sheet,
        (line) => !isHundredLine(line) && (line.block === 'DEDUCTION' || line.points < 0),
      ),
      total: sheet.total,
      grade: sheet.review.decidedGrade,
      marks: sheet.marks.map(({ label }) => label),
      note: sheet.notes.map(({ text }) => text).join('；'),
    })),
  }
}
