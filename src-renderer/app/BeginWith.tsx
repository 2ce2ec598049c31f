import { ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { ledgerWord } from '../i18n/ledgers.ts'
import { begin as words } from '../i18n/shell.ts'

interface Props {
  /** What may be entered by hand instead. */
  readonly ledgers: readonly LedgerId[]
}

/** The way out of an empty page: old ledgers taken in, or the first record entered. */
export const BeginWith = ({ ledgers }: Props): ReactNode => {
  const go = useNavigate()
  return (
    <div className="begin-with">
      <Button icon={<ImportOutlined />} onClick={() => go('/imports')}>
        {words.importLedger}
      </Button>
      {ledgers.map((ledger) => (
        <Button
          key={ledger}
          icon={<PlusOutlined />}
          onClick={() => go(`/ledgers/${ledger}?record=new`)}
        >
          {words.enter(ledgerWord(ledger))}
        </Button>
      ))}
    </div>
  )
}
