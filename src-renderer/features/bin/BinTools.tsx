import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { type LedgerId, ledgerIds } from '#shared/ledgers/index.ts'
import { bin } from '../../i18n/desk.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'

const LONGEST = 100

/** What is looked for in the bin, and which page of it is shown. */
export interface Sought {
  readonly text: string
  readonly ledger: LedgerId | undefined
  readonly page: number
  readonly pageSize: number
}

interface Props {
  readonly sought: Sought
  readonly seek: (next: Partial<Sought>) => void
  readonly hint: string
  readonly picked: number
  readonly isBusy: boolean
  readonly restore: () => void
}

/** Above the bin: looking for something in it, and bringing back what was picked. */
export const BinTools = ({ sought, seek, hint, picked, isBusy, restore }: Props): ReactNode => (
  <div className="list-tools">
    <h1>{bin.title}</h1>
    <Input
      className="list-search"
      aria-label={bin.search}
      data-shortcut="search"
      placeholder={bin.search}
      allowClear
      autoComplete="off"
      maxLength={LONGEST}
      value={sought.text}
      onChange={({ target }) => seek({ text: target.value })}
    />
    <Select<LedgerId | ''>
      aria-label={bin.ledger}
      popupMatchSelectWidth={false}
      value={sought.ledger ?? ''}
      options={[
        { value: '', label: bin.all },
        ...ledgerIds.map((id) => ({ value: id, label: ledgerLabel(id) })),
      ]}
      onChange={(ledger) => seek({ ledger: ledger === '' ? undefined : ledger })}
    />
    <span className="muted">{hint}</span>
    <div className="list-tools-right">
      <Button type="primary" disabled={picked === 0} loading={isBusy} onClick={restore}>
        {bin.restoreMany(picked)}
      </Button>
    </div>
  </div>
)
