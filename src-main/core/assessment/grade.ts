import type { Period } from '#shared/domain/days.ts'
import type { GradeRule, Grading } from '#shared/domain/grading.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet } from '#shared/domain/score.ts'
import { appliesOn, lastDayIn, shareInOffice } from './applies.ts'
import type { FactSubject, Facts } from './facts.ts'
import { sliceOf } from './ranking.ts'

/** One who is graded: place of the grade in the scheme's list (0 is best), and the marks so far. */
interface Candidate {
  readonly sheet: Sheet
  readonly subject: FactSubject
  readonly grade: number | null
  readonly marks: readonly string[]
}

interface Grounds {
  readonly grading: Grading
  readonly partYear: Scheme['partYear']
  readonly period: Period
  readonly hadMark: (subject: string, yearsAgo: number, mark: string) => boolean
}

type Step = (all: readonly Candidate[]) => readonly Candidate[]

const mark = (one: Candidate, code: string): Candidate =>
  one.marks.includes(code) ? one : { ...one, marks: [...one.marks, code] }

const each =
  (change: (one: Candidate) => Candidate): Step =>
  (all) =>
    all.map(change)

const byThreshold = (
  { grading, partYear, period }: Grounds,
  rule: GradeRule & { kind: 'THRESHOLD' },
): Step =>
  each((one) => {
    const share = partYear.thresholds === 'PRO_RATA' ? shareInOffice(one.subject, period) : 1
    const reached = rule.steps
      .toSorted((a, b) => b.points - a.points)
      .find(({ points }) => one.sheet.total >= points * share)
    const grade = grading.grades.findIndex(({ code }) => code === reached?.grade)
    return { ...one, grade: grade < 0 ? grading.grades.length - 1 : grade }
  })

/** Tells whether one of the items of a rule was not met, or found (often enough). */
const isFound = (
  { lines }: Sheet,
  rule: Pick<GradeRule & { kind: 'VETO' }, 'items' | 'when'> & { readonly least?: number },
): boolean =>
  lines
    .filter(({ item }) => rule.items.includes(item))
    .some(({ met, count }) =>
      rule.when === 'ANY_UNMET' ? met === false : count > 0 && count >= (rule.least ?? 0),
    )

/** Everybody stands in one ranking: by the post held last in the period. */
const inPool =
  (rule: Pick<GradeRule & { kind: 'QUOTA' }, 'posts' | 'exceptPosts'>, period: Period) =>
  ({ subject }: Candidate): boolean =>
    appliesOn(
      { posts: rule.posts, exceptPosts: rule.exceptPosts },
      subject,
      lastDayIn(subject, period),
    )

const byQuota = ({ grading, period }: Grounds, rule: GradeRule & { kind: 'QUOTA' }): Step => {
  const target = grading.grades.findIndex(({ code }) => code === rule.grade)
  const below = Math.min(target + 1, grading.grades.length - 1)
  const holds = ({ grade }: Candidate): boolean => grade !== null && grade <= target
  return (all) => {
    const pool = all.filter(inPool(rule, period))
    const among = rule.mode === 'LIMIT' ? pool.filter(holds) : pool
    const { inside, undecided } = sliceOf(among, rule, { of: pool.length, grading, from: 'top' })
    const limited = new Set(rule.mode === 'LIMIT' ? among : [])
    const regrade = (one: Candidate): Candidate => {
      if (inside.has(one))
        return rule.mode === 'ASSIGN' && !holds(one) ? { ...one, grade: target } : one
      const lowered = limited.has(one) ? { ...one, grade: below } : one
      return undecided.has(one) ? mark(lowered, 'TIE') : lowered
    }
    return all.map(regrade)
  }
}

