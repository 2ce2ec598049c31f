import { type AssessedRow, assessedRows } from '#shared/figures/assessed.ts'
import { useCall } from '../../api/use-call.ts'
import { type Asked, askedInput } from './asked.ts'

/** The lines of the year's assessment; only a year has any. Undefined while they are being scored. */
export const useAssessed = (asked: Asked): readonly AssessedRow[] | undefined => {
  const { period, studios } = askedInput(asked)
  const isYear = period.kind === 'year'
  const found = useCall(
    'statistics.assessed',
    {
      year: period.kind === 'year' ? period.year : 0,
      ...(studios === undefined ? {} : { studios }),
    },
    { enabled: isYear, keepsFormer: true },
  )
  if (!isYear) return []
  // The figures are worth showing without it.
  if (found.error !== null) return []
  return found.data === undefined ? undefined : assessedRows(found.data)
}
