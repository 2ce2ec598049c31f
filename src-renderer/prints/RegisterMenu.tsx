import { PrinterOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { paperRoute } from '#shared/contract/paper-route.ts'
import type { ListInput } from '#shared/contract/records.ts'
import { formsOf } from '#shared/ledgers/forms.ts'
import { printing as words } from '../i18n/printing.ts'

interface Props {
  readonly list: Omit<ListInput, 'offset' | 'limit'>
  /** The columns the list shows now. */
  readonly fields: readonly string[]
}

/** What a list shows as a printed register, and the blank forms of its ledger. */
export const RegisterMenu = ({ list, fields }: Props): ReactNode => {
  const go = useNavigate()
  const forms = formsOf(list.ledger)
  const items = [
    { key: 'register', label: words.register },
    { key: 'shown', label: words.shownRegister },
    ...(list.ledger === 'informations' ? [{ key: 'levels', label: words.levels }] : []),
    { key: 'blank', label: words.blankRegister },
    ...(forms.length === 0
      ? []
      : [
          {
            key: 'forms',
            label: words.blankForms,
            children: forms.map(({ id, label }) => ({ key: id, label: words.blank(label) })),
          },
        ]),
  ]
  const open = (key: string): void => {
    const form = forms.find(({ id }) => id === key)
    if (form !== undefined) go(paperRoute({ form: 'record', sheet: form.id, blank: true }))
    else if (key === 'levels') go(paperRoute({ form: 'register', list, by: 'levels' }))
    else if (key === 'shown') go(paperRoute({ form: 'register', list, fields: [...fields] }))
    else go(paperRoute({ form: 'register', list, blank: key === 'blank' }))
  }
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => open(key) }}>
      <Button icon={<PrinterOutlined />}>{words.print}</Button>
    </Dropdown>
  )
}
