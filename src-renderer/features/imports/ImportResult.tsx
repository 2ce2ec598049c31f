import { Alert, Button, Result, Space } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { FileRef } from '#shared/bridge.ts'
import { issues as words } from '../../i18n/import-sheet.ts'
import { imports } from '../../i18n/imports.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'
import type { Applied, LeftOut } from './import-files.ts'
import { LeftoversButton } from './LeftoversButton.tsx'
import { UndoBatch } from './UndoBatch.tsx'
import { YearOfImport } from './YearOfImport.tsx'

interface Props {
  readonly result: Applied
  readonly leftOut: LeftOut
}

/** What an import did, where to look at it, what stayed behind, and the way back. */
export const ImportResult = ({ result, leftOut }: Props): ReactNode => {
  const go = useNavigate()
  const { batch, sheets } = result
  const { counts } = batch
  const ledgers = [...new Set(sheets.flatMap(({ ledger }) => ledger ?? []))]
  const rest = imports.untouched(counts.same, counts.maybe)
  return (
    <Result
      className="import-result"
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
      {leftOut.leftovers !== null && <Leftovers count={counts.problem} file={leftOut.leftovers} />}
      {leftOut.cells.total > 0 && <CellsLeftOut {...leftOut.cells} />}
    </Result>
  )
}

/** Beyond these a list is read by nobody. */
const MOST_GROUPS = 100

/** The cells of rows that were taken in which were not taken themselves: they are empty in the records now. */
const CellsLeftOut = ({ total, groups }: LeftOut['cells']): ReactNode => (
  <Alert
    type="info"
    showIcon
    title={imports.cellsLeftOut(total)}
    description={
      <ul className="cells-left-out">
        {groups.slice(0, MOST_GROUPS).map(({ sheet, table, row, column, ...group }) => (
          <li key={`${sheet} ${table} ${row} ${column} ${group.code}`}>
            <span>
              {words.named(words.rowOf(row, group.count), group.count > 1 ? '' : group.name)}
            </span>
            {group.count > 1 && <span>{words.times(group.count)}</span>}
            <b>{group.raw || group.heading}</b>
            <span>{group.message}</span>
          </li>
        ))}
      </ul>
    }
  />
)

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
