import type { OpinionStage } from '#shared/domain/assessment-status.ts'
import { assessment } from '../../i18n/assessment.ts'
import { gridWords as words } from '../../i18n/assessment-filing.ts'
import { opinionWords } from '../../i18n/assessment-sheet.ts'
import type { GridColumn, ParsedText } from '../../ui/grid/columns.ts'
import type { SubjectKind } from './chosen.ts'

interface Grade {
  readonly code: string
  readonly label: string
}

const good = (value: unknown): ParsedText => ({ ok: true, value })
const bad = (sentence: string): ParsedText => ({ ok: false, sentence })

/** Full-width digits and signs, as an input method leaves them, become plain ones. */
const plain = (text: string): string => text.normalize('NFKC').trim()

const shown = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value)

/** Reads points as they are typed; nothing is no points. */
export const parsePoints = (text: string): ParsedText => {
  const typed = plain(text).replace(/分$/, '')
  if (typed === '') return good(null)
  return /^-?\d{1,6}(\.\d{1,4})?$/.test(typed) ? good(Number(typed)) : bad(words.number)
}

/** Reads a day: 2024-12-20, 2024.12.20, 2024年12月20日, 20241220. */
export const parseDay = (text: string): ParsedText => {
  const typed = plain(text)
  if (typed === '') return good('')
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/.exec(typed) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
  return isDay ? good(iso) : bad(words.day)
}

/** Reads a grade by its label or its code; only grades of the scheme are any. */
export const parseGrade = (text: string, grades: readonly Grade[]): ParsedText => {
  const typed = text.trim()
  if (typed === '') return good('')
  const found = grades.find(({ label, code }) => label === typed || code === typed.toUpperCase())
  if (found !== undefined) return good(found.code)
  return bad(
    words.grade(
      typed,
      grades.map(({ label }) => label),
    ),
  )
}

const fixed = (id: string, title: string, width: number, isFrozen = false): GridColumn => ({
  id,
  title,
  width,
  kind: 'text',
  isReadOnly: true,
  isFrozen,
  parse: good,
  format: shown,
})

const text = (id: string, title: string, width: number): GridColumn => ({
  id,
  title,
  width,
  kind: 'text',
  parse: (typed) => good(typed.trim()),
  format: shown,
})

const gradeColumn = (title: string, grades: readonly Grade[]): GridColumn => ({
  id: 'grade',
  title,
  width: 110,
  kind: 'choice',
  choices: grades,
  parse: (typed) => parseGrade(typed, grades),
  format: (code) => grades.find((grade) => grade.code === code)?.label ?? '',
})

/** The columns of a stage: who it is, what was counted, and what is said at the stage. */
export const opinionColumns = (
  stage: OpinionStage,
  kind: SubjectKind,
  grades: readonly Grade[],
  /** Numbers only where there are any, points only where the scheme gives some. */
  has: { readonly numbers: boolean; readonly points: boolean },
): readonly GridColumn[] => {
  const { columns } = assessment
  const isMember = kind === 'member'
  const points: GridColumn = {
    id: 'points',
    title: opinionWords.points[stage],
    width: 90,
    kind: 'number',
    parse: parsePoints,
    format: shown,
  }
  const day: GridColumn = {
    id: 'on',
    title: opinionWords.on,
    width: 120,
    kind: 'date',
    parse: parseDay,
    format: shown,
  }
  return [
    ...(has.numbers ? [fixed('number', columns.number, 90, true)] : []),
    fixed('name', isMember ? columns.name : columns.studio, isMember ? 110 : 220, true),
    fixed('state', words.state, 110),
    ...(has.points ? [fixed('total', words.total, 80)] : []),
    fixed('computed', words.computedGrade, 90),
    ...(has.points ? [points] : []),
    ...(grades.length > 0 ? [gradeColumn(opinionWords.grade[stage], grades)] : []),
    text('person', opinionWords.person[stage], 100),
    day,
    text('text', words.text[stage], 420),
  ]
}