const byTail = ({ grading, period }: Grounds, rule: GradeRule & { kind: 'RANK_TAIL' }): Step => {
  const grade = grading.grades.findIndex(({ code }) => code === rule.grade)
  return (all) => {
    const pool = all.filter(inPool(rule, period))
    const { inside, undecided } = sliceOf(pool, rule, { of: pool.length, grading, from: 'tail' })
    return all.map((one) => {
      if (undecided.has(one)) return mark(one, 'TIE')
      if (!inside.has(one)) return one
      return mark(grade < 0 ? one : { ...one, grade }, rule.mark)
    })
  }
}

const stepOf = (grounds: Grounds, rule: GradeRule): Step => {
  const place = (code: string): number =>
    grounds.grading.grades.findIndex((grade) => grade.code === code)
  switch (rule.kind) {
    case 'THRESHOLD':
      return byThreshold(grounds, rule)
    case 'QUOTAS_MET':
      return each((one) => {
        const isMet = one.sheet.lines.every(({ met }) => met !== false)
        return { ...one, grade: place(isMet ? rule.met : rule.unmet) }
      })
    case 'VETO':
      return each((one) =>
        isFound(one.sheet, rule)
          ? { ...one, grade: Math.max(one.grade ?? 0, place(rule.notAbove)) }
          : one,
      )
    case 'FOUND':
      return each((one) => (isFound(one.sheet, rule) ? mark(one, rule.mark) : one))
    case 'QUOTA':
      return byQuota(grounds, rule)
    case 'RANK_TAIL':
      return byTail(grounds, rule)
    case 'BELOW':
      return each((one) => (one.sheet.total < rule.points ? mark(one, rule.mark) : one))
    case 'LOOK_BACK':
      return each((one) => {
        const before = Array.from({ length: rule.years - 1 }, (_, index) => index + 1)
        const isRunning =
          one.marks.includes(rule.of) &&
          before.every((ago) => grounds.hadMark(one.subject.id, ago, rule.of))
        return isRunning ? mark(one, rule.mark) : one
      })
  }
}

const pastMarks = (facts: Pick<Facts, 'history' | 'period'>): Grounds['hadMark'] => {
  const year = Number(facts.period.from.slice(0, 4))
  const marks = new Set(
    (facts.history ?? []).flatMap((past) =>
      past.marks.map((code) => `${past.subjectId} ${past.from.slice(0, 4)} ${code}`),
    ),
  )
  return (subject, ago, code) => marks.has(`${subject} ${year - ago} ${code}`)
}

const graded = (grading: Grading, { sheet, grade, marks }: Candidate): Sheet => {
  const found = grade === null ? undefined : grading.grades[grade]
  return {
    ...sheet,
    grade: found?.label ?? '',
    gradeCode: found?.code ?? '',
    marks: marks.map((code) => ({
      code,
      label: grading.marks.find((one) => one.code === code)?.label ?? code,
    })),
  }
}

/**
 * The sheets with the grades and marks the scheme's rules give, taken in the scheme's order; members
 * and studios are ranked apart, the exempt not at all.
 */
export const gradeAll = (
  scheme: Scheme,
  sheets: readonly Sheet[],
  facts: Pick<Facts, 'subjects' | 'history' | 'period'>,
): Sheet[] => {
  const { grading, partYear } = scheme
  const subjectByKey = new Map(facts.subjects.map((one) => [`${one.kind} ${one.id}`, one]))
  const grounds = { grading, partYear, period: facts.period, hadMark: pastMarks(facts) }
  const steps = grading.rules.map((rule) => stepOf(grounds, rule))
  const outcome = new Map<Sheet, Sheet>()
  for (const kind of ['member', 'studio'] as const) {
    const candidates = sheets.flatMap((sheet): Candidate[] => {
      const subject = subjectByKey.get(`${sheet.subject.kind} ${sheet.subject.id}`)
      const isRanked = sheet.subject.kind === kind && subject && !subject.exempt
      return isRanked ? [{ sheet, subject, grade: null, marks: [] }] : []
    })
    for (const one of steps.reduce<readonly Candidate[]>((all, step) => step(all), candidates))
      outcome.set(one.sheet, graded(grading, one))
  }
  return sheets.map((sheet) => outcome.get(sheet) ?? sheet)
}
