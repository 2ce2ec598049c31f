import type { ReactNode } from 'react'
import { useCall } from '../../api/use-call.ts'
import { useOfficeYear } from '../../api/use-office-year.ts'
import { OtherYearNotice } from '../../app/OtherYearNotice.tsx'

/** Says when everything that was taken in lies in another year than the pages show. */
export const YearOfImport = (): ReactNode => {
  const year = useCall('office.get', {}).data?.office?.year
  const look = useOfficeYear()
  return year === undefined ? null : <OtherYearNotice year={year} look={look} />
}
