import { App } from 'antd'
import { yearWords } from '../i18n/years.ts'
import { useCall, useCommand } from './use-call.ts'

/** Has the office look at another year. */
export const useOfficeYear = (): ((year: number) => void) => {
  const office = useCall('office.get', {}).data?.office
  const update = useCommand('office.update')
  const { message } = App.useApp()
  return (year) => {
    if (office)
      update.mutate(
        { unit: office.unit, year },
        { onSuccess: () => message.success(yearWords.changed(year)) },
      )
  }
}
