import { PrinterOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { paperRoute } from '#shared/contract/paper-route.ts'
import { formsOf } from '#shared/ledgers/forms.ts'
import { printing as words } from '../i18n/printing.ts'

/** The forms on paper that a record fills; nothing where its ledger has none. */
export const RecordFormMenu = ({
  ledger,
  id,
  go,
}: {
  readonly ledger: string
  readonly id: string
  readonly go: (path: string) => void
}): ReactNode => {
  const forms = formsOf(ledger)
  if (forms.length === 0) return null
  const items = forms.map((form) => ({ key: form.id, label: form.label }))
  const open = (key: string): void => {
    const form = forms.find((one) => one.id === key)
    if (form !== undefined) go(paperRoute({ form: 'record', sheet: form.id, ids: [id] }))
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => open(key),
        style: { maxHeight: '60vh', overflow: 'auto' },
      }}
    >
      <Button icon={<PrinterOutlined />}>{words.print}</Button>
    </Dropdown>
  )
}
