import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Ledger } from '#shared/ledgers/field.ts'
import { useHost } from '../../api/host-context.tsx'
import { list as words } from '../../i18n/records.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { type ListView, shownFields, viewToInput } from './list-view.ts'

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
      const { ledger: id, filters, search, sort } = viewToInput(ledger, view)
      const list = { ledger: id, filters, search, sort }
      const file = await call('registers.export', {
        list,
        fields: shownFields(ledger, view).map(({ id: field }) => field),
        unmasked,
      })
      if (await bridge.saveFile(file)) message.success(words.exported(file.name))
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
      {words.export}
    </Button>
  )
  if (!hasPrivate) return button
  const items = [
    { key: 'masked', label: words.masked },
    { key: 'unmasked', label: words.unmasked },
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
