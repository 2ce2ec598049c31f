import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Ledger } from '#shared/ledgers/field.ts'
import { useHost } from '../../api/host-context.tsx'
import { list } from '../../i18n/records.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { type ListView, viewToInput } from './list-view.ts'

interface Props {
  readonly ledger: Ledger
  readonly view: ListView
}

/** Hands over exactly what the list shows, every page of it, as a workbook. */
export const ExportButton = ({ ledger, view }: Props): ReactNode => {
  const { call, bridge } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [isBusy, setBusy] = useState(false)
  const exportList = async (unmasked: boolean): Promise<void> => {
    setBusy(true)
    try {
      const { filters, search, sort } = viewToInput(ledger, view)
      const file = await call('registers.export', {
        ledger: ledger.id,
        list: { ledger: ledger.id, filters, search, sort },
        unmasked,
      })
      if (await bridge.saveFile(file)) message.success(list.exported(file.name))
    } catch (error) {
      tell(error)
    } finally {
      setBusy(false)
    }
  }
  const hasPrivate = ledger.fields.some(({ sensitive }) => sensitive === true)
  const button = (
    <Button
      icon={<DownloadOutlined />}
      loading={isBusy}
      {...(hasPrivate ? {} : { onClick: () => exportList(false) })}
    >
      {list.export}
    </Button>
  )
  if (!hasPrivate) return button
  const items = [
    { key: 'masked', label: list.masked },
    { key: 'unmasked', label: list.unmasked },
  ]
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => exportList(key === 'unmasked') }}
    >
      {button}
    </Dropdown>
  )
}
