import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { sheet as words } from '../../../i18n/sheet.ts'
import type { Layout } from './use-layout.ts'

interface Props {
  readonly value: Layout
  readonly change: (layout: Layout) => void
}

/** The choice between reading a ledger and working through it. */
export const SheetToggle = ({ value, change }: Props): ReactNode => (
  <Segmented<Layout>
    aria-label={words.views}
    value={value}
    options={[
      { value: 'list', label: words.list },
      { value: 'sheet', label: words.sheet },
    ]}
    onChange={change}
  />
)
