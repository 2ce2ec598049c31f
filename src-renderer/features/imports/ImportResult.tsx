import { Button, Result, Space } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { imports } from '../../i18n/imports.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'
import type { Applied } from './import-files.ts'
import { UndoBatch } from './UndoBatch.tsx'

/** What an import did, where to look at it, and the way back. */
export const ImportResult = ({ result }: { readonly result: Applied }): ReactNode => {
  const go = useNavigate()
  const { batch, sheets } = result
  const ledgers = [...new Set(sheets.flatMap(({ ledger }) => ledger ?? []))]
  return (
    <Result
      status="success"
      title={imports.doneFile(batch.file)}
      subTitle={imports.doneText(batch.counts.new, batch.counts.changed)}
      extra={
        <Space wrap>
          {ledgers.map((ledger, at) => (
            <Button
              key={ledger}
              type={at === 0 ? 'primary' : 'default'}
              onClick={() => go(`/ledgers/${ledger}`)}
            >
              {imports.view(ledgerLabel(ledger))}
            </Button>
          ))}
          <UndoBatch batch={batch} />
        </Space>
      }
    />
  )
}
