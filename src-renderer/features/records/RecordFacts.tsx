import { FileExcelOutlined } from '@ant-design/icons'
import { Collapse } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useState } from 'react'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { fieldOf, type LedgerId } from '#shared/ledgers/index.ts'
import { useCall } from '../../api/use-call.ts'
import { form } from '../../i18n/records.ts'

interface Props {
  readonly ledger: Ledger
  readonly record: LedgerRecord
}

/** Where a record came from, what its old ledger held besides, and who changed what. */
export const RecordFacts = ({ ledger, record }: Props): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  const extra = Object.entries(record.extra)
  const { source } = record
  return (
    <section className="record-facts">
      {source !== null && (
        <p className="record-source">
          <FileExcelOutlined aria-hidden /> {form.source(source.file, source.sheet, source.row)}
        </p>
      )}
      {extra.length > 0 && (
        <>
          <h3>{form.extra}</h3>
          <dl className="record-extra">
            {extra.map(([heading, text]) => (
              <div key={heading}>
                <dt>{heading}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Collapse
        ghost
        onChange={(keys) => setOpen(keys.length > 0)}
        items={[
          {
            key: 'history',
            label: form.history,
            children: isOpen ? <History ledger={ledger} id={record.id} /> : null,
          },
        ]}
      />
    </section>
  )
}

const History = ({ ledger, id }: { readonly ledger: Ledger; readonly id: string }): ReactNode => {
  const { data } = useCall('records.history', { ledger: ledger.id as LedgerId, id }) // by its id
  if (data === undefined) return null
  if (data.length === 0) return <p className="muted">{form.noHistory}</p>
  return (
    <ol className="record-history">
      {data.map(({ at, by, field, before, after, batch }) => (
        <li key={`${at}-${field}`}>
          <span className="muted">
            {dayjs(at).format('YYYY-MM-DD HH:mm')} {batch === null ? by : form.byImport}
          </span>
          <span>{form.historyLine(fieldOf(ledger, field)?.label ?? field, before, after)}</span>
        </li>
      ))}
    </ol>
  )
}
