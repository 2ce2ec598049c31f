import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { isLedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { imports } from '../../i18n/imports.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'

const items = ledgerIds.map((id) => ({ key: id, label: ledgerOf(id).register }))

/** Empty tables for offices that go on filling Excel. */
export const TemplateMenu = (): ReactNode => {
  const { call, bridge } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const save = async (ledger: string): Promise<void> => {
    if (!isLedgerId(ledger)) return
    try {
      const file = await call('registers.template', { ledger })
      if (await bridge.saveFile(file)) message.success(imports.templateSaved(file.name))
    } catch (error) {
      tell(error)
    }
  }
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => save(key) }}>
      <Button icon={<DownloadOutlined />} title={imports.templateHint}>
        {imports.template}
      </Button>
    </Dropdown>
  )
}
