import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { useCall } from '../../api/use-call.ts'
import { thread } from '../../i18n/drawer.ts'
import { titleOf } from './form-values.ts'
import type { Origin } from './use-save-record.ts'

/** Says which record a new one is carried on from. */
export const OriginNotice = ({ origin }: { readonly origin: Origin }): ReactNode => {
  const { data } = useCall('records.get', origin)
  if (data === undefined) return null
  const ledger = ledgerOf(origin.ledger)
  return (
    <Alert
      className="record-notice"
      type="info"
      showIcon
      title={thread.continued(ledger.label, titleOf(ledger, data.values))}
    />
  )
}
