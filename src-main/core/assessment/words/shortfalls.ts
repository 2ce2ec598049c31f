import type { Shortfall } from '#shared/domain/assessment.ts'
import type { GradeRule } from '#shared/domain/grading.ts'
import { isHundredLine } from '#shared/domain/hundred.ts'
import type { Scheme, SchemeItem } from '#shared/domain/scheme.ts'
import type { Sheet, SheetLine } from '#shared/domain/score.ts'
import { shareInOffice } from '../applies.ts'
import { takesAway } from '../line.ts'
import { roundTo } from '../points.ts'
import { shortfallWords as words } from './shortfall-text.ts'

const whole = (
  code: Shortfall['code'],
  text: string,
  missing: number | null = null,
): Shortfall => ({
  code,
  item: '',
  text,
  missing,
  until: null,
})

const labelOf = ({ grading }: Scheme, code: string): string =>
  grading.grades.find((grade) => grade.code === code)?.label ?? code

/** Which part of the thresholds is asked of one who came or left inside the period. */
const shareAsked = ({ partYear }: Scheme, { notes, period }: Sheet): number => {
  if (partYear.thresholds === 'FULL') return 1
  const dayOf = (code: string): string | null =>
    notes.find((note) => note.code === code)?.on ?? null
  return shareInOffice({ joinedOn: dayOf('joined-inside'), leftOn: dayOf('left-inside') }, period)
}

/** The points of the next better grade, where thresholds decide. */
const nextGrade = (scheme: Scheme, sheet: Sheet): readonly Shortfall[] => {
  const { grades, rules } = scheme.grading
  const rule = rules.find((one) => one.kind === 'THRESHOLD')
  if (rule?.kind !== 'THRESHOLD') return []
  const share = shareAsked(scheme, sheet)
  const next = rule.steps
    .map((step) => ({ ...step, points: step.points * share }))
    .filter(({ points }) => points > sheet.total)
    .toSorted((a, b) => a.points - b.points)[0]
  if (next === undefined) {
    return sheet.gradeCode === grades[0]?.code ? [whole('top', words.top(sheet.grade))] : []
  }
  const missing = roundTo(next.points - sheet.total, scheme.digits)
  const say = sheet.lines.some(isHundredLine) ? words.nextGradeOfHundred : words.nextGrade
  return [whole('next-grade', say(missing, labelOf(scheme, next.grade)), missing)]
}

const isHit = (rule: GradeRule & { kind: 'VETO' }, line: SheetLine): boolean =>
  rule.items.includes(line.item) &&
  (rule.when === 'ANY_UNMET' ? line.met === false : line.count > 0)

const vetoes = (scheme: Scheme, { lines }: Sheet): readonly Shortfall[] =>
  scheme.grading.rules.flatMap((rule) => {
    if (rule.kind !== 'VETO') return []
    const names = lines.filter((line) => isHit(rule, line)).map(({ name }) => name)
    if (names.length === 0) return []
    const say = rule.when === 'ANY_UNMET' ? words.vetoUnmet : words.vetoFound
    return [whole('veto', say(rule.label, names, labelOf(scheme, rule.notAbove)))]
  })

const byOthers = (scheme: Scheme): readonly Shortfall[] =>
  scheme.grading.rules.flatMap((rule) =>
    rule.kind === 'QUOTA' ? [whole('rank', words.gradeByOthers(labelOf(scheme, rule.grade)))] : [],
  )

const quotas = (line: SheetLine, today: string): readonly Shortfall[] =>
  line.spans
    .filter(({ met }) => !met)
    .map((span): Shortfall => {
      const missing = roundTo(span.required - span.count, 4)
      if (span.to < today)
        return {
          code: 'quota-missed',
          item: line.item,
          text: words.missed(line, span, missing),
          missing,
          until: null,
        }
      const say = span.from > today ? words.coming : words.open
      return {
        code: 'quota-open',
        item: line.item,
        text: say(line, span, missing),
        missing,
        until: span.to,
      }
    })

const isByHand = ({ value }: SchemeItem): boolean =>
  value?.kind === 'MANUAL' || value?.kind === 'EXTERNAL_REVIEW'

const pointsOf = (line: SheetLine, item: SchemeItem): readonly Shortfall[] => {
  const about = (code: Shortfall['code'], text: string, missing: number | null): Shortfall => ({
    code,
    item: line.item,
    text,
    missing,
    until: null,
  })
  const lost = roundTo((line.full ?? 0) - line.points, 4)
  // What was taken away cannot be won back; what nobody took away is no shortfall.
  if (takesAway(item) || line.block === 'DEDUCTION')
    return lost > 0 ? [about('lost', words.lost(line), lost)] : []
  if (isByHand(item)) return line.count === 0 ? [about('by-hand', words.byHand(line), null)] : []
  if (line.capped && line.points >= 0) return [about('capped', words.capped(line), null)]
  if (line.full === null) return [about('room', words.unbound(line), null)]
  return lost > 0 ? [about('room', words.room(line, lost), lost)] : []
}

/**
 * Why a sheet has no more: what the next grade wants, demands not met (open ones with the last day),
 * room left in each line; most important first, open demands by their last day.
 */
export const shortfallsOf = (scheme: Scheme, sheet: Sheet, today: string): Shortfall[] => {
  const exempt = sheet.notes.find(({ code }) => code === 'exempt')
  if (exempt !== undefined) return [whole('exempt', words.exempt(exempt.text))]
  const valued = new Map(
    scheme.items.filter(({ value }) => value !== undefined).map((item) => [item.id, item]),
  )
  const demands = sheet.lines.flatMap((line) => quotas(line, today))
  const open = demands.filter(({ code }) => code === 'quota-open')
  return [
    ...vetoes(scheme, sheet),
    ...nextGrade(scheme, sheet),
    ...byOthers(scheme),
    ...open.toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1)),
    ...demands.filter(({ code }) => code === 'quota-missed'),
    ...sheet.lines.flatMap((line) => {
      const item = valued.get(line.item)
      return item === undefined ? [] : pointsOf(line, item)
    }),
  ]
}
