import type { PastSheet } from '#core/assessment/facts.ts'
import type { Json } from './one-item.ts'
import { events, schemeJson, score, setupMember, setupScheme } from './world.ts'

export const grades = [
  { code: 'TOP', label: 'top' },
  { code: 'GOOD', label: 'good' },
  { code: 'PASS', label: 'pass' },
  { code: 'FAIL', label: 'fail' },
]
export const marks = ['TAIL', 'TALK', 'LONG', 'TIE'].map((code) => ({
  code,
  label: code.toLowerCase(),
}))
export const byPoints = {
  kind: 'THRESHOLD',
  steps: [
    { grade: 'TOP', points: 90 },
    { grade: 'GOOD', points: 80 },
    { grade: 'PASS', points: 60 },
  ],
}

export const manual = { metrics: [], value: { kind: 'MANUAL' } }
export const demand = { metrics: [events()], quota: { per: 'year', min: 1 } }
export const entriesOf = (item: string, totals: readonly number[]) =>
  totals.map((points, index) => ({
    id: `${item}-${index}`,
    subjectId: `m${index}`,
    item,
    on: '2024-12-01',
    points,
    reason: 'r',
  }))

export const gradesOf = (
  totals: readonly number[],
  rules: readonly Json[],
  over: { history?: readonly PastSheet[]; tieBreak?: readonly number[]; scheme?: Json } = {},
) => {
  const scheme = setupScheme(
    schemeJson([manual, { ...manual, group: 'aside' }, demand], {
      groups: [
        { id: 'work', name: 'work', subject: 'member' },
        { id: 'aside', name: 'aside', subject: 'member' },
      ],
      grading: { grades, marks, rules, tieBreak: over.tieBreak ? ['item1'] : [] },
      ...over.scheme,
    }),
  )
  const members = totals.map((_, index) => setupMember(`m${index}`))
  const second = over.tieBreak ?? []
  const entries = [
    ...entriesOf(
      'item0',
      totals.map((total, index) => total - (second[index] ?? 0)),
    ),
    ...entriesOf('item1', second),
  ]
  return score(scheme, members, [], { entries, ...(over.history && { history: over.history }) })
}
export const codes = (sheets: ReturnType<typeof gradesOf>) =>
  sheets.map(({ gradeCode }) => gradeCode)
export const marked = (sheets: ReturnType<typeof gradesOf>) =>
  sheets.map((sheet) => sheet.marks.map(({ code }) => code).join(' '))
