import type { Assessed } from '#shared/contract/statistics.ts'
import type { AssessedSheet } from '#shared/domain/assessment.ts'
import { givesPoints } from '../../reports/papers/sheet-rows.ts'
import { askedYear, numbersOfYear } from '../assessment/assessed-sheets.ts'
import { chosenScheme } from '../assessment/chosen-scheme.ts'
import type { QueryContext } from '../handler.ts'

interface Question {
  readonly year: number
  /** Without them all. */
  readonly studios?: readonly string[] | undefined
}

/** How the scheme an office has chosen for a year finds its studios; as it was filed where it was. */
export const assessedStudios = (
  context: Pick<QueryContext, 'reader' | 'place' | 'years' | 'ports'>,
  { year, studios }: Question,
): Assessed => {
  const { reader, place } = context
  const { scheme } = chosenScheme(place, reader, year)
  const asked = askedYear(context, { year, scheme: scheme.id })
  const sheets = numbersOfYear(context, asked).map(({ sheet }) => sheet)
  return {
    scheme: asked.scheme.name,
    studios: sheets
      .filter(({ subject }) => subject.kind === 'studio')
      .filter(({ subject }) => studios === undefined || studios.includes(subject.id))
      .map(foundOf),
  }
}

const foundOf = (sheet: AssessedSheet): Assessed['studios'][number] => {
  const { subject, lines, total, grade, review, notes } = sheet
  const demands = lines.filter(({ met }) => met !== null)
  const isScored = givesPoints(sheet) && !notes.some(({ code }) => code === 'exempt')
  return {
    studio: subject.id,
    asked: demands.length,
    met: demands.filter(({ met }) => met).length,
    points: isScored ? (review.decidedTotal ?? total) : null,
    grade: review.decidedGrade || grade,
  }
}
