import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { otherYear } from '../api/other-year.ts'
import { useCall } from '../api/use-call.ts'
import { yearWords } from '../i18n/years.ts'

interface Props {
  readonly year: number
  readonly look: (year: number) => void
  /** What is said where no other year holds anything either. */
  readonly otherwise?: ReactNode
}

/** Says of a year without records which one has them, and leads there. */
export const OtherYearNotice = ({ year, look, otherwise }: Props): ReactNode => {
  const years = useCall('office.years', {}).data
  if (years === undefined) return null
  const other = otherYear(years, year)
  if (other === undefined) return otherwise
  return (
    <Alert
      type="info"
      showIcon
      title={yearWords.elsewhere(other.year, other.records, year)}
      action={<Button onClick={() => look(other.year)}>{yearWords.look(other.year)}</Button>}
    />
  )
}
