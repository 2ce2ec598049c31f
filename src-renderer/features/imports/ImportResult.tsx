import { Alert, Button, Result, Space } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { FileRef } from '#shared/bridge.ts'
import { imports } from '../../i18n/imports.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'
import type { Applied } from './import-files.ts'
import { LeftoversButton } from './LeftoversButton.tsx'
import { UndoBatch } from './UndoBatch.tsx'
import { YearOfImport } from './YearOfImport.tsx'

interface Props {
  readonly result: Applied
  /** The rows that stayed behind, as a workbook; null when none did. */
  readonly leftovers: FileRef | null
}

/** What an import did, where to look at it, what stayed behind, and the way back. */
export const ImportResult = ({ result, leftovers }: Props): ReactNode => {
  const go = useNavigate()
  const { batch, sheets } = result
  const { counts } = batch
  const ledgers = [...new Set(sheets.flatMap(({ ledger }) => ledger ?? []))]
  const rest = imports.untouched(counts.same, counts.maybe)
  return (
    <Result
      status="success"
      title={imports.doneFile(batch.file)}
      subTitle={`${imports.doneText(counts.new, counts.changed)}${rest === '' ? '' : `${rest}。`}`}
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
    >
      <YearOfImport />
      {leftovers !== null && <Leftovers count={counts.problem} file={leftovers} />}
    </Result>
  )
}

const Leftovers = ({
  count,
  file,
}: {
  readonly count: number
  readonly file: FileRef
}): ReactNode => (
  <Alert
    type="warning"
    showIcon
    title={imports.leftBehind(count)}
    action={<LeftoversButton file={file} />}
  />
)
